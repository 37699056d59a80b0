import { columnLetters, type Cell, type SheetRow } from '#shared/spreadsheets/cells.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { cleanLine } from '#shared/indonesian/text.ts'
import type { ImportField } from './fields.ts'
import { fieldOfHeader } from './header-words.ts'
import type { ImportLayout, SheetLook } from './opened-file.ts'
import { textOf, type SourceSheet } from './source.ts'
import { employeeKindOf, statusOf } from './words.ts'

/** Rows from the top among which the header is looked for. */
const SEARCHED = 40
const MOST_HEADER_ROWS = 3
/** Rows of the first look, and values that are given as examples of a column. */
const SHOWN = 30
const EXAMPLES = 3
/** Rows by whose values a column without a telling header is judged. */
const JUDGED = 50

interface Header {
  row: number
  rows: number
}

/** A cell that only a row of people has. */
function isData(cell: Cell): boolean {
  if (cell === null) return false
  const text = textOf(cell).replace(/[\s.'-]/g, '')
  if (typeof cell !== 'string') return !/^\d{1,3}$/.test(text)
  return /\d{6,}/.test(text) || /@.+\./.test(cell)
}

/** `(1) (2) (3)` or `1 2 3` under a header, as official tables have it. */
function isCounting(row: SheetRow): boolean {
  const texts = row.cells.map(textOf).filter((text) => text.trim() !== '')
  return texts.length >= 3 && texts.every((text) => /^\(?\d{1,2}\)?$/.test(text.trim()))
}

function rowAt(sheet: SourceSheet, number: number): SheetRow | undefined {
  return sheet.rows.find((each) => each.row === number)
}

/** A heading over several columns stands in each of them. */
function wideHeading(sheet: SourceSheet, row: number, column: number): string {
  const range = sheet.merges.find(
    (each) => each.top <= row && row <= each.bottom && each.left < column && column <= each.right,
  )
  return range === undefined ? '' : textOf(rowAt(sheet, range.top)?.cells[range.left])
}

/** The words over each column, of all rows of the header. */
export function headersOf(sheet: SourceSheet, { row, rows }: Header): string[] {
  const headers: string[] = []
  for (let number = row; number < row + rows; number += 1) {
    const found = rowAt(sheet, number)
    if (found !== undefined && isCounting(found)) continue
    const width = Math.max(headers.length, found?.cells.length ?? 0)
    for (let column = 0; column < width; column += 1) {
      const text = cleanLine(textOf(found?.cells[column]) || wideHeading(sheet, number, column))
      const above = headers[column] ?? ''
      headers[column] = text === '' || text === above ? above : `${above} ${text}`.trim()
    }
  }
  return headers
}

/** What each column holds, each field once. A heading's lowest words count before all of them. */
function fieldsOf(sheet: SourceSheet, header: Header): (ImportField | null)[] {
  const lowest = headersOf(sheet, { row: header.row + header.rows - 1, rows: 1 })
  const all = headersOf(sheet, header)
  const taken = new Set<ImportField>()
  return all.map((words, column) => {
    const found = fieldOfHeader(lowest[column] ?? '') ?? fieldOfHeader(words)
    if (found === null || taken.has(found)) return null
    taken.add(found)
    return found
  })
}

function countOf(fields: readonly (ImportField | null)[]): number {
  return fields.filter((field) => field !== null).length
}

/** The header that names most fields; of equals the one with fewer rows. Null when no row looks like one. */
function guessHeader(sheet: SourceSheet): Header | null {
  let best: { header: Header; count: number } | null = null
  const searched = sheet.rows.slice(0, SEARCHED)
  for (const [index, { row, cells }] of searched.entries()) {
    if (cells.filter((cell) => cell !== null).length < 2 || cells.some(isData)) continue
    for (let rows = 1; rows <= MOST_HEADER_ROWS; rows += 1) {
      if (rows > 1) {
        const next = searched.find((each, at) => at > index && each.row === row + rows - 1)
        if (next === undefined || next.cells.some(isData) || isCounting(next)) break
      }
      const fields = fieldsOf(sheet, { row, rows })
      const count = countOf(fields)
      if (!fields.includes('name') && !fields.includes('employeeNumber')) continue
      if (best === null || count > best.count) best = { header: { row, rows }, count }
    }
  }
  if (best === null || best.count < 2) return null
  const { row, rows } = best.header
  const below = rowAt(sheet, row + rows)
  return below !== undefined && isCounting(below)
    ? { row, rows: Math.min(rows + 1, MOST_HEADER_ROWS) }
    : best.header
}

/** The first row that is as wide as most others; a list without any header has its first row there. */
function firstWideRow(sheet: SourceSheet): Header {
  const wide = sheet.rows.find(({ cells }) => cells.filter((cell) => cell !== null).length >= 3)
  return { row: wide?.row ?? sheet.rows[0]?.row ?? 1, rows: 1 }
}

/** Under `Status` stands either how somebody is employed or how a position is held; the values say which. */
function byValues(
  fields: readonly (ImportField | null)[],
  rows: readonly SheetRow[],
): (ImportField | null)[] {
  return fields.map((field, column) => {
    if (field !== 'status' || fields.includes('employeeKind')) return field
    const texts = rows.map(({ cells }) => textOf(cells[column])).filter((text) => text !== '')
    const kinds = texts.filter((text) => employeeKindOf(text) !== null && statusOf(text) === null).length
    return kinds > texts.length / 2 ? 'employeeKind' : field
  })
}

/** Rows below the header that hold anything. */
export function rowsBelow(
  sheet: SourceSheet,
  { headerRow, headerRows }: Pick<ImportLayout, 'headerRow' | 'headerRows'>,
) {
  return sheet.rows.filter((each) => each.row >= headerRow + headerRows)
}

/** Headers by which chosen columns are remembered. */
export function headerKey(headers: readonly string[]): string {
  return headers.map((header) => header.toLowerCase()).join('\n')
}

export interface GuessOptions {
  /** Index of the sheet in its file. */
  index: number
  /** Given by the clerk; null: guess. */
  header: Header | null
  /** First day of positions for rows that name none. */
  startsOn: IsoDate
  /** Columns as they were chosen for the same headers before; null when never. */
  remembered: (key: string) => readonly (ImportField | null)[] | null
}

/** A first look at a sheet: where the header is and what the columns hold. */
export function lookAt(sheet: SourceSheet, { index, header, startsOn, remembered }: GuessOptions): SheetLook {
  const { row, rows } = header ?? guessHeader(sheet) ?? firstWideRow(sheet)
  const headers = headersOf(sheet, { row, rows })
  const below = rowsBelow(sheet, { headerRow: row, headerRows: rows })
  const examined = below.slice(0, JUDGED)
  const width = Math.max(headers.length, ...examined.map(({ cells }) => cells.length), 1)
  const before = remembered(headerKey(headers))
  const guessed = byValues(fieldsOf(sheet, { row, rows }), examined)
  const chosen = before ?? guessed
  const columns = Array.from({ length: width }, (_, column) => column)
  return {
    layout: {
      sheet: index,
      headerRow: row,
      headerRows: rows,
      columns: columns.map((column) => chosen[column] ?? null),
      startsOn,
    },
    columns: columns.map((column) => ({
      letters: columnLetters(column),
      header: headers[column] ?? '',
      examples: examined
        .map(({ cells }) => cleanLine(textOf(cells[column])))
        .filter((text) => text !== '')
        .slice(0, EXAMPLES),
    })),
    isRemembered: before !== null,
    top: sheet.rows
      .filter((each) => each.row < row + rows + SHOWN)
      .slice(0, SHOWN)
      .map((each) => ({ row: each.row, cells: each.cells.map((cell) => cleanLine(textOf(cell))) })),
  }
}
