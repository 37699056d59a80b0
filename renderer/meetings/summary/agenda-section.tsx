import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPlaylistAdd } from '@tabler/icons-react'
import { useState } from 'react'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { MeetingFinding } from '#shared/meetings/findings.ts'
import type { AgendaItem } from '#shared/meetings/model.ts'
import { FindingNotes } from '../../ui/finding-notes.tsx'
import { Sortable } from '../../ui/sortable.tsx'
import type { Edit } from '../../ui/use-undoable-draft.ts'
import { newAgendaItem, type MeetingDraft } from '../meeting-draft.ts'
import { AgendaRow } from './agenda-row.tsx'

interface AgendaSectionProps {
  draft: MeetingDraft
  edit: Edit<MeetingDraft>
  closeGroup: () => void
  findings: readonly MeetingFinding[]
  /** The day on which speakers are looked up. */
  day: IsoDate
}

const nameOf = ({ title }: AgendaItem, index: number) => title || `acara ke-${index + 1}`

/** The rundown: what happens when, and who speaks. */
export function AgendaSection({ draft, edit, closeGroup, findings, day }: AgendaSectionProps) {
  const { agenda, sessions } = draft
  const [openId, setOpenId] = useState<string | null>(null)
  const [newId, setNewId] = useState<string | null>(null)
  const put = (group: string | null, change: (items: AgendaItem[]) => AgendaItem[]) =>
    edit(group, (before) => ({ ...before, agenda: change(before.agenda) }))
  const move = (from: number, to: number) =>
    put(null, (items) => {
      const moved = items.slice(from, from + 1)
      return items.toSpliced(from, 1).toSpliced(to, 0, ...moved)
    })
  const add = () => {
    const id = crypto.randomUUID()
    setNewId(id)
    edit(null, (before) => ({ ...before, agenda: [...before.agenda, newAgendaItem(before, id)] }))
  }
  const ids = new Set(agenda.map(({ id }) => id))
  return (
    <Stack gap="sm" component="section" aria-labelledby="meeting-agenda">
      <Title order={2} id="meeting-agenda">
        Susunan acara
      </Title>
      {agenda.length === 0 && (
        <Text c="dimmed">Acara, jam, dan narasumbernya; dipakai untuk rundown, undangan, dan notula.</Text>
      )}
      <Sortable items={agenda} label="Susunan acara" nameOf={nameOf} onMove={move}>
        {(item, index) => (
          <AgendaRow
            item={item}
            name={nameOf(item, index)}
            sessions={sessions}
            day={day}
            isNew={item.id === newId}
            isOpen={item.id === openId}
            findings={findings.filter(({ itemId }) => itemId === item.id)}
            onToggle={() => setOpenId(item.id === openId ? null : item.id)}
            onChange={(changes, group) =>
              put(group, (items) =>
                items.map((each) => (each.id === item.id ? { ...each, ...changes } : each)),
              )
            }
            onRemove={() => put(null, (items) => items.filter(({ id }) => id !== item.id))}
            onLeave={closeGroup}
          />
        )}
      </Sortable>
      <FindingNotes findings={findings.filter(({ itemId }) => itemId === null || !ids.has(itemId))} />
      <Group>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlaylistAdd size={16} aria-hidden />}
          onClick={add}
        >
          Tambah acara
        </Button>
      </Group>
    </Stack>
  )
}
