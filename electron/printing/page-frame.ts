import type { PaperDocument } from '#shared/documents/paper.ts'
import { PAPERS } from '#shared/documents/paper.ts'

/** Points in a millimetre. */
export const MM = 72 / 25.4

/** A corner mark: 16 modules of 0.75 mm, near edges 14 mm from the edges of the page (found again on hard scans at this size and place). */
export const MARK = { modules: 16, module: 0.75 * MM, size: 12 * MM, inset: 14 * MM }

/** Text and rules keep 4 mm clear of the marks: with marks on, they live between them, or below and above them. */
const CLEAR_OF_MARKS = MARK.inset + MARK.size + 4 * MM

/** The page and the room for text on it, in pt. */
export interface PageFrame {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
  /** Room for text. */
  textWidth: number
  textHeight: number
  /** Baseline of the foot, above the lower edge of the page. */
  footBaseline: number
}

/** Where corner marks stand, the margins that keep clear of them are at least 30 mm; the others stay as they are. */
export function pageFrame({ paper, margins, cornerMarks, marksClearedAt }: PaperDocument): PageFrame {
  const { width, height } = { width: PAPERS[paper].width * MM, height: PAPERS[paper].height * MM }
  const clear = (at: PaperDocument['marksClearedAt']) =>
    cornerMarks && marksClearedAt === at ? CLEAR_OF_MARKS : 0
  const left = Math.max(margins.left * MM, clear('sides'))
  const right = Math.max(margins.right * MM, clear('sides'))
  const top = Math.max(margins.top * MM, clear('ends'))
  const bottom = Math.max(margins.bottom * MM, clear('ends'))
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    textWidth: width - left - right,
    textHeight: height - top - bottom,
    footBaseline: Math.min(14 * MM, Math.max(6 * MM, bottom - 7 * MM)),
  }
}
