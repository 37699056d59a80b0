import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api, client } from '../client.ts'
import { lastSaveOf } from '../ui/drafts-being-saved.ts'
import { Page } from '../ui/page.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { MeetingFrame } from './meeting-frame.tsx'

const route = getRouteApi('/kegiatan/$id')

/** One meeting with its steps. */
export function MeetingPage() {
  const { id } = route.useParams()
  // The draft on screen is the truth while it is open, so it is read once, not again under the clerk's hands.
  const meeting = useQuery({
    queryKey: api.meetings.get.queryKey({ input: { id } }),
    queryFn: async () => {
      await lastSaveOf(id)
      return client.meetings.get({ id })
    },
    gcTime: 0,
    refetchOnMount: 'always',
  })
  if (meeting.data && meeting.isFetchedAfterMount) return <MeetingFrame key={id} meeting={meeting.data} />
  return (
    <Page title="Kegiatan" back={{ to: '/kegiatan', label: 'Kegiatan' }}>
      {meeting.isError ? <QueryFailed error={meeting.error} /> : <RowsSkeleton />}
    </Page>
  )
}
