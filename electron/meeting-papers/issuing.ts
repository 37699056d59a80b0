import { ORPCError } from '@orpc/server'
import type { Change } from '#electron/database/database.ts'
import { stale } from '#electron/database/refusals.ts'
import { enterInRegister, freshCode, requireNextRevision } from '#electron/documents/handlers.ts'
import { printBatch } from '#electron/printing/print-document.ts'
import type { BatchProgress } from '#electron/printing/printer.ts'
import type { RequestContext } from '#electron/request-context.ts'
import type { IssuedDocument } from '#shared/documents/model.ts'
import type { PaperOptions, PrintablePaper } from '#shared/meeting-papers/model.ts'
import { groundOf } from './ground.ts'
import { resolvePaper } from './papers/all.ts'
import { chosenOptions } from './reading.ts'
import { findPaper, meetingPapers } from './store.ts'

/**
 * Keeps what is chosen for a paper.
 * @param version 0 for the first time
 * @returns the version that is stored then
 * @throws STALE
 */
export async function keepOptions(
  change: Change,
  action: string,
  { meetingId, version, options }: { meetingId: string; version: number; options: PaperOptions },
  { newId, isSample }: { newId: () => string; isSample: boolean },
): Promise<number> {
  const stored = await findPaper(change, meetingId, options.paper)
  if ((stored?.version ?? 0) !== version) throw stale(stored?.version ?? 0)
  if (stored !== null) {
    const changes = { options, changedAt: change.at }
    const isSame = JSON.stringify(stored.options) === JSON.stringify(options)
    return isSame ? version : (await meetingPapers.update(change, action, stored, changes)).version
  }
  const row = { id: newId(), version: 1, isSample, meetingId, paper: options.paper, options }
  return (await meetingPapers.insert(change, action, { ...row, changedAt: change.at })).version
}

interface IssueRequest {
  meetingId: string
  paper: PrintablePaper
  version: number
  /** That it is to become. */
  revision: number
}

/**
 * Freezes data, PDF and digest as the next revision of a paper. The file is stored first; the register and the audit follow in one
 * transaction, so that a cut power, or a signal that is aborted, leaves everything or only a file that nothing names.
 * @param onProgress hears how many parts are set
 * @throws NOT_FOUND, STALE, NOT_READY, PaperFailed, or the signal's reason
 */
export async function issue(
  context: RequestContext,
  { meetingId, paper, version, revision }: IssueRequest,
  signal: AbortSignal,
  onProgress: (progress: BatchProgress) => void,
): Promise<IssuedDocument> {
  const now = context.clock()
  const next = { sourceId: meetingId, kind: paper, revision }
  const { resolved, options, isSample } = await context.database.reading(async (reader) => {
    const ground = await groundOf(reader, meetingId, now)
    const chosen = await chosenOptions(ground, paper)
    if (chosen.version !== version) throw stale(chosen.version)
    await requireNextRevision(reader, next, version)
    return {
      resolved: await resolvePaper(ground, chosen.options),
      options: chosen.options,
      isSample: ground.meeting.isSample,
    }
  })
  if (resolved.findings.some(({ severity }) => severity === 'error'))
    throw new ORPCError('NOT_READY', {
      message: 'Masih ada yang harus diperbaiki sebelum terbit.',
      data: { findings: resolved.findings },
    })
  const code = await freshCode(context)
  const document = resolved.document(code, now.toISOString())
  const printed = await printBatch(context, document, signal, onProgress)
  const file = await context.files.put(printed.pdf)
  return context.database.change(context, async (change) => {
    // The turn of this change may have come later than the wish to stop.
    signal.throwIfAborted()
    await requireNextRevision(change, next, version)
    await keepOptions(
      change,
      'meetingPapers.issue',
      { meetingId, version, options },
      { newId: context.newId, isSample },
    )
    return enterInRegister(change, 'meetingPapers.issue', {
      id: context.newId(),
      kind: paper,
      sourceId: meetingId,
      isSample,
      number: resolved.number,
      date: resolved.date,
      title: document.title,
      code,
      file,
      pages: printed.pages,
      cells: printed.cells,
      signers: resolved.signers,
      content: options,
      snapshot: resolved.printed,
    })
  })
}
