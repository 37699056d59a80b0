import { blockLines, type RichTextBlock } from '#shared/minutes/rich-text.ts'
import { headingRows, placedCells, type PlacedRow } from '#shared/minutes/table-cells.ts'
import { STEP_IN_CELLS, textsOf, type CellText } from './cell-texts.ts'
import type { Piece, RunningText, Setting, TextLine } from './pieces.ts'
import { rowPiece } from './pieces.ts'
import type { RuledCell, RuledRow } from './ruled-table.ts'
import { partedRow, RULE, rowHeight, ruledTable } from './ruled-table.ts'
import { brokenRuns } from './runs.ts'
import { MOST_KEPT_TOGETHER, tableStyle } from './table-pieces.ts'
import type { TextStyle } from './text-measure.ts'
import { runningPiece, runningText } from './text-pieces.ts'
import { mannerOfTyped, MOST_COLUMNS_OF_TABLE, type TypedManner } from './typed-table.ts'

type RichTable = Extract<RichTextBlock, { type: 'table' }>

function cellLines(
  { measure }: Setting,
  texts: readonly CellText[],
  room: number,
  style: TextStyle,
): TextLine[] {
  return texts.flatMap(({ runs, marker, indent }) => {
    const left = Math.min(indent * style.size, room / 2)
    return brokenRuns(measure, runs, room - left).map((line, index): TextLine => {
      const parts =
        index === 0 && marker !== ''
          ? [{ text: marker, x: Math.max(0, left - STEP_IN_CELLS * style.size), style }]
          : []
      let x = left
      for (const run of line.runs) {
        parts.push({ text: run.text, x, style: run.style })
        x += measure.width(run.text, run.style)
      }
      return { parts, width: x, style }
    })
  })
}

/** Each row told in a line, where a table would have more columns than can be read. */
function toldRows(setting: Setting, table: RichTable, { indent, spaceBefore }: TablePlace): Piece[] {
  const { body, width, gap } = setting
  return blockLines(table).map((line, index) => {
    const text = runningText(setting, [{ text: line, style: body }], width, 'left')
    const draw: RunningText['draw'] = (pen, left, ...place) => text.draw(pen, left + indent, ...place)
    return runningPiece({ ...text, draw }, { spaceBefore: index === 0 ? spaceBefore : gap * 0.35 })
  })
}

interface TablePlace {
  indent: number
  spaceBefore: number
}

function measuredRow(
  setting: Setting,
  { cells, taken }: PlacedRow,
  { style, padding, widths }: Pick<TypedManner, 'style' | 'padding' | 'widths'>,
): RuledRow {
  const ruled = cells.map(({ cell, column, columns }): RuledCell => {
    const own = widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0)
    const room = own + (columns - 1) * (RULE + 2 * padding.atSides)
    const lines = cellLines(setting, textsOf(cell, style), room, style)
    return { lines, alignment: 'left', column, columns }
  })
  const lines = Math.max(1, ...ruled.map((cell) => cell.lines.length))
  return {
    cells: ruled,
    height: rowHeight(setting.measure.pitch(style), lines, padding),
    top: padding.aboveAndBelow,
    ...(taken.size > 0 && { continues: taken }),
  }
}

/** A table of the editor between rules: joined cells stay joined, rows of headings stand on each page, no line is lost. */
export function richTablePieces(setting: Setting, table: RichTable, place: TablePlace): Piece[] {
  const { measure, width } = setting
  const { columns, rows: placed } = placedCells(table.content)
  if (columns === 0) return []
  if (columns > MOST_COLUMNS_OF_TABLE) return toldRows(setting, table, place)
  const usual = tableStyle(setting, columns)
  const { style, padding, widths } = mannerOfTyped(measure, placed, {
    usual,
    width,
    columns,
    isForWord: false,
  })
  const pitch = measure.pitch(style)
  const measured = placed.map((row) => measuredRow(setting, row, { style, padding, widths }))
  const most = setting.height * MOST_KEPT_TOGETHER
  const headings = measured.slice(0, headingRows(placed))
  const headers = headings.reduce((sum, { height }) => sum + height, 0) <= most ? headings : []
  const rows = measured
    .slice(headers.length)
    .flatMap((row) => (row.height > most ? partedRow(row, pitch, padding) : [row]))
  const group = ruledTable(setting, {
    headers,
    widths,
    padding,
    rows,
    left: place.indent,
  })
  return rows.map((row, index) =>
    rowPiece(
      row.height + RULE,
      { group, index },
      {
        spaceBefore: index === 0 ? place.spaceBefore : 0,
        keepWithNext: (index === 0 && rows.length > 1) || isJoined(rows[index + 1], columns),
      },
    ),
  )
}

/** Whether a row continues cells of the row above, so that they stay together. */
function isJoined(row: RuledRow | undefined, columns: number): boolean {
  return row?.continues !== undefined && row.continues.size < columns
}
