import { ActionIcon, Group, Stack, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { dateWithWeekday, type TimeZone } from '#shared/indonesian/dates.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FindingNotes } from '../../ui/finding-notes.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import type { DraftSession } from '../meeting-draft.ts'
import classes from './summary.module.css'

interface SessionRowProps {
  session: DraftSession
  /** Place in the list, from 0. */
  ordinal: number
  /** Whether it has a name and a place of its own. */
  hasName: boolean
  zone: TimeZone
  findings: readonly { message: string }[]
  onChange: (changes: Partial<DraftSession>, group: string | null) => void
  onRemove: () => void
  onLeave: () => void
}

/** A session with its day and hours. */
export function SessionRow({
  session,
  ordinal,
  hasName,
  zone,
  findings,
  onChange,
  onRemove,
  onLeave,
}: SessionRowProps) {
  const { id, date, startsAt, endsAt, name, place } = session
  const called = name || (date === null ? `sesi ke-${ordinal + 1}` : dateWithWeekday(date))
  return (
    <Stack gap="xs" className={classes.session}>
      <div className={classes.day}>
        <DateField label="Tanggal" value={date} onChange={(next) => onChange({ date: next }, null)} />
        <TimeField
          label="Mulai"
          value={startsAt}
          onChange={(next) => next !== null && onChange({ startsAt: next }, null)}
        />
        <TimeField
          label="Sampai"
          placeholder="selesai"
          value={endsAt}
          onChange={(next) => onChange({ endsAt: next }, null)}
        />
        <Group gap="xs" className={classes.removeDay}>
          <Text c="dimmed">{zone}</Text>
          <ActionIcon variant="subtle" color="gray" aria-label={`Hapus ${called}`} onClick={onRemove}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </div>
      {hasName && (
        <div className={classes.day}>
          <LineField
            label="Nama sesi"
            placeholder="Contoh: Sesi pagi"
            maxLength={120}
            className={classes.sessionName}
            value={name}
            onBlur={onLeave}
            onChange={(text) => onChange({ name: text }, `session name ${id}`)}
          />
          <LineField
            label="Tempat sesi, bila lain"
            maxLength={240}
            className={classes.sessionName}
            value={place}
            onBlur={onLeave}
            onChange={(text) => onChange({ place: text }, `session place ${id}`)}
          />
        </div>
      )}
      <FindingNotes findings={findings} />
    </Stack>
  )
}
