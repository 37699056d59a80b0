import bwipjs from 'bwip-js/node'
import type { Corner, Mark } from '#shared/documents/mark.ts'
import { CORNERS, encodeMark } from '#shared/documents/mark.ts'
import type { PageFrame } from './page-frame.ts'
import { MARK } from './page-frame.ts'

/** A run of dark modules in a row of a symbol: column, row and length in modules. */
interface Run {
  x: number
  y: number
  length: number
}

const SYMBOLS_KEPT = 400
const symbols = new Map<string, Run[]>()

function darkRuns(pixels: readonly number[], columns: number): Run[] {
  const runs: Run[] = []
  for (let y = 0; y * columns < pixels.length; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      if (pixels[y * columns + x] !== 1) continue
      const last = runs.at(-1)
      if (last?.y === y && last.x + last.length === x) last.length += 1
      else runs.push({ x, y, length: 1 })
    }
  }
  return runs
}

/** The DataMatrix (ECC 200, 16 x 16 modules) of a text; drafts repeat theirs, so the last ones are kept. */
function symbol(text: string): Run[] {
  const known = symbols.get(text)
  if (known !== undefined) return known
  const [drawn] = bwipjs.raw('datamatrix', text, `version=${MARK.modules}x${MARK.modules}`)
  if (drawn === undefined || !('pixs' in drawn)) throw new Error('bwip-js gave no modules')
  const runs = darkRuns(drawn.pixs, drawn.pixx)
  if (symbols.size >= SYMBOLS_KEPT) symbols.clear()
  symbols.set(text, runs)
  return runs
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
    for (const run of symbol(encodeMark({ ...mark, corner }))) {
      document.rect(x + run.x * MARK.module, y + run.y * MARK.module, run.length * MARK.module, MARK.module)
    }
  }
  document.fillColor('black').fill()
  document.restore()
}
