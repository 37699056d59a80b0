import type { Content } from 'pdfmake'
import type { Anchor, Setting, TableGroup } from './pieces.ts'
import { lineStack } from './pieces.ts'
import type { TextStyle } from './text-measure.ts'

/** Thickness of the rules and room between them and the text at their sides, above and below, pt. */
export const RULE = 0.5
export const PADDING = 5

/** Text in a cell, already broken for its column. */
export interface RuledCell {
  lines: { text: string; style: TextStyle }[]
  alignment: 'left' | 'center'
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

/** A row must hold a line in which pdfmake leaves its place. */
const BLANK = '\u00A0'

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
  const pitch = measure.pitch(style)
  const bold: TextStyle = { ...style, weight: 'bold' }
  const headingLines = headings.map((text, column) => measure.balanced(text, widths[column] ?? 0, bold))
  const headerHeight = rowHeight(pitch, Math.max(...headingLines.map((lines) => lines.length)))

  const header = (): Content[] =>
    headingLines.map((lines) => ({
      stack: lineStack(setting, lines, bold, 'center'),
      margin: [0, topMargin(bold, pitch, lines.length, headerHeight), 0, 0],
    }))
  const tableRow = ({ cells, height }: RuledRow): { cells: Content[]; anchor: Anchor[] } => {
    const isBlank = cells.every(({ lines }) => lines.length === 0)
    const stacks = cells.map(({ lines, alignment }, column) => {
      const shown = isBlank && column === 0 ? [{ text: BLANK, style }] : lines
      return {
        stack: shown.flatMap((line) => lineStack(setting, [line.text], line.style, alignment)),
        top: topMargin(style, pitch, shown.length, height),
      }
    })
    const anchor = stacks.find(({ stack }) => stack.length > 0)
    const [node] = anchor?.stack ?? []
    return {
      cells: stacks.map(({ stack, top }): Content => ({ stack, margin: [0, top, 0, 0] })),
      anchor: anchor && node ? [{ node, top: anchor.top }] : [],
    }
  }

  return {
    headerHeight: headerHeight + 2 * RULE,
    build: (placed) => {
      const shown = placed.flatMap(({ index }) => rows[index] ?? [])
      const built = shown.map(tableRow)
      return {
        content: {
          table: {
            widths: [...widths],
            heights: [headerHeight, ...shown.map(({ height }) => height)],
            body: [header(), ...built.map(({ cells }) => cells)],
          },
          layout: {
            hLineWidth: () => RULE,
            vLineWidth: () => RULE,
            paddingLeft: () => PADDING,
            paddingRight: () => PADDING,
            paddingTop: () => 0,
            paddingBottom: () => 0,
          },
        },
        anchors: built.flatMap(({ anchor }) => anchor),
      }
    },
  }
}
