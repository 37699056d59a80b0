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

/**
 * Sets texts one below the other as large as they fit without cutting a word, their lines of nearly equal length. What does not fit in the
 * smallest type is set in it all the same: nothing is left out.
 */
export function fittedText(
  measure: TextMeasure,
  texts: readonly string[],
  weight: TextStyle['weight'],
  { width, height, largest, smallest }: TextRoom,
): FittedText {
  const words = texts.flatMap((text) => text.split(/\s+/))
  const set = (size: number): FittedText => {
    const style = { size, weight }
    const lines = texts.flatMap((text) => measure.balanced(text, width, style))
    return { style, lines, height: lines.length * measure.pitch(style) }
  }
  const fits = (size: number) =>
    words.every((word) => measure.width(word, { size, weight }) <= width) && set(size).height <= height
  let [low, high] = [0, Math.floor((largest - smallest) / STEP) + 1]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (fits(smallest + middle * STEP)) low = middle
    else high = middle
  }
  return set(smallest + low * STEP)
}
