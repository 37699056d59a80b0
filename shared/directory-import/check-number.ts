import {
  checkEmployeeNumber,
  groupedEmployeeNumber,
  type EmployeeKind,
} from '#shared/people/employee-number.ts'
import type { Cell } from '#shared/spreadsheets/cells.ts'
import { ask, clean, repaired, warning, type CheckedCell } from './checked-cell.ts'
import { textOf } from './source.ts'
import { isNothing } from './words.ts'

/** Digits that a number of a spreadsheet keeps exactly (IEEE 754 double precision); a NIP has 18. */
const EXACT_DIGITS = 15
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+?\d+$/i
/** Letters that are typed for the digits they look like. */
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1', B: '8', S: '5' }

/** Whether digits of an employee number were lost because the cell was a number: nobody can say what they were. */
export function hasLostDigits(cell: Cell): boolean {
  const text = textOf(cell).trim()
  if (SCIENTIFIC.test(text)) return true
  return (
    cell !== null &&
    typeof cell !== 'string' &&
    cell.mark === 'number' &&
    text.replace(/\D/g, '').length > EXACT_DIGITS
  )
}

/** How somebody is employed as the digits tell: of a PPPK digits 13-14 are no month (domain.md section 2). Null when they do not tell. */
export function employeeKindOfNumber(digits: string): EmployeeKind | null {
  if (!/^\d{18}$/.test(digits)) return null
  const month = Number(digits.slice(12, 14))
  if (month >= 1 && month <= 12) return 'pns'
  return month >= 21 ? 'pppk' : null
}

/**
 * An employee number as lists have it: with spaces, dots, an apostrophe in front, or turned into a number by the spreadsheet program.
 * @param kind how the person is employed, where the row says so
 */
export function checkNumber(
  text: string,
  cell: Cell,
  { kind, sex, currentYear }: { kind: EmployeeKind | null; sex: 'L' | 'P' | null; currentYear: number },
): CheckedCell {
  const none = { employeeNumber: '' }
  if (isNothing(text)) return clean(none)
  if (kind === 'military') return clean({ employeeNumber: text })
  if (hasLostDigits(cell)) {
    const message = `Angka terakhir NIP hilang karena disimpan sebagai bilangan (${text}). Ketik ulang dari SK, atau kosongkan.`
    return { proposal: none, asIs: none, problems: [ask('numberDigitsLost', message)] }
  }
  const bare = text.replace(/^(?:nip|ni\s*pppk|nrp)\b[\s.:]*/i, '').replace(/[\s.\-'’`"]/g, '')
  const digits = bare.replace(/[OolIBS]/g, (letter) => LOOKALIKES[letter] ?? letter)
  const value = { employeeNumber: digits }
  const checked = checkEmployeeNumber(
    kind === 'pppk' || employeeKindOfNumber(digits) === 'pppk' ? 'pppk' : 'pns',
    digits,
    {
      sex,
      currentYear,
    },
  )
  if (checked.error !== null) {
    const message = `${checked.error} Tertulis "${text}".`
    return { proposal: none, asIs: none, problems: [ask('numberWrong', message)] }
  }
  const grouped = groupedEmployeeNumber(digits)
  if (digits !== bare) {
    const message = `Ada huruf di antara angka ("${text}"). Benarkah ini maksudnya?`
    return { proposal: value, asIs: none, problems: [ask('numberWrong', message, { repair: grouped })] }
  }
  const problems = checked.warnings.map((words) => warning('numberDoubtful', words))
  if (text !== digits && text !== grouped)
    problems.unshift(repaired('numberSigns', 'NIP memuat spasi, titik, atau tanda petik.', grouped))
  return { proposal: value, asIs: value, problems }
}
