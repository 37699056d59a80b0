/** What a cell holds beside plain text. */
export type CellMark =
  /** A number; its text keeps the digits that the file has, `1.98609262015051E+17` when it is that long. */
  | 'number'
  /** A date; its text is ISO, `2022-09-29`. */
  | 'date'
  /** A truth value; its text is `1` or `0`. */
  | 'truth'
  /** A formula that failed; its text is `#REF!` and the like. */
  | 'error'
  /** A formula whose result the file does not have. */
  | 'formula'

export interface MarkedCell {
  mark: CellMark
  text: string
}

/** A cell as the file has it; null when it is empty. */
export type Cell = string | MarkedCell | null

/** Rows that hold nothing are left out, so each knows its number, counted from 1 as the spreadsheet program shows it. */
export interface SheetRow {
  row: number
  cells: Cell[]
}

/** Cells that are shown as one; rows count from 1, columns from 0, both ends included. */
export interface MergedRange {
  top: number
  bottom: number
  left: number
  right: number
}

/** 0 -> `A`, 25 -> `Z`, 26 -> `AA` */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : `${columnLetters(Math.floor(index / 26) - 1)}${letter}`
}

/** Day 0 of Excel's calendar; it counts a 29 February 1900 that never was, so the days before March 1900 are off by one. */
const DAY_ZERO = Date.UTC(1899, 11, 30)
/** 9999-12-31 */
const LAST_DAY = 2_958_465

/**
 * The date of a serial number of days: 44833 -> `2022-09-29`; null when it is none.
 * @param offset days that number 0 lies after 1899-12-30; 1462 in files that count from 1904
 */
export function dateOfSerial(serial: number, offset = 0): string | null {
  const day = Math.floor(serial) + offset
  if (!(day >= 1 && day <= LAST_DAY)) return null
  return new Date(DAY_ZERO + day * 86_400_000).toISOString().slice(0, 10)
}
