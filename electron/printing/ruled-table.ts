import type { Pen, Rule } from './pen.ts'
import type { Alignment, Setting, TableGroup } from './pieces.ts'
import { drawLines } from './pieces.ts'
import type { TextStyle } from './text-measure.ts'

/** Thickness of the rules and room between them and the text at their sides, above and below, pt. */
export const RULE = 0.5
export const PADDING = 5

/** Text in a cell, already broken for its column. */
export interface RuledCell {
  lines: { text: string; style: TextStyle }[]
  alignment: Alignment
}

export interface RuledRow {
  cells: RuledCell[]
  /** Between the rules, pt. */
  height: number
}

/** Room for text in all columns together, pt. */
export function roomInColumns(width: number, columns: number): number {
  return width - (columns + 1) * RULE - columns * 2 * PADDING
}

/** Height of a row whose text has that many lines, pt. */
export function rowHeight(pitch: number, lines: number): number {
  return Math.max(1, lines) * pitch + 2 * PADDING
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

/**
 * Rows between rules under a bold header that stands again on each page.
 * @param widths of the columns without their padding, pt
 */
export function ruledTable(
  setting: Setting,
  {
    headings,
    widths,
    style,
    rows,
  }: { headings: readonly string[]; widths: readonly number[]; style: TextStyle; rows: readonly RuledRow[] },
): TableGroup {
  const { measure } = setting
  const bold: TextStyle = { ...style, weight: 'bold' }
  const header: RuledCell[] = headings.map((text, column) => ({
    lines: measure.balanced(text, widths[column] ?? 0, bold).map((line) => ({ text: line, style: bold })),
    alignment: 'centre',
  }))
  const headerHeight = rowHeight(measure.pitch(style), Math.max(...header.map(({ lines }) => lines.length)))
  // Distances of the upright rules from the left edge, at their middle.
  const uprights = widths.reduce<number[]>(
    (edges, width) => [...edges, (edges.at(-1) ?? 0) + RULE + 2 * PADDING + width],
    [RULE / 2],
  )

  const drawRow = (pen: Pen, left: number, top: number, { cells, height }: RuledRow) => {
    for (const [column, { lines, alignment }] of cells.entries()) {
      const [first] = lines
      if (first === undefined) continue
      const width = widths[column] ?? 0
      const x = left + (uprights[column] ?? 0) + RULE / 2 + PADDING
      let y = top + topMargin(first.style, measure.pitch(first.style), lines.length, height)
      for (const { text, style: lineStyle } of lines) {
        drawLines(pen, setting, [text], { ...lineStyle, align: alignment }, { left: x, top: y, width })
        y += measure.pitch(lineStyle)
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
