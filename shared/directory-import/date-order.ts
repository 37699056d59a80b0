import { parseDate, type IsoDate } from '#shared/indonesian/dates.ts'
import { cleanLine } from '#shared/indonesian/text.ts'
import type { SheetRow } from '#shared/spreadsheets/cells.ts'
import type { ImportLayout } from './opened-file.ts'

/** What comes first in `3/4/2022`: the day as in Indonesia, or the month as spreadsheet programs in English write it. */
export type DateOrder = 'day' | 'month'

export const DATE_FIELDS = ['startsOn', 'endsOn', 'decreeDate'] as const
export type DateField = (typeof DATE_FIELDS)[number]

/** A column of dates as text of which some read both ways. */
export interface ColumnDates {
  field: DateField
  /** From 0. */
  column: number
  /** Dates that read both ways, as two different days. */
  count: number
  /** The first of them, as the file has it. */
  example: string
  byDay: IsoDate
  byMonth: IsoDate
  /** How the column is read until somebody says otherwise. */
  order: DateOrder
  /** `month`: others of the column can only be read month first. `both`: some only one way, some only the other. `none`: nothing tells. */
  evidence: 'month' | 'both' | 'none'
}

const NUMERIC = /^(\d{1,2})(\s*[/.-]\s*)(\d{1,2})(\s*[/.-]\s*(?:\d{4}|\d{2}))(?=$|[T\s])/

/** `09/29/2022` -> `29/09/2022`; null when the text is not of that form or is no date the other way round. */
export function monthFirst(text: string): string | null {
  const [whole = '', first, sign, second, year] = NUMERIC.exec(text) ?? []
  if (first === undefined) return null
  const swapped = `${second}${sign}${first}${year}`
  return parseDate(swapped) === null ? null : `${swapped}${text.slice(whole.length)}`
}

interface Readings {
  byDay: IsoDate | null
  byMonth: IsoDate | null
  /** The one day that is meant when it is not written as two numbers. */
  spelled: IsoDate | null
}

/** How a date reads by day and by month first. */
function readingsOf(text: string): Readings {
  const [whole] = NUMERIC.exec(text) ?? []
  if (whole === undefined) return { byDay: null, byMonth: null, spelled: parseDate(text) }
  const swapped = monthFirst(whole)
  return { byDay: parseDate(whole), byMonth: swapped === null ? null : parseDate(swapped), spelled: null }
}

type Told = Pick<ColumnDates, 'count' | 'example' | 'byDay' | 'byMonth'>

function columnDates(field: DateField, column: number, rows: readonly SheetRow[]): ColumnDates | null {
  let told = null as Told | null
  let [onlyDay, onlyMonth] = [false, false]
  // Whole offices are appointed on one day, so a date in words is often one of those in numbers.
  const spelled = new Set<IsoDate>()
  const known = new Map<string, Readings>()
  const read = { byDay: new Set<IsoDate>(), byMonth: new Set<IsoDate>() }
  for (const { cells } of rows) {
    const cell = cells[column]
    // A date cell says itself which is which.
    if (typeof cell !== 'string') continue
    // The same few days stand in thousands of rows.
    const found = known.get(cell) ?? readingsOf(cleanLine(cell))
    known.set(cell, found)
    const { byDay, byMonth } = found
    if (found.spelled !== null) spelled.add(found.spelled)
    else if (byDay !== null && byMonth !== null && byDay !== byMonth) {
      read.byDay.add(byDay)
      read.byMonth.add(byMonth)
      told =
        told === null
          ? { example: cleanLine(cell), byDay, byMonth, count: 1 }
          : { ...told, count: told.count + 1 }
    } else if (byDay !== null && byMonth === null) onlyDay = true
    else if (byDay === null && byMonth !== null) onlyMonth = true
  }
  const isSpelled = (dates: ReadonlySet<IsoDate>) => [...dates].some((date) => spelled.has(date))
  if (isSpelled(read.byDay) !== isSpelled(read.byMonth)) {
    onlyDay ||= isSpelled(read.byDay)
    onlyMonth ||= isSpelled(read.byMonth)
  }
  // Some that can only be read day first tell it of the others, too; one that cannot asks by itself where no other reads both ways.
  if (told === null || (onlyDay && !onlyMonth)) return null
  const evidence = onlyMonth ? (onlyDay ? 'both' : 'month') : 'none'
  return { ...told, field, column, order: evidence === 'month' ? 'month' : 'day', evidence }
}

/**
 * Columns of dates of which some read both ways while nothing says that the day is first. One `09/29/2022` tells that `03/04/2022` beside it
 * is 4 March.
 */
export function datesBothWays(
  rows: readonly SheetRow[],
  { columns }: Pick<ImportLayout, 'columns'>,
): ColumnDates[] {
  return DATE_FIELDS.flatMap((field) => {
    const column = columns.indexOf(field)
    return column < 0 ? [] : (columnDates(field, column, rows) ?? [])
  })
}
