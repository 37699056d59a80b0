import { isIsoDate, type IsoDate } from '#shared/indonesian/dates.ts'

/**
 * How a person is employed. PNS carry a NIP, PPPK a NI PPPK of the same length, army and police (`military`) an NRP in free
 * form, `other` no number at all (domain.md section 2).
 */
export type EmployeeKind = 'pns' | 'pppk' | 'military' | 'other'

export interface EmployeeNumberCheck {
  /** The number as stored: digits only for NIP and NI PPPK. */
  value: string
  /** The number cannot be right; it is refused. */
  error: string | null
  /** The number looks wrong; the clerk decides. */
  warnings: string[]
}

const YOUNGEST_APPOINTED = 17
const OLDEST_APPOINTED = 60

function birthDateOf(digits: string): IsoDate {
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
}

/** Digits 13-14 of a PNS are the month of appointment; of a PPPK they are not (commonly 21 and up) and are not looked at. */
function appointmentWarnings(kind: 'pns' | 'pppk', digits: string, currentYear: number): string[] {
  const year = Number(digits.slice(8, 12))
  const month = Number(digits.slice(12, 14))
  const hasMonth = month >= 1 && month <= 12
  const isBeforeBirthday = kind === 'pns' && hasMonth && month < Number(digits.slice(4, 6))
  const age = year - Number(digits.slice(0, 4)) - (isBeforeBirthday ? 1 : 0)
  const warnings: string[] = []
  if (kind === 'pns' && !hasMonth)
    warnings.push(`Bulan pengangkatan ${digits.slice(12, 14)} tidak ada; mungkin ini NI PPPK.`)
  if (age < YOUNGEST_APPOINTED || age > OLDEST_APPOINTED)
    warnings.push(`Diangkat pada umur ${age} tahun; periksa kembali.`)
  if (year > currentYear + 1) warnings.push(`Tahun pengangkatan ${year} masih jauh di depan.`)
  return warnings
}

/**
 * Checks an employee number as domain.md section 2 says. Spaces, dots, dashes and the apostrophe by which spreadsheets mark text are
 * dropped from NIP and NI PPPK. That two people carry one number is seen by `sharedNumbers` (findings.ts).
 * @param sex the sex entered for the person, or null when not entered
 * @param currentYear four-digit year of today
 */
export function checkEmployeeNumber(
  kind: EmployeeKind,
  text: string,
  { sex, currentYear }: { sex: 'L' | 'P' | null; currentYear: number },
): EmployeeNumberCheck {
  if (kind === 'military') return { value: text.trim(), error: null, warnings: [] }
  if (kind === 'other')
    return {
      value: '',
      error: text.trim() === '' ? null : 'Pegawai jenis ini tidak memakai nomor.',
      warnings: [],
    }
  const digits = text.replace(/[\s.'’–-]/g, '')
  if (digits === '') return { value: '', error: null, warnings: [] }
  const label = kind === 'pns' ? 'NIP' : 'NI PPPK'
  if (!/^\d+$/.test(digits)) return { value: digits, error: `${label} hanya berisi angka.`, warnings: [] }
  if (digits.length !== 18)
    return { value: digits, error: `${label} harus 18 angka; ini ${digits.length} angka.`, warnings: [] }

  const warnings: string[] = []
  const birthDate = birthDateOf(digits)
  const birthYear = Number(digits.slice(0, 4))
  if (!isIsoDate(birthDate) || birthYear > currentYear) {
    warnings.push(
      `Tanggal lahir ${digits.slice(6, 8)}-${digits.slice(4, 6)}-${digits.slice(0, 4)} tidak mungkin.`,
    )
  }
  warnings.push(...appointmentWarnings(kind, digits, currentYear))
  const sexDigit = digits[14]
  if (sexDigit !== '1' && sexDigit !== '2')
    warnings.push(`Angka ke-15 harus 1 (laki-laki) atau 2 (perempuan), bukan ${sexDigit}.`)
  else if (sex !== null && (sexDigit === '1') !== (sex === 'L')) {
    warnings.push(
      `Angka ke-15 berarti ${sexDigit === '1' ? 'laki-laki' : 'perempuan'}, berbeda dengan jenis kelamin yang diisi.`,
    )
  }
  if (digits.endsWith('000')) warnings.push('Nomor urut 000 tidak dipakai.')
  return { value: digits, error: null, warnings }
}

/** `198609262015051001` -> `19860926 201505 1 001`; anything that is not 18 digits is returned as it is. */
export function groupedEmployeeNumber(digits: string): string {
  return /^\d{18}$/.test(digits)
    ? `${digits.slice(0, 8)} ${digits.slice(8, 14)} ${digits.slice(14, 15)} ${digits.slice(15)}`
    : digits
}

const LABELS: Record<EmployeeKind, string> = { pns: 'NIP', pppk: 'NI PPPK', military: 'NRP', other: '' }

/** The printed line `NIP 19860926 201505 1 001`, `NI PPPK ...`, `NRP ...`; empty when there is nothing to print. */
export function employeeNumberLine(kind: EmployeeKind, number: string): string {
  return kind === 'other' || number === '' ? '' : `${LABELS[kind]} ${groupedEmployeeNumber(number)}`
}
