import Papa from 'papaparse'
import { LONGEST_CELL, MOST_COLUMNS } from './limits.ts'
import type { Cell, SheetRow } from '#shared/spreadsheets/cells.ts'

/** What separates fields; offices whose decimal sign is a comma get semicolons from Excel. Of equals the first counts. */
const DELIMITERS = [';', ',', '\t', '|'] as const
/** Rows by which the delimiter is told. */
const EXAMINED = 20

/** How many fields most rows have. */
function usualFields(rows: readonly string[][]): number {
  const counts = Map.groupBy(rows, ({ length }) => length)
  return [...counts].toSorted(([, first], [, second]) => second.length - first.length)[0]?.[0] ?? 0
}

/** The delimiter by which most rows have most fields. */
function delimiterOf(text: string): string {
  const scored = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: EXAMINED, skipEmptyLines: true })
    return { delimiter, fields: usualFields(data) }
  })
  return scored.toSorted((first, second) => second.fields - first.fields)[0]?.delimiter ?? ';'
}

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
  const delimiter = separator?.[1] ?? delimiterOf(text)
  const quotes = text.includes('"') && hasUnclosedQuote(text, delimiter) ? { quoteChar: '\u0000' } : {}
  let columns = 0
  let row = separator === null ? 0 : 1
  Papa.parse<string[]>(text, {
    delimiter,
    ...quotes,
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

function hasUnclosedQuote(text: string, delimiter: string): boolean {
  let isUnclosed = false
  Papa.parse<string[]>(text, {
    delimiter,
    step({ errors }) {
      isUnclosed ||= errors.some((error) => error.code === 'MissingQuotes')
    },
  })
  return isUnclosed
}
