import { move, workerData } from 'piscina'
import type { PaperDocument, PrintedPaper } from '#shared/documents/paper.ts'
import type { PlaceInWhole } from './lay-out.ts'
import { PrintingError } from './printer.ts'
import { PaperRenderer } from './render.ts'
import { warmingDocuments } from './warming.ts'

/** What the pool hands to a worker. */
export type PrintingTask =
  /** One round of warming. */
  | { kind: 'warm' }
  | {
      kind: 'render' | 'count' | 'word'
      document: PaperDocument
      images: ReadonlyMap<string, Uint8Array>
      /** Set to 1 by the caller who no longer wants the document. */
      cancelled: Int32Array
      /** Of a chunk whose pages are numbered in the whole. */
      place?: PlaceInWhole | null
    }
  /** Files of a batch, to become one. */
  | { kind: 'join' | 'joinWord'; files: readonly Uint8Array[] }

/** Errors for the clerk come back as values: a class does not survive the way between threads. */
export type PrintingResult =
  | { paper: PrintedPaper }
  | { pages: number }
  | { joined: Uint8Array<ArrayBuffer> }
  | { word: Uint8Array<ArrayBuffer> }
  | { reason: string }
  | { warmed: true }

const { fontsFolder } = workerData as { fontsFolder: string }
const renderer = new PaperRenderer(fontsFolder)

async function warm(): Promise<PrintingResult> {
  for (const document of warmingDocuments()) await renderer.render(document, new Map())
  return { warmed: true }
}

async function join(files: readonly Uint8Array[]): Promise<PrintingResult> {
  const { joinPdfs } = await import('./join-pdfs.ts')
  const joined = await joinPdfs(files)
  move(joined.buffer)
  return { joined }
}

async function joinWord(files: readonly Uint8Array[]): Promise<PrintingResult> {
  const { joinWordFiles } = await import('./docx/join-word-files.ts')
  const joined = joinWordFiles(files)
  move(joined.buffer)
  return { joined }
}

/** Entry of the worker thread: one task at a time. */
export default async function work(task: PrintingTask): Promise<PrintingResult> {
  if (task.kind === 'warm') return warm()
  if ('files' in task) return task.kind === 'join' ? join(task.files) : joinWord(task.files)
  const { document, images, cancelled, place } = task
  const isCancelled = () => Atomics.load(cancelled, 0) === 1
  try {
    if (task.kind === 'word') {
      const word = await renderer.word(document, images, isCancelled)
      move(word.buffer)
      return { word }
    }
    if (task.kind === 'count') return { pages: await renderer.pagesOf(document, images) }
    const paper = await renderer.render(document, images, isCancelled, place)
    move(paper.pdf.buffer)
    return { paper }
  } catch (error) {
    if (error instanceof PrintingError) return { reason: error.message }
    throw error
  }
}
