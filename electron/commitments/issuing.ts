import { ORPCError } from '@orpc/server'
import type { Reader } from '#electron/database/database.ts'
import { stale } from '#electron/database/refusals.ts'
import {
  documentInForce,
  enterInRegister,
  freshCode,
  requireNextRevision,
  type Signer,
} from '#electron/documents/handlers.ts'
import type { BatchProgress } from '#electron/printing/printer.ts'
import type { RequestContext } from '#electron/request-context.ts'
import type { CommitmentContent, CommitmentPaper } from '#shared/commitments/model.ts'
import type { CommitmentSnapshot } from '#shared/commitments/snapshot.ts'
import type { IssuedDocument } from '#shared/documents/model.ts'
import { findingsOf, printPaper, resolve } from './paper.ts'
import { commitments, type StoredCommitment } from './store.ts'
import { commitmentMakingOf } from './making.ts'

/** What an issue prints. */
interface Ground {
  content: CommitmentContent
  snapshot: CommitmentSnapshot
}

/** Those of the sheet who may sign it, in its order. */
function signersOf({ signatories, acknowledging }: CommitmentSnapshot): Signer[] {
  return [
    ...signatories.map((printed): Signer => ({ role: 'signatory', printed })),
    ...acknowledging.map((printed): Signer => ({ role: 'acknowledging', printed })),
  ]
}

export function alreadyIssued(): Error {
  return new ORPCError('ISSUED', {
    message: 'Komitmen ini sudah terbit. Buat revisi dahulu untuk mengubahnya.',
  })
}

/** The draft as it stands, when nothing speaks against issuing it. @throws NOT_READY */
async function checkedDraft(reader: Reader, stored: StoredCommitment, now: Date): Promise<Ground> {
  const findings = await findingsOf(reader, stored, now)
  if (findings.some((each) => each.severity === 'error'))
    throw new ORPCError('NOT_READY', {
      message: 'Masih ada yang harus diperbaiki sebelum terbit.',
      data: { findings },
    })
  return { content: stored.content, snapshot: await resolve(reader, stored.content, now) }
}

/**
 * What a paper is printed from: the joint sheet from the draft; statements and board from the joint sheet in force, so that they say
 * the same, or from the draft while there is none.
 */
async function groundOf(
  reader: Reader,
  stored: StoredCommitment,
  paper: CommitmentPaper,
  now: Date,
): Promise<Ground> {
  if (paper === 'commitment') return checkedDraft(reader, stored, now)
  const inForce = await documentInForce(reader, stored.id, 'commitment')
  if (inForce === null) return checkedDraft(reader, stored, now)
  // The cells of the joint sheet stay behind: each paper has its own.
  const { content, snapshot } = await commitmentMakingOf(reader, inForce.id)
  return { content, snapshot }
}

interface IssueRequest {
  id: string
  version: number
  paper: CommitmentPaper
  /** That it is to become. */
  revision: number
}

/** @throws STALE, ISSUED */
async function checkIssuable(
  reader: Reader,
  stored: StoredCommitment,
  { id, version, paper, revision }: IssueRequest,
): Promise<void> {
  if (stored.version !== version) throw stale(stored.version)
  if (paper === 'commitment' && stored.isLocked) throw alreadyIssued()
  await requireNextRevision(reader, { sourceId: id, kind: paper, revision }, version)
}

/**
 * Freezes data, PDF and digest as the next revision of a paper. The file is stored first; the register, the signing list, the lock of
 * the draft and the audit follow in one transaction, so that a cut power, or a signal that is aborted, leaves everything or only a file
 * that nothing names.
 * @param onProgress hears how many parts are set
 * @throws NOT_FOUND, STALE, ISSUED, NOT_READY, PaperFailed, or the signal's reason
 */
export async function issue(
  context: RequestContext,
  request: IssueRequest,
  signal: AbortSignal,
  onProgress: (progress: BatchProgress) => void,
): Promise<IssuedDocument> {
  const { id, paper } = request
  const now = context.clock()
  const ground = await context.database.reading(async (reader) => {
    const stored = await commitments.get(reader, id)
    await checkIssuable(reader, stored, request)
    return groundOf(reader, stored, paper, now)
  })
  const code = await freshCode(context)
  const createdAt = now.toISOString()
  const printed = await printPaper(context, ground.snapshot, paper, { code, createdAt, signal, onProgress })
  const file = await context.files.put(printed.pdf)
  return context.database.change(context, async (change) => {
    // The turn of this change may have come later than the wish to stop.
    signal.throwIfAborted()
    const stored = await commitments.get(change, id)
    await checkIssuable(change, stored, request)
    const document = await enterInRegister(change, 'commitments.issue', {
      id: context.newId(),
      kind: paper,
      sourceId: id,
      isSample: stored.isSample,
      number: ground.snapshot.numberStyle === 'filled' ? ground.snapshot.number : '',
      date: ground.snapshot.date,
      title: printed.title,
      code,
      file,
      pages: printed.pages,
      cells: printed.cells,
      signers: signersOf(ground.snapshot),
      content: ground.content,
      snapshot: ground.snapshot,
    })
    const lock = paper === 'commitment' ? { isLocked: true, changedAt: change.at } : {}
    await commitments.update(change, 'commitments.issue', stored, lock, {
      paper,
      revision: document.revision,
      documentId: document.id,
    })
    return document
  })
}
