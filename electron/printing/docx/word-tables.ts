import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { ITableRowOptions, Paragraph } from 'docx'
import { PADDING, PADDING_TO_WRITE, type Padding } from '../ruled-table.ts'
import { cellLine, line, twips, TWIPS } from './word-text.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const CELL_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const
const TABLE_BORDERS = { ...CELL_BORDERS, insideHorizontal: NONE, insideVertical: NONE } as const

const IN_CELLS = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.CENTER,
  bottom: VerticalAlign.BOTTOM,
} as const

/**
 * A table without rules, used to set things side by side; no row is split over pages.
 * @param rows paragraphs of each cell; an empty cell stays blank
 * @param widths of the columns, mm
 * @param options where the table stands in the text, text in its cells, and how much is left free at their sides, mm
 */
export function openTable(
  rows: readonly Paragraph[][][],
  widths: readonly number[],
  {
    alignment = 'left',
    cells = 'top',
    sides = 0,
  }: { alignment?: 'left' | 'centre'; cells?: keyof typeof IN_CELLS; sides?: number } = {},
): Table {
  const columnWidths = widths.map(twips)
  const cell = (children: Paragraph[], index: number) =>
    new TableCell({
      width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
      borders: CELL_BORDERS,
      ...(cells !== 'top' && { verticalAlign: IN_CELLS[cells] }),
      children: children.length === 0 ? [line('')] : children,
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: TABLE_BORDERS,
    margins: { left: twips(sides), right: twips(sides), marginUnitType: WidthType.DXA },
    alignment: alignment === 'centre' ? AlignmentType.CENTER : AlignmentType.LEFT,
    rows: rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cell) })),
  })
}

interface RuledTable {
  headings: readonly string[]
  /** Paragraphs of each cell, row by row. */
  rows: readonly Paragraph[][][]
  /** mm */
  widths: readonly number[]
  /** mm; 0 for rows as high as their text. */
  leastRowHeight: number
  /** Style of the header. */
  headingStyle: string
  /** Rows that may be parted where a page ends; none when it is not given. */
  isParted?: (row: number) => boolean
}

/** Type of a table, pt: smaller where many columns share the width. */
const [SMALLEST, LARGEST, WIDTH_OF_COLUMN_PER_SIZE] = [8.5, 11, 2.8]

/** The type of a table of so many columns, pt, in steps that Word knows. */
export function tableSize({ width, fontSize }: { width: number; fontSize: number }, columns: number): number {
  const perColumn = Math.floor((width / columns / WIDTH_OF_COLUMN_PER_SIZE) * 2) / 2
  return Math.min(fontSize, LARGEST, Math.max(SMALLEST, perColumn))
}

/** Room between rules and text, pt; the columns' widths stand in the grid alone, which is a third less to write. */
export function marginsOf({ atSides, aboveAndBelow }: Padding) {
  const [sides, ends] = [Math.floor(atSides * TWIPS), aboveAndBelow * TWIPS]
  return { left: sides, right: sides, top: ends, bottom: ends, marginUnitType: WidthType.DXA }
}

/** As on paper: usual tables, and rows with room to write in. */
const MARGINS = marginsOf(PADDING)
const MARGINS_TO_WRITE = marginsOf(PADDING_TO_WRITE)

/** Most letters in a cell of a row that is not parted; Word parts the others where a page ends, so that half of it does not stay empty. */
const MOST_KEPT_TOGETHER = 600

/** Whether a row of so much text stays whole. */
export function staysWhole(cells: readonly string[]): boolean {
  return cells.every(({ length }) => length <= MOST_KEPT_TOGETHER)
}

/** Text stands in the middle of its row, that of a parted one at its top. */
function ruledRow(cells: readonly Paragraph[][], options: Omit<ITableRowOptions, 'children'>): TableRow {
  const verticalAlign = options.cantSplit === true ? VerticalAlign.CENTER : VerticalAlign.TOP
  return new TableRow({
    ...options,
    children: cells.map((children) => new TableCell({ verticalAlign, children })),
  })
}

/** A table between rules, its header on every page. */
export function ruledTable({
  headings,
  rows,
  widths,
  leastRowHeight,
  headingStyle,
  isParted = () => false,
}: RuledTable): Table {
  const columnWidths = widths.map(twips)
  const height =
    leastRowHeight > 0 ? { height: { value: twips(leastRowHeight), rule: HeightRule.ATLEAST } } : {}
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: leastRowHeight > 0 ? MARGINS_TO_WRITE : MARGINS,
    rows: [
      ruledRow(
        headings.map((text) => [cellLine(text, headingStyle)]),
        { tableHeader: true, cantSplit: true },
      ),
      ...rows.map((cells, row) => ruledRow(cells, { cantSplit: !isParted(row), ...height })),
    ],
  })
}
