import { Button } from '@mantine/core'
import { IconStack2 } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Commitment } from '#shared/commitments/model.ts'
import { api, client } from '../client.ts'
import { DocumentWorkspace } from '../documents/document-workspace.tsx'
import { OtherPapers } from './other-papers.tsx'

interface IssuedCommitmentProps {
  commitment: Commitment
  documentId: string
}

/** The issued sheet of a commitment, read-only, with the way to the next revision. */
export function IssuedCommitment({ commitment, documentId }: IssuedCommitmentProps) {
  const queryClient = useQueryClient()
  const { id, revision } = commitment
  const revise = useMutation({
    mutationFn: () => client.commitments.revise({ id }),
    onSuccess: async (draft) => {
      queryClient.setQueryData(api.commitments.get.queryKey({ input: { id } }), draft)
      await queryClient.invalidateQueries({ queryKey: api.commitments.list.key() })
    },
  })
  return (
    <DocumentWorkspace
      id={documentId}
      back={{ to: '/komitmen', label: 'Komitmen' }}
      note={`Revisi ${revision} sudah terbit, jadi isinya tidak dapat diubah. Bila ada yang harus diganti, buat revisi: lembar ini tetap berlaku sampai revisi ${revision + 1} terbit.`}
      actions={
        <>
          <OtherPapers commitment={commitment} />
          <Button
            variant="default"
            leftSection={<IconStack2 size={18} aria-hidden />}
            loading={revise.isPending}
            onClick={() => revise.mutate()}
          >
            Buat revisi
          </Button>
        </>
      }
    />
  )
}
