import { Stack, TextInput } from '@mantine/core'
import { dayOfMeeting } from '#shared/meetings/sessions.ts'
import { useProgramStatus } from '../../ui/program-status.ts'
import { useShortcuts } from '../../ui/shortcuts.ts'
import { inputOf } from '../meeting-draft.ts'
import { useMeetingWorkspace } from '../meeting-workspace.ts'
import { ChairField } from './chair-field.tsx'
import { DaysFields } from './days-fields.tsx'
import { KindFields } from './kind-fields.tsx'
import { MeetingCommitments } from './meeting-commitments.tsx'
import classes from './summary.module.css'

/** A meeting's facts, and what hangs on it. */
export function SummaryStep() {
  const { office, today } = useProgramStatus()
  const { meeting, draft } = useMeetingWorkspace()
  const { value, edit, closeGroup } = draft
  const day = dayOfMeeting(inputOf(value), today)
  useShortcuts([
    { keys: 'Ctrl+Z', label: 'Urungkan perubahan kegiatan', run: draft.undo, inDialogs: false },
    { keys: 'Ctrl+Shift+Z', label: 'Ulangi perubahan kegiatan', run: draft.redo, inDialogs: false },
    { keys: 'Ctrl+Y', label: 'Ulangi perubahan kegiatan', run: draft.redo, inDialogs: false },
  ])
  return (
    <div className={classes.columns}>
      <Stack gap="md" component="section" aria-label="Ringkasan">
        <KindFields value={value} edit={edit} />
        <TextInput
          label="Nama kegiatan"
          required
          value={value.title}
          error={value.title.trim() === '' ? 'Isi nama kegiatan.' : undefined}
          onBlur={closeGroup}
          onChange={({ currentTarget: { value: title } }) =>
            edit('title', (before) => ({ ...before, title }))
          }
        />
        <DaysFields
          days={value.sessions}
          onChange={(sessions) => edit(null, (before) => ({ ...before, sessions }))}
          zone={office.timeZone}
        />
        <TextInput
          label="Tempat"
          placeholder="Contoh: Pendapa Graha Maja Tama"
          value={value.place}
          onBlur={closeGroup}
          onChange={({ currentTarget: { value: place } }) =>
            edit('place', (before) => ({ ...before, place }))
          }
        />
        <ChairField
          day={day}
          value={value.chairPositionId}
          onChange={(chairPositionId) => edit(null, (before) => ({ ...before, chairPositionId }))}
        />
      </Stack>
      <MeetingCommitments meetingId={meeting.id} />
    </div>
  )
}
