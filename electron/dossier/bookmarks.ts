import { PDFHexString, PDFName, PDFNull, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib'

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
      Dest: [page.ref, 'XYZ', PDFNull, PDFNull, PDFNull],
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
