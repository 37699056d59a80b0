import { positionOn } from '#shared/people/agencies.ts'
import { heldTitle, overlaps } from '#shared/people/appointments.ts'
import type { Appointment, Position } from '#shared/people/model.ts'
import type { Council, Decree } from './model.ts'
import { membershipPeriod, type Period } from './periods.ts'

/** A membership of a person, by name or through a position held in that time. */
export interface PersonMembership extends Period {
  membershipId: string
  body: string
  role: string
  /** `Plt. Kepala Dinas Kesehatan`, the position through which; null when by name. */
  through: string | null
  decree: Pick<Decree, 'id' | 'number' | 'date' | 'title'>
}

/** The days that two periods share; they must overlap. */
function shared(first: Period, second: Period): Period {
  const [one, other] = [first.endsOn, second.endsOn]
  return {
    startsOn: first.startsOn > second.startsOn ? first.startsOn : second.startsOn,
    endsOn: one === null || other === null ? (one ?? other) : one < other ? one : other,
  }
}

/**
 * Every membership of a person, latest first: by name, and through each position for the days on which the person held it.
 * @param appointments of the person
 */
export function membershipsOfPerson(
  { decrees, memberships }: Council,
  personId: string,
  appointments: readonly Appointment[],
  positions: ReadonlyMap<string, Pick<Position, 'title' | 'agencyId' | 'formerly'>>,
): PersonMembership[] {
  const decreeById = new Map(decrees.map((each) => [each.id, each]))
  const found = memberships.flatMap((membership): PersonMembership[] => {
    const decree = decreeById.get(membership.decreeId)
    const body = decree?.bodies.find((each) => each.id === membership.bodyId)
    const role = body?.roles.find((each) => each.id === membership.roleId)
    if (decree === undefined || body === undefined || role === undefined) return []
    const period = membershipPeriod(membership, decree, decrees)
    if (period === null) return []
    const { id, number, date, title } = decree
    const base = {
      membershipId: membership.id,
      body: body.name,
      role: role.name,
      decree: { id, number, date, title },
    }
    if (membership.personId === personId) return [{ ...base, ...period, through: null }]
    const position = positions.get(membership.positionId ?? '')
    if (position === undefined) return []
    return appointments
      .filter(
        (each) =>
          each.personId === personId && each.positionId === membership.positionId && overlaps(each, period),
      )
      .map((each) => {
        const days = shared(each, period)
        return { ...base, ...days, through: heldTitle(each, positionOn(position, days.endsOn).title) }
      })
  })
  return found.toSorted(
    (first, second) =>
      second.startsOn.localeCompare(first.startsOn) || first.membershipId.localeCompare(second.membershipId),
  )
}
