import { dateWithWeekday } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { groupedEmployeeNumber } from '#shared/people/employee-number.ts'
import { columnLetters } from '#shared/spreadsheets/cells.ts'
import type { CheckedRow, RowCell } from './check-row.ts'
import type { ImportField } from './fields.ts'
import type { FieldValues, PreviewCell } from './model.ts'
import type { Resolution } from './resolve-rows.ts'

/** A cell's values as a person reads them. */
function shownValue(field: ImportField, values: FieldValues): string {
  if (field === 'name') {
    const { titlesBefore = '', name = '', titlesAfter = '' } = values
    return name === '' ? '' : fullName({ titlesBefore, name, titlesAfter })
  }
  const value = values[field] ?? ''
  if (value === '') return ''
  if (field === 'startsOn' || field === 'endsOn' || field === 'decreeDate') return dateWithWeekday(value)
  if (field === 'employeeNumber') return groupedEmployeeNumber(value)
  if (field === 'position' && values.status !== undefined && values.status !== 'definitif')
    return `${values.status} ${value}`
  return value
}

function shownCell({ field, column, raw, problems, values, choice, asks }: RowCell): PreviewCell {
  return {
    field,
    column: columnLetters(column),
    raw,
    shown: shownValue(field, values),
    problems: [...problems],
    choice,
    asks,
  }
}

/** The cells of a row as they are shown, in the order of their columns, with what concerns two people at once. */
export function shownCells({ cells }: CheckedRow, { problem }: Resolution): PreviewCell[] {
  const shown = cells.toSorted((a, b) => a.column - b.column).map(shownCell)
  const troubled = problem === null ? undefined : shown.find(({ field }) => field === problem.field)
  if (problem !== null && troubled !== undefined) {
    troubled.problems.push(problem.problem)
    troubled.asks ||= problem.isOpen
  }
  return shown
}
