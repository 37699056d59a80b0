import { useQuery } from '@tanstack/react-query'
import type { Meeting } from '#shared/meetings/model.ts'
import { api, client } from '../client.ts'
import { lastSaveOf } from '../ui/drafts-being-saved.ts'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { MinutesEditor } from './minutes-editor.tsx'
import { minutesDraftId } from './use-minutes-draft.ts'

/** Notula: the step of a meeting in which its minutes are written. */
export function MinutesStep({ meeting }: { meeting: Meeting }) {
  const meetingId = meeting.id
  const minutes = useQuery({
    queryKey: api.minutes.get.queryKey({ input: { meetingId } }),
    queryFn: async () => {
      await lastSaveOf(minutesDraftId(meetingId))
      return client.minutes.get({ meetingId })
    },
    // Minutes are written on from what the store holds now, never from what was read earlier.
    gcTime: 0,
  })
  if (minutes.isError) return <QueryFailed error={minutes.error} />
  if (!minutes.isSuccess) return <RowsSkeleton />
  return <MinutesEditor key={meetingId} meeting={meeting} minutes={minutes.data} />
}
