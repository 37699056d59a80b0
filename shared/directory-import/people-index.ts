import { fullName } from '#shared/indonesian/names.ts'
import type { Appointment, Directory, Person, Position } from '#shared/people/model.ts'
import type { FieldValues } from './model.ts'
import { nameSkeleton, spelledName } from './name-likeness.ts'
import { EMPLOYEE_KIND_WORDS } from './words.ts'

/** A position that somebody holds or held. */
export interface Held {
  appointment: Appointment
  position: Position
  agencyName: string
}

/** Somebody of the directory with what is held. */
export interface KnownPerson {
  person: Person
  held: Held[]
}

/** People of the directory by number and by name. */
export class PeopleIndex {
  readonly byId = new Map<string, KnownPerson>()
  readonly #byNumber = new Map<string, KnownPerson[]>()
  readonly #bySkeleton = new Map<string, { spelled: string; known: KnownPerson }[]>()
  readonly #byPosition = new Map<string, { known: KnownPerson; appointment: Appointment }[]>()

  withNumber(number: string): readonly KnownPerson[] {
    return this.#byNumber.get(number) ?? []
  }

  /** Those whose spelled names have the same consonants. */
  named(skeleton: string): readonly { spelled: string; known: KnownPerson }[] {
    return this.#bySkeleton.get(skeleton) ?? []
  }

  holdersOf(positionId: string): readonly { known: KnownPerson; appointment: Appointment }[] {
    return this.#byPosition.get(positionId) ?? []
  }

  /** Takes the directory in; gives its turn away after each person. */
  *fill({ people, positions, appointments, agencies }: Directory): Generator<void> {
    const positionById = new Map(positions.map((each) => [each.id, each]))
    const agencyById = new Map(agencies.map((each) => [each.id, each.name]))
    for (const person of people) {
      const known: KnownPerson = { person, held: [] }
      this.byId.set(person.id, known)
      if (person.employeeNumber !== '') push(this.#byNumber, person.employeeNumber, known)
      const spelled = spelledName(person.name)
      push(this.#bySkeleton, nameSkeleton(spelled), { spelled, known })
      yield
    }
    for (const appointment of appointments) {
      const known = this.byId.get(appointment.personId)
      const position = positionById.get(appointment.positionId)
      if (known === undefined || position === undefined) continue
      known.held.push({ appointment, position, agencyName: agencyById.get(position.agencyId ?? '') ?? '' })
      push(this.#byPosition, position.id, { known, appointment })
      yield
    }
  }
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

/** The position that is held now, else the latest. */
export function presentOf({ held }: KnownPerson): Held | null {
  const sorted = held.toSorted((a, b) => b.appointment.startsOn.localeCompare(a.appointment.startsOn))
  return sorted.find(({ appointment }) => appointment.endsOn === null) ?? sorted[0] ?? null
}

/** Values of a person with one of the positions held, by field. */
export function valuesOf({ person }: KnownPerson, held: Held | null): FieldValues {
  return {
    name: person.name,
    titlesBefore: person.titlesBefore,
    titlesAfter: person.titlesAfter,
    employeeKind: EMPLOYEE_KIND_WORDS[person.employeeKind],
    employeeNumber: person.employeeNumber,
    rank: person.rank,
    sex: person.sex ?? '',
    email: person.email,
    phone: person.phone,
    position: held?.position.title ?? '',
    status: held?.appointment.status ?? '',
    agency: held?.agencyName ?? '',
    startsOn: held?.appointment.startsOn ?? '',
    endsOn: held?.appointment.endsOn ?? '',
    decreeNumber: held?.appointment.decreeNumber ?? '',
    decreeDate: held?.appointment.decreeDate ?? '',
  }
}

/** `dr. Siti Aminah, M.Kes. (Kepala Dinas Kesehatan)` */
export function labelOf(known: KnownPerson): string {
  const name = fullName(known.person)
  const present = presentOf(known)
  return present === null ? name : `${name} (${present.position.title})`
}
