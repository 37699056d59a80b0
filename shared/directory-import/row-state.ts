import { overlaps } from '#shared/people/appointments.ts'
import { folded } from '#shared/indonesian/folding.ts'
import type { Appointment, Position } from '#shared/people/model.ts'
import type { AgencyOfRow } from './check-agency.ts'
import type { PositionOfRow } from './check-position.ts'
import { isAnswered, type Choices } from './choices.ts'
import type { CheckedRow } from './check-row.ts'
import type { ImportField } from './fields.ts'
import type { CellProblem, FieldValues, MergeFields, ProblemKind, ProblemSeverity } from './model.ts'
import { valuesOf, type Held, type KnownPerson } from './people-index.ts'

/** A problem of a row, without its words. */
export interface Issue {
  field: ImportField
  kind: ProblemKind
  severity: ProblemSeverity
  canAccept: boolean
  isOpen: boolean
}

/** Problems of all rows. Many thousand rows have the same few, so each is kept once, with the words of the first one as an example. */
export class IssueBook {
  readonly #issues = new Map<string, Issue>()
  readonly #examples = new Map<ProblemKind, string>()

  issue(field: ImportField, { kind, severity, message, repair }: CellProblem, isOpen: boolean): Issue {
    const canAccept = repair !== null
    const key = `${field} ${kind} ${severity} ${canAccept} ${isOpen}`
    const before = this.#issues.get(key)
    if (before !== undefined) return before
    if (!this.#examples.has(kind)) this.#examples.set(kind, message)
    const issue = { field, kind, severity, canAccept, isOpen }
    this.#issues.set(key, issue)
    return issue
  }

  example(kind: ProblemKind): string {
    return this.#examples.get(kind) ?? ''
  }
}

const NO_ISSUES: readonly Issue[] = []

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

/**
 * Whether a row speaks of an appointment that is there: the same position, held in the same way, on days of which they share one. A row
 * that names no first day speaks of the one that is there.
 */
export function isSameAppointment(
  appointment: Pick<Appointment, 'positionId' | 'status' | 'startsOn' | 'endsOn'>,
  positionId: string,
  values: FieldValues,
): boolean {
  const period = { startsOn: values.startsOn || appointment.startsOn, endsOn: values.endsOn || null }
  return (
    appointment.positionId === positionId &&
    appointment.status === (values.status || 'definitif') &&
    (period.endsOn === null || period.endsOn >= period.startsOn) &&
    overlaps(appointment, period)
  )
}

/** What somebody holds of which a row speaks, or nothing. Positions that are called the same in one agency are not told apart. */
export function heldAsIn(known: KnownPerson, position: Position, values: FieldValues): Held | undefined {
  return known.held.find(
    (held) =>
      (held.position.id === position.id ||
        (held.position.agencyId === position.agencyId &&
          folded(held.position.title) === folded(position.title))) &&
      isSameAppointment(held.appointment, held.position.id, values),
  )
}

/** An appointment with what a row says of it; what the row leaves empty stays. */
export function appointmentAfter<Kept extends Omit<Appointment, 'id'>>(
  appointment: Kept,
  { startsOn, endsOn, decreeNumber, decreeDate }: FieldValues,
): Kept {
  return {
    ...appointment,
    startsOn: startsOn || appointment.startsOn,
    endsOn: endsOn || appointment.endsOn,
    decreeNumber: decreeNumber || appointment.decreeNumber,
    decreeDate: decreeDate || appointment.decreeDate,
  }
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
  const held = heldAsIn(known, position.position, values)
  if (held === undefined) return true
  const { appointment } = held
  const after = appointmentAfter(appointment, values)
  return (['startsOn', 'endsOn', 'decreeNumber', 'decreeDate'] as const).some(
    (field) => after[field] !== appointment[field],
  )
}

/** What is kept of a checked row. */
export function stateOf(checked: CheckedRow, choices: Choices, book: IssueBook): RowState {
  const { row, values, agency, position, isAsking, isNobody } = checked
  let issues: Issue[] | null = null
  let rawPosition = ''
  for (const { field, raw, problems, choice } of checked.cells) {
    if (field === 'position') rawPosition = raw
    for (const problem of problems) {
      const isOpen = problem.severity === 'ask' && !isAnswered(choices, choice, problem)
      issues ??= []
      issues.push(book.issue(field, problem, isOpen))
    }
  }
  return { row, values, agency, position, rawPosition, issues: issues ?? NO_ISSUES, isAsking, isNobody }
}
