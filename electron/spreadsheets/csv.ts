import Papa from 'papaparse'
import { LONGEST_CELL, MOST_COLUMNS } from './limits.ts'
import type { Cell, SheetRow } from '#shared/spreadsheets/cells.ts'

/** What separates fields; offices whose decimal sign is a comma get semicolons from Excel. */
const DELIMITERS = [';', ',', '\t', '|']

/** UTF-8 with and without its mark, UTF-16 with its mark (Excel's "Unicode Text"), else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/**
 * Signs at the beginning of a field that make a spreadsheet program compute it. Such a field gets an apostrophe in a CSV; one that begins
 * with apostrophes before such a sign gets one more, so that every text comes back as it was.
 */
export function guarded(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** Takes off what `guarded` put on. */
export function unguarded(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}

function cellOf(text: string): Cell {
  return text.trim() === '' ? null : unguarded(text).slice(0, LONGEST_CELL)
}

/** Excel writes which delimiter follows in a line of its own. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i

/**
 * Reads the rows of a CSV one by one. A quotation mark that is never closed is a mistake of whoever wrote the file, not the beginning of
 * a field that goes on to its end: then quotation marks are taken as they are.
 * @returns columns up to the last that holds anything
 */
export function readCsv(bytes: Uint8Array, take: (row: SheetRow) => void): { columns: number } {
  const whole = decodeText(bytes)
  const separator = SEPARATOR_LINE.exec(whole)
  const text = separator === null ? whole : whole.slice(separator[0].length)
  const given = separator?.[1]
  const options = { delimitersToGuess: DELIMITERS, ...(given === undefined ? {} : { delimiter: given }) }
  const isUnclosed = text.includes('"') && hasUnclosedQuote(text, options)
  let columns = 0
  let row = separator === null ? 0 : 1
  Papa.parse<string[]>(text, {
    ...options,
    ...(isUnclosed ? { quoteChar: '\u0000' } : {}),
    step({ data }) {
      row += 1
      const cells = data.map(cellOf)
      const last = cells.findLastIndex((cell) => cell !== null)
      if (last === -1) return
      columns = Math.max(columns, last + 1)
      take({ row, cells: cells.slice(0, Math.min(last + 1, MOST_COLUMNS)) })
    },
  })
  return { columns }
}

function hasUnclosedQuote(
  text: string,
  options: { delimitersToGuess: string[]; delimiter?: string },
): boolean {
  let isUnclosed = false
  Papa.parse<string[]>(text, {
    ...options,
    step({ errors }) {
      isUnclosed ||= errors.some((error) => error.code === 'MissingQuotes')
    },
  })
  return isUnclosed
}
