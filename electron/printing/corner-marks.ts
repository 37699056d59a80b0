import type { Corner, Mark } from '#shared/documents/mark.ts'
import { CORNERS, MOST_PAGES, encodeMark } from '#shared/documents/mark.ts'
import { squareSymbol, traceSymbol, type Symbol2D } from './barcode.ts'
import type { PageFrame } from './page-frame.ts'
import { MARK } from './page-frame.ts'
import { RecentMap } from './recent-map.ts'

/** Those of the longest document, so that setting it again makes none anew; each takes some 200 bytes. */
const SYMBOLS_KEPT = MOST_PAGES * CORNERS.length
const symbols = new RecentMap<Symbol2D>(2 * SYMBOLS_KEPT)

/** The DataMatrix (ECC 200, 16 x 16 modules) of a text; drafts repeat theirs, so the last ones are kept. */
function symbol(text: string): Symbol2D {
  return symbols.of(text, () => squareSymbol('datamatrix', text, `version=${MARK.modules}x${MARK.modules}`))
}

/** Upper left corner of each mark on a page, pt. */
export function markPlaces({
  width,
  height,
}: Pick<PageFrame, 'width' | 'height'>): Record<Corner, { x: number; y: number }> {
  const [near, right, bottom] = [MARK.inset, width - MARK.inset - MARK.size, height - MARK.inset - MARK.size]
  return {
    topLeft: { x: near, y: near },
    topRight: { x: right, y: near },
    bottomLeft: { x: near, y: bottom },
    bottomRight: { x: right, y: bottom },
  }
}

/** Draws the four marks on the page that is open; the quiet zone is the empty margin around them. */
export function drawCornerMarks(
  document: PDFKit.PDFDocument,
  frame: Pick<PageFrame, 'width' | 'height'>,
  mark: Omit<Mark, 'corner'>,
): void {
  const places = markPlaces(frame)
  document.save()
  for (const corner of CORNERS) {
    const text = encodeMark({ ...mark, corner })
    traceSymbol(document, symbol(text), { ...places[corner], module: MARK.module })
  }
  document.fillColor('black').fill()
  document.restore()
}
