import { listMarker } from '#shared/minutes/list-markers.ts'
import { blockLines, type ListItem, type RichTextBlock, type TableCell } from '#shared/minutes/rich-text.ts'
import { placedCells, type PlacedRow } from '#shared/minutes/table-cells.ts'
import type { Piece, RunningText, Setting, TextLine } from './pieces.ts'
import { rowPiece } from './pieces.ts'
import { MOST_COLUMNS_OF_TABLE, sharedWidths, type Extent } from './column-widths.ts'
import { runsOf } from './rich-runs.ts'
import type { RuledCell, RuledRow } from './ruled-table.ts'
import { PADDING_OF_TYPED, partedRow, RULE, roomInColumns, rowHeight, ruledTable } from './ruled-table.ts'
import { brokenRuns, type Run } from './runs.ts'
import { MOST_KEPT_TOGETHER, tableStyle } from './table-pieces.ts'
import type { TextStyle } from './text-measure.ts'
import { runningPiece, runningText } from './text-pieces.ts'

type RichTable = Extract<RichTextBlock, { type: 'table' }>

/** Text in a cell: its runs, what stands before them, and how far in, in type sizes. */
interface CellText {
  runs: Run[]
  marker: string
  indent: number
}

const STEP = 1.3

function itemTexts(item: ListItem, style: TextStyle, marker: string, indent: number): CellText[] {
  return item.content.flatMap((node, index) =>
    cellTexts(node, style, indent + STEP).map((text, line) =>
      index === 0 && line === 0 ? { ...text, marker } : text,
    ),
  )
}

function cellTexts(node: RichTextBlock, style: TextStyle, indent = 0): CellText[] {
  switch (node.type) {
    case 'paragraph':
      return [{ runs: runsOf(node.content, style), marker: '', indent }]
    case 'heading':
      return [{ runs: runsOf(node.content, { ...style, weight: 'bold' }), marker: '', indent }]
    case 'bulletList':
      return node.content.flatMap((item) => itemTexts(item, style, '\u2022', indent))
    case 'orderedList': {
      const start = node.attrs?.start ?? 1
      return node.content.flatMap((item, index) =>
        itemTexts(item, style, listMarker(start + index, 0), indent),
      )
    }
    case 'blockquote':
      return node.content.flatMap((inner) => cellTexts(inner, style, indent + STEP))
    case 'table':
      return blockLines(node).map((text) => ({ runs: [{ text, style }], marker: '', indent }))
  }
}

function textsOf({ type, content }: TableCell, style: TextStyle): CellText[] {
  const look: TextStyle = type === 'tableHeader' ? { ...style, weight: 'bold' } : style
  return content.flatMap((node) => cellTexts(node, look))
}

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
          ? [{ text: marker, x: Math.max(0, left - STEP * style.size), style }]
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

function extentOf({ measure }: Setting, texts: readonly CellText[], style: TextStyle): Extent {
  const extents = texts.map(({ runs, indent }) => {
    const text = runs.map((run) => run.text).join('')
    const bold: TextStyle = { ...style, weight: 'bold' }
    const widest = Math.max(0, ...text.split(/\s+/).map((word) => measure.width(word, bold)))
    const left = indent * style.size
    return {
      word: left + widest,
      text: left + Math.max(...text.split('\n').map((line) => measure.width(line, bold))),
    }
  })
  return {
    word: Math.max(style.size, ...extents.map(({ word }) => word)),
    text: Math.max(style.size, ...extents.map(({ text }) => text)),
  }
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
  widths: readonly number[],
  style: TextStyle,
): RuledRow {
  const ruled = cells.map(({ cell, column, columns }): RuledCell => {
    const own = widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0)
    const room = own + (columns - 1) * (RULE + 2 * PADDING_OF_TYPED.atSides)
    const lines = cellLines(setting, textsOf(cell, style), room, style)
    return { lines, alignment: 'left', column, columns }
  })
  const lines = Math.max(1, ...ruled.map((cell) => cell.lines.length))
  return {
    cells: ruled,
    height: rowHeight(setting.measure.pitch(style), lines, PADDING_OF_TYPED),
    top: PADDING_OF_TYPED.aboveAndBelow,
    ...(taken.size > 0 && { continues: taken }),
  }
}

/** A table of the editor between rules: joined cells stay joined, a first row of headings stands on each page, no line is lost. */
export function richTablePieces(setting: Setting, table: RichTable, place: TablePlace): Piece[] {
  const { measure, width } = setting
  const { columns, rows: placed } = placedCells(table.content)
  if (columns === 0) return []
  if (columns > MOST_COLUMNS_OF_TABLE) return toldRows(setting, table, place)
  const style = tableStyle(setting, columns)
  const pitch = measure.pitch(style)
  const extents = Array.from({ length: columns }, (_, column) => {
    const own = placed.flatMap(({ cells }) =>
      cells.filter((cell) => cell.column === column && cell.columns === 1),
    )
    return extentOf(
      setting,
      own.flatMap(({ cell }) => textsOf(cell, style)),
      style,
    )
  })
  const widths = sharedWidths(extents, roomInColumns(width, columns, PADDING_OF_TYPED))
  const measured = placed.map((row) => measuredRow(setting, row, widths, style))
  const [first] = placed
  const most = setting.height * MOST_KEPT_TOGETHER
  const isHeader =
    placed.length > 1 &&
    first !== undefined &&
    first.cells.every(({ cell, rows }) => cell.type === 'tableHeader' && rows === 1) &&
    (measured[0]?.height ?? 0) <= most
  const rows = (isHeader ? measured.slice(1) : measured).flatMap((row) =>
    row.height > most ? partedRow(row, pitch, PADDING_OF_TYPED) : [row],
  )
  const group = ruledTable(setting, {
    header: isHeader ? (measured[0] ?? null) : null,
    widths,
    padding: PADDING_OF_TYPED,
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
