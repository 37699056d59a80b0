import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api, client } from '../client.ts'
import { DocumentWorkspace } from '../documents/document-workspace.tsx'
import { Page } from '../ui/page.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { useStoredDraft } from '../ui/use-stored-draft.ts'
import { Editor } from './editor/editor.tsx'

/** A commitment: its draft while it can be changed, its issued sheet afterwards. */
export function CommitmentPage() {
  const { id } = useParams({ from: '/komitmen/$id' })
  const commitment = useStoredDraft({
    draftId: id,
    queryKey: api.commitments.get.queryKey({ input: { id } }),
    read: (options) => client.commitments.get({ id }, options),
  })
  const directory = useQuery(api.people.directory.queryOptions())
  const meetings = useQuery(api.meetings.list.queryOptions())

  if (commitment.data === undefined || directory.data === undefined || meetings.data === undefined) {
    const error = commitment.error ?? directory.error ?? meetings.error
    return (
      <Page title="Komitmen" back={{ to: '/komitmen', label: 'Komitmen' }}>
        {error === null ? <RowsSkeleton /> : <QueryFailed error={error} />}
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
