import type { IsoDate } from '#shared/indonesian/dates.ts'
import { checkEmail, checkPhone } from './check-contacts.ts'
import { checkDate } from './check-date.ts'
import { checkName } from './check-name.ts'
import { checkNumber } from './check-number.ts'
import { checkRank } from './check-words.ts'
import type { CheckedCell } from './checked-cell.ts'
import type { ImportField } from './fields.ts'
import type { CellProblem, FieldValues } from './model.ts'
import { employeeKindOf } from './words.ts'

function checked(
  field: ImportField,
  text: string,
  { values, today }: { values: FieldValues; today: IsoDate },
): CheckedCell | null {
  const kind = employeeKindOf(values.employeeKind ?? '')
  switch (field) {
    case 'name':
      return checkName(text, values)
    case 'employeeNumber': {
      const sex = values.sex === 'L' || values.sex === 'P' ? values.sex : null
      return checkNumber(text, text, { kind, sex, currentYear: Number(today.slice(0, 4)) })
    }
    case 'rank':
      return checkRank(text, kind)
    case 'startsOn':
    case 'endsOn':
    case 'decreeDate':
      return checkDate(field, text, text, { today, order: 'day' })
    case 'email':
      return checkEmail(text)
    case 'phone':
      return checkPhone(text, text)
    default:
      return null
  }
}

/**
 * What checking the row will find in a text that is typed over a cell, said while it is typed. What depends on the directory or on other rows
 * (doubles, agencies, positions, who holds a position) is found when the text is taken.
 */
export function typedProblems(
  field: ImportField,
  text: string,
  about: { values: FieldValues; today: IsoDate },
): readonly CellProblem[] {
  return checked(field, text.trim(), about)?.problems ?? []
}
