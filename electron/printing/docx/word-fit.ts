import type { Typeface } from '#shared/settings/model.ts'

/** Widths of bold letters as parts of the type size: an estimate on the safe side, since it is Word that sets the lines. */
const WIDTHS: Record<Typeface, { capital: number; small: number; narrow: number }> = {
  arimo: { capital: 0.74, small: 0.59, narrow: 0.32 },
  bonum: { capital: 0.83, small: 0.67, narrow: 0.37 },
}
/** Millimetres in a point. */
const PT = 25.4 / 72
/** Line pitch as word processors set Arial. */
const PITCH = 1.17

function widthOf(text: string, typeface: Typeface): number {
  const { capital, small, narrow } = WIDTHS[typeface]
  let width = 0
  for (const character of text) {
    if (/[\s.,:;'()/ijlIt-]/.test(character)) width += narrow
    else width += /\p{Lu}/u.test(character) ? capital : small
  }
  return width
}

/** Letters that are not bold, as parts of the width of bold ones. */
const REGULAR: Record<Typeface, number> = { arimo: 0.95, bonum: 0.9 }

/** Width that a text takes at the most, mm. @param size of the type, pt */
export function estimatedWidth(
  text: string,
  size: number,
  typeface: Typeface,
  weight: 'bold' | 'normal' = 'bold',
): number {
  return widthOf(text, typeface) * size * PT * (weight === 'bold' ? 1 : REGULAR[typeface])
}

/** How many lines words take in a room, in units of the type size; null when one of them would be broken. */
function linesIn(
  words: readonly number[],
  { space, room, breaksWords }: { space: number; room: number; breaksWords: boolean },
): number | null {
  let [lines, filled] = [1, 0]
  for (const word of words) {
    if (word > room) {
      if (!breaksWords) return null
      lines += Math.ceil(word / room) - (filled === 0 ? 1 : 0)
      filled = room
      continue
    }
    const next = filled === 0 ? word : filled + space + word
    if (next <= room) filled = next
    else {
      lines += 1
      filled = word
    }
  }
  return lines
}

/** Room for a text, mm, and the type sizes it may take, pt. */
export interface WordRoom {
  width: number
  height: number
  largest: number
  smallest: number
}

/** The largest type in which a text fits its room, pt, in whole points; words are broken only where none does otherwise. */
export function fittingSize(
  text: string,
  typeface: Typeface,
  { width, height, largest, smallest }: WordRoom,
): number {
  const words = text.split(/\s+/).map((word) => widthOf(word, typeface))
  const space = widthOf(' ', typeface)
  for (const breaksWords of [false, true]) {
    for (let size = largest; size > smallest; size -= 1) {
      const lines = linesIn(words, { space, room: width / (size * PT), breaksWords })
      if (lines !== null && lines * size * PT * PITCH <= height) return size
    }
  }
  return smallest
}
