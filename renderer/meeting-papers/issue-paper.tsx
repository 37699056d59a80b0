import { ORPCError } from '@orpc/client'
import { useQueryClient } from '@tanstack/react-query'
import type { PartsProgress } from '#shared/documents/model.ts'
import type { MeetingPaperDraft, PaperFinding } from '#shared/meeting-papers/model.ts'
import { MEETING_PAPER_NAMES } from '#shared/meeting-papers/papers.ts'
import { answerOf } from '#shared/streams.ts'
import { api, client } from '../client.ts'
import { DraftNotSaved, IssueDialog, type IssuingOutcome } from '../documents/issue-dialog.tsx'
import { isStale } from '../ui/errors.tsx'
import { notifyDone } from '../ui/undo.tsx'
import { issueFacts } from './issue-facts.ts'
import { PaperFindings } from './paper-findings.tsx'
import type { PaperDraft } from './use-paper-draft.ts'

interface IssuePaperProps {
  stored: MeetingPaperDraft
  findings: readonly PaperFinding[]
  /** Who sign it, by name. */
  signers: readonly string[]
  draft: PaperDraft
  /** Reads the paper anew: it was issued, here or in another window. */
  reload: () => void
  /** Leaves the dialog for the option that a finding is about. */
  onGoTo: (option: string) => void
  onClose: () => void
}

/** Freezes a paper of a meeting as its next revision; what stands in the way leads to the step of the meeting where it is mended. */
export function IssuePaper({ stored, findings, signers, draft, reload, onGoTo, onClose }: IssuePaperProps) {
  const { meetingId, paper } = stored
  const queryClient = useQueryClient()
  const name = MEETING_PAPER_NAMES[paper]
  const revision = (stored.document?.revision ?? 0) + 1
  const issue = async (
    signal: AbortSignal,
    tell: (progress: PartsProgress) => void,
  ): Promise<IssuingOutcome<PaperFinding>> => {
    const saved = await draft.flush()
    if (saved.kind !== 'saved') throw new DraftNotSaved()
    try {
      const row = { meetingId, paper, version: draft.version(), revision }
      const document = await answerOf(await client.meetingPapers.issue(row, { signal }), tell)
      return { kind: 'issued', document }
    } catch (error) {
      if (!(error instanceof ORPCError && error.code === 'NOT_READY')) {
        // It may stand in the register all the same: issued by another window, or a moment before it was stopped.
        if (signal.aborted || isStale(error)) reload()
        throw error
      }
      const found = await client.meetingPapers.check({ meetingId, options: draft.value })
      return { kind: 'refused', findings: found.findings }
    }
  }
  return (
    <IssueDialog
      title={`Terbitkan ${name}`}
      noun="naskah ini"
      revision={revision}
      facts={issueFacts(draft.value, signers)}
      isSigned={signers.length > 0 || paper === 'attendance'}
      findings={findings}
      issue={issue}
      onIssued={async () => {
        notifyDone(`${name} terbit sebagai revisi ${revision}.`)
        reload()
        await Promise.all([
          queryClient.invalidateQueries({ queryKey: api.meetingPapers.list.key() }),
          queryClient.invalidateQueries({ queryKey: api.documents.key() }),
          queryClient.invalidateQueries({ queryKey: api.home.key() }),
        ])
      }}
      onClose={onClose}
    >
      {(group) => <PaperFindings findings={group} meetingId={meetingId} onGoTo={onGoTo} />}
    </IssueDialog>
  )
}
