import { getRouteApi } from '@tanstack/react-router'
import { api, client } from '../client.ts'
import { Page } from '../ui/page.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { useStoredDraft } from '../ui/use-stored-draft.ts'
import { MeetingFrame } from './meeting-frame.tsx'

const route = getRouteApi('/kegiatan/$id')

/** One meeting with its steps. */
export function MeetingPage() {
  const { id } = route.useParams()
  const meeting = useStoredDraft({
    draftId: id,
    queryKey: api.meetings.get.queryKey({ input: { id } }),
    read: (options) => client.meetings.get({ id }, options),
  })
  if (meeting.data !== undefined) return <MeetingFrame key={id} meeting={meeting.data} />
  return (
    <Page title="Kegiatan" back={{ to: '/kegiatan', label: 'Kegiatan' }}>
      {meeting.error === null ? <RowsSkeleton /> : <QueryFailed error={meeting.error} />}
    </Page>
  )
}
