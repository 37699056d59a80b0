import { MONTHS, parseDate, WEEKDAYS, weekday, type IsoDate } from './dates.ts'

const NAMES = [...WEEKDAYS, "Jum['’]at", 'Ahad'].join('|')
/** `29 September 2022`, `29/9/2022`, `29 September`, `29/9`; without a year no dots, since `10.30` is a time. */
const DATE = `\\d{1,2}\\s+(?:${MONTHS.join('|')})(?:\\s+\\d{4})?|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{1,2}[/-]\\d{1,2}(?![/.-]?\\d)`
const WEEKDAY_AND_DATE = new RegExp(`\\b(${NAMES})\\b,?\\s*(?:tanggal\\s+)?\\(?\\s*(${DATE})`, 'giu')

function dateOf(text: string, year: string): IsoDate | null {
  if (/\d{4}$/.test(text)) return parseDate(text)
  return parseDate(/[/-]/.test(text) ? `${text}/${year}` : `${text} ${year}`)
}

/**
 * Weekdays that stand directly before a date in running text and disagree with it, as in `Jum'at (29/9)` of the press report
 * (domain.md section 1: 29 September 2022 was a Thursday).
 * @param year four digits, for dates that name none
 */
export function disagreeingWeekdays(
  text: string,
  year: string,
): { written: string; date: IsoDate; computed: string }[] {
  return Array.from(text.matchAll(WEEKDAY_AND_DATE)).flatMap(([, written = '', dateText = '']) => {
    const date = dateOf(dateText, year)
    if (date === null) return []
    const computed = weekday(date)
    const spelled = written
      .toLowerCase()
      .replace(/['’]/g, '')
      .replace('ahad', 'minggu')
    return spelled === computed.toLowerCase() ? [] : [{ written, date, computed }]
  })
}
