import type { Block, SignatureCell } from '#shared/documents/paper.ts'
import { MM } from './page-frame.ts'
import type { CellPlace, Piece, Setting } from './pieces.ts'
import { drawLines, piece } from './pieces.ts'
import type { TextMeasure, TextStyle } from './text-measure.ts'

/** Four blank lines for the signature (domain.md section 3). */
const BLANK_LINES = 4
/** Between the columns of a grid. */
const GUTTER = 3 * MM
/** Room for the stamp at the left of a signature block: 4 x 4 cm. */
const STAMP = 40 * MM
/** Type of narrow grids is not set smaller than this, pt. */
const SMALLEST = 8.5

interface MeasuredCell {
  cell: SignatureCell
  capacity: string[]
  name: readonly string[]
  below: string[]
}

/** A comma only after the last capacity line. */
function withComma(capacity: readonly string[]): string[] {
  return capacity.map((line, index) => (index === capacity.length - 1 ? `${line},` : line))
}

/** A name that needs more than a line is parted before the titles behind it, never inside the name if that can be. */
export function nameLines(
  measure: TextMeasure,
  name: string,
  room: number,
  style: TextStyle,
): readonly string[] {
  const comma = name.indexOf(', ')
  if (comma === -1 || measure.width(name, style) <= room) return measure.balanced(name, room, style)
  return [name.slice(0, comma + 1), name.slice(comma + 2)].flatMap((part) =>
    measure.balanced(part, room, style),
  )
}

function measuredCell(
  { measure }: Setting,
  cell: SignatureCell,
  room: number,
  style: TextStyle,
): MeasuredCell {
  const broken = (text: string) => measure.balanced(text, room, style)
  return {
    cell,
    capacity: withComma(cell.capacity).flatMap(broken),
    name: nameLines(measure, cell.signatureName, room, { ...style, weight: 'bold' }),
    below: [cell.rank, cell.number].filter((text) => text !== '').flatMap(broken),
  }
}

/** Whether every number stands on one line and no word must be cut. */
function fitsUncut(
  setting: Setting,
  cells: readonly SignatureCell[],
  room: number,
  style: TextStyle,
): boolean {
  const { measure } = setting
  const bold: TextStyle = { ...style, weight: 'bold' }
  return cells.every(
    (cell) =>
      measure.width(cell.number, style) <= room &&
      withComma(cell.capacity).every((line) =>
        line.split(' ').every((word) => measure.width(word, style) <= room),
      ) &&
      cell.signatureName.split(' ').every((word) => measure.width(word, bold) <= room),
  )
}

/** The body's type, or smaller where the column is narrow, the same for all cells. */
function cellStyle(setting: Setting, cells: readonly SignatureCell[], room: number): TextStyle {
  const { size } = setting.body
  for (let tried = size; tried > SMALLEST; tried -= 0.5) {
    const style: TextStyle = { size: tried, weight: 'normal' }
    if (fitsUncut(setting, cells, room, style)) return style
  }
  return { size: Math.min(size, SMALLEST), weight: 'normal' }
}

interface RowShape {
  columns: number
  /** Width of one column and distance of the left edges of two. */
  width: number
  step: number
  /** Left edge of the first column. */
  left: number
}

/** One row: positions level at the top, the same gap for all, names on one level. A row is never parted. */
function signatureRow(
  setting: Setting,
  cells: readonly SignatureCell[],
  shape: RowShape,
  style: TextStyle,
  options: { spaceBefore: number; keepWithNext: boolean },
): Piece {
  const { measure, body } = setting
  const pitch = measure.pitch(style)
  const gap = BLANK_LINES * measure.pitch(body)
  const measured = cells.map((cell) => measuredCell(setting, cell, shape.width, style))
  const capacityHeight = Math.max(...measured.map(({ capacity }) => capacity.length)) * pitch
  const nameTop = capacityHeight + gap
  const height = nameTop + Math.max(...measured.map(({ name, below }) => name.length + below.length)) * pitch
  const places = measured.flatMap(({ cell: { signatoryId } }, index): CellPlace[] =>
    signatoryId === null
      ? []
      : [
          {
            signatoryId,
            x: shape.left + index * shape.step,
            y: capacityHeight,
            width: shape.width,
            height: gap,
          },
        ],
  )
  const centred = { ...style, align: 'centre' } as const
  return piece(
    height,
    (pen, left, top) => {
      for (const [index, { capacity, name, below }] of measured.entries()) {
        const place = { left: left + shape.left + index * shape.step, width: shape.width }
        drawLines(pen, setting, capacity, centred, { ...place, top })
        drawLines(pen, setting, name, { ...centred, weight: 'bold' }, { ...place, top: top + nameTop })
        drawLines(pen, setting, below, centred, { ...place, top: top + nameTop + name.length * pitch })
      }
    },
    { kind: 'signing', cells: places, ...options },
  )
}

/** Width of one column of a grid. */
export function gridColumnWidth(setting: Setting, columns: number): number {
  return (setting.width - (columns - 1) * GUTTER) / columns
}

/** Signatories left to right, then down. */
export function gridPieces(
  setting: Setting,
  block: Extract<Block, { kind: 'signatureGrid' }>,
  spaceBefore: number,
): Piece[] {
  const { columns, cells } = block
  const width = gridColumnWidth(setting, columns)
  const shape: RowShape = { columns, width, step: width + GUTTER, left: 0 }
  const style = cellStyle(setting, cells, width)
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns),
  )
  return rows.map((row, index) =>
    signatureRow(setting, row, shape, style, {
      spaceBefore: index === 0 ? spaceBefore : setting.gap * 2,
      keepWithNext: false,
    }),
  )
}

/** One signature in the right half of the page; at its left nothing is printed, so that a stamp of 4 x 4 cm has room. */
export function signatureBlockPiece(
  setting: Setting,
  block: Extract<Block, { kind: 'signatureBlock' }>,
  spaceBefore: number,
): Piece {
  const width = setting.width / 2
  const shape: RowShape = { columns: 1, width, step: width, left: setting.width - width }
  const style = cellStyle(setting, [block.cell], width)
  const row = signatureRow(setting, [block.cell], shape, style, { spaceBefore, keepWithNext: false })
  return { ...row, height: Math.max(row.height, STAMP) }
}

/** `Mengetahui,` and up to three who acknowledge, centred below the others. */
export function acknowledgementPieces(
  setting: Setting,
  block: Extract<Block, { kind: 'acknowledgement' }>,
  spaceBefore: number,
): Piece[] {
  const { measure, width, body } = setting
  const columns = block.cells.length
  const columnWidth = columns === 1 ? width * 0.6 : gridColumnWidth(setting, columns)
  const shape: RowShape = {
    columns,
    width: columnWidth,
    step: columnWidth + GUTTER,
    left: columns === 1 ? (width - columnWidth) / 2 : 0,
  }
  const style = cellStyle(setting, block.cells, columnWidth)
  const heading = piece(
    measure.pitch(style),
    (pen, left, top) =>
      drawLines(
        pen,
        setting,
        [block.heading],
        { ...body, size: style.size, align: 'centre' },
        { left, top, width },
      ),
    { kind: 'signing', spaceBefore, keepWithNext: true },
  )
  return [heading, signatureRow(setting, block.cells, shape, style, { spaceBefore: 0, keepWithNext: false })]
}
