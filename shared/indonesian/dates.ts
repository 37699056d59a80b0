import { numberInWords } from './numbers.ts'

/** A calendar date without time zone, as ISO text: `2022-09-29`. */
export type IsoDate = string

export const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const

/** Sunday first, as `Date.getUTCDay` counts. The spelling is `Jumat`, never `Jum'at` (domain rule). */
export const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const

interface CalendarDate {
  year: number
  month: number
  day: number
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/

function calendarDate(date: IsoDate): CalendarDate {
  const parts = ISO.exec(date)
  if (!parts || !isIsoDate(date)) throw new RangeError(`not a date: ${date}`)
  return { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) }
}

/** Whether the text is a date that exists, as `YYYY-MM-DD`, in the years 1900 to 2200. `2022-02-31` does not. */
export function isIsoDate(text: string): boolean {
  const parts = ISO.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (year < 1900 || year > 2200) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/**
 * A date as people type it: `29/9/2022`, `29-09-2022`, `29.9.22` (this century), `29 September 2022`, `2022-09-29`.
 * @returns the ISO date, or null when the text is not a date that exists
 */
export function parseDate(text: string): IsoDate | null {
  const cleaned = text.trim().replace(/^[A-Za-z']+\s*,\s*/, '')
  if (isIsoDate(cleaned)) return cleaned
  const numeric = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/.exec(cleaned)
  const worded = /^(\d{1,2})\s+([A-Za-z]{3,})\.?\s+(\d{4})$/.exec(cleaned)
  const [, day = '', monthText = '', yearText = ''] = numeric ?? worded ?? []
  if (day === '') return null
  const month = numeric
    ? Number(monthText)
    : MONTHS.findIndex((name) => name.toLowerCase().startsWith(monthText.toLowerCase())) + 1
  const year = yearText.length === 2 ? `20${yearText}` : yearText
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(iso) ? iso : null
}

/** The weekday of a date, always computed, never typed: 2022-09-29 -> `Kamis`. */
export function weekday(date: IsoDate): (typeof WEEKDAYS)[number] {
  const { year, month, day } = calendarDate(date)
  const index = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  return WEEKDAYS[index] ?? 'Minggu'
}

/** `29 September 2022` */
export function longDate(date: IsoDate): string {
  const { year, month, day } = calendarDate(date)
  return `${day} ${MONTHS[month - 1]} ${year}`
}

/** `Kamis, 29 September 2022` */
export function dateWithWeekday(date: IsoDate): string {
  return `${weekday(date)}, ${longDate(date)}`
}

/** 2022-10-01 -> `2022-09-30` */
export function dayBefore(date: IsoDate): IsoDate {
  const { year, month, day } = calendarDate(date)
  return new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, 10)
}

/** 2022-09-30 -> `2022-10-01` */
export function dayAfter(date: IsoDate): IsoDate {
  const { year, month, day } = calendarDate(date)
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10)
}

/** `29/9/2022`, as people type it. */
export function shortDate(date: IsoDate): string {
  const { year, month, day } = calendarDate(date)
  return `${day}/${month}/${year}`
}

/** `September 2022`, for a date whose day is left as a gap for handwriting. */
export function monthAndYear(date: IsoDate): string {
  const { year, month } = calendarDate(date)
  return `${MONTHS[month - 1]} ${year}`
}

/** `Kamis, tanggal dua puluh sembilan, bulan September, tahun dua ribu dua puluh dua (29-09-2022)` */
export function dateInWords(date: IsoDate): string {
  const { year, month, day } = calendarDate(date)
  const digits = `${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}-${year}`
  return `${weekday(date)}, tanggal ${numberInWords(day)}, bulan ${MONTHS[month - 1]}, tahun ${numberInWords(year)} (${digits})`
}

/**
 * A run of days as read aloud: `Kamis, 29 September 2022`; `Senin s.d. Rabu, 6 s.d. 8 Juni 2022`;
 * `Kamis, 30 Juni 2022 s.d. Jumat, 1 Juli 2022`.
 */
export function dateSpan(first: IsoDate, last: IsoDate): string {
  if (first === last) return dateWithWeekday(first)
  const [from, to] = [calendarDate(first), calendarDate(last)]
  if (from.year === to.year && from.month === to.month) {
    return `${weekday(first)} s.d. ${weekday(last)}, ${from.day} s.d. ${longDate(last)}`
  }
  return `${dateWithWeekday(first)} s.d. ${dateWithWeekday(last)}`
}

/** Time zones of Indonesia by their printed abbreviation, in hours ahead of UTC (Keppres 41/1987); there is no daylight saving time. */
export const HOURS_AHEAD = { WIB: 7, WITA: 8, WIT: 9 } as const
export type TimeZone = keyof typeof HOURS_AHEAD

/** What the clock of a zone shows, as ISO text. Plain arithmetic: loading a zone's rules takes 25 ms of the main thread. */
function clockIn(zone: TimeZone, instant: Date): string {
  return new Date(instant.getTime() + HOURS_AHEAD[zone] * 3_600_000).toISOString()
}

function dotted(time: string): string {
  return time.replace(':', '.')
}

/** `09.00 WIB`, or with an end `09.00 s.d. 12.00 WIB`, or `09.00 WIB s.d. selesai` when the end is open. */
export function timeSpan(startsAt: string, endsAt: string | null, zone: TimeZone): string {
  return endsAt === null
    ? `${dotted(startsAt)} ${zone} s.d. selesai`
    : `${dotted(startsAt)} s.d. ${dotted(endsAt)} ${zone}`
}

/** The calendar date of an instant in an office's time zone. */
export function dateIn(zone: TimeZone, instant: Date): IsoDate {
  return clockIn(zone, instant).slice(0, 10)
}

/** An instant as an office's clock shows it: `Kamis, 29 September 2022, 09.05 WIB`. */
export function instantWords(instant: string, zone: TimeZone): string {
  const at = new Date(instant)
  const time = clockIn(zone, at).slice(11, 16)
  return `${dateWithWeekday(dateIn(zone, at))}, ${dotted(time)} ${zone}`
}
