import { UnstyledButton } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { useQueryClient } from '@tanstack/react-query'
import type { Finding } from '#shared/commitments/model.ts'
import type { PartsProgress } from '#shared/documents/model.ts'
import { answerOf } from '#shared/streams.ts'
import { api, client } from '../../client.ts'
import { dateFact, numberFact, signersFact } from '../../documents/issue-facts.ts'
import { DraftNotSaved, IssueDialog, type IssuingOutcome } from '../../documents/issue-dialog.tsx'
import { isStale } from '../../ui/errors.tsx'
import type { Draft } from '../use-draft.ts'
import { FieldMessage } from './field-message.tsx'
import classes from './editor.module.css'

interface IssueCommitmentProps {
  commitmentId: string
  /** Revision that this will be. */
  revision: number
  findings: readonly Finding[]
  /** Who sign it, by name. */
  signers: readonly string[]
  draft: Pick<Draft, 'flush' | 'version' | 'value'>
  /** Reads the commitment anew: it was issued, here or in another window. */
  reload: () => void
  onGoTo: (finding: Finding) => void
  onClose: () => void
}

/** Freezes the signing sheet as its next revision; what stands in the way leads to its field. */
export function IssueCommitment({
  commitmentId,
  revision,
  findings,
  signers,
  draft,
  reload,
  onGoTo,
  onClose,
}: IssueCommitmentProps) {
  const queryClient = useQueryClient()
  const { content } = draft.value
  const issue = async (
    signal: AbortSignal,
    tell: (progress: PartsProgress) => void,
  ): Promise<IssuingOutcome<Finding>> => {
    const saved = await draft.flush()
    if (saved.kind !== 'saved') throw new DraftNotSaved()
    try {
      const row = { id: commitmentId, version: draft.version(), paper: 'commitment' as const, revision }
      const document = await answerOf(await client.commitments.issue(row, { signal }), tell)
      return { kind: 'issued', document }
    } catch (error) {
      if (!(error instanceof ORPCError && error.code === 'NOT_READY')) {
        // It may stand in the register all the same: issued by another window, or a moment before it was stopped.
        if (signal.aborted || isStale(error)) reload()
        throw error
      }
      return {
        kind: 'refused',
        findings: await client.commitments.check({ id: commitmentId, ...draft.value }),
      }
    }
  }
  return (
    <IssueDialog
      title={`Terbitkan revisi ${revision}`}
      noun="lembar ini"
      revision={revision}
      about={findings.length === 0 ? 'Semua sudah lengkap.' : undefined}
      facts={[numberFact(content), dateFact(content), ...signersFact(signers)]}
      findings={findings}
      issue={issue}
      onIssued={() =>
        Promise.all([
          queryClient.invalidateQueries({ queryKey: api.commitments.key() }),
          queryClient.invalidateQueries({ queryKey: api.documents.key() }),
          queryClient.invalidateQueries({ queryKey: api.home.key() }),
        ])
      }
      onClose={onClose}
    >
      {(group) => (
        <div>
          {group.map((finding) => (
            <UnstyledButton
              key={`${finding.rule} ${finding.itemId} ${finding.message}`}
              className={classes.finding}
              onClick={() => onGoTo(finding)}
            >
              <FieldMessage finding={finding} />
            </UnstyledButton>
          ))}
        </div>
      )}
    </IssueDialog>
  )
}
