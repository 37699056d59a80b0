import { Skeleton, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { memo } from 'react'
import type { Meeting } from '#shared/meetings/model.ts'
import { dayOfMeeting } from '#shared/meetings/sessions.ts'
import type { MinutesContent } from '#shared/minutes/model.ts'
import { api } from '../client.ts'
import { useDirectory } from '../people/use-directory.ts'
import { WhoField } from '../people/who-field.tsx'
import { LineField } from '../ui/line-field.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import classes from './minutes.module.css'
import type { EditMinutes } from './use-minutes-draft.ts'

/** What of minutes stands here. */
type Facts = Pick<MinutesContent, 'subject' | 'invitation' | 'chair' | 'noteTaker' | 'participants'>

interface FactsSectionProps extends Facts {
  meeting: Meeting
  edit: EditMinutes
}

/** What stands above the minutes on paper and is not known from the meeting itself. */
export const FactsSection = memo(function FactsSection({ meeting, edit, ...content }: FactsSectionProps) {
  const { today } = useProgramStatus()
  const { index } = useDirectory()
  const counted = useQuery(api.minutes.countedParticipants.queryOptions({ input: { meetingId: meeting.id } }))
  const day = dayOfMeeting(meeting, today)
  const set = (changes: Partial<MinutesContent>) => edit((before) => ({ ...before, ...changes }))
  const chair =
    meeting.chairPositionId === null ? undefined : index?.positionById.get(meeting.chairPositionId)
  return (
    <section aria-label="Keterangan notula" className={classes.facts}>
      <Textarea
        label="Acara"
        placeholder={meeting.title}
        maxLength={600}
        value={content.subject}
        onChange={(event) => set({ subject: event.currentTarget.value })}
      />
      <LineField
        label="Surat undangan"
        placeholder="Nomor dan tanggal undangan"
        maxLength={240}
        value={content.invitation}
        onChange={(text) => set({ invitation: text })}
      />
      {index === null ? (
        <>
          <Skeleton className={classes.waiting} />
          <Skeleton className={classes.waiting} />
        </>
      ) : (
        <>
          <WhoField
            index={index}
            label="Pimpinan rapat"
            placeholder={chair ? chair.title : 'Ketik jabatan atau nama'}
            date={day}
            value={content.chair}
            onChange={(chosen) => set({ chair: chosen })}
          />
          <WhoField
            index={index}
            label="Pencatat"
            date={day}
            value={content.noteTaker}
            onChange={(chosen) => set({ noteTaker: chosen })}
          />
        </>
      )}
      <Textarea
        label="Peserta"
        className={classes.whole}
        description={
          (counted.data ?? '') === ''
            ? 'Bila dikosongkan, dihitung dari kehadiran sesudah dicatat.'
            : `Bila dikosongkan, dicetak: ${counted.data}`
        }
        maxLength={2000}
        value={content.participants}
        onChange={(event) => set({ participants: event.currentTarget.value })}
      />
    </section>
  )
})
