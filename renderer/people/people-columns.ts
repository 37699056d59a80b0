import { fullName } from '#shared/indonesian/names.ts'
import {
  checkEmployeeNumber,
  groupedEmployeeNumber,
  type EmployeeNumberCheck,
} from '#shared/people/employee-number.ts'
import type { PersonInput } from '#shared/people/model.ts'
import type { SheetColumn } from '../ui/sheet/columns.ts'
import type { PersonRow } from './directory-index.ts'
import { EMPLOYEE_KINDS, rankEditing, SEXES } from './person-words.ts'

interface PeopleColumnsOptions {
  save: (row: PersonRow, changes: Partial<PersonInput>) => Promise<unknown>
  open: (row: PersonRow) => void
  /** Four-digit year of today. */
  currentYear: number
}

const TWICE = 'Nomor ini juga dipakai orang lain. Periksa mana yang benar.'

/** Error and warnings of a number as it is typed for that person. */
export function numberCheck(
  { employeeKind, sex }: Pick<PersonInput, 'employeeKind' | 'sex'>,
  text: string,
  currentYear: number,
): EmployeeNumberCheck {
  return checkEmployeeNumber(employeeKind, text, { sex, currentYear })
}

function storedConcern(row: PersonRow, currentYear: number): string | null {
  const { warnings } = numberCheck(row, row.employeeNumber, currentYear)
  const all = row.isNumberTwice ? [TWICE, ...warnings] : warnings
  return all.length === 0 ? null : all.join(' ')
}

/** The columns of the table of people. */
export function peopleColumns({ save, open, currentYear }: PeopleColumnsOptions): SheetColumn<PersonRow>[] {
  const text = (key: 'titlesBefore' | 'name' | 'titlesAfter', header: string, width: string) => ({
    key,
    header,
    width,
    text: (row: PersonRow) => row[key],
    editing: () => ({ kind: 'text' }) as const,
    save: (row: PersonRow, value: string) => save(row, { [key]: value }),
  })
  return [
    text('titlesBefore', 'Gelar depan', '5.5rem'),
    {
      ...text('name', 'Nama', 'minmax(12rem, 1fr)'),
      check: (_row, value) => ({ error: value.trim() === '' ? 'Isi nama.' : null, warnings: [] }),
      copies: fullName,
    },
    text('titlesAfter', 'Gelar belakang', '7rem'),
    {
      key: 'position',
      header: 'Jabatan',
      width: 'minmax(10rem, 1fr)',
      text: (row) => row.positionText,
      sortsBy: (row) => row.precedenceKey,
      opens: open,
    },
    {
      key: 'agency',
      header: 'OPD',
      width: '5.5rem',
      text: (row) => row.agencyText,
      opens: open,
    },
    {
      key: 'employeeKind',
      header: 'Jenis',
      width: '5rem',
      text: (row) => EMPLOYEE_KINDS.find(({ value }) => value === row.employeeKind)?.label ?? '',
      value: (row) => row.employeeKind,
      shows: (value) => EMPLOYEE_KINDS.find((kind) => kind.value === value)?.label ?? value,
      editing: () => ({ kind: 'choice', choices: EMPLOYEE_KINDS }),
      save: async (row, value) => {
        const kind = EMPLOYEE_KINDS.find((each) => each.value === value)
        if (kind) await save(row, { employeeKind: kind.value })
      },
    },
    {
      key: 'employeeNumber',
      header: 'NIP',
      width: '12.5rem',
      text: (row) => groupedEmployeeNumber(row.employeeNumber),
      value: (row) => row.employeeNumber,
      copies: (row) => row.employeeNumber,
      sortsBy: (row) => row.employeeNumber,
      shows: groupedEmployeeNumber,
      editing: () => ({ kind: 'text' }),
      check: (row, value) => numberCheck(row, value, currentYear),
      concern: (row) => storedConcern(row, currentYear),
      save: (row, value) => save(row, { employeeNumber: value }),
    },
    {
      key: 'rank',
      header: 'Pangkat',
      width: '4.5rem',
      text: (row) => row.rank,
      editing: (row) => rankEditing(row.employeeKind),
      save: (row, value) => save(row, { rank: value }),
    },
    {
      key: 'sex',
      header: 'L/P',
      width: '2.75rem',
      text: (row) => row.sex ?? '',
      editing: () => ({ kind: 'choice', choices: SEXES }),
      save: (row, value) => save(row, { sex: value === 'L' || value === 'P' ? value : null }),
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
