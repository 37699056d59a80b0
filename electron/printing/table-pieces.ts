import type { Block, TableColumn } from '#shared/documents/paper.ts'
import { MM } from './page-frame.ts'
import type { Piece, Setting } from './pieces.ts'
import { rowPiece } from './pieces.ts'
import { RULE, roomInColumns, rowHeight, ruledTable } from './ruled-table.ts'
import type { TextStyle } from './text-measure.ts'

type TableBlock = Extract<Block, { kind: 'table' }>

/** Tables are set a little smaller than a large body, pt. */
const LARGEST = 11
/** Rows of a table that stay together where it begins, and where a signature follows. */
const ROWS_KEPT = 2

/** Widths of the columns without their padding, pt: fitted ones first, the others share the rest. */
function columnWidths(
  { measure, width }: Setting,
  { columns, rows }: Pick<TableBlock, 'columns' | 'rows'>,
  style: TextStyle,
): number[] {
  const room = roomInColumns(width, columns.length)
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

/**
 * A ruled table: its header on every page, rows that are never parted. At least two rows stand together where it begins.
 * @param options `keepLastWithNext`: the last two rows stay with what follows
 */
export function tablePieces(
  setting: Setting,
  block: TableBlock,
  options: { spaceBefore: number; keepLastWithNext: boolean },
): Piece[] {
  const { measure, body } = setting
  const { columns } = block
  const style: TextStyle = { size: Math.min(body.size, LARGEST), weight: 'normal' }
  const pitch = measure.pitch(style)
  const widths = columnWidths(setting, block, style)
  const rows = block.rows.map((texts) => {
    const cells = columns.map(({ align }, column) => ({
      lines: measure
        .broken(texts[column] ?? '', widths[column] ?? 0, style)
        .map((line) => ({ text: line.text.trimEnd(), style })),
      alignment: align,
    }))
    const lines = Math.max(...cells.map((cell) => cell.lines.length))
    return { cells, height: Math.max(block.leastRowHeight * MM, rowHeight(pitch, lines)) }
  })
  const headings = columns.map(({ heading }) => heading)
  const group = ruledTable(setting, { headings, widths, style, rows })
  return rows.map(({ height }, index) =>
    rowPiece(
      height + RULE,
      { group, index },
      {
        spaceBefore: index === 0 ? options.spaceBefore : 0,
        keepWithNext:
          (index < ROWS_KEPT - 1 && index < rows.length - 1) ||
          (options.keepLastWithNext && index >= rows.length - ROWS_KEPT),
      },
    ),
  )
}
