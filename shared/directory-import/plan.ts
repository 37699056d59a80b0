import { dayBefore } from '#shared/indonesian/dates.ts'
import { folded } from '#shared/indonesian/folding.ts'
import type { EmployeeKind } from '#shared/people/employee-number.ts'
import type {
  Agency,
  Appointment,
  AppointmentStatus,
  Directory,
  Person,
  Position,
} from '#shared/people/model.ts'
import { CONTRACT_GRADES, RANKS } from '#shared/people/ranks.ts'
import { employeeKindOfNumber } from './check-number.ts'
import type { FieldValues } from './model.ts'
import { newAgency, newPosition } from './new-in-directory.ts'
import type { KnownPerson } from './people-index.ts'
import type { Resolution } from './resolve-rows.ts'
import { appointmentAfter, heldAsIn, isSameAppointment, PERSON_FIELDS, type RowState } from './row-state.ts'
import { employeeKindOf, sexOf, statusOf } from './words.ts'

type NewPosition = Omit<Position, 'agencyLabel'>

interface Pair<Item> {
  before: Item
  after: Item
}

/** Everything that confirming writes. */
export interface ImportPlan {
  agencies: Agency[]
  positions: NewPosition[]
  people: Person[]
  changedPeople: Pair<Person>[]
  appointments: Appointment[]
  changedAppointments: Pair<Appointment>[]
}

/** A person while rows are laid upon each other. */
interface PersonDraft {
  before: Person | null
  after: Person
  /** Appointments held by now, old and new. */
  held: Appointment[]
}

const KEPT = { version: 1, isSample: false }

export interface PlanOptions {
  directory: Directory
  startsOn: string
  newId: () => string
}

/** Lays the rows of an import upon the directory. Rows come in the order of the file. */
export class ImportPlanner {
  readonly #options: PlanOptions
  readonly #agencies = new Map<string, Agency>()
  readonly #positions = new Map<string, NewPosition>()
  readonly #drafts = new Map<string, PersonDraft>()
  readonly #draftOfRow = new Map<number, PersonDraft>()
  readonly #appointments = new Map<string, { before: Appointment | null; after: Appointment }>()
  readonly #lastOrders = new Map<number, number>()
  readonly #sharedTitles: ReadonlySet<string>

  /** @param states rows that come in, to see which new positions several people hold */
  constructor(options: PlanOptions, states: Iterable<RowState>) {
    this.#options = options
    for (const { tier, order } of options.directory.positions)
      this.#lastOrders.set(tier, Math.max(this.#lastOrders.get(tier) ?? 0, order))
    this.#sharedTitles = sharedTitles(states)
  }

  /** Takes the next row in; those that are left out are not given. */
  add(state: RowState, resolution: Resolution): void {
    const draft = this.#draftOf(state, resolution)
    this.#draftOfRow.set(state.row, draft)
    this.#takeValues(draft, state, resolution)
    this.#takePosition(draft, state, resolution)
  }

  plan(): ImportPlan {
    const drafts = [...this.#drafts.values()]
    const appointments = [...this.#appointments.values()]
    return {
      agencies: [...this.#agencies.values()],
      positions: [...this.#positions.values()],
      people: drafts.flatMap(({ before, after }) => (before === null ? [after] : [])),
      changedPeople: drafts.flatMap(({ before, after }) =>
        before === null || isSame(before, after) ? [] : [{ before, after }],
      ),
      appointments: appointments.flatMap(({ before, after }) => (before === null ? [after] : [])),
      changedAppointments: appointments.flatMap(({ before, after }) =>
        before === null || isSame(before, after) ? [] : [{ before, after }],
      ),
    }
  }

  #draftOf({ values }: RowState, { mergedWith, known }: Resolution): PersonDraft {
    const earlier = mergedWith?.kind === 'row' ? this.#draftOfRow.get(mergedWith.row) : undefined
    if (earlier !== undefined) return earlier
    const id = known?.person.id ?? this.#options.newId()
    const draft = this.#drafts.get(id) ?? (known === null ? this.#newDraft(id, values) : knownDraft(known))
    this.#drafts.set(id, draft)
    return draft
  }

  #newDraft(id: string, values: FieldValues): PersonDraft {
    const after: Person = {
      ...KEPT,
      id,
      isActive: true,
      titlesBefore: '',
      name: values.name ?? '',
      titlesAfter: '',
      employeeKind: kindOf(values),
      employeeNumber: '',
      rank: '',
      sex: null,
      email: '',
      phone: '',
    }
    return { before: null, after, held: [] }
  }

  #takeValues(draft: PersonDraft, { values }: RowState, { mergedWith, fields }: Resolution): void {
    const isFirst = mergedWith?.kind !== 'row'
    for (const field of PERSON_FIELDS) {
      const value = values[field] ?? ''
      if (value === '') continue
      const hasOwn = field !== 'employeeKind' && (draft.after[field] ?? '') !== ''
      // Of two rows the first one counts, of row and directory the row, unless the clerk chose otherwise.
      const isTaken = fields[field] === 'file' || (fields[field] !== 'other' && (isFirst || !hasOwn))
      if (isTaken) draft.after = withValue(draft.after, field, value)
    }
    if (draft.after.employeeKind === 'other' && draft.after.employeeNumber !== '')
      draft.after = {
        ...draft.after,
        employeeKind: employeeKindOfNumber(draft.after.employeeNumber) ?? 'pns',
      }
  }

  #takePosition(draft: PersonDraft, state: RowState, { known, problem }: Resolution): void {
    const position = this.#positionOf(state)
    if (position === null) return
    const { values } = state
    const before =
      known !== null && state.position !== null && 'position' in state.position
        ? heldAsIn(known, state.position.position, values)?.appointment.id
        : undefined
    const held = draft.held.find((each) => each.id === before || isSameAppointment(each, position.id, values))
    if (held !== undefined) {
      const after = appointmentAfter(held, values)
      draft.held[draft.held.indexOf(held)] = after
      this.#keep(held, after)
      return
    }
    const startsOn = values.startsOn || this.#options.startsOn
    const appointment: Appointment = {
      ...KEPT,
      id: this.#options.newId(),
      positionId: position.id,
      personId: draft.after.id,
      status: statusIn(values),
      startsOn,
      endsOn: values.endsOn || null,
      decreeNumber: values.decreeNumber ?? '',
      decreeDate: values.decreeDate || null,
    }
    draft.held.push(appointment)
    this.#appointments.set(appointment.id, { before: null, after: appointment })
    if (problem?.endsHolder)
      this.#keep(problem.endsHolder, { ...problem.endsHolder, endsOn: dayBefore(startsOn) })
  }

  #keep(held: Appointment, after: Appointment): void {
    const known = this.#appointments.get(held.id)
    this.#appointments.set(held.id, known === undefined ? { before: held, after } : { ...known, after })
  }

  #positionOf({ agency, position }: RowState): { id: string } | null {
    if (position === null) return null
    if ('position' in position) return position.position
    const agencyId =
      agency === null ? null : 'agency' in agency ? agency.agency.id : this.#agencyCalled(agency.newName).id
    const key = `${agencyId} ${folded(position.newTitle)}`
    const known = this.#positions.get(key)
    if (known !== undefined) return known
    const isShared = this.#sharedTitles.has(titleKey(position.newTitle, agency))
    const made = this.#made(position.newTitle, agencyId, isShared)
    this.#positions.set(key, made)
    return made
  }

  #made(title: string, agencyId: string | null, isShared: boolean): NewPosition {
    const input = newPosition(title, agencyId, { isShared })
    const order = (this.#lastOrders.get(input.tier) ?? 0) + 1
    this.#lastOrders.set(input.tier, order)
    return { ...input, ...KEPT, id: this.#options.newId(), order, endsOn: null, formerly: [] }
  }

  #agencyCalled(name: string): Agency {
    const key = folded(name)
    const known = this.#agencies.get(key)
    if (known !== undefined) return known
    const made: Agency = {
      ...newAgency(name),
      ...KEPT,
      id: this.#options.newId(),
      order: null,
      startsOn: null,
      endsOn: null,
      formerNames: [],
      predecessorIds: [],
    }
    this.#agencies.set(key, made)
    return made
  }
}

function knownDraft({ person, held }: KnownPerson): PersonDraft {
  return { before: person, after: person, held: held.map(({ appointment }) => appointment) }
}

/** How somebody new is employed, where the file does not say it: by the number, else by the form of the rank. */
function kindOf({ employeeKind = '', employeeNumber = '', rank = '' }: FieldValues): EmployeeKind {
  const said = employeeKindOf(employeeKind) ?? employeeKindOfNumber(employeeNumber)
  if (said !== null) return said
  if (employeeNumber !== '' || Object.hasOwn(RANKS, rank)) return 'pns'
  return (CONTRACT_GRADES as readonly string[]).includes(rank) ? 'pppk' : 'other'
}

function withValue(person: Person, field: (typeof PERSON_FIELDS)[number], value: string): Person {
  if (field === 'sex') return { ...person, sex: sexOf(value) }
  if (field === 'employeeKind')
    return { ...person, employeeKind: employeeKindOf(value) ?? person.employeeKind }
  return { ...person, [field]: value }
}

function statusIn(values: FieldValues): AppointmentStatus {
  return statusOf(values.status ?? '') ?? 'definitif'
}

function isSame<Item extends object>(first: Item, second: Item): boolean {
  return first === second || JSON.stringify(first) === JSON.stringify(second)
}

function titleKey(title: string, agency: RowState['agency']): string {
  const of = agency === null ? '' : 'agency' in agency ? agency.agency.id : folded(agency.newName)
  return `${of} ${folded(title)}`
}

/** New positions that more than one row names. */
function sharedTitles(states: Iterable<RowState>): Set<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { agency, position } of states) {
    if (position === null || !('newTitle' in position)) continue
    const key = titleKey(position.newTitle, agency)
    if (seen.has(key)) shared.add(key)
    seen.add(key)
  }
  return shared
}
