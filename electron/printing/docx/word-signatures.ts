import type { Paragraph, Table } from 'docx'
import type { Block, SignatureCell } from '#shared/documents/paper.ts'
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

function nameLines({ signatureName, rank, number }: SignatureCell, size: number): Paragraph[] {
  return [
    line(signatureName, { align: 'centre', size, bold: true }),
    ...[rank, number].filter((text) => text !== '').map((text) => line(text, { align: 'centre', size })),
  ]
}

const blankLines = (size: number): Paragraph[] =>
  Array.from({ length: BLANK_LINES }, () => line('', { size, keepNext: true }))

/**
 * Signatories left to right, then down. Positions and names stand in rows of their own, so that the names of a row are level however long the
 * positions are; both rows keep together.
 * @param size of the type, pt
 * @param gap between two rows of signatures, pt
 */
function gridRows(
  cells: readonly SignatureCell[],
  columns: number,
  { size, gap }: { size: number; gap: number },
): Paragraph[][][] {
  const filled = (row: readonly SignatureCell[], make: (cell: SignatureCell) => Paragraph[]) =>
    Array.from({ length: columns }, (_, index) => {
      const cell = row[index]
      return cell === undefined ? [] : make(cell)
    })
  return Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns),
  ).flatMap((row, index) => [
    filled(row, (cell) => [...capacityLines(cell, size, index === 0 ? 0 : gap), ...blankLines(size)]),
    filled(row, (cell) => nameLines(cell, size)),
  ])
}

/** Type of a grid: three columns and more take a smaller one, pt. */
const gridSize = (columns: number, fontSize: number): number =>
  columns > 2 ? Math.min(fontSize, 9.5) : fontSize

export function gridTable(
  { cells, columns }: BlockOf<'signatureGrid'>,
  { width, fontSize, gap }: WordSetting,
): Table {
  const widths = Array.from({ length: columns }, () => width / columns)
  const rows = gridRows(cells, columns, { size: gridSize(columns, fontSize), gap: gap * 2 })
  return openTable(rows, widths, { sides: GUTTER / 2 })
}

/** One signature in the right half, in one row that is never parted; the left half stays free for the stamp. */
export function blockTable({ cell }: BlockOf<'signatureBlock'>, { width, fontSize }: WordSetting): Table {
  const lines = gridRows([cell], 1, { size: fontSize, gap: 0 }).flatMap(([column = []]) => column)
  return openTable([[[], lines]], [width / 2, width / 2])
}

/** `Mengetahui,` and who acknowledges, centred. */
export function acknowledgementParts(
  { heading, cells }: BlockOf<'acknowledgement'>,
  { width, fontSize, gap }: WordSetting,
): (Paragraph | Table)[] {
  const columns = cells.length
  const columnWidth = columns === 1 ? width * 0.6 : width / columns
  const widths = cells.map(() => columnWidth)
  const size = gridSize(columns, fontSize)
  return [
    line(heading, { align: 'centre', before: gap * 1.6, keepNext: true, size }),
    openTable(gridRows(cells, columns, { size, gap: 0 }), widths, { alignment: 'centre', sides: GUTTER / 2 }),
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
