import type { IsoDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { agencyNamesOn, positionOn } from '#shared/people/agencies.ts'
import { heldTitle, holderOn, isValidOn } from '#shared/people/appointments.ts'
import type { Appointment, Directory, Person, Position } from '#shared/people/model.ts'
import { byPrecedence, type Precedence } from '#shared/people/precedence.ts'
import type { Guest, NamedPerson, PersonReference } from './person-reference.ts'

/** After everybody who has a place. */
const LAST: Precedence = { tier: 99, order: 0 }
/** Guests stand behind the office's own of their tier. */
const BEHIND = 1_000_000

const NOBODY = {
  name: '',
  titlesBefore: '',
  bareName: '',
  titlesAfter: '',
  sex: null,
  personId: null,
} as const

function partsOf(person: Person): Omit<NamedPerson, 'position' | 'agency' | 'agencyId' | 'tier' | 'order'> {
  const { id, titlesBefore, name, titlesAfter, sex } = person
  return { name: fullName(person), titlesBefore, bareName: name, titlesAfter, sex, personId: id }
}

function guestNamed({ titlesBefore, name, titlesAfter, position, agency, sex, tier }: Guest): NamedPerson {
  return {
    name: fullName({ titlesBefore, name, titlesAfter }),
    titlesBefore,
    bareName: name,
    titlesAfter,
    position,
    agency,
    agencyId: null,
    sex,
    personId: null,
    tier,
    order: BEHIND,
  }
}

/** Says who references name on a day. */
export type Naming = (reference: PersonReference) => NamedPerson

/**
 * Prepares the directory for many references.
 * @param directory holds at least what the references name, with everybody who holds or held it
 */
export function namingOn(directory: Directory, date: IsoDate): Naming {
  const people = new Map(directory.people.map((each) => [each.id, each]))
  const positions = new Map(directory.positions.map((each) => [each.id, each]))
  const agencies = new Map(directory.agencies.map((each) => [each.id, each]))
  const byPosition = Map.groupBy(directory.appointments, ({ positionId }) => positionId)
  const byPerson = Map.groupBy(directory.appointments, ({ personId }) => personId)

  const heldAs = (position: Position, appointment: Appointment | null) => {
    const { title, agencyId } = positionOn(position, date)
    const agency = agencies.get(agencyId ?? '')
    return {
      position: appointment === null ? title : heldTitle(appointment, title),
      agency: agency === undefined ? '' : agencyNamesOn(agency, date).name,
      agencyId: agency?.id ?? null,
      tier: position.tier,
      order: position.order,
    }
  }
  const positionNamed = (id: string): NamedPerson => {
    const position = positions.get(id)
    if (position === undefined) return { ...NOBODY, position: '', agency: '', agencyId: null, ...LAST }
    const appointment = holderOn(byPosition.get(id) ?? [], id, date)
    const person = people.get(appointment?.personId ?? '')
    return { ...(person === undefined ? NOBODY : partsOf(person)), ...heldAs(position, appointment) }
  }
  const personNamed = (id: string): NamedPerson => {
    const held = (byPerson.get(id) ?? [])
      .filter((each) => isValidOn(each, date))
      .flatMap((appointment) => {
        const position = positions.get(appointment.positionId)
        return position === undefined ? [] : [{ position, appointment }]
      })
      .toSorted((first, second) => byPrecedence(first.position, second.position))[0]
    const person = people.get(id)
    return {
      ...(person === undefined ? NOBODY : partsOf(person)),
      ...(held === undefined
        ? { position: '', agency: '', agencyId: null, ...LAST }
        : heldAs(held.position, held.appointment)),
    }
  }
  return (reference) => {
    switch (reference.kind) {
      case 'position':
        return positionNamed(reference.positionId)
      case 'person':
        return personNamed(reference.personId)
      case 'guest':
        return guestNamed(reference)
    }
  }
}
