import type { Paragraph, Table } from 'docx'
import type { Block, SignatureCell } from '#shared/documents/paper.ts'
import type { Typeface } from '#shared/settings/model.ts'
import { estimatedWidth } from './word-fit.ts'
import { openTable, ruledTable } from './word-tables.ts'
import type { WordSetting } from './word-setting.ts'
import { cellLine, line, type Align } from './word-text.ts'

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** Four blank lines for the signature (domain.md section 3). */
const BLANK_LINES = 4
/** Between the columns of a grid, mm. */
const GUTTER = 3
/** Least height of a row in which somebody signs, mm. */
const ROW_HEIGHT = 15
/** Columns `No | Nama | Jabatan | Tanda Tangan`, parts of the width. */
const TABLE_PARTS = [0.07, 0.34, 0.34, 0.25] as const

/** How a grid of signatures is set. */
interface Grid {
  typeface: Typeface
  /** Of the type, and of the body's, pt. */
  size: number
  fontSize: number
  /** Between two rows of signatures, pt. */
  gap: number
  /** For a name, mm. */
  room: number
}

/** @param before blank above them, pt */
function capacityLines({ capacity }: SignatureCell, size: number, before: number): Paragraph[] {
  return capacity.map((text, index) =>
    line(index === capacity.length - 1 ? `${text},` : text, {
      align: 'centre',
      size,
      keepNext: true,
      before: index === 0 ? before : 0,
    }),
  )
}

/** A name that needs more than a line is parted before the titles behind it. @param room mm */
function parted(name: string, { size, room, typeface }: Grid): string {
  const comma = name.indexOf(', ')
  return comma === -1 || estimatedWidth(name, size, typeface) <= room
    ? name
    : `${name.slice(0, comma + 1)}\n${name.slice(comma + 2)}`
}

function nameLines({ signatureName, rank, number }: SignatureCell, grid: Grid): Paragraph[] {
  const { size } = grid
  return [
    line(parted(signatureName, grid), { align: 'centre', size, bold: true }),
    ...[rank, number].filter((text) => text !== '').map((text) => line(text, { align: 'centre', size })),
  ]
}

const blankLines = (size: number): Paragraph[] =>
  Array.from({ length: BLANK_LINES }, () => line('', { size, keepNext: true }))

/**
 * Signatories left to right, then down. Positions and names stand in rows of their own, so that the names of a row are level however long the
 * positions are; both rows keep together.
 */
function gridRows(cells: readonly SignatureCell[], columns: number, grid: Grid): Paragraph[][][] {
  const { size, fontSize, gap } = grid
  const filled = (row: readonly SignatureCell[], make: (cell: SignatureCell) => Paragraph[]) =>
    Array.from({ length: columns }, (_, index) => {
      const cell = row[index]
      return cell === undefined ? [] : make(cell)
    })
  return Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns),
  ).flatMap((row, index) => [
    filled(row, (cell) => [...capacityLines(cell, size, index === 0 ? 0 : gap), ...blankLines(fontSize)]),
    filled(row, (cell) => nameLines(cell, grid)),
  ])
}

/** Type of narrow grids is not set smaller than this, pt. */
const SMALLEST = 8.5

/** The body's type, or smaller where a number or a word would not fit the column, the same for all cells, pt. */
function gridSize(
  cells: readonly SignatureCell[],
  { room, fontSize, typeface }: { room: number; fontSize: number; typeface: Typeface },
): number {
  const unbroken = cells.flatMap(({ number, capacity, signatureName }) => [
    number,
    ...[...capacity, signatureName].flatMap((text) => text.split(' ')),
  ])
  const widest = Math.max(...unbroken.map((text) => estimatedWidth(text, 1, typeface)))
  const fitting = Math.floor((room / widest) * 2) / 2
  return Math.min(fontSize, Math.max(SMALLEST, fitting))
}

export function gridTable(
  { cells, columns }: BlockOf<'signatureGrid'>,
  { width, fontSize, gap, typeface }: WordSetting,
): Table {
  const columnWidth = width / columns
  const room = columnWidth - GUTTER
  const widths = Array.from({ length: columns }, () => columnWidth)
  const size = gridSize(cells, { room, fontSize, typeface })
  const rows = gridRows(cells, columns, { typeface, size, fontSize, gap: gap * 2, room })
  return openTable(rows, widths, { sides: GUTTER / 2 })
}

/** One signature in the right half, in one row that is never parted; the left half stays free for the stamp. */
export function blockTable(
  { cell }: BlockOf<'signatureBlock'>,
  { width, fontSize, typeface }: WordSetting,
): Table {
  const lines = gridRows([cell], 1, { typeface, size: fontSize, fontSize, gap: 0, room: width / 2 }).flatMap(
    ([column = []]) => column,
  )
  return openTable([[[], lines]], [width / 2, width / 2])
}

/** `Mengetahui,` and who acknowledges, centred. */
export function acknowledgementParts(
  { heading, cells }: BlockOf<'acknowledgement'>,
  { width, fontSize, gap, typeface }: WordSetting,
): (Paragraph | Table)[] {
  const columns = cells.length
  const columnWidth = columns === 1 ? width * 0.6 : width / columns
  const widths = cells.map(() => columnWidth)
  const room = columnWidth - GUTTER
  const size = gridSize(cells, { room, fontSize, typeface })
  return [
    line(heading, { align: 'centre', before: gap * 1.6, keepNext: true, size }),
    openTable(gridRows(cells, columns, { typeface, size, fontSize, gap: 0, room }), widths, {
      alignment: 'centre',
      sides: GUTTER / 2,
    }),
  ]
}

/** `No | Nama | Jabatan | Tanda Tangan`, the head on every page, rows never split. */
export function signatureTable(
  { cells }: BlockOf<'signatureTable'>,
  { width, fontSize, styles }: WordSetting,
): Table {
  const size = Math.min(fontSize, 10)
  const style = (align: Align, of = size) => styles.cell({ align, size: of, bold: false })
  return ruledTable({
    headings: ['No', 'Nama', 'Jabatan', 'Tanda Tangan'],
    widths: TABLE_PARTS.map((part) => width * part),
    leastRowHeight: ROW_HEIGHT,
    headingStyle: styles.cell({ align: 'centre', size, bold: true }),
    rows: cells.map(({ name, number, position }, index) => [
      [cellLine(`${index + 1}.`, style('centre'))],
      [cellLine(name, style('left')), ...(number === '' ? [] : [cellLine(number, style('left', size - 1))])],
      [cellLine(position, style('left'))],
      [cellLine('', style('left'))],
    ]),
  })
}
