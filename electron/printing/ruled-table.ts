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

/** Text in a cell, already broken for its column. */
export interface RuledCell {
  lines: readonly TextLine[]
  alignment: Alignment
  /** Blank room at the left, pt. */
  indent?: number
}

export interface RuledRow {
  cells: RuledCell[]
  /** Between the rules, pt. */
  height: number
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

/** The rules of a table: one under each row and above the first, and the upright ones from top to bottom, each in one piece. */
function gridRules(lefts: readonly number[], tops: readonly number[]): Rule[] {
  const [left = 0, right = 0] = [lefts[0], lefts.at(-1)]
  const [top = 0, bottom = 0] = [tops[0], tops.at(-1)]
  const half = RULE / 2
  return [
    ...tops.map((y): Rule => ({ from: [left - half, y], to: [right + half, y] })),
    ...lefts.map((x): Rule => ({ from: [x, top], to: [x, bottom] })),
  ]
}

export interface RuledTable {
  headings: readonly string[]
  /** Of the columns without their padding, pt. */
  widths: readonly number[]
  style: TextStyle
  padding: Padding
  rows: readonly RuledRow[]
}

/** Rows between rules under a bold header that stands again on each page. */
export function ruledTable(
  setting: Setting,
  { headings, widths, style, padding, rows }: RuledTable,
): TableGroup {
  const { measure } = setting
  const bold: TextStyle = { ...style, weight: 'bold' }
  const header: RuledCell[] = headings.map((text, column) => ({
    lines: measure.balanced(text, widths[column] ?? 0, bold).map((line) => plainLine(setting, line, bold)),
    alignment: 'centre',
  }))
  const headerHeight = rowHeight(
    measure.pitch(style),
    Math.max(...header.map(({ lines }) => lines.length)),
    PADDING,
  )
  // Distances of the upright rules from the left edge, at their middle.
  const uprights = widths.reduce<number[]>(
    (edges, width) => [...edges, (edges.at(-1) ?? 0) + RULE + 2 * padding.atSides + width],
    [RULE / 2],
  )

  const drawRow = (pen: Pen, left: number, top: number, { cells, height }: RuledRow) => {
    for (const [column, { lines, alignment, indent = 0 }] of cells.entries()) {
      const [first] = lines
      if (first === undefined) continue
      const width = widths[column] ?? 0
      const x = left + (uprights[column] ?? 0) + RULE / 2 + padding.atSides + indent
      let y = top + topMargin(first.style, measure.pitch(first.style), lines.length, height)
      for (const line of lines) {
        const blank = alignment === 'left' ? 0 : width - line.width
        const lineLeft = x + (alignment === 'centre' ? blank / 2 : blank)
        for (const part of line.parts) pen.text(part.text, lineLeft + part.x, y, part.style)
        y += measure.pitch(line.style)
      }
    }
  }

  return {
    headerHeight: headerHeight + 2 * RULE,
    draw: (pen, left, top, placed) => {
      const shown = [
        { cells: header, height: headerHeight },
        ...placed.flatMap(({ index }) => rows[index] ?? []),
      ]
      const tops = [top + RULE / 2]
      let y = top + RULE
      for (const row of shown) {
        drawRow(pen, left, y, row)
        y += row.height + RULE
        tops.push(y - RULE / 2)
      }
      pen.rules(
        gridRules(
          uprights.map((x) => left + x),
          tops,
        ),
        RULE,
      )
    },
  }
}
