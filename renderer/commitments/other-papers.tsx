import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileText, IconStack2 } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Commitment, CommitmentPaper } from '#shared/commitments/model.ts'
import type { IssuedDocument, PartsProgress } from '#shared/documents/model.ts'
import { answerOf } from '#shared/streams.ts'
import { api, client } from '../client.ts'
import { IssueDialog, type IssuingOutcome } from '../documents/issue-dialog.tsx'
import { PAPER_NAMES } from '../documents/kinds.ts'
import { isStale } from '../ui/errors.tsx'

const OTHERS = ['statement', 'board'] as const satisfies CommitmentPaper[]
type OtherPaper = (typeof OTHERS)[number]

const WHAT: Record<OtherPaper, string> = {
  statement: 'Satu lembar pernyataan untuk setiap penanda tangan.',
  board: 'Satu papan A3 mendatar untuk acara penandatanganan.',
}

interface Offer {
  paper: OtherPaper
  /** The one in force; undefined before the first issue. */
  issued: IssuedDocument | undefined
  /** Whether the joint sheet was issued anew since: then another revision has something else to say. */
  isOutdated: boolean
}

function offersOf(documents: readonly IssuedDocument[], sourceId: string): Offer[] {
  const inForce = (kind: CommitmentPaper) =>
    documents.find((each) => each.sourceId === sourceId && each.kind === kind && each.state === 'issued')
  const sheet = inForce('commitment')
  return OTHERS.map((paper) => {
    const issued = inForce(paper)
    // Ids grow with time.
    return { paper, issued, isOutdated: issued !== undefined && sheet !== undefined && issued.id < sheet.id }
  })
}

interface IssuingProps {
  commitment: Pick<Commitment, 'id' | 'version' | 'revision'>
  offer: Offer
  onIssued: (document: IssuedDocument) => void
  onClose: () => void
}

/** What is filed cannot be taken back, so it is asked first. */
function Issuing({ commitment, offer, onIssued, onClose }: IssuingProps) {
  const { id, version, revision } = commitment
  const { paper, issued } = offer
  const queryClient = useQueryClient()
  const next = (issued?.revision ?? 0) + 1
  const reread = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: api.documents.key() }),
      queryClient.invalidateQueries({ queryKey: api.commitments.key() }),
    ])
  const issue = async (
    signal: AbortSignal,
    tell: (progress: PartsProgress) => void,
  ): Promise<IssuingOutcome<never>> => {
    try {
      const row = { id, version, paper, revision: next }
      return {
        kind: 'issued',
        document: await answerOf(await client.commitments.issue(row, { signal }), tell),
      }
    } catch (error) {
      // It may stand in the register all the same: issued by another window, or a moment before it was stopped.
      if (signal.aborted || isStale(error)) void reread()
      throw error
    }
  }
  return (
    <IssueDialog
      title={`Terbitkan ${PAPER_NAMES[paper]}${next === 1 ? '' : ` revisi ${next}`}`}
      noun="lembar ini"
      revision={next}
      about={
        <>
          {WHAT[paper]} Isinya sama dengan Komitmen Bersama revisi {revision} yang sudah terbit.
          {issued !== undefined &&
            ` Menggantikan revisi ${issued.revision}, yang masih memuat isi Komitmen Bersama sebelumnya.`}
        </>
      }
      facts={[]}
      findings={[]}
      issue={issue}
      onIssued={async (document) => {
        onIssued(document)
        await reread()
      }}
      onClose={onClose}
    />
  )
}

/** The statements and the ceremony board of an issued commitment: opened where they are issued, otherwise issued from the sheet in force. */
export function OtherPapers({ commitment }: Pick<IssuingProps, 'commitment'>) {
  const navigate = useNavigate()
  const documents = useQuery(api.documents.list.queryOptions())
  const [issuing, setIssuing] = useState<Offer | null>(null)
  const open = (documentId: string) => void navigate({ to: '/naskah/$id', params: { id: documentId } })

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
            Lembar lain
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {offersOf(documents.data ?? [], commitment.id).map((offer) => {
            const { paper, issued, isOutdated } = offer
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
                {(issued === undefined || isOutdated) && (
                  <Menu.Item
                    leftSection={<IconStack2 size={16} aria-hidden />}
                    onClick={() => setIssuing(offer)}
                  >
                    {issued === undefined
                      ? `Terbitkan ${PAPER_NAMES[paper]}`
                      : `Terbitkan ${PAPER_NAMES[paper]} revisi ${issued.revision + 1}`}
                  </Menu.Item>
                )}
              </div>
            )
          })}
        </Menu.Dropdown>
      </Menu>
      {issuing !== null && (
        <Issuing
          commitment={commitment}
          offer={issuing}
          onIssued={({ id }) => open(id)}
          onClose={() => setIssuing(null)}
        />
      )}
    </>
  )
}
