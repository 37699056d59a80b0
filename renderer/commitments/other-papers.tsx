import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileText, IconStack2 } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Commitment, CommitmentPaper } from '#shared/commitments/model.ts'
import { api, client } from '../client.ts'
import { PAPER_NAMES } from '../documents/kinds.ts'

const OTHERS = ['statement', 'board'] as const satisfies CommitmentPaper[]

/** The statements and the ceremony board of an issued commitment: opened where they are issued, otherwise issued from the sheet in force. */
export function OtherPapers({ commitment }: { commitment: Pick<Commitment, 'id' | 'version'> }) {
  const { id, version } = commitment
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const documents = useQuery(api.documents.list.queryOptions())
  const open = (documentId: string) => void navigate({ to: '/naskah/$id', params: { id: documentId } })

  const issue = useMutation({
    mutationFn: (paper: CommitmentPaper) => client.commitments.issue({ id, version, paper }),
    onSuccess: async (document) => {
      open(document.id)
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: api.documents.key() }),
        queryClient.invalidateQueries({ queryKey: api.commitments.key() }),
      ])
    },
  })

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          loading={issue.isPending}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          Lembar lain
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {OTHERS.map((paper) => {
          const issued = documents.data?.find(
            (each) => each.sourceId === id && each.kind === paper && each.state === 'issued',
          )
          return (
            <div key={paper}>
              {issued !== undefined && (
                <Menu.Item
                  leftSection={<IconFileText size={16} aria-hidden />}
                  onClick={() => open(issued.id)}
                >
                  Buka {PAPER_NAMES[paper]}
                </Menu.Item>
              )}
              <Menu.Item
                leftSection={<IconStack2 size={16} aria-hidden />}
                onClick={() => issue.mutate(paper)}
              >
                {issued === undefined
                  ? `Terbitkan ${PAPER_NAMES[paper]}`
                  : `Terbitkan ${PAPER_NAMES[paper]} revisi ${issued.revision + 1}`}
              </Menu.Item>
            </div>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
