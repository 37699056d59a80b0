import { ActionIcon, Button, Checkbox, Group, NativeSelect, Stack, Textarea } from '@mantine/core'
import { IconUserPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { dateWithWeekday, type IsoDate } from '#shared/indonesian/dates.ts'
import { dottedTime } from '#shared/indonesian/times.ts'
import type { AgendaItem, Speaker } from '#shared/meetings/model.ts'
import type { DirectoryIndex } from '../../people/directory-index.ts'
import { WhoField } from '../../people/who-field.tsx'
import type { DraftSession } from '../meeting-draft.ts'
import { SPEAKER_ROLES } from './speaker-words.ts'
import classes from './summary.module.css'

interface AgendaDetailsProps {
  item: AgendaItem
  sessions: readonly DraftSession[]
  index: DirectoryIndex
  day: IsoDate
  onChange: (changes: Partial<AgendaItem>, group: string | null) => void
  onLeave: () => void
}

/** `Sesi pagi, Kamis, 29 September 2022, 09.00` */
function sessionLabel({ name, date, startsAt }: DraftSession): string {
  const day = date === null ? 'hari belum ditentukan' : dateWithWeekday(date)
  return [name, day, dottedTime(startsAt)].filter((part) => part !== '').join(', ')
}

/** What an item of the agenda says besides hours and title: its session, who speaks, a note, whether it is settled. */
export function AgendaDetails({ item, sessions, index, day, onChange, onLeave }: AgendaDetailsProps) {
  const { id, sessionId, speakers, details, isOpen } = item
  const [isAdding, setAdding] = useState(false)
  const setSpeakers = (next: Speaker[]) => onChange({ speakers: next }, null)
  return (
    <Stack gap="sm" className={classes.agendaDetails}>
      {sessions.length > 1 && (
        <NativeSelect
          label="Sesi"
          value={sessionId ?? ''}
          data={[
            { value: '', label: 'Belum ditempatkan' },
            ...sessions.map((session) => ({ value: session.id, label: sessionLabel(session) })),
          ]}
          onChange={(event) => onChange({ sessionId: event.currentTarget.value || null }, null)}
        />
      )}
      {/* They are not rearranged and have no id: their place names them. */}
      {Array.from(speakers.entries(), ([ordinal, speaker]) => (
        <Group key={ordinal} gap="sm" align="flex-start" wrap="nowrap">
          <NativeSelect
            label="Sebagai"
            className={classes.speakerRole}
            value={speaker.role}
            data={SPEAKER_ROLES.map(({ role, name }) => ({ value: role, label: name }))}
            onChange={(event) => {
              const found = SPEAKER_ROLES.find(({ role }) => role === event.currentTarget.value)
              if (found) setSpeakers(speakers.with(ordinal, { ...speaker, role: found.role }))
            }}
          />
          <div className={classes.speakerWho}>
            <WhoField
              label="Siapa"
              index={index}
              date={day}
              value={speaker.who}
              onChange={(who) =>
                setSpeakers(
                  who === null ? speakers.toSpliced(ordinal, 1) : speakers.with(ordinal, { ...speaker, who }),
                )
              }
            />
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            className={classes.removeDay}
            aria-label={`Hapus ${speaker.role} ke-${ordinal + 1}`}
            onClick={() => setSpeakers(speakers.toSpliced(ordinal, 1))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {isAdding ? (
        <WhoField
          label="Narasumber, moderator, atau petugas"
          index={index}
          date={day}
          value={null}
          data-autofocus
          onChange={(who) => {
            setAdding(false)
            if (who !== null) setSpeakers([...speakers, { role: 'narasumber', who }])
          }}
        />
      ) : (
        <Group>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconUserPlus size={16} aria-hidden />}
            disabled={speakers.length >= 20}
            onClick={() => setAdding(true)}
          >
            Tambah narasumber atau petugas
          </Button>
        </Group>
      )}
      <Textarea
        label="Keterangan"
        maxLength={4000}
        value={details}
        onBlur={onLeave}
        onChange={(event) => onChange({ details: event.currentTarget.value }, `agenda details ${id}`)}
      />
      <Checkbox
        label="Belum tuntas"
        description="Dapat dibawa ke tahap berikut."
        checked={isOpen}
        onChange={(event) => onChange({ isOpen: event.currentTarget.checked }, null)}
      />
    </Stack>
  )
}
