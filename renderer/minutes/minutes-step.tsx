import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { Meeting } from '#shared/meetings/model.ts'
import { api, client } from '../client.ts'
import { lastSaveOf } from '../ui/drafts-being-saved.ts'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { minutesDraftId } from './use-minutes-draft.ts'

// The editor is large and comes only when minutes are opened.
const MinutesEditor = lazy(async () => ({ default: (await import('./minutes-editor.tsx')).MinutesEditor }))

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
  return (
    <Suspense fallback={<RowsSkeleton />}>
      <MinutesEditor key={meetingId} meeting={meeting} minutes={minutes.data} />
    </Suspense>
  )
}
