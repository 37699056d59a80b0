import type { Content } from 'pdfmake'
import type { Line, TextMeasure, TextStyle } from './text-measure.ts'

/** Where a signature belongs inside a piece, in pt from the piece's upper left corner (x from the text's left edge). */
export interface CellPlace {
  signatoryId: string
  x: number
  y: number
  width: number
  height: number
}

/** Lines of running text, which a page break may part. */
export interface RunningText {
  lines: readonly Line[]
  pitch: number
  /** Sets some of the lines; `isWhole` lets pdfmake set the paragraph, else each line is placed by itself. */
  build(from: number, to: number): Content
}

/** A node in which pdfmake leaves where it came to lie, `top` pt below the upper edge of its piece. */
export interface Anchor {
  node: object
  top: number
}

/** What pdfmake is given, with one anchor for each piece that has cells. */
export interface Built {
  content: Content
  anchors: Anchor[]
}

/** Rows that stand in one table on a page, under one header. */
export interface TableGroup {
  headerHeight: number
  build(rows: readonly TableRow[]): Built
}

export interface TableRow {
  group: TableGroup
  index: number
}

/** What is laid down the page from top to bottom: measured in pt before pdfmake sees it. */
export interface Piece {
  /** `signing` pieces at the top of a page ask for the heading of continuation. */
  kind: 'text' | 'signing'
  height: number
  spaceBefore: number
  /** Stays on the page of the next piece. */
  keepWithNext: boolean
  build(): Built
  running: RunningText | null
  row: TableRow | null
  cells: CellPlace[]
}

export type PieceOptions = Partial<Omit<Piece, 'height' | 'build'>>

export function piece(height: number, build: () => Content, options: PieceOptions = {}): Piece {
  return anchoredPiece(height, () => ({ content: build(), anchors: [] }), options)
}

export function anchoredPiece(height: number, build: () => Built, options: PieceOptions = {}): Piece {
  return {
    kind: 'text',
    spaceBefore: 0,
    keepWithNext: false,
    running: null,
    row: null,
    cells: [],
    ...options,
    height,
    build,
  }
}

/** What every piece is made with: the fonts, the room and the body's type. */
export interface Setting {
  measure: TextMeasure
  /** Width for text in pt. */
  width: number
  body: TextStyle
  /** Line spacing of running text. */
  spacing: number
  /** Unit of the blank space between blocks, pt: the type size, or less where that saves a page. */
  gap: number
  /** An image's name for pdfmake and its size in px, by digest; undefined when it could not be read. */
  image(sha256: string): { name: string; width: number; height: number } | undefined
}

type TextLine = Exclude<Extract<Content, { text: unknown }>, { columns: unknown }>

export type Alignment = 'left' | 'center' | 'right' | 'justify'

/** Lines that are already broken, one under the other; spaces at their ends count, so that gaps for handwriting keep their room. */
export function lineStack(
  { measure }: Setting,
  lines: readonly string[],
  style: TextStyle,
  alignment: Alignment,
  spacing = 1,
): TextLine[] {
  const lineHeight = measure.lineHeight(style, spacing)
  return lines.map((text) => ({
    text,
    fontSize: style.size,
    bold: style.weight === 'bold',
    lineHeight,
    alignment,
    noWrap: true,
    preserveTrailingSpaces: true,
    preserveLeadingSpaces: true,
  }))
}
