import type { IsoDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { positionOn } from '#shared/people/agencies.ts'
import { heldTitle, holderOn, isValidOn } from '#shared/people/appointments.ts'
import type { Appointment, Directory, Person, Position } from '#shared/people/model.ts'
import { byPrecedence, type Precedence } from '#shared/people/precedence.ts'
import type { Body, BodyKind, BodyRole, Council, Decree, Membership } from './model.ts'
import { bodyPeriod, statedPeriod, type Period } from './periods.ts'

/** The directory on a day, as the council asks it. */
export interface DirectoryOn {
  date: IsoDate
  position: (id: string) => Position | undefined
  /** What a position is called that day. */
  title: (positionId: string) => string | null
  person: (id: string) => Person | undefined
  /** Who signs for a position that day. */
  holder: (positionId: string) => Appointment | null
  /** What a person holds that day, the highest first. */
  heldBy: (personId: string) => { appointment: Appointment; position: Position }[]
  /** All that a person ever held. */
  appointmentsOf: (personId: string) => readonly Appointment[]
}

/** Prepares the directory for many questions about one day. */
export function directoryOn(
  { people, positions, appointments }: Pick<Directory, 'people' | 'positions' | 'appointments'>,
  date: IsoDate,
): DirectoryOn {
  const positionById = new Map(positions.map((each) => [each.id, each]))
  const personById = new Map(people.map((each) => [each.id, each]))
  const byPosition = Map.groupBy(appointments, ({ positionId }) => positionId)
  const byPerson = Map.groupBy(appointments, ({ personId }) => personId)
  return {
    date,
    position: (id) => positionById.get(id),
    title: (positionId) => {
      const position = positionById.get(positionId)
      return position === undefined ? null : positionOn(position, date).title
    },
    person: (id) => personById.get(id),
    holder: (positionId) => holderOn(byPosition.get(positionId) ?? [], positionId, date),
    heldBy: (personId) =>
      (byPerson.get(personId) ?? [])
        .flatMap((appointment) => {
          const position = positionById.get(appointment.positionId)
          return position !== undefined && isValidOn(appointment, date) ? [{ appointment, position }] : []
        })
        .toSorted((first, second) => byPrecedence(first.position, second.position)),
    appointmentsOf: (personId) => byPerson.get(personId) ?? [],
  }
}

/** A member with who and what stands behind it on a day. */
export interface Member {
  membership: Membership
  /** `Kepala Dinas Kesehatan`; of a person the highest position held; empty when there is none. */
  title: string
  /** The same with the mark of an acting holder: `Plt. Kepala Dinas Kesehatan`. */
  position: string
  /** `dr. Siti Aminah, M.Kes.`; null while the position is vacant. */
  name: string | null
  person: Person | null
  /** By which the position is held that day. */
  appointment: Appointment | null
  precedence: Precedence
  /** The days that the membership states. */
  period: Period
}

/** After everything that has a precedence. */
const LAST: Precedence = { tier: 99, order: 0 }
const GONE = '(tidak ditemukan lagi)'

function memberOf(membership: Membership, decree: Decree, directory: DirectoryOn): Member {
  const period = statedPeriod(membership, decree)
  if (membership.positionId !== null) {
    const position = directory.position(membership.positionId)
    const title = directory.title(membership.positionId) ?? GONE
    const appointment = directory.holder(membership.positionId)
    const person = directory.person(appointment?.personId ?? '') ?? null
    return {
      membership,
      title,
      position: appointment === null ? title : heldTitle(appointment, title),
      name: person === null ? null : fullName(person),
      person,
      appointment,
      precedence: position ?? LAST,
      period,
    }
  }
  const person = directory.person(membership.personId ?? '') ?? null
  const [highest] = directory.heldBy(membership.personId ?? '')
  const title = directory.title(highest?.position.id ?? '') ?? ''
  return {
    membership,
    title,
    position: highest === undefined ? title : heldTitle(highest.appointment, title),
    name: person === null ? GONE : fullName(person),
    person,
    appointment: highest?.appointment ?? null,
    precedence: highest?.position ?? LAST,
    period,
  }
}

/** Those arranged by hand first, as arranged; the others by precedence, equals as they were entered. */
function byOrder(first: Member, second: Member): number {
  const [one, other] = [first.membership, second.membership]
  if (one.order !== null || other.order !== null)
    return (one.order ?? Number.MAX_SAFE_INTEGER) - (other.order ?? Number.MAX_SAFE_INTEGER)
  return byPrecedence(first.precedence, second.precedence) || one.id.localeCompare(other.id)
}

export interface RoleMembers {
  role: BodyRole
  members: Member[]
}

export interface BodyMembers {
  body: Body
  roles: RoleMembers[]
}

/** A decree's bodies with all their members by role, each resolved on the directory's day; members of other days too. */
export function compositionOf(
  decree: Decree,
  memberships: readonly Membership[],
  directory: DirectoryOn,
): BodyMembers[] {
  const byRole = Map.groupBy(
    memberships.filter((each) => each.decreeId === decree.id),
    ({ bodyId, roleId }) => `${bodyId} ${roleId}`,
  )
  return decree.bodies.map((body) => ({
    body,
    roles: body.roles.map((role) => ({
      role,
      members: (byRole.get(`${body.id} ${role.id}`) ?? [])
        .map((each) => memberOf(each, decree, directory))
        .toSorted(byOrder),
    })),
  }))
}

/** The same with only those who are members on the day. */
export function compositionOn(
  decree: Decree,
  memberships: readonly Membership[],
  directory: DirectoryOn,
): BodyMembers[] {
  return compositionOf(decree, memberships, directory).map(({ body, roles }) => ({
    body,
    roles: roles.map(({ role, members }) => ({
      role,
      members: members.filter(({ period }) => isValidOn(period, directory.date)),
    })),
  }))
}

/**
 * Positions that belong to the body of a kind that is in force on the directory's day, in its order; of members by name the highest
 * position that they hold.
 */
export function positionsOfBody(
  { decrees, memberships }: Council,
  kind: BodyKind,
  directory: DirectoryOn,
): string[] {
  const isInForce = (decree: Decree, body: Body) => {
    const period = body.kind === kind ? bodyPeriod(decree, body, decrees) : null
    return period !== null && isValidOn(period, directory.date)
  }
  return decrees.flatMap((decree) =>
    compositionOn(decree, memberships, directory)
      .filter(({ body }) => isInForce(decree, body))
      .flatMap(({ roles }) => roles.flatMap(({ members }) => members))
      .flatMap(({ membership, appointment }) => membership.positionId ?? appointment?.positionId ?? []),
  )
}
