import path from 'node:path'
import type { PaperDocument, PrintedPaper } from '#shared/documents/paper.ts'
import { PaperRenderer } from '#electron/printing/render.ts'
import { LOGO_IMAGES } from './logo.ts'
import { PHOTO_IMAGES } from './photos.ts'
import type { OpenPdf } from './read-pdf.ts'
import { openPdf } from './read-pdf.ts'

export const ROOT = path.resolve(import.meta.dirname, '../..')
export const FONTS = path.join(ROOT, 'electron/printing/fonts')

/** Every picture that sample papers name. */
export const SAMPLE_IMAGES: ReadonlyMap<string, Uint8Array> = new Map([...LOGO_IMAGES, ...PHOTO_IMAGES])

const renderer = new PaperRenderer(FONTS)

/** A document as a Word file. */
export function printWord(
  document: PaperDocument,
  images: ReadonlyMap<string, Uint8Array> = SAMPLE_IMAGES,
): Promise<Uint8Array<ArrayBuffer>> {
  return renderer.word(document, images)
}

/** Sets a document in this thread and opens what came out. */
export async function print(document: PaperDocument): Promise<{ paper: PrintedPaper; pdf: OpenPdf }> {
  const paper = await renderer.render(document, SAMPLE_IMAGES)
  return { paper, pdf: await openPdf(paper.pdf) }
}
