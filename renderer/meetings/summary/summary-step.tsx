import { Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { dayOfMeeting } from '#shared/meetings/sessions.ts'
import { api } from '../../client.ts'
import { HandoutsSection } from '../../materials/handouts-section.tsx'
import { FindingNotes } from '../../ui/finding-notes.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { useProgramStatus } from '../../ui/program-status.ts'
import { useShortcuts } from '../../ui/shortcuts.ts'
import { inputOf } from '../meeting-draft.ts'
import { useMeetingWorkspace } from '../meeting-workspace.ts'
import { AgendaSection } from './agenda-section.tsx'
import { ChairField } from './chair-field.tsx'
import { InvitationFields } from './invitation-fields.tsx'
import { KindFields } from './kind-fields.tsx'
import { MeetingCommitments } from './meeting-commitments.tsx'
import { PlaceFields } from './place-fields.tsx'
import { SeriesSection } from './series-section.tsx'
import { SessionsFields } from './sessions-fields.tsx'
import classes from './summary.module.css'

/** A meeting's facts, and what hangs on it. */
export function SummaryStep() {
  const { office, today } = useProgramStatus()
  const { meeting, draft } = useMeetingWorkspace()
  const { value, edit, closeGroup } = draft
  const day = dayOfMeeting(inputOf(value), today)
  const { data: findings = [] } = useQuery({
    ...api.meetings.findings.queryOptions({ input: { id: meeting.id } }),
    placeholderData: keepPreviousData,
  })
  const about = (field: (typeof findings)[number]['field']) =>
    findings.filter((finding) => finding.field === field)
  useShortcuts([
    { keys: 'Ctrl+Z', label: 'Urungkan perubahan kegiatan', run: draft.undo, inDialogs: false },
    { keys: 'Ctrl+Shift+Z', label: 'Ulangi perubahan kegiatan', run: draft.redo, inDialogs: false },
    { keys: 'Ctrl+Y', label: 'Ulangi perubahan kegiatan', run: draft.redo, inDialogs: false },
  ])
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <Stack gap="md" component="section" aria-label="Ringkasan">
          <KindFields value={value} edit={edit} />
          <LineField
            label="Nama kegiatan"
            required
            maxLength={240}
            value={value.title}
            error={
              value.title.trim() === ''
                ? 'Isi nama kegiatan. Sampai terisi, nama sebelumnya yang tersimpan.'
                : undefined
            }
            onBlur={closeGroup}
            onChange={(title) => edit('title', (before) => ({ ...before, title }))}
          />
          <SessionsFields
            sessions={value.sessions}
            edit={edit}
            closeGroup={closeGroup}
            findings={about('sessions')}
            zone={office.timeZone}
          />
          <PlaceFields
            place={value.place}
            address={value.address}
            edit={edit}
            closeGroup={closeGroup}
            findings={about('place')}
          />
          <div>
            <ChairField
              day={day}
              value={value.chairPositionId}
              onChange={(chairPositionId) => edit(null, (before) => ({ ...before, chairPositionId }))}
            />
            <FindingNotes findings={about('chairPositionId').filter(({ rule }) => rule !== 'chair-vacant')} />
          </div>
        </Stack>
        <AgendaSection
          draft={value}
          edit={edit}
          closeGroup={closeGroup}
          findings={about('agenda')}
          day={day}
        />
      </div>
      <div className={classes.column}>
        <SeriesSection meeting={meeting} flush={draft.flush} />
        <InvitationFields value={value} edit={edit} closeGroup={closeGroup} />
        <HandoutsSection meetingId={meeting.id} agenda={meeting.agenda} />
        <MeetingCommitments meetingId={meeting.id} />
      </div>
    </div>
  )
}
