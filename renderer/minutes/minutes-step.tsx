import type { Meeting } from '#shared/meetings/model.ts'
import { api, client } from '../client.ts'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { useStoredDraft } from '../ui/use-stored-draft.ts'
import { MinutesEditor } from './minutes-editor.tsx'
import { minutesDraftId } from './use-minutes-draft.ts'

/** Notula: the step of a meeting in which its minutes are written. */
export function MinutesStep({ meeting }: { meeting: Meeting }) {
  const meetingId = meeting.id
  const minutes = useStoredDraft({
    draftId: minutesDraftId(meetingId),
    queryKey: api.minutes.get.queryKey({ input: { meetingId } }),
    read: (options) => client.minutes.get({ meetingId }, options),
  })
  if (minutes.data !== undefined)
    return <MinutesEditor key={meetingId} meeting={meeting} minutes={minutes.data} />
  return minutes.error === null ? <RowsSkeleton /> : <QueryFailed error={minutes.error} />
}
