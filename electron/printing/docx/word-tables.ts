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
import type { Paragraph } from 'docx'
import { cellLine, line, twips, TWIPS } from './word-text.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const CELL_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const
const TABLE_BORDERS = { ...CELL_BORDERS, insideHorizontal: NONE, insideVertical: NONE } as const

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
  }: { alignment?: 'left' | 'centre'; cells?: 'top' | 'bottom'; sides?: number } = {},
): Table {
  const columnWidths = widths.map(twips)
  const cell = (children: Paragraph[], index: number) =>
    new TableCell({
      width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
      borders: CELL_BORDERS,
      ...(cells === 'bottom' && { verticalAlign: VerticalAlign.BOTTOM }),
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
}

/** Type of a table, pt: smaller where many columns share the width. */
const [SMALLEST, LARGEST, WIDTH_OF_COLUMN_PER_SIZE] = [8.5, 11, 2.8]

/** The type of a table of so many columns, pt, in steps that Word knows. */
export function tableSize({ width, fontSize }: { width: number; fontSize: number }, columns: number): number {
  const perColumn = Math.floor((width / columns / WIDTH_OF_COLUMN_PER_SIZE) * 2) / 2
  return Math.min(fontSize, LARGEST, Math.max(SMALLEST, perColumn))
}

/** Room between rules and text as on paper, pt. */
const PADDING = 5
/** The same for Word; the columns' widths stand in the grid alone, which is a third less to write. */
export const MARGINS = {
  left: PADDING * TWIPS,
  right: PADDING * TWIPS,
  top: PADDING * TWIPS,
  bottom: PADDING * TWIPS,
  marginUnitType: WidthType.DXA,
}

function ruledCell(children: Paragraph[]): TableCell {
  return new TableCell({ verticalAlign: VerticalAlign.CENTER, children })
}

/** A table between rules: its header on every page, no row split. */
export function ruledTable({ headings, rows, widths, leastRowHeight, headingStyle }: RuledTable): Table {
  const columnWidths = widths.map(twips)
  const height =
    leastRowHeight > 0 ? { height: { value: twips(leastRowHeight), rule: HeightRule.ATLEAST } } : {}
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: MARGINS,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: headings.map((text) => ruledCell([cellLine(text, headingStyle)])),
      }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, ...height, children: cells.map(ruledCell) })),
    ],
  })
}
