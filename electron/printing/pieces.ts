import type { Pen } from './pen.ts'
import type { TextMeasure, TextStyle } from './text-measure.ts'

/** Where a signature belongs inside a piece, in pt from the piece's upper left corner (x from the text's left edge). */
export interface CellPlace {
  signatoryId: string
  x: number
  y: number
  width: number
  height: number
}

/** Draws something with its upper left corner at a place of the page, pt. */
export type Draw = (pen: Pen, left: number, top: number) => void

/** Lines of running text, which a page break may part. */
export interface RunningText {
  lines: number
  pitch: number
  /** Draws the lines from one to before another. */
  draw(pen: Pen, left: number, top: number, from: number, to: number): void
}

/** Rows that stand in one table on a page, under one header. */
export interface TableGroup {
  headerHeight: number
  /** Draws the header and some rows below it. */
  draw(pen: Pen, left: number, top: number, rows: readonly TableRow[]): void
}

export interface TableRow {
  group: TableGroup
  index: number
}

/** What is laid down the page from top to bottom: measured in pt before it is drawn. */
export interface Piece {
  /** `signing` pieces at the top of a page ask for the heading of continuation. */
  kind: 'text' | 'signing'
  height: number
  spaceBefore: number
  /** Stays on the page of the next piece. */
  keepWithNext: boolean
  draw: Draw
  running: RunningText | null
  /** A row is drawn by its group. */
  row: TableRow | null
  cells: CellPlace[]
}

export type PieceOptions = Partial<Omit<Piece, 'height' | 'draw'>>

export function piece(height: number, draw: Draw, options: PieceOptions = {}): Piece {
  return {
    kind: 'text',
    spaceBefore: 0,
    keepWithNext: false,
    running: null,
    row: null,
    cells: [],
    ...options,
    height,
    draw,
  }
}

/** A row of a table: one group draws the rows that share a page, so a row by itself draws nothing. */
export function rowPiece(height: number, row: TableRow, options: PieceOptions = {}): Piece {
  return piece(height, () => {}, { ...options, row })
}

/** What every piece is made with: the fonts, the room and the body's type. */
export interface Setting {
  measure: TextMeasure
  /** Width for text in pt. */
  width: number
  /** Height for text on a page in pt. */
  height: number
  body: TextStyle
  /** Line spacing of running text. */
  spacing: number
  /** Unit of the blank space between blocks, pt: the type size, or less where that saves a page. */
  gap: number
  /** An image's size in px, by digest; undefined when it is not there. */
  image(sha256: string): { width: number; height: number } | undefined
}

export type Alignment = 'left' | 'centre' | 'right'

/** How lines that are already broken stand one under the other. */
export interface LineStyle extends TextStyle {
  align: Alignment
  /** Multiple of single spacing; 1 when it is not given. */
  spacing?: number
}

/** Draws lines that are already broken; spaces at their ends count, so that gaps for handwriting keep their room. */
export function drawLines(
  pen: Pen,
  { measure }: Pick<Setting, 'measure'>,
  lines: readonly string[],
  style: LineStyle,
  { left, top, width }: { left: number; top: number; width: number },
): void {
  const pitch = measure.pitch(style, style.spacing)
  for (const [index, text] of lines.entries()) {
    const blank = style.align === 'left' ? 0 : width - measure.width(text, style)
    pen.text(text, left + (style.align === 'centre' ? blank / 2 : blank), top + index * pitch, style)
  }
}

/** Text of one look in a line; `x` from the left edge of the line, pt. */
export interface TextPart {
  text: string
  x: number
  style: TextStyle
}

/** A line that is already broken. */
export interface TextLine {
  parts: readonly TextPart[]
  width: number
  /** The largest type in it, which gives its height. */
  style: TextStyle
}

/** A line of one look. */
export function plainLine({ measure }: Pick<Setting, 'measure'>, text: string, style: TextStyle): TextLine {
  return { parts: [{ text, x: 0, style }], width: measure.width(text, style), style }
}
