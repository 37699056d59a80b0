import { createHash } from 'node:crypto'
import {
  ParseSpeeds,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFPage,
} from '@cantoo/pdf-lib'

/**
 * In a thread of its own nothing waits, so the library need not pause between objects. The empty password opens files under an owner's lock,
 * as every reader does without asking.
 */
const AT_ONCE = { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest, password: '' }

const PICTURES = PDFName.of('XObject')

const MEASURES = [PDFName.of('Width'), PDFName.of('Height')]

/** What a picture is, so that the same one is known again: its dictionary points to objects that each file numbers its own way. */
function digestOf(picture: PDFRawStream): string {
  const measures = MEASURES.map((name) => String(picture.dict.get(name))).join(' x ')
  return createHash('sha256').update(measures).update(picture.getContents()).digest('hex')
}

/**
 * A picture that stands on many of these pages is kept once: a logo weighs more than the pages.
 * @param pages that this program has made, since the pictures of others may differ in what their dictionaries say
 */
export function keepPicturesOnce({ context }: PDFDocument, pages: readonly PDFPage[]): void {
  const byDigest = new Map<string, PDFRef>()
  const keptFor = new Map<PDFRef, PDFRef>()
  const kept = (ref: PDFRef): PDFRef => {
    const known = keptFor.get(ref)
    if (known !== undefined) return known
    const picture = context.lookup(ref)
    const digest = picture instanceof PDFRawStream ? digestOf(picture) : ref.toString()
    const first = byDigest.get(digest) ?? ref
    byDigest.set(digest, first)
    keptFor.set(ref, first)
    if (first !== ref) context.delete(ref)
    return first
  }
  for (const page of pages) {
    const pictures = page.node.Resources()?.lookupMaybe(PICTURES, PDFDict)
    for (const [name, ref] of pictures?.entries() ?? []) {
      if (ref instanceof PDFRef) pictures?.set(name, kept(ref))
    }
  }
}

/** Adds all pages of a PDF at the end of another. @throws Error when they cannot be taken over */
export async function addPagesOf(joined: PDFDocument, pdf: Uint8Array): Promise<PDFPage[]> {
  const source = await PDFDocument.load(pdf, AT_ONCE)
  const pages = await joined.copyPages(source, source.getPageIndices())
  return pages.map((page) => joined.addPage(page))
}

/** The bytes of a joined PDF, which may be handed to another thread. */
export async function bytesOf(
  joined: PDFDocument,
  { useObjectStreams }: { useObjectStreams: boolean },
): Promise<Uint8Array<ArrayBuffer>> {
  const { buffer, byteOffset, length } = await joined.save({ useObjectStreams, objectsPerTick: Infinity })
  // A second copy of a large dossier would not fit into the memory of an office PC.
  return buffer instanceof ArrayBuffer
    ? new Uint8Array(buffer, byteOffset, length)
    : Uint8Array.from(new Uint8Array(buffer, byteOffset, length))
}

/**
 * Joins PDFs that this program has made into one. Title, language, colour profile and the rest of what makes it PDF/A are those of the first.
 * @param files at least one
 */
export async function joinPdfs(files: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  const [first, ...others] = files
  if (first === undefined) throw new RangeError('nothing to join')
  const joined = await PDFDocument.load(first, AT_ONCE)
  for (const file of others) await addPagesOf(joined, file)
  keepPicturesOnce(joined, joined.getPages())
  // Without object streams it is the same kind of file as its parts, which PDF/A-1 allows too.
  return bytesOf(joined, { useObjectStreams: false })
}
