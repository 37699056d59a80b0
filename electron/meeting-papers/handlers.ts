import { implement } from '@orpc/server'
import type { Reader } from '#electron/database/database.ts'
import { safeFileName } from '#electron/documents/handlers.ts'
import { letWait, waitingFile } from '#electron/files/waiting-files.ts'
import { findMeeting, hasMeeting, readMeeting } from '#electron/meetings/handlers.ts'
import { missingInDirectory } from '#electron/people/handlers.ts'
import { printBatch, printing, writeWord } from '#electron/printing/print-document.ts'
import type { BatchProgress } from '#electron/printing/printer.ts'
import { toldProgress } from '#electron/printing/told-progress.ts'
import type { FeaturePart, RequestContext } from '#electron/request-context.ts'
import type { PaperDocument, PrintedPaper } from '#shared/documents/paper.ts'
import { meetingPapersContract } from '#shared/meeting-papers/contract.ts'
import type { PaperFinding, PaperOptions, PrintablePaper } from '#shared/meeting-papers/model.ts'
import { namedIn } from '#shared/meeting-papers/named-in.ts'
import { MEETING_PAPER_NAMES } from '#shared/meeting-papers/papers.ts'
import { groundOf } from './ground.ts'
import { paperHistory } from './history.ts'
import { issue, keepOptions } from './issuing.ts'
import { resolvePaper } from './papers/all.ts'
import { chosenOptions, listPapers, readPaper } from './reading.ts'
import { meetingPapers, papersOf, type StoredPaper } from './store.ts'

const os = implement(meetingPapersContract).$context<RequestContext>()

export { issue as issuePaper, keepOptions } from './issuing.ts'
export { readPaper } from './reading.ts'

async function named(reader: Reader, { meetingId, paper }: StoredPaper): Promise<string> {
  return `${MEETING_PAPER_NAMES[paper]} kegiatan "${(await findMeeting(reader, meetingId))?.title ?? meetingId}"`
}

/** What the papers of meetings tell the whole. */
export const meetingPapersPart: FeaturePart = {
  name: 'Naskah kegiatan',
  async usesOf(reader, { kind, id }) {
    if (kind !== 'position' && kind !== 'person') return []
    const uses: string[] = []
    for (const each of await meetingPapers.list(reader)) {
      const { positionIds, personIds } = namedIn(each.options)
      const isNamed = (kind === 'position' ? positionIds : personIds).includes(id)
      if (isNamed && (await hasMeeting(reader, each.meetingId))) uses.push(await named(reader, each))
    }
    return uses
  },
  async contentOf(reader, { kind, id }) {
    if (kind !== 'meeting') return []
    return (await papersOf(reader, id)).map(({ paper }) => MEETING_PAPER_NAMES[paper])
  },
  sampleOf: (reader) => meetingPapers.sampleOf(reader),
  removeSample: (change, isUsed) => meetingPapers.removeSample(change, 'settings.removeSample', isUsed),
  async brokenReferences(reader) {
    const problems: string[] = []
    for (const each of await meetingPapers.list(reader))
      if ((await missingInDirectory(reader, namedIn(each.options))).length > 0)
        problems.push(`${await named(reader, each)}: penanda tangannya tidak ada lagi.`)
    return problems
  },
}

/**
 * A paper as its options stand, for whatever is put together of papers; null when something still keeps it from being printed.
 * @throws NOT_FOUND, PaperFailed
 */
export async function printAsChosen(
  context: RequestContext,
  { meetingId, paper }: { meetingId: string; paper: PrintablePaper },
  signal?: AbortSignal,
): Promise<{ printed: PrintedPaper | null; findings: PaperFinding[] }> {
  const { database, clock } = context
  const { document, findings } = await database.reading(async (reader) => {
    const ground = await groundOf(reader, meetingId, clock())
    return resolvePaper(ground, (await chosenOptions(ground, paper)).options)
  })
  const isReady = findings.every(({ severity }) => severity !== 'error')
  return {
    printed: isReady ? await printBatch(context, document(null), signal) : null,
    findings,
  }
}

/** A paper with these options as it would be printed now. @throws NOT_FOUND */
function shown(
  { database, clock }: RequestContext,
  { meetingId, options }: { meetingId: string; options: PaperOptions },
) {
  return database.reading(async (reader) => resolvePaper(await groundOf(reader, meetingId, clock()), options))
}

function pdfFile({ title }: PaperDocument, pdf: Uint8Array<ArrayBuffer>): File {
  return new File([pdf], safeFileName(title, 'pdf'), { type: 'application/pdf' })
}

/** Prints a paper of many parts, tells how far it is, and lets the file wait. */
async function* printWithProgress(
  context: RequestContext,
  document: PaperDocument,
  signal: AbortSignal | undefined,
): AsyncGenerator<BatchProgress, { fileId: string; pages: number; bytes: number }> {
  const { pdf, pages } = yield* toldProgress(
    (onProgress, either) => printing(printBatch(context, document, either, onProgress)),
    signal,
  )
  const fileId = context.newId()
  letWait(context.database, fileId, pdfFile(document, pdf))
  return { fileId, pages, bytes: pdf.length }
}

/** Writes a paper as a Word file, tells how far it is, and lets the file wait. */
async function* writeWithProgress(
  context: RequestContext,
  document: PaperDocument,
  signal: AbortSignal | undefined,
): AsyncGenerator<BatchProgress, { fileId: string; bytes: number }> {
  const file = yield* toldProgress(
    (onProgress, either) => printing(writeWord(context, document, { onProgress, signal: either })),
    signal,
  )
  const fileId = context.newId()
  letWait(context.database, fileId, file)
  return { fileId, bytes: file.size }
}

export const meetingPapersHandlers = os.router({
  list: os.list.handler(({ context, input }) =>
    context.database.reading(async (reader) => {
      await readMeeting(reader, input.meetingId)
      return listPapers(reader, input.meetingId)
    }),
  ),
  get: os.get.handler(({ context, input }) =>
    context.database.reading((reader) => readPaper(reader, input, context.clock())),
  ),
  save: os.save.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      await readMeeting(change, input.meetingId)
      const { newId } = context
      const version = await keepOptions(change, 'meetingPapers.save', input, {
        newId,
        isSample: false,
      })
      return { version }
    }),
  ),
  preview: os.preview.handler(async ({ context, input, signal }) => {
    const document = (await shown(context, input)).document(null)
    const { pdf } = await printing(printBatch(context, document, signal))
    return pdfFile(document, pdf)
  }),
  print: os.print.handler(async function* ({ context, input, signal }) {
    return yield* printWithProgress(context, (await shown(context, input)).document(null), signal)
  }),
  printed: os.printed.handler(({ context, input, errors }) => {
    const file = waitingFile(context.database, input.fileId)
    if (file === null) throw errors.NOT_PRINTED()
    return file
  }),
  word: os.word.handler(async function* ({ context, input, signal }) {
    return yield* writeWithProgress(context, (await shown(context, input)).document(null), signal)
  }),
  check: os.check.handler(async ({ context, input }) => {
    const { findings, signers } = await shown(context, input)
    return { findings, signers: signers.map(({ printed: { name, position } }) => name || position) }
  }),
  issue: os.issue.handler(async function* ({ context, input, signal }) {
    return yield* toldProgress((tell, either) => printing(issue(context, input, either, tell)), signal)
  }),
  history: os.history.handler(({ context, input }) =>
    context.database.reading((reader) => paperHistory(reader, input)),
  ),
})
