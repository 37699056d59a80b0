import { defaultBodies } from '#shared/council/default-bodies.ts'
import type { BodyKind, Decree, Membership, Seat } from '#shared/council/model.ts'
import {
  EMPTY_PERSON,
  NO_DECREE,
  type Appointment,
  type Directory,
  type Person,
  type Position,
} from '#shared/people/model.ts'

/** A UUID from a small number. */
export function idOf(number: number): string {
  return `0190a000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

const kept = { version: 1, isSample: false }

export function person(number: number, name: string, changes: Partial<Person> = {}): Person {
  return {
    ...EMPTY_PERSON,
    ...kept,
    id: idOf(number),
    name,
    isActive: true,
    ...changes,
  }
}

export function position(number: number, title: string, tier: number, order = number): Position {
  return {
    ...kept,
    id: idOf(number),
    title,
    agencyId: null,
    tier,
    order,
    agencyLabel: '',
    printsRankAndNumber: tier > 2,
    endsOn: null,
    formerly: [],
  }
}

export function appointment(
  number: number,
  of: Position,
  by: Person,
  changes: Partial<Appointment> = {},
): Appointment {
  return {
    ...kept,
    ...NO_DECREE,
    id: idOf(number),
    positionId: of.id,
    personId: by.id,
    status: 'definitif',
    startsOn: '2022-01-03',
    endsOn: null,
    ...changes,
  }
}

export const BUPATI = position(101, 'Bupati Mojokerto', 1)
export const SEKDA = position(102, 'Sekretaris Daerah', 5)
export const KOMINFO = position(103, 'Kepala Dinas Komunikasi dan Informatika', 7, 2)
export const DINKES = position(104, 'Kepala Dinas Kesehatan', 7, 1)
export const DEWI = person(201, 'Dewi Anggraini')
export const ARDI = person(202, 'Ardi Sepdianto')
export const SITI = person(203, 'Siti Aminah', { titlesBefore: 'dr.', titlesAfter: 'M.Kes.' })

/** Dewi heads the region, Ardi Kominfo; Siti acts for the head of Kesehatan; nobody is Sekda. */
export function smallDirectory(changes: Partial<Directory> = {}): Directory {
  return {
    people: [DEWI, ARDI, SITI],
    agencies: [],
    positions: [BUPATI, SEKDA, KOMINFO, DINKES],
    appointments: [
      appointment(301, BUPATI, DEWI),
      appointment(302, KOMINFO, ARDI),
      appointment(303, DINKES, SITI, { status: 'Plt.' }),
    ],
    ...changes,
  }
}

let made = 1000
const newId = () => idOf((made += 1))

/** A decree with some of the usual bodies. */
export function decree(
  number: number,
  startsOn: string,
  changes: Partial<Decree> & { kinds?: BodyKind[] } = {},
): Decree {
  const { kinds, ...given } = changes
  return {
    ...kept,
    id: idOf(number),
    number: '188.45/115/HK/416-012/2022',
    date: startsOn,
    title: 'Pembentukan Dewan Smart City',
    issuerPositionId: BUPATI.id,
    startsOn,
    endsOn: null,
    bodies: defaultBodies(newId).filter(({ kind }) => kinds === undefined || kinds.includes(kind)),
    ...given,
  }
}

/** A member of a decree's body (by its kind) in a role (by its name). */
export function member(
  number: number,
  of: Decree,
  [kind, role]: [BodyKind, string],
  who: Position | Person,
  changes: Partial<Membership> = {},
): Membership {
  const body = of.bodies.find((each) => each.kind === kind)
  const found = body?.roles.find((each) => each.name === role)
  if (body === undefined || found === undefined) throw new Error(`no ${role} in ${kind}`)
  const seat: Seat =
    'tier' in who ? { kind: 'position', positionId: who.id } : { kind: 'person', personId: who.id }
  return {
    ...kept,
    id: idOf(number),
    decreeId: of.id,
    bodyId: body.id,
    roleId: found.id,
    positionId: seat.kind === 'position' ? seat.positionId : null,
    personId: seat.kind === 'person' ? seat.personId : null,
    order: null,
    startsOn: null,
    endsOn: null,
    ...changes,
  }
}
