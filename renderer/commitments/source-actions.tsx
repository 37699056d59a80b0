import { Button } from '@mantine/core'
import { IconStack2 } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { CommitmentSummary } from '#shared/commitments/model.ts'
import { api, client } from '../client.ts'
import { ButtonLink } from '../ui/links.tsx'
import { OtherPapers } from './other-papers.tsx'

/** The commitment that a document was issued from; undefined until it is read. */
export function useSource(sourceId: string): CommitmentSummary | undefined {
  const commitments = useQuery(api.commitments.list.queryOptions())
  return commitments.data?.find(({ id }) => id === sourceId)
}

/** What is done with the commitment behind an issued document: its other papers, and the way to its next revision. */
export function SourceActions({ source }: { source: CommitmentSummary }) {
  const { id, version, revision, isRevising } = source
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const revise = useMutation({
    mutationFn: () => client.commitments.revise({ id, version }),
    onSuccess: async (draft) => {
      queryClient.setQueryData(api.commitments.get.queryKey({ input: { id } }), draft)
      await navigate({ to: '/komitmen/$id', params: { id } })
      await queryClient.invalidateQueries({ queryKey: api.commitments.list.key() })
    },
  })
  return (
    <>
      <OtherPapers commitment={source} />
      {isRevising ? (
        <ButtonLink
          to="/komitmen/$id"
          params={{ id }}
          variant="default"
          leftSection={<IconStack2 size={18} aria-hidden />}
        >
          Buka revisi {revision + 1}
        </ButtonLink>
      ) : (
        <Button
          variant="default"
          leftSection={<IconStack2 size={18} aria-hidden />}
          loading={revise.isPending}
          onClick={() => revise.mutate()}
        >
          Buat revisi
        </Button>
      )}
    </>
  )
}
