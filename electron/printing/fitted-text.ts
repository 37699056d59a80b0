import { nameLines } from './signature-pieces.ts'
import type { TextMeasure, TextStyle } from './text-measure.ts'

/** Room for a text, pt, and the type sizes it may take. */
export interface TextRoom {
  width: number
  height: number
  largest: number
  smallest: number
}

/** Text in the largest type that its room allows. */
export interface FittedText {
  style: TextStyle
  lines: readonly string[]
  height: number
}

/** Steps between type sizes, pt. */
const STEP = 0.5

/** Breaks a text for a style. */
type Breaking = (style: TextStyle) => readonly string[]

/** The largest type in which broken text has room; no word is cut, unless one is too wide for any type. */
function largestThatFits(
  measure: TextMeasure,
  text: string,
  { weight, breaking, mostLines }: { weight: TextStyle['weight']; breaking: Breaking; mostLines: number },
  { width, height, largest, smallest }: TextRoom,
): FittedText {
  const words = text.split(/\s+/)
  const hasRoom = (size: number) => words.every((word) => measure.width(word, { size, weight }) <= width)
  const mustCut = !hasRoom(smallest)
  const set = (size: number): FittedText => {
    const style = { size, weight }
    const lines = breaking(style)
    return { style, lines, height: lines.length * measure.pitch(style) }
  }
  const fits = (size: number) => {
    const tried = set(size)
    return (mustCut || hasRoom(size)) && tried.height <= height && tried.lines.length <= mostLines
  }
  let [low, high] = [0, Math.floor((largest - smallest) / STEP) + 1]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (fits(smallest + middle * STEP)) low = middle
    else high = middle
  }
  return set(smallest + low * STEP)
}

/**
 * Sets texts one below the other as large as they fit, their lines of nearly equal length. What does not fit in the smallest type is set in
 * it all the same: nothing is left out.
 */
export function fittedText(
  measure: TextMeasure,
  texts: readonly string[],
  weight: TextStyle['weight'],
  room: TextRoom,
): FittedText {
  const breaking: Breaking = (style) => texts.flatMap((text) => measure.balanced(text, room.width, style))
  return largestThatFits(measure, texts.join(' '), { weight, breaking, mostLines: Infinity }, room)
}

const LINES_OF_NAME = 2

/** A name in bold as large as it fits: in two lines, parted before the titles behind it, unless that makes it smaller than `readable` (pt). */
export function fittedName(
  measure: TextMeasure,
  name: string,
  { readable, ...room }: TextRoom & { readable: number },
): FittedText {
  const breaking: Breaking = (style) => nameLines(measure, name, room.width, style)
  const look = { weight: 'bold', breaking } as const
  const inTwoLines = largestThatFits(measure, name, { ...look, mostLines: LINES_OF_NAME }, room)
  if (inTwoLines.lines.length <= LINES_OF_NAME && inTwoLines.style.size >= readable) return inTwoLines
  return largestThatFits(measure, name, { ...look, mostLines: Infinity }, room)
}
