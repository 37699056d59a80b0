import type { Pen, Rule } from './pen.ts'
import type { Alignment, Setting, TableGroup, TextLine } from './pieces.ts'
import { plainLine } from './pieces.ts'
import type { TextStyle } from './text-measure.ts'

/** Thickness of the rules, pt. */
export const RULE = 0.5

/** Room between the rules and the text, pt. */
export interface Padding {
  atSides: number
  aboveAndBelow: number
}
export const PADDING: Padding = { atSides: 5, aboveAndBelow: 5 }
/** Rows with room to write in need little padding. */
export const PADDING_TO_WRITE: Padding = { atSides: 3.5, aboveAndBelow: 2 }
/** Tables that people typed or pasted have many columns. */
export const PADDING_OF_TYPED: Padding = { atSides: 4, aboveAndBelow: 3 }

/** Text in a cell, already broken for its column. */
export interface RuledCell {
  lines: readonly TextLine[]
  alignment: Alignment
  /** Blank room at the left, pt. */
  indent?: number
  /** Where it begins when not in the column of its place in the row, and how many columns it takes. */
  column?: number
  columns?: number
}

export interface RuledRow {
  cells: RuledCell[]
  /** Between the rules, pt. */
  height: number
  /** Text begins so far below the rule, pt; without it, lines are centred by their capitals. */
  top?: number
  /** Columns that continue those of the row above, without a rule between. */
  continues?: ReadonlySet<number>
  /** Name of the place to which the row leads who presses it. */
  place?: string
}

/** Room for text in all columns together, pt. */
export function roomInColumns(width: number, columns: number, { atSides }: Padding): number {
  return width - (columns + 1) * RULE - columns * 2 * atSides
}

/** Height of a row whose text has that many lines, pt. */
export function rowHeight(pitch: number, lines: number, { aboveAndBelow }: Padding): number {
  return Math.max(1, lines) * pitch + 2 * aboveAndBelow
}

/** Top margin that centres lines by their capitals, so that they look centred between the rules. */
function topMargin(style: TextStyle, pitch: number, lines: number, height: number): number {
  const [ascender, capital] = [0.98 * style.size, 0.7 * style.size]
  const middleOfText = ascender - capital / 2 + ((lines - 1) * pitch) / 2
  return Math.max(0, height / 2 - middleOfText)
}

/** Lines of each part of a row that is too high to be kept together: none stands alone at the foot or head of a page. */
const LINES_IN_PART = 2

/** A row parted between its lines, so that it may continue on the next page. */
export function partedRow(row: RuledRow, pitch: number, padding: Padding): RuledRow[] {
  const lines = Math.max(...row.cells.map((cell) => cell.lines.length))
  const count = Math.max(1, Math.floor(lines / LINES_IN_PART))
  const all = new Set(row.cells.flatMap(columnsOf))
  return Array.from({ length: count }, (_, index) => {
    const [isFirst, isLast] = [index === 0, index === count - 1]
    const [from, to] = [index * LINES_IN_PART, isLast ? lines : (index + 1) * LINES_IN_PART]
    const top = isFirst ? padding.aboveAndBelow : 0
    return {
      cells: row.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) })),
      height: top + (to - from) * pitch + (isLast ? padding.aboveAndBelow : 0),
      top,
      ...(isFirst ? row.continues && { continues: row.continues } : { continues: all }),
      ...(row.place !== undefined && { place: row.place }),
    }
  })
}

/** The columns in which a cell stands. */
function columnsOf({ column, columns = 1 }: RuledCell, place: number): number[] {
  return Array.from({ length: columns }, (_, more) => (column ?? place) + more)
}

/** Rows as they stand on a page; `isNext`: it stands right below the row that it follows in the table. */
interface ShownRow {
  row: RuledRow
  isNext: boolean
}

/** The rules of a table without joined cells: one under each row and above the first, and the upright ones from top to bottom, each in one piece. */
function gridRules(lefts: readonly number[], tops: readonly number[]): Rule[] {
  const [left = 0, right = 0] = [lefts[0], lefts.at(-1)]
  const [top = 0, bottom = 0] = [tops[0], tops.at(-1)]
  const half = RULE / 2
  return [
    ...tops.map((y): Rule => ({ from: [left - half, y], to: [right + half, y] })),
    ...lefts.map((x): Rule => ({ from: [x, top], to: [x, bottom] })),
  ]
}

const placeOf = (places: readonly number[], index: number): number => places[index] ?? 0

/** The rules of a table with joined cells, each only where two cells meet. */
function rulesAround(shown: readonly ShownRow[], lefts: readonly number[], tops: readonly number[]): Rule[] {
  const half = RULE / 2
  const rules: Rule[] = []
  const columns = Array.from({ length: lefts.length - 1 }, (_, column) => column)
  for (const [index, { row, isNext }] of shown.entries()) {
    for (const column of columns) {
      if (isNext && row.continues?.has(column) === true) continue
      const y = placeOf(tops, index)
      rules.push({ from: [placeOf(lefts, column) - half, y], to: [placeOf(lefts, column + 1) + half, y] })
    }
    const joined = new Set(row.cells.flatMap((cell, place) => columnsOf(cell, place).slice(1)))
    for (const column of [...columns, columns.length]) {
      if (joined.has(column)) continue
      const x = placeOf(lefts, column)
      rules.push({ from: [x, placeOf(tops, index) - half], to: [x, placeOf(tops, index + 1) + half] })
    }
  }
  const foot = placeOf(tops, tops.length - 1)
  return [
    ...rules,
    { from: [placeOf(lefts, 0) - half, foot], to: [placeOf(lefts, columns.length) + half, foot] },
  ]
}

function hasJoins({ cells, continues }: RuledRow): boolean {
  return continues !== undefined || cells.some(({ columns = 1 }) => columns > 1)
}

export interface RuledTable {
  /** Stand again on each page. */
  headers: readonly RuledRow[]
  /** Of the columns without their padding, pt. */
  widths: readonly number[]
  padding: Padding
  rows: readonly RuledRow[]
  /** Distance from the left edge of the text, pt. */
  left?: number
}

/** A bold header whose words are centred over their columns. */
export function headingRow(
  setting: Setting,
  headings: readonly string[],
  { widths, style }: { widths: readonly number[]; style: TextStyle },
): RuledRow {
  const { measure } = setting
  const bold: TextStyle = { ...style, weight: 'bold' }
  const cells = headings.map((text, column): RuledCell => ({
    lines: measure.balanced(text, widths[column] ?? 0, bold).map((line) => plainLine(setting, line, bold)),
    alignment: 'centre',
  }))
  const lines = Math.max(...cells.map((cell) => cell.lines.length))
  return { cells, height: rowHeight(measure.pitch(style), lines, PADDING) }
}

/** Distances of the upright rules from the left edge, at their middle, pt. */
export function uprightsOf(widths: readonly number[], { atSides }: Padding): number[] {
  const uprights = [RULE / 2]
  for (const width of widths) uprights.push((uprights.at(-1) ?? 0) + RULE + 2 * atSides + width)
  return uprights
}

/** Rows between rules. */
export function ruledTable(
  { measure }: Setting,
  { headers, widths, padding, rows, left: indent = 0 }: RuledTable,
): TableGroup {
  const uprights = uprightsOf(widths, padding)

  const drawRow = (pen: Pen, left: number, y: number, { cells, height, top }: RuledRow) => {
    for (const [
      place,
      { lines, alignment, indent: inward = 0, column = place, columns = 1 },
    ] of cells.entries()) {
      const [first] = lines
      if (first === undefined) continue
      const from = (uprights[column] ?? 0) + RULE / 2 + padding.atSides
      const to = (uprights[column + columns] ?? 0) - RULE / 2 - padding.atSides
      const x = left + from + inward
      let lineTop = y + (top ?? topMargin(first.style, measure.pitch(first.style), lines.length, height))
      for (const line of lines) {
        const blank = alignment === 'left' ? 0 : to - from - line.width
        const lineLeft = x + (alignment === 'centre' ? blank / 2 : blank)
        for (const part of line.parts) pen.text(part.text, lineLeft + part.x, lineTop, part.style)
        lineTop += measure.pitch(line.style)
      }
    }
  }

  return {
    headerHeight: headers.reduce((sum, { height }) => sum + height + RULE, RULE),
    draw: (pen, edge, top, placed) => {
      const left = edge + indent
      const shown: ShownRow[] = [
        ...headers.map((row, place) => ({ row, isNext: place > 0 })),
        ...placed.flatMap(({ index }, place) => {
          const row = rows[index]
          return row === undefined ? [] : [{ row, isNext: place > 0 }]
        }),
      ]
      const tops = [top + RULE / 2]
      let y = top + RULE
      for (const { row } of shown) {
        drawRow(pen, left, y, row)
        if (row.place !== undefined) pen.link(row.place, left, y, uprights.at(-1) ?? 0, row.height)
        y += row.height + RULE
        tops.push(y - RULE / 2)
      }
      const lefts = uprights.map((x) => left + x)
      const isGrid = !shown.some(({ row }) => hasJoins(row))
      pen.rules(isGrid ? gridRules(lefts, tops) : rulesAround(shown, lefts, tops), RULE)
    },
  }
}
