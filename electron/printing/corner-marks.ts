import bwipjs from 'bwip-js/node'
import type { Corner, Mark } from '#shared/documents/mark.ts'
import { CORNERS, MOST_PAGES, encodeMark } from '#shared/documents/mark.ts'
import type { PageFrame } from './page-frame.ts'
import { MARK } from './page-frame.ts'
import { RecentMap } from './recent-map.ts'

/** Dark modules of a symbol as runs in its rows: column, row and length in modules, one after the other. */
type Runs = Uint8Array

/** Those of the longest document, so that setting it again makes none anew; each takes some 200 bytes. */
const SYMBOLS_KEPT = MOST_PAGES * CORNERS.length
const symbols = new RecentMap<Runs>(2 * SYMBOLS_KEPT)

function darkRuns(pixels: readonly number[], columns: number): Runs {
  const runs: number[] = []
  for (let y = 0; y * columns < pixels.length; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      if (pixels[y * columns + x] !== 1) continue
      const start = x
      while (x + 1 < columns && pixels[y * columns + x + 1] === 1) x += 1
      runs.push(start, y, x + 1 - start)
    }
  }
  return Uint8Array.from(runs)
}

/** The DataMatrix (ECC 200, 16 x 16 modules) of a text; drafts repeat theirs, so the last ones are kept. */
function symbol(text: string): Runs {
  return symbols.of(text, () => {
    const [drawn] = bwipjs.raw('datamatrix', text, `version=${MARK.modules}x${MARK.modules}`)
    if (drawn === undefined || !('pixs' in drawn)) throw new Error('bwip-js gave no modules')
    return darkRuns(drawn.pixs, drawn.pixx)
  })
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
    const { x, y } = places[corner]
    const runs = symbol(encodeMark({ ...mark, corner }))
    for (let at = 0; at < runs.length; at += 3) {
      const [column = 0, row = 0, length = 0] = runs.subarray(at, at + 3)
      document.rect(x + column * MARK.module, y + row * MARK.module, length * MARK.module, MARK.module)
    }
  }
  document.fillColor('black').fill()
  document.restore()
}
