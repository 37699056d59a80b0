import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api, client } from '../client.ts'
import { DocumentWorkspace } from '../documents/document-workspace.tsx'
import { lastSaveOf } from '../ui/drafts-being-saved.ts'
import { Page } from '../ui/page.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { Editor } from './editor/editor.tsx'

/** A commitment: its draft while it can be changed, its issued sheet afterwards. */
export function CommitmentPage() {
  const { id } = useParams({ from: '/komitmen/$id' })
  const commitment = useQuery({
    queryKey: api.commitments.get.queryKey({ input: { id } }),
    queryFn: async () => {
      await lastSaveOf(id)
      return client.commitments.get({ id })
    },
    // A draft is edited from what the store holds now, never from what was read earlier.
    gcTime: 0,
  })
  const directory = useQuery(api.people.directory.queryOptions())
  const meetings = useQuery(api.meetings.list.queryOptions())

  const error = commitment.error ?? directory.error ?? meetings.error
  if (error !== null) {
    return (
      <Page title="Komitmen" back={{ to: '/komitmen', label: 'Komitmen' }}>
        <QueryFailed error={error} />
      </Page>
    )
  }
  if (!commitment.isSuccess || !directory.isSuccess || !meetings.isSuccess) {
    return (
      <Page title="Komitmen" back={{ to: '/komitmen', label: 'Komitmen' }}>
        <RowsSkeleton />
      </Page>
    )
  }
  const { state, isRevising, documentId } = commitment.data
  if (documentId !== null && state !== 'draft' && !isRevising) {
    return (
      <DocumentWorkspace key={documentId} id={documentId} back={{ to: '/komitmen', label: 'Komitmen' }} />
    )
  }
  return (
    <Editor
      key={id}
      commitment={commitment.data}
      directory={directory.data}
      directoryStamp={directory.dataUpdatedAt}
      meetings={meetings.data}
    />
  )
}
