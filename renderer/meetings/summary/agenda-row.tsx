import { ActionIcon, Group, Text } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconTrash } from '@tabler/icons-react'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { AgendaItem } from '#shared/meetings/model.ts'
import { useDirectory } from '../../people/use-directory.ts'
import { FindingNotes } from '../../ui/finding-notes.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import type { DraftSession } from '../meeting-draft.ts'
import { AgendaDetails } from './agenda-details.tsx'
import { speakerWords } from './speaker-words.ts'
import classes from './summary.module.css'

const focusWhenDrawn = (field: HTMLElement | null) => field?.focus()

interface AgendaRowProps {
  item: AgendaItem
  /** What it is called for screen readers. */
  name: string
  sessions: readonly DraftSession[]
  day: IsoDate
  /** Whether it was just added: its title takes the focus. */
  isNew: boolean
  /** Whether its details are shown. */
  isOpen: boolean
  findings: readonly { message: string }[]
  onToggle: () => void
  onChange: (changes: Partial<AgendaItem>, group: string | null) => void
  onRemove: () => void
  onLeave: () => void
}

/** A line of the agenda: hours and title, and behind a button all else. */
export function AgendaRow({
  item,
  name,
  sessions,
  day,
  isNew,
  isOpen,
  findings,
  onToggle,
  onChange,
  onRemove,
  onLeave,
}: AgendaRowProps) {
  const { index } = useDirectory()
  const { id, startsAt, endsAt, title, speakers } = item
  const facts = [
    ...(index ? speakers.map((each) => speakerWords(each, index, day)) : []),
    ...(item.carriedFromId === null ? [] : ['dibawa dari tahap sebelumnya']),
    ...(item.isOpen ? ['belum tuntas'] : []),
  ]
  return (
    <div className={classes.agendaItem}>
      <div className={classes.agendaLine}>
        <TimeField
          aria-label={`Mulai ${name}`}
          placeholder="mulai"
          value={startsAt}
          onChange={(next) => onChange({ startsAt: next }, null)}
        />
        <TimeField
          aria-label={`Sampai ${name}`}
          placeholder="sampai"
          value={endsAt}
          onChange={(next) => onChange({ endsAt: next }, null)}
        />
        <LineField
          aria-label={`Judul ${name}`}
          placeholder="Acara"
          maxLength={300}
          className={classes.agendaTitle}
          ref={isNew ? focusWhenDrawn : null}
          value={title}
          onBlur={onLeave}
          onChange={(text) => onChange({ title: text }, `agenda title ${id}`)}
        />
        <Group gap={0} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={`Rincian ${name}`}
            aria-expanded={isOpen}
            onClick={onToggle}
          >
            {isOpen ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />}
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={`Hapus acara ${name}`}
            onClick={onRemove}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </div>
      {!isOpen && facts.length > 0 && (
        <Text size="xs" c="dimmed" className={classes.agendaFacts}>
          {facts.join('; ')}
        </Text>
      )}
      {isOpen && index && (
        <AgendaDetails
          item={item}
          sessions={sessions}
          index={index}
          day={day}
          onChange={onChange}
          onLeave={onLeave}
        />
      )}
      <FindingNotes findings={findings} />
    </div>
  )
}
