import type { AgencyOfRow } from './check-agency.ts'
import type { PositionOfRow } from './check-position.ts'
import type { CheckedRow, Choices } from './check-row.ts'
import type { ImportField } from './fields.ts'
import type { FieldValues, MergeFields, ProblemKind, ProblemSeverity, RowChoice } from './model.ts'
import { valuesOf, type KnownPerson } from './people-index.ts'

/** What the clerk chose, for cells and rows. */
export interface TakenChoices extends Choices {
  ofRow(row: number): RowChoice | null
}

/** A problem of a row. */
export interface Issue {
  field: ImportField
  kind: ProblemKind
  severity: ProblemSeverity
  message: string
  canAccept: boolean
  isOpen: boolean
}

/** What is kept of a checked row while an import is under way; its cells are checked anew when they are shown. */
export interface RowState {
  row: number
  values: FieldValues
  agency: AgencyOfRow
  position: PositionOfRow
  /** As the file has it. */
  rawPosition: string
  issues: readonly Issue[]
  isAsking: boolean
  isNobody: boolean
}

/** Fields of the person, not of the position held. */
export const PERSON_FIELDS = [
  'name',
  'titlesBefore',
  'titlesAfter',
  'employeeKind',
  'employeeNumber',
  'rank',
  'sex',
  'email',
  'phone',
] as const satisfies readonly ImportField[]

/** An appointment that a row speaks of: the same position, held in the same way, from the same day or from a day that the row does not say. */
export function isSameAppointment(
  appointment: { positionId: string; status: string; startsOn: string },
  positionId: string,
  { status, startsOn }: FieldValues,
): boolean {
  return (
    appointment.positionId === positionId &&
    appointment.status === (status || 'definitif') &&
    ((startsOn ?? '') === '' || appointment.startsOn === startsOn)
  )
}

/** Whether a row changes anything of somebody of the directory. */
export function changesAnything(state: RowState, known: KnownPerson, fields: MergeFields): boolean {
  const { values, position } = state
  const theirs = valuesOf(known, null)
  const differs = PERSON_FIELDS.some((field) => {
    const value = values[field] ?? ''
    return value !== '' && value !== theirs[field] && fields[field] !== 'other'
  })
  if (differs || position === null) return differs
  if (!('position' in position)) return true
  const held = known.held.find(({ appointment }) =>
    isSameAppointment(appointment, position.position.id, values),
  )
  if (held === undefined) return true
  const { appointment } = held
  return (
    ((values.endsOn ?? '') !== '' && values.endsOn !== appointment.endsOn) ||
    ((values.decreeNumber ?? '') !== '' && values.decreeNumber !== appointment.decreeNumber) ||
    ((values.decreeDate ?? '') !== '' && values.decreeDate !== appointment.decreeDate)
  )
}

/** What is kept of a checked row. */
export function stateOf(checked: CheckedRow, choices: Choices): RowState {
  const issues = checked.cells.flatMap(({ field, problems, choice }) =>
    problems.map(({ kind, severity, message, repair }): Issue => ({
      field,
      kind,
      severity,
      message,
      canAccept: repair !== null,
      isOpen: severity === 'ask' && choice === null && !isChosenByKind(choices, kind, repair),
    })),
  )
  const { row, values, agency, position, isAsking, isNobody } = checked
  const rawPosition = checked.cells.find(({ field }) => field === 'position')?.raw ?? ''
  return { row, values, agency, position, rawPosition, issues, isAsking, isNobody }
}

/** Whether a choice for all problems of a kind answers this one; without a proposal there is nothing to accept. */
export function isChosenByKind(choices: Choices, kind: ProblemKind, repair: string | null): boolean {
  const chosen = choices.ofKind(kind)
  return chosen === 'leave' || (chosen === 'accept' && repair !== null)
}
