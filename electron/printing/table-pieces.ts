import type { Block, TableColumn } from '#shared/documents/paper.ts'
import { MM } from './page-frame.ts'
import type { CellPlace, Piece, Setting } from './pieces.ts'
import { plainLine, rowPiece } from './pieces.ts'
import type { Padding, RuledCell, RuledRow } from './ruled-table.ts'
import {
  headingRow,
  PADDING,
  PADDING_TO_WRITE,
  partedRow,
  RULE,
  roomInColumns,
  rowHeight,
  ruledTable,
} from './ruled-table.ts'
import type { TextStyle } from './text-measure.ts'

type TableBlock = Extract<Block, { kind: 'table' }>

/** Type of a table, pt: a little smaller than a large body, and smaller still where many columns share the width. */
const [SMALLEST, LARGEST, WIDTH_OF_COLUMN_PER_SIZE] = [8.5, 11, 8]
/** Rows of a table that stay together where it begins, and where a signature follows. */
const ROWS_KEPT = 2
/** A row higher than this part of the page may be parted between its lines. */
export const MOST_KEPT_TOGETHER = 1 / 3

/** The type of a table of so many columns. */
export function tableStyle({ body, width }: Setting, columns: number): TextStyle {
  const perColumn = width / columns / WIDTH_OF_COLUMN_PER_SIZE
  return { size: Math.min(body.size, LARGEST, Math.max(SMALLEST, perColumn)), weight: 'normal' }
}

/** Widths of the columns without their padding, pt: fitted ones first, the others share the rest. */
function columnWidths(
  { measure, width }: Setting,
  { columns, rows }: Pick<TableBlock, 'columns' | 'rows'>,
  style: TextStyle,
  padding: Padding,
): number[] {
  const room = roomInColumns(width, columns.length, padding)
  const widest = (column: TableColumn, index: number) =>
    Math.max(
      measure.width(column.heading, { ...style, weight: 'bold' }),
      ...rows.map((cells) => measure.width(cells[index] ?? '', style)),
    )
  const fitted = columns.map((column, index) => (column.width === 'fit' ? widest(column, index) : 0))
  const left = room - fitted.reduce((sum, each) => sum + each, 0)
  const shares = columns.reduce((sum, column) => sum + (column.width === 'fit' ? 0 : column.width.share), 0)
  return columns.map((column, index) =>
    column.width === 'fit' ? (fitted[index] ?? 0) : (left * column.width.share) / shares,
  )
}

/** Where a row is signed in zigzag: odd ones in the left half of the last column, even ones in the right. */
interface SigningColumn {
  /** Number and dots of a row. */
  cell(index: number): RuledCell
  place(index: number, row: RuledRow, id: string): CellPlace
}

/** Odd numbers, that is even indexes. */
const isLeft = (index: number): boolean => index % 2 === 0

function signingColumn(
  { measure, width }: Setting,
  columnWidth: number,
  style: TextStyle,
  { atSides }: Padding,
): SigningColumn {
  const half = columnWidth / 2
  const [dot, space] = [measure.width('.', style), measure.width(' ', style)]
  const columnLeft = width - RULE - 2 * atSides - columnWidth
  return {
    cell: (index) => {
      // The number stands in the first column too and is shaped once for both.
      const number = `${index + 1}.`
      const x = measure.width(number, style) + space
      const dots = Math.max(3, Math.floor((half - x - atSides) / dot))
      const parts = [
        { text: number, x: 0, style },
        { text: '.'.repeat(dots), x, style },
      ]
      const line = { parts, width: x + dots * dot, style }
      return { lines: [line], alignment: 'left', indent: isLeft(index) ? 0 : half }
    },
    place: (index, { height }, signatoryId) => ({
      signatoryId,
      x: isLeft(index) ? columnLeft : columnLeft + atSides + half,
      y: 0,
      width: atSides + half,
      height,
    }),
  }
}

/**
 * A ruled table: its header on every page, rows that are not parted unless one takes a third of a page. At least two rows stand together where it begins.
 * @param options `keepLastWithNext`: the last two rows stay with what follows
 */
export function tablePieces(
  setting: Setting,
  block: TableBlock,
  options: { spaceBefore: number; keepLastWithNext: boolean },
): Piece[] {
  const { measure } = setting
  const { columns, leastRowHeight, signing } = block
  const style = tableStyle(setting, columns.length)
  const pitch = measure.pitch(style)
  const padding = leastRowHeight > 0 ? PADDING_TO_WRITE : PADDING
  const widths = columnWidths(setting, block, style, padding)
  const toSign = signing === null ? null : signingColumn(setting, widths.at(-1) ?? 0, style, padding)
  const textColumns = toSign === null ? columns : columns.slice(0, -1)
  const rows = block.rows.flatMap((texts, index): RuledRow[] => {
    const cells = textColumns.map(({ align }, column): RuledCell => ({
      lines: measure
        .broken(texts[column] ?? '', widths[column] ?? 0, style)
        .map((line) => plainLine(setting, line.text.trimEnd(), style)),
      alignment: align,
    }))
    const lines = Math.max(...cells.map((cell) => cell.lines.length))
    const place = block.places?.[index]
    const row = {
      ...(place !== undefined && { place }),
      cells: toSign === null ? cells : [...cells, toSign.cell(index)],
      height: Math.max(leastRowHeight * MM, rowHeight(pitch, lines, padding)),
    }
    const isParted = toSign === null && row.height > setting.height * MOST_KEPT_TOGETHER
    return isParted ? partedRow(row, pitch, padding) : [row]
  })
  const header = headingRow(
    setting,
    columns.map(({ heading }) => heading),
    { widths, style },
  )
  const group = ruledTable(setting, { headers: [header], widths, padding, rows })
  return rows.map((row, index) => {
    const id = signing?.[index]
    return rowPiece(
      row.height + RULE,
      { group, index },
      {
        kind: toSign === null ? 'text' : 'signing',
        spaceBefore: index === 0 ? options.spaceBefore : 0,
        keepWithNext:
          (index < ROWS_KEPT - 1 && index < rows.length - 1) ||
          (options.keepLastWithNext && index >= rows.length - ROWS_KEPT),
        cells: toSign === null || id === undefined ? [] : [toSign.place(index, row, id)],
      },
    )
  })
}
