import { createHash } from 'node:crypto'
import { ParseSpeeds, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

/** In a thread of its own nothing waits, so the library need not pause between objects. */
const AT_ONCE = { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest }

const PICTURES = PDFName.of('XObject')

const MEASURES = [PDFName.of('Width'), PDFName.of('Height')]

/** What a picture is, so that the same one is known again: its dictionary points to objects that each file numbers its own way. */
function digestOf(picture: PDFRawStream): string {
  const measures = MEASURES.map((name) => String(picture.dict.get(name))).join(' x ')
  return createHash('sha256').update(measures).update(picture.getContents()).digest('hex')
}

/** A picture that stands in many of the joined files is kept once: a logo weighs more than the pages. */
function keepPicturesOnce(joined: PDFDocument): void {
  const { context } = joined
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
  for (const page of joined.getPages()) {
    const pictures = page.node.Resources()?.lookupMaybe(PICTURES, PDFDict)
    for (const [name, ref] of pictures?.entries() ?? []) {
      if (ref instanceof PDFRef) pictures?.set(name, kept(ref))
    }
  }
}

/**
 * Joins PDFs that this program has made into one. Title, language, colour profile and the rest of what makes it PDF/A are those of the first.
 * @param files at least one
 */
export async function joinPdfs(files: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  const [first, ...others] = files
  if (first === undefined) throw new RangeError('nothing to join')
  const joined = await PDFDocument.load(first, AT_ONCE)
  for (const file of others) {
    const next = await PDFDocument.load(file, AT_ONCE)
    for (const page of await joined.copyPages(next, next.getPageIndices())) joined.addPage(page)
  }
  keepPicturesOnce(joined)
  // Without object streams it is the same kind of file as its parts, which PDF/A-1 allows too.
  return new Uint8Array(await joined.save({ useObjectStreams: false, objectsPerTick: Infinity }))
}
