import type { WrittenColumn, WrittenSheet } from '#electron/spreadsheets/writing.ts'
import { FIELD_LABELS, type ImportField } from '#shared/directory-import/fields.ts'
import { FIELD_HELP } from '#shared/directory-import/field-help.ts'
import { isListed } from '#shared/directory-import/listed.ts'
import type { FieldValues } from '#shared/directory-import/model.ts'
import { valuesOf, type KnownPerson } from '#shared/directory-import/people-index.ts'
import { EMPLOYEE_KIND_WORDS } from '#shared/directory-import/words.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { groupedEmployeeNumber } from '#shared/people/employee-number.ts'
import { appointmentStatus, type Directory, type Position } from '#shared/people/model.ts'
import { byPrecedence } from '#shared/people/precedence.ts'
import { CONTRACT_GRADES, RANKS } from '#shared/people/ranks.ts'

/** Columns of a list of people in the order in which it is read, with their widths in characters. */
const COLUMNS: readonly (readonly [ImportField, number])[] = [
  ['titlesBefore', 14],
  ['name', 32],
  ['titlesAfter', 18],
  ['employeeKind', 14],
  ['employeeNumber', 22],
  ['rank', 18],
  ['sex', 6],
  ['position', 44],
  ['status', 16],
  ['agency', 40],
  ['startsOn', 16],
  ['endsOn', 16],
  ['decreeNumber', 22],
  ['decreeDate', 14],
  ['email', 28],
  ['phone', 18],
]

const DATES: ReadonlySet<ImportField> = new Set(['startsOn', 'endsOn', 'decreeDate'])

function columnOf(field: ImportField, width: number): WrittenColumn {
  return { header: FIELD_LABELS[field], width, kind: DATES.has(field) ? 'date' : 'text' }
}

interface ListedPerson {
  values: FieldValues
  position: Position | null
}

/** People as a list has them: those with a position first, by precedence, a row for each position that is held today or later. */
export function peopleSheet(
  known: readonly KnownPerson[],
  today: IsoDate,
  format: 'xlsx' | 'csv',
): WrittenSheet {
  const rows = known.flatMap((each): ListedPerson[] => {
    const held = each.held.filter(({ appointment }) => isListed(appointment, today))
    return held.length === 0
      ? [{ values: valuesOf(each, null), position: null }]
      : held.map((one) => ({ values: valuesOf(each, one), position: one.position }))
  })
  const sorted = rows.toSorted((a, b) =>
    a.position !== null && b.position !== null
      ? byPrecedence(a.position, b.position)
      : Number(a.position === null) - Number(b.position === null) ||
        (a.values.name ?? '').localeCompare(b.values.name ?? '', 'id'),
  )
  return {
    name: 'Orang',
    columns: COLUMNS.map(([field, width]) => columnOf(field, width)),
    rows: sorted.map(({ values }) => COLUMNS.map(([field]) => cellOf(field, values, format))),
  }
}

/** A CSV has no types: a number in groups stays text in a spreadsheet program. */
function cellOf(field: ImportField, values: FieldValues, format: 'xlsx' | 'csv'): string {
  const value = values[field] ?? ''
  return format === 'csv' && field === 'employeeNumber' ? groupedEmployeeNumber(value) : value
}

/** Rows of an empty form that are prepared for typing. */
const FORM_ROWS = 500
const LISTS = 'Daftar'

/** An empty form with help and lists, which an office sends to its agencies; a filled one is imported like any list. */
export function formSheets({ agencies, positions }: Directory): WrittenSheet[] {
  const lists: Partial<Record<ImportField, { values: string[]; isStrict: boolean }>> = {
    employeeKind: { values: Object.values(EMPLOYEE_KIND_WORDS), isStrict: true },
    rank: { values: [...Object.keys(RANKS), ...CONTRACT_GRADES], isStrict: false },
    sex: { values: ['L', 'P'], isStrict: true },
    status: { values: [...appointmentStatus.options], isStrict: true },
    agency: {
      values: agencies.filter(({ endsOn }) => endsOn === null).map(({ name }) => name),
      isStrict: false,
    },
    position: {
      values: [...new Set(positions.filter(({ endsOn }) => endsOn === null).map(({ title }) => title))],
      isStrict: false,
    },
  }
  const named = Object.entries(lists).filter(([, { values }]) => values.length > 0)
  const columns = COLUMNS.map(([field, width]): WrittenColumn => {
    const list = lists[field]
    const column = named.findIndex(([name]) => name === field)
    const choices =
      list === undefined || column === -1
        ? {}
        : { choices: { sheet: LISTS, column, count: list.values.length, isStrict: list.isStrict } }
    return { ...columnOf(field, width), help: FIELD_HELP[field].help, ...choices }
  })
  const longest = Math.max(...named.map(([, { values }]) => values.length))
  return [
    { name: 'Isian', columns, rows: [], preparedRows: FORM_ROWS },
    {
      name: 'Petunjuk',
      columns: [
        { header: 'Kolom', width: 20, kind: 'text' },
        { header: 'Cara mengisi', width: 90, kind: 'text' },
        { header: 'Contoh', width: 40, kind: 'text' },
      ],
      rows: COLUMNS.map(([field]) => [
        FIELD_LABELS[field],
        FIELD_HELP[field].help,
        FIELD_HELP[field].example,
      ]),
    },
    {
      name: LISTS,
      isHidden: true,
      columns: named.map(([field]) => ({
        header: FIELD_LABELS[field as ImportField],
        width: 40,
        kind: 'text',
      })),
      rows: Array.from({ length: longest }, (_, row) => named.map(([, { values }]) => values[row] ?? null)),
    },
  ]
}
