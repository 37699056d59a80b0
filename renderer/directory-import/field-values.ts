import type { ImportField } from '#shared/directory-import/fields.ts'
import type { FieldValues } from '#shared/directory-import/model.ts'
import { isIsoDate, longDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { groupedEmployeeNumber } from '#shared/people/employee-number.ts'

/** A value as a person reads it. */
export function valueWords(field: ImportField, value: string): string {
  if (field === 'employeeNumber') return groupedEmployeeNumber(value)
  return isIsoDate(value) ? longDate(value) : value
}

/** What a row is called; its name, as far as it has one. */
export function nameWords({ titlesBefore = '', name = '', titlesAfter = '' }: FieldValues): string {
  return name === '' ? 'tanpa nama' : fullName({ titlesBefore, name, titlesAfter })
}
