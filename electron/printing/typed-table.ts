import type { PlacedRow } from '#shared/minutes/table-cells.ts'
import { textsOf, type CellText } from './cell-texts.ts'
import {
  widthsOfShort,
  widthsOfWhole,
  widthsOfWholeNumbers,
  widthsOfWholeWords,
  type Extent,
} from './column-widths.ts'
import { PADDING_OF_TYPED, roomInColumns, type Padding } from './ruled-table.ts'
import { wordsOfRuns } from './runs.ts'
import type { TextMeasure, TextStyle } from './text-measure.ts'

/** With more columns nothing could be read: each row is then told in a line. */
export const MOST_COLUMNS_OF_TABLE = 16

/** How a table that somebody typed or pasted is set, on paper and in Word. */
export interface TypedManner {
  style: TextStyle
  padding: Padding
  /** Of the columns without their padding, pt. */
  widths: number[]
  /** Whether a number has no room in one line. */
  partsNumbers: boolean
}

/** The type of a crowded table goes down to this in such steps, pt: it is read closely, and a parted number is misread. */
const [SMALLEST, STEP] = [6, 0.5]
/** Room beside the text of a crowded table, as a part of the type size, and above and below it, pt. */
const [SIDES_WHEN_NARROW, ENDS_WHEN_NARROW] = [1 / 4, 2]
/** Longer words, in type sizes, are addresses: they are parted, and the table does not become smaller for them. */
const LONGEST_WORD = 14
/** A parted word keeps at least some letters in each line, in type sizes. */
const LEAST_OF_WORD = 2.5
/** Spare room in each column, pt: word processors round the widths of letters, and set the table as it is on paper. */
const SPARE = 0.4
/** What rounding takes from a column, pt. */
const TOLERANCE = 0.01

const MOST_LETTERS_IN_NUMBER = 3

/** Amounts, dates and codes: `1.250.000.000`, `Rp1.500,00`, `14/10/2022`. */
function isNumber(word: string): boolean {
  return /\d/.test(word) && (word.match(/\p{L}/gu) ?? []).length <= MOST_LETTERS_IN_NUMBER
}

/** Width of a number that is parted in two, as evenly as its groups allow. */
function partedWidth(measure: TextMeasure, number: string, style: TextStyle): number {
  const places = [...number.matchAll(/[-/.,](?=.)/g)].map(({ index }) => index + 1)
  const wider = places.map((place) =>
    Math.max(measure.width(number.slice(0, place), style), measure.width(number.slice(place), style)),
  )
  return Math.min(measure.width(number, style), ...wider)
}

const WIDEST = ['word', 'number', 'partedNumber', 'text'] as const

function widestOf(extents: readonly Extent[]): Extent {
  const widest: Extent = { word: 0, number: 0, partedNumber: 0, text: 0 }
  for (const extent of extents) for (const kind of WIDEST) widest[kind] = Math.max(widest[kind], extent[kind])
  return widest
}

function extentOf(measure: TextMeasure, texts: readonly CellText[], { size }: TextStyle): Extent {
  // Letters count as if they were bold, so that columns are ample.
  const bold: TextStyle = { size, weight: 'bold' }
  const extents = texts.flatMap(({ runs, indent }) => {
    const left = indent * size
    const lines = runs
      .map(({ text }) => text)
      .join('')
      .split('\n')
    const text = left + Math.max(...lines.map((line) => measure.width(line, bold)))
    return wordsOfRuns(measure, runs).map(({ text: word, width }): Extent => {
      if (!isNumber(word)) {
        const longest = Math.min(measure.width(word, bold), LONGEST_WORD * size)
        return { word: left + longest, number: 0, partedNumber: 0, text }
      }
      const partedNumber = left + partedWidth(measure, word, bold)
      return { word: 0, number: left + width, partedNumber, text }
    })
  })
  return widestOf([{ word: size, number: 0, partedNumber: 0, text: size }, ...extents])
}

/** What the columns ask for; those under a joined cell together at least what it asks for. */
function extentsOf(
  measure: TextMeasure,
  rows: readonly PlacedRow[],
  columns: number,
  style: TextStyle,
): Extent[] {
  const cells = rows.flatMap((row) => row.cells)
  const extents = Array.from({ length: columns }, (_, column) => {
    const own = cells.filter((cell) => cell.column === column && cell.columns === 1)
    return extentOf(
      measure,
      own.flatMap(({ cell }) => textsOf(cell, style)),
      style,
    )
  })
  for (const { cell, column, columns: count } of cells.filter((each) => each.columns > 1)) {
    const asked = extentOf(measure, textsOf(cell, style), style)
    const below = extents.slice(column, column + count)
    for (const kind of WIDEST.filter((each) => each !== 'text')) {
      const missing = asked[kind] - below.reduce((total, extent) => total + extent[kind], 0)
      if (missing > 0) for (const extent of below) extent[kind] += missing / count
    }
    for (const extent of below) extent.text = Math.max(extent.text, extent.word, extent.number)
  }
  return extents
}

interface Look {
  /** Of the type, pt. */
  size: number
  padding: Padding
}

/** Type sizes from the usual one to the smallest, each with the wider padding first. */
function looksFrom(usual: number): Look[] {
  const sizes = [usual]
  for (let size = Math.ceil(usual / STEP) * STEP - STEP; size >= SMALLEST; size -= STEP) sizes.push(size)
  return sizes.flatMap((size) => [
    { size, padding: PADDING_OF_TYPED },
    { size, padding: { atSides: size * SIDES_WHEN_NARROW, aboveAndBelow: ENDS_WHEN_NARROW } },
  ])
}

/**
 * How a typed table is set: in the largest type, from the usual one down, in which each column has room for its longest word, with narrower
 * cells where that saves a step. Where none is small enough, words are parted; where that does not do for the numbers, these are parted
 * between their groups, and the type is as large as that allows.
 * @param options the `usual` type, the `width` of the table in pt, how many `columns` it has, and whether it is Word that sets its lines
 */
export function mannerOfTyped(
  measure: TextMeasure,
  rows: readonly PlacedRow[],
  {
    usual,
    width,
    columns,
    isForWord,
  }: { usual: TextStyle; width: number; columns: number; isForWord: boolean },
): TypedManner {
  const extents = extentsOf(measure, rows, columns, usual)
  const set = ({ size, padding }: Look, share: Sharing): TypedManner | null => {
    const scaled = (length: number) => (length * size) / usual.size + TOLERANCE
    const own = extents.map(({ word, number, partedNumber, text }) => ({
      word: scaled(word),
      number: scaled(number),
      partedNumber: scaled(partedNumber),
      text: scaled(text),
    }))
    const room = roomInColumns(width, columns, padding)
    const spared = share(own, room - columns * SPARE, size)
    if (spared === null) return null
    // On paper a table that is not crowded needs no spare room.
    const isExact = !isForWord && size === usual.size && padding === PADDING_OF_TYPED
    const exact = isExact ? share(own, room, size) : null
    const widths = exact ?? spared.map((each) => each + SPARE)
    const partsNumbers = own.some(({ number }, column) => number > (widths[column] ?? 0) + TOLERANCE)
    return { style: { ...usual, size }, padding, widths, partsNumbers }
  }
  const first = (looks: readonly Look[], share: Sharing): TypedManner | null => {
    for (const look of looks) {
      const manner = set(look, share)
      if (manner !== null) return manner
    }
    return null
  }
  const looks = looksFrom(usual.size)
  const closest = looks.slice(-1)
  const manner =
    first(looks, widthsOfWhole) ??
    first(closest, (own, room, size) => widthsOfWholeNumbers(own, room, LEAST_OF_WORD * size)) ??
    first(looks, widthsOfWholeWords) ??
    first(closest, widthsOfShort)
  if (manner === null) throw new RangeError('a table without a manner to set it in')
  return manner
}

/** Widths of columns in a type size, or null where they have no room. */
type Sharing = (extents: readonly Extent[], room: number, size: number) => number[] | null
