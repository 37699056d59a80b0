import {
  dateWithWeekday,
  longDate,
  parseDate,
  WEEKDAYS,
  weekday,
  type IsoDate,
} from '#shared/indonesian/dates.ts'
import { dateOfSerial, type Cell } from '#shared/spreadsheets/cells.ts'
import { ask, clean, repaired, warning, type CheckedCell } from './checked-cell.ts'
import { monthFirst, type DateField, type DateOrder } from './date-order.ts'
import { FIELD_LABELS } from './fields.ts'
import type { CellProblem } from './model.ts'
import { isNothing } from './words.ts'

/** Serial numbers from 1954 to 2119; others are no dates of an official. */
const [FIRST_SERIAL, LAST_SERIAL] = [20_000, 80_000]

/** English month names and shortenings, as spreadsheet programs in English write them; Indonesian ones are known to `parseDate`. */
const MONTH_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:January|Jan)\b/i, 'Januari'],
  [/\b(?:February|Feb|Pebruari|Peb)\b/i, 'Februari'],
  [/\b(?:March|Mar|Mrt)\b/i, 'Maret'],
  [/\bMay\b/i, 'Mei'],
  [/\bJune\b/i, 'Juni'],
  [/\bJuly\b/i, 'Juli'],
  [/\b(?:August|Aug|Agust|Agt|Ags)\b/i, 'Agustus'],
  [/\bSept\b/i, 'September'],
  [/\b(?:October|Oct)\b/i, 'Oktober'],
  [/\b(?:Nopember|Nop)\b/i, 'November'],
  [/\b(?:December|Dec)\b/i, 'Desember'],
]

const spelledAs = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’`\s]/g, '')
    .replace('ahad', 'minggu')

/** The weekday that is written before a date, or null. */
function writtenWeekday(text: string): string | null {
  const written = /^([A-Za-z'’`]+)\s*,/.exec(text)?.[1]
  return written !== undefined && WEEKDAYS.some((name) => name.toLowerCase() === spelledAs(written))
    ? written
    : null
}

interface ReadDate {
  date: IsoDate
  /** How it was understood, when that is not what anybody would read. */
  form: string | null
  isSure: boolean
}

/** @param today years of two digits are not taken for the far future */
function readText(text: string, today: IsoDate, order: DateOrder): ReadDate | null {
  const bare = text.replace(/^[A-Za-z'’`]+\s*,\s*/, '')
  const swapped = order === 'month' ? monthFirst(bare) : null
  if (swapped === null) return readInOrder(bare, today)
  const read = readInOrder(swapped, today)
  return read && { ...read, form: `Bulan ditulis lebih dahulu. ${read.form ?? ''}`.trim() }
}

function readInOrder(bare: string, today: IsoDate): ReadDate | null {
  const usual = parseDate(bare)
  const isShort = /[/.-]\d{2}$/.test(bare) && !/^\d{4}-/.test(bare)
  if (usual !== null && !isShort) return { date: usual, form: null, isSure: true }
  if (usual !== null) {
    // 98 is 1998, 22 is 2022: nobody is appointed years ahead.
    const isFuture = Number(usual.slice(0, 4)) > Number(today.slice(0, 4)) + 5
    const date = isFuture ? `19${usual.slice(2)}` : usual
    return { date, form: 'Tahunnya dua angka.', isSure: true }
  }
  const withoutTime = bare.replace(/[T\s]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?Z?$/, '')
  const words = MONTH_WORDS.reduce((all, [pattern, month]) => all.replace(pattern, month), withoutTime)
  const tidied = parseDate(
    words
      .replace(/^(\d{1,2})[\s-]+([A-Za-z]+)[\s-]+(\d{4})$/, '$1 $2 $3')
      .replace(/^(\d{4})[/.](\d{2})[/.](\d{2})$/, '$1-$2-$3'),
  )
  if (tidied !== null) return { date: tidied, form: 'Bentuk tanggalnya tidak biasa.', isSure: true }
  const other = monthFirst(withoutTime)
  const date = other === null ? null : parseDate(other)
  if (date === null) return null
  const month = /\d+\D+(\d+)/.exec(withoutTime)?.[1] ?? ''
  return {
    date,
    form: `Bulan ${month} tidak ada; mungkin bulan ditulis lebih dahulu.`,
    isSure: false,
  }
}

/**
 * A date as lists have it: a date cell, an Excel number, or words; a weekday that disagrees with it is told with both.
 * @param order what comes first in the column's dates of numbers
 */
export function checkDate(
  field: DateField,
  text: string,
  cell: Cell,
  { today, order }: { today: IsoDate; order: DateOrder },
): CheckedCell {
  const none = { [field]: '' }
  if (isNothing(text)) return clean(none)
  const unknown = (): CheckedCell => ({
    proposal: none,
    asIs: none,
    problems: [
      ask(
        'dateUnknown',
        `${FIELD_LABELS[field]} "${text}" bukan tanggal. Ketik seperti 29/9/2022, atau kosongkan.`,
      ),
    ],
  })
  if (cell !== null && typeof cell !== 'string' && cell.mark === 'date')
    return parseDate(text) === null ? unknown() : clean({ [field]: text })
  const serial = /^\d{5}(?:[.,]\d+)?$/.test(text) ? Number.parseFloat(text) : Number.NaN
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
    const date = dateOfSerial(serial) ?? ''
    return {
      proposal: { [field]: date },
      asIs: none,
      problems: [repaired('dateForm', `Angka Excel ${text} adalah tanggal.`, longDate(date))],
    }
  }
  const read = readText(text, today, order)
  if (read === null) return unknown()
  const problems: CellProblem[] = []
  if (read.form !== null)
    problems.push(
      read.isSure
        ? repaired('dateForm', `${read.form} Tertulis "${text}".`, longDate(read.date))
        : ask('dateForm', `${read.form} Tertulis "${text}".`, { repair: longDate(read.date) }),
    )
  const written = writtenWeekday(text)
  if (written !== null && spelledAs(written) !== weekday(read.date).toLowerCase())
    problems.push(
      warning(
        'dateWeekday',
        `Tertulis ${written}, padahal ${dateWithWeekday(read.date)}. Periksa tanggalnya.`,
      ),
    )
  return {
    proposal: { [field]: read.date },
    asIs: read.form === null ? { [field]: read.date } : none,
    problems,
  }
}
