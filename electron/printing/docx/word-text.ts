import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx'
import type { PaperDocument } from '#shared/documents/paper.ts'
import { SINGLE } from '../text-measure.ts'

/** Word counts lengths in twentieths of a point. */
export const TWIPS = 20
const TWIPS_PER_MM = (72 / 25.4) * TWIPS

/** Millimetres as Word counts them. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM)
}

/** Typefaces that office PCs have, of the same look and measure as the vendored ones of the paper. */
export const WORD_TYPEFACES = { arimo: 'Arial', bonum: 'Bookman Old Style' } as const

export const ALIGNMENTS = {
  justify: AlignmentType.BOTH,
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const
export type Align = keyof typeof ALIGNMENTS

export interface LineOptions extends Pick<
  IParagraphOptions,
  'keepNext' | 'keepLines' | 'indent' | 'border' | 'numbering'
> {
  align?: Align
  /** pt */
  size?: number
  bold?: boolean
  /** Space before and after, pt. */
  before?: number
  after?: number
  /** Distance of its baselines, pt; single spacing when it is not given. */
  pitch?: number
}

/** Distance of two baselines at single spacing, pt. @param size of the type, pt */
export function singlePitch(size: number): number {
  return size * SINGLE
}

/**
 * Space around a paragraph and distance of its baselines, pt. Lines stand as on paper whatever typeface a PC has for it, and make room for
 * larger type that somebody sets in Word.
 */
export function spaced({ before = 0, after = 0, pitch }: Pick<LineOptions, 'before' | 'after' | 'pitch'>) {
  return {
    before: Math.round(before * TWIPS),
    after: Math.round(after * TWIPS),
    ...(pitch !== undefined && { line: Math.round(pitch * TWIPS), lineRule: LineRuleType.AT_LEAST }),
  }
}

/** A paragraph; line breaks in the text stay line breaks. */
export function line(text: string, options: LineOptions = {}): Paragraph {
  const { align = 'left', size, bold = false, before = 0, after = 0, ...rest } = options
  const { pitch = size === undefined ? undefined : singlePitch(size), ...paragraph } = rest
  const run: IRunOptions = { bold, ...(size === undefined ? {} : { size: `${size}pt` }) }
  return new Paragraph({
    ...paragraph,
    alignment: ALIGNMENTS[align],
    spacing: spaced({ before, after, ...(pitch !== undefined && { pitch }) }),
    children: runs(text, run),
  })
}

/** Runs of a text whose line breaks stay line breaks. */
function runs(text: string, look: IRunOptions): TextRun[] {
  return text
    .split('\n')
    .map((part, index) => new TextRun({ ...look, text: part, ...(index === 0 ? {} : { break: 1 }) }))
}

/** A paragraph in a table cell that looks as its style says. @param options `indent` from the left, mm; whether its row stays with the next */
export function cellLine(text: string, style: string, { indent = 0, keepNext = false } = {}): Paragraph {
  return new Paragraph({
    style,
    ...(keepNext && { keepNext }),
    ...(indent === 0 ? {} : { indent: { left: twips(indent) } }),
    ...(text.includes('\n') ? { children: runs(text, {}) } : { text }),
  })
}

/** Width of the text in mm. */
export function textWidth({ margins }: Pick<PaperDocument, 'margins'>, pageWidth: number): number {
  return pageWidth - margins.left - margins.right
}
