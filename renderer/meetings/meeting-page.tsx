import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../client.ts'
import { Page } from '../ui/page.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { MeetingEditor } from './meeting-editor.tsx'

const route = getRouteApi('/kegiatan/$id')

/** One meeting. */
export function MeetingPage() {
  const { id } = route.useParams()
  // The draft on screen is the truth while it is open, so it is read once, not again under the clerk's hands.
  const meeting = useQuery({
    ...api.meetings.get.queryOptions({ input: { id } }),
    gcTime: 0,
    refetchOnMount: 'always',
  })
  const [readings, setReadings] = useState(0)
  const reload = async () => {
    await meeting.refetch()
    setReadings(readings + 1)
  }
  if (meeting.data && meeting.isFetchedAfterMount)
    return <MeetingEditor key={`${id} ${readings}`} meeting={meeting.data} reload={reload} />
  return (
    <Page title="Kegiatan" back={{ to: '/kegiatan', label: 'Kegiatan' }}>
      {meeting.isError ? <QueryFailed error={meeting.error} /> : <RowsSkeleton />}
    </Page>
  )
}
