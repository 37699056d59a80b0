import { PDFHexString, PDFName, PDFNull, PDFString, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib'

/** The upper left corner of a page, at the magnification at which the reader is. */
const headOf = ({ ref }: PDFPage) => [ref, 'XYZ', PDFNull, PDFNull, PDFNull]

/** Writes a bookmark for each part, in order (PDF 32000-1, 12.3.3: a document outline of one level), and lets readers show them at once. */
export function writeBookmarks(
  { context, catalog }: PDFDocument,
  bookmarks: readonly { title: string; page: PDFPage }[],
): void {
  const outline = context.nextRef()
  const refs = bookmarks.map(() => context.nextRef())
  for (const [index, { title, page }] of bookmarks.entries()) {
    const [ref, previous, next] = [refs[index], refs[index - 1], refs[index + 1]]
    if (ref === undefined) continue
    const entry = context.obj({
      Title: PDFHexString.fromText(title),
      Parent: outline,
      Dest: headOf(page),
    })
    if (previous !== undefined) entry.set(PDFName.of('Prev'), previous)
    if (next !== undefined) entry.set(PDFName.of('Next'), next)
    context.assign(ref, entry)
  }
  const [first, last] = [refs[0], refs.at(-1)]
  if (first === undefined || last === undefined) return
  const root = context.obj({ Type: 'Outlines', First: first, Last: last, Count: refs.length })
  context.assign(outline, root)
  catalog.set(PDFName.of('Outlines'), outline)
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

/** Names pages, so that the links of other pages lead there (PDF 32000-1, 12.3.2.3: named destinations). */
export function namePages(
  { context, catalog }: PDFDocument,
  places: readonly { place: string; page: PDFPage }[],
): void {
  // A reader looks names up by halving, so they stand in order.
  const sorted = places.toSorted((a, b) => (a.place < b.place ? -1 : 1))
  const names = sorted.flatMap(({ place, page }) => [PDFString.of(place), context.obj(headOf(page))])
  catalog.set(PDFName.of('Names'), context.obj({ Dests: { Names: names } }))
}
