import type { Pen } from './pen.ts'
import type { Alignment } from './pieces.ts'
import { partableHead, words, type TextMeasure, type TextStyle } from './text-measure.ts'

/** Text of one look. */
export interface Run {
  text: string
  style: TextStyle
}

/** A line of text that may change its look; `isLast` ends the paragraph, so it is not justified. */
export interface RunLine {
  runs: Run[]
  isLast: boolean
}

/** The part of some runs that stands at a place of their joined text. */
function slice(runs: readonly Run[], from: number, length: number): Run[] {
  const result: Run[] = []
  let start = 0
  for (const { text, style } of runs) {
    const [first, last] = [Math.max(0, from - start), Math.min(text.length, from + length - start)]
    if (first < last) result.push({ text: text.slice(first, last), style })
    start += text.length
  }
  return result
}

function widthOf(measure: TextMeasure, runs: readonly Run[]): number {
  return runs.reduce((sum, { text, style }) => sum + measure.width(text, style), 0)
}

/** Without the white space at the end. */
function trimmed(runs: readonly Run[]): Run[] {
  const result = [...runs]
  for (let last = result.pop(); last !== undefined; last = result.pop()) {
    const text = last.text.trimEnd()
    if (text !== '') return [...result, { ...last, text }]
  }
  return result
}

/** The words of some runs, a compound of letters parted behind its hyphens and slashes, and how wide each is, pt. */
export function wordsOfRuns(measure: TextMeasure, runs: readonly Run[]): { text: string; width: number }[] {
  return words(runs.map(({ text }) => text).join('')).flatMap(({ from, text }) => {
    let start = from
    return (/\d/.test(text) ? [text] : text.split(/(?<=[-/])/)).map((part) => {
      const width = widthOf(measure, trimmed(slice(runs, start, part.length)))
      start += part.length
      return { text: part.trimEnd(), width }
    })
  })
}

/** As many characters of some runs as there is room for, at least one. */
function longestHead(measure: TextMeasure, runs: readonly Run[], room: number): string {
  let [head, width] = ['', 0]
  for (const { text, style } of runs) {
    for (const character of text) {
      width += measure.width(character, style)
      if (head !== '' && width > room) return head
      head += character
    }
  }
  return head
}

/** A word that is wider than the room, cut where a line is full; if it can be, where a word may be parted. */
function cutWord(measure: TextMeasure, word: readonly Run[], room: number): Run[][] {
  const parts: Run[][] = []
  let rest = [...word]
  let from = 0
  while (widthOf(measure, trimmed(rest)) > room) {
    const head = longestHead(measure, rest, room)
    const { length } = partableHead(head) ?? head
    parts.push(slice(word, from, length))
    from += length
    rest = slice(word, from, Infinity)
  }
  return [...parts, rest]
}

/** Breaks text that changes its look, by the same rules as plain text. */
export function brokenRuns(measure: TextMeasure, runs: readonly Run[], room: number): RunLine[] {
  const [first, second] = runs
  if (first === undefined) return []
  if (second === undefined) {
    return measure
      .broken(first.text, room, first.style)
      .map(({ text, isLast }) => ({ runs: [{ text, style: first.style }], isLast }))
  }
  const lines: RunLine[] = []
  let line: Run[] = []
  let width = 0
  const end = (isLast: boolean) => {
    lines.push({ runs: line, isLast })
    line = []
    width = 0
  }
  const all = words(runs.map(({ text }) => text).join(''))
  for (const [index, { from, text, endsLine }] of all.entries()) {
    const word = slice(runs, from, text.length)
    const parts = widthOf(measure, trimmed(word)) > room ? cutWord(measure, word, room) : [word]
    for (const part of parts) {
      if (line.length > 0 && width + widthOf(measure, trimmed(part)) > room) end(false)
      line.push(...part)
      width += widthOf(measure, part)
    }
    if (endsLine || index === all.length - 1) end(true)
  }
  return lines
}

/** A piece of a line between two gaps that may be widened. */
interface Placed extends Run {
  x: number
  width: number
}

/** Where the pieces of a line stand, from its left edge. */
function placed(
  measure: TextMeasure,
  { runs, isLast }: RunLine,
  room: number,
  align: Alignment | 'justify',
): Placed[] {
  const shown = trimmed(runs)
  const justifies = align === 'justify' && !isLast
  const pieces = justifies
    ? shown.flatMap(({ text, style }) => text.split(/(?<= )/).map((part) => ({ text: part, style })))
    : shown
  const widths = pieces.map(({ text, style }) => measure.width(text, style))
  const natural = widths.reduce((sum, width) => sum + width, 0)
  const gaps = pieces.filter(({ text }, index) => index < pieces.length - 1 && text.endsWith(' ')).length
  const more = justifies && gaps > 0 ? (room - natural) / gaps : 0
  const blank = room - natural
  let x = align === 'right' ? blank : align === 'centre' ? blank / 2 : 0
  return pieces.map((piece, index) => {
    const width = (widths[index] ?? 0) + (piece.text.endsWith(' ') && index < pieces.length - 1 ? more : 0)
    const at = { ...piece, x, width }
    x += width
    return at
  })
}

/** Thickness of the rule under or through letters and its distance from the baseline, as parts of the type size. */
const RULE = { thickness: 0.06, below: 0.14, above: 0.26 }

/** Draws a line of runs in a room. */
export function drawRunLine(
  pen: Pen,
  measure: TextMeasure,
  line: RunLine,
  { left, top, width, align }: { left: number; top: number; width: number; align: Alignment | 'justify' },
): void {
  for (const { text, style, x, width: wide } of placed(measure, line, width, align)) {
    pen.text(text, left + x, top, style)
    const baseline = top + measure.baseline(style)
    const thickness = style.size * RULE.thickness
    if (style.isUnderlined === true)
      pen.bar(left + x, baseline + style.size * RULE.below - thickness, wide, thickness)
    if (style.isStruck === true)
      pen.bar(left + x, baseline - style.size * RULE.above - thickness / 2, wide, thickness)
  }
}
