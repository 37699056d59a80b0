import { fullName } from '#shared/indonesian/names.ts'
import { splitName } from '#shared/people/splitting-names.ts'
import {
  checkEmployeeNumber,
  groupedEmployeeNumber,
  type EmployeeNumberCheck,
} from '#shared/people/employee-number.ts'
import type { PersonInput } from '#shared/people/model.ts'
import type { CellCheck, SheetColumn } from '../ui/sheet/columns.ts'
import { contactErrors } from './contact-errors.ts'
import type { PersonRow } from './directory-index.ts'
import { ACTIVITY, EMPLOYEE_KINDS, rankEditing, readsRank, readsSex, SEXES } from './person-words.ts'

/** What the table writes of a person. */
export type PersonChanges = Partial<PersonInput & { isActive: boolean }>

interface PeopleColumnsOptions {
  open: (row: PersonRow) => void
  /** Names of others who carry the number now. */
  sameNumber: (row: PersonRow, number: string) => readonly string[]
  /** Four-digit year of today. */
  currentYear: number
}

/** Excel made a number of it, and its last digits are gone. */
const LOST_DIGITS = /^\d[.,]\d+E\+?\d+$/i
const DIGITS_LOST =
  'Excel sudah membuang sebagian angka nomor ini. Di Excel jadikan kolomnya Teks dan isi lagi nomornya, lalu salin.'
const TWICE = 'Nomor ini juga dipakai orang lain. Periksa mana yang benar.'

/** Error and warnings of a number as it is typed for that person. */
export function numberCheck(
  { employeeKind, sex }: Pick<PersonInput, 'employeeKind' | 'sex'>,
  text: string,
  currentYear: number,
): EmployeeNumberCheck {
  return checkEmployeeNumber(employeeKind, text, { sex, currentYear })
}

/** `Sudah dipakai Budi Santoso, S.E.`; nothing when nobody else carries it. */
export function sameNumberWarnings(names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`Sudah dipakai ${names.join(' dan ')}.`]
}

function storedConcern(row: PersonRow, currentYear: number): string | null {
  const { warnings } = numberCheck(row, row.employeeNumber, currentYear)
  const all = row.isNumberTwice ? [TWICE, ...warnings] : warnings
  return all.length === 0 ? null : all.join(' ')
}

/** A name that was typed with its titles; null when there are none. */
export function partedName(
  text: string,
  row: Pick<PersonInput, 'titlesBefore' | 'titlesAfter'>,
): Pick<PersonInput, 'titlesBefore' | 'name' | 'titlesAfter'> | null {
  const parts = splitName(text)
  if (parts.name === '' || (parts.titlesBefore === '' && parts.titlesAfter === '')) return null
  return {
    titlesBefore: parts.titlesBefore === '' ? row.titlesBefore : parts.titlesBefore,
    name: parts.name,
    titlesAfter: parts.titlesAfter === '' ? row.titlesAfter : parts.titlesAfter,
  }
}

function nameCheck(row: PersonRow, text: string): CellCheck {
  if (text.trim() === '') return { error: 'Isi nama.', warnings: [] }
  const parts = partedName(text, row)
  return {
    error: null,
    warnings: parts === null ? [] : [`Gelarnya dipisah: ${partsWords(parts)}`, ...splitName(text).doubts],
  }
}

function contactCheck(person: Pick<PersonInput, 'email' | 'phone'>, field: 'email' | 'phone'): CellCheck {
  return { error: contactErrors(person)[field] ?? null, warnings: [] }
}

/** `Dr. Ir. | Bambang Wahyudi | M.T.` */
export function partsWords(parts: Pick<PersonInput, 'titlesBefore' | 'name' | 'titlesAfter'>): string {
  return [parts.titlesBefore, parts.name, parts.titlesAfter].filter((part) => part !== '').join(' | ')
}

type PersonColumn = SheetColumn<PersonRow, PersonChanges>

function textColumn(
  key: 'titlesBefore' | 'name' | 'titlesAfter' | 'email' | 'phone',
  header: string,
  width: string,
): PersonColumn {
  return {
    key,
    header,
    width,
    text: (row) => row[key],
    editing: () => ({ kind: 'text' }),
    changes: (value) => ({ [key]: value }),
  }
}

/** The columns of the table of people. */
export function peopleColumns({ open, sameNumber, currentYear }: PeopleColumnsOptions): PersonColumn[] {
  return [
    { ...textColumn('titlesBefore', 'Gelar depan', '6rem'), hiding: 'shown-at-first' },
    {
      ...textColumn('name', 'Nama', 'minmax(11rem, 1fr)'),
      check: nameCheck,
      copiesAlone: fullName,
      changes: (value, row) => partedName(value, row) ?? { name: value },
      restores: ({ titlesBefore, name, titlesAfter }) => ({ titlesBefore, name, titlesAfter }),
    },
    { ...textColumn('titlesAfter', 'Gelar belakang', '7.5rem'), hiding: 'shown-at-first' },
    {
      key: 'position',
      header: 'Jabatan',
      width: 'minmax(10rem, 1.3fr)',
      hiding: 'shown-at-first',
      text: (row) => row.positionText,
      sortsBy: (row) => row.precedenceKey,
      opens: open,
    },
    {
      key: 'agency',
      header: 'OPD',
      width: '5.5rem',
      hiding: 'shown-at-first',
      text: (row) => row.agencyText,
      opens: open,
    },
    {
      key: 'employeeKind',
      header: 'Jenis',
      width: '5rem',
      hiding: 'shown-at-first',
      text: (row) => EMPLOYEE_KINDS.find(({ value }) => value === row.employeeKind)?.label ?? '',
      value: (row) => row.employeeKind,
      shows: (value) => EMPLOYEE_KINDS.find((kind) => kind.value === value)?.label ?? value,
      editing: () => ({ kind: 'choice', choices: EMPLOYEE_KINDS }),
      check: (row, value) => kindCheck(row, value, currentYear),
      changes: (value) => {
        const kind = EMPLOYEE_KINDS.find((each) => each.value === value)
        return kind ? { employeeKind: kind.value } : {}
      },
    },
    {
      key: 'employeeNumber',
      header: 'NIP',
      width: '12.5rem',
      hiding: 'shown-at-first',
      text: (row) => groupedEmployeeNumber(row.employeeNumber),
      value: (row) => row.employeeNumber,
      copies: (row) => row.employeeNumber,
      sortsBy: (row) => row.employeeNumber,
      shows: groupedEmployeeNumber,
      reads: (text) => text.replace(/^'/, ''),
      editing: () => ({ kind: 'text' }),
      check: (row, value) => {
        if (LOST_DIGITS.test(value)) return { error: DIGITS_LOST, warnings: [] }
        const { value: number, error, warnings } = numberCheck(row, value, currentYear)
        return { error, warnings: [...sameNumberWarnings(sameNumber(row, number)), ...warnings] }
      },
      concern: (row) => storedConcern(row, currentYear),
      changes: (value) => ({ employeeNumber: value }),
    },
    {
      key: 'rank',
      header: 'Pangkat',
      width: '4.5rem',
      hiding: 'shown-at-first',
      text: (row) => row.rank,
      reads: readsRank,
      editing: (row) => rankEditing(row.employeeKind),
      changes: (value) => ({ rank: value }),
    },
    {
      key: 'sex',
      header: 'L/P',
      width: '2.75rem',
      hiding: 'shown-at-first',
      text: (row) => row.sex ?? '',
      reads: readsSex,
      editing: () => ({ kind: 'choice', choices: SEXES }),
      changes: (value) => ({ sex: value === 'L' || value === 'P' ? value : null }),
    },
    {
      ...textColumn('email', 'Surel', 'minmax(10rem, 1fr)'),
      hiding: 'hidden-at-first',
      check: (row, value) => contactCheck({ ...row, email: value }, 'email'),
    },
    {
      ...textColumn('phone', 'Telepon', '9rem'),
      hiding: 'hidden-at-first',
      check: (row, value) => contactCheck({ ...row, phone: value }, 'phone'),
    },
    {
      key: 'isActive',
      header: 'Keadaan',
      width: '6rem',
      hiding: 'hidden-at-first',
      text: (row) => (row.isActive ? 'Aktif' : 'Nonaktif'),
      value: (row) => (row.isActive ? 'aktif' : 'nonaktif'),
      shows: (value) => ACTIVITY.find((each) => each.value === value)?.label ?? value,
      editing: () => ({ kind: 'choice', choices: ACTIVITY }),
      changes: (value) => ({ isActive: value !== 'nonaktif' }),
    },
    {
      key: 'open',
      header: 'Rincian',
      width: '2.25rem',
      action: 'open',
      text: () => '',
      opens: open,
    },
  ]
}

/** A number that stays must fit the new kind. */
function kindCheck(row: PersonRow, value: string, currentYear: number): CellCheck {
  const kind = EMPLOYEE_KINDS.find((each) => each.value === value)
  if (!kind) return { error: null, warnings: [] }
  const { error } = numberCheck({ ...row, employeeKind: kind.value }, row.employeeNumber, currentYear)
  return { error: error === null ? null : `${error} Ubah atau kosongkan dulu nomornya.`, warnings: [] }
}
