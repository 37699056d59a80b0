import { dayBefore, type IsoDate } from '#shared/indonesian/dates.ts'
import { folded } from '#shared/indonesian/folding.ts'
import { isValidOn } from '#shared/people/appointments.ts'
import type { Body, Decree, Membership } from './model.ts'

/** From a day to a day, both included; an open end is null. */
export interface Period {
  startsOn: IsoDate
  endsOn: IsoDate | null
}

/** The earlier of two last days; null is later than any. */
function earlier(first: IsoDate | null, second: IsoDate | null): IsoDate | null {
  if (first === null || second === null) return first ?? second
  return first < second ? first : second
}

/** Whether a body takes the place of another in a later decree. */
function isSuccessor(body: Body, of: Body): boolean {
  return body.kind === of.kind && (body.kind !== 'other' || folded(body.name) === folded(of.name))
}

/** Later first day, or with the same one, entered later (ids are UUIDv7). */
function isLater(decree: Decree, than: Decree): boolean {
  return decree.startsOn > than.startsOn || (decree.startsOn === than.startsOn && decree.id > than.id)
}

/**
 * The days on which a decree's body is in force: until a later decree sets up a body of its kind, or the decree ends. A decree for the
 * working groups alone leaves the council of the one before in force.
 * @returns null when it is replaced before its first day is over
 */
export function bodyPeriod(decree: Decree, body: Body, decrees: readonly Decree[]): Period | null {
  const successors = decrees.filter(
    (each) => isLater(each, decree) && each.bodies.some((other) => isSuccessor(other, body)),
  )
  const next = successors.map((each) => each.startsOn).toSorted()[0]
  const endsOn = earlier(decree.endsOn, next === undefined ? null : dayBefore(next))
  return endsOn !== null && endsOn < decree.startsOn ? null : { startsOn: decree.startsOn, endsOn }
}

export type DecreeState = 'future' | 'inForce' | 'partly' | 'replaced' | 'ended'

/** Where a decree stands on a day. `partly`: some of its bodies are replaced. */
export function decreeState(decree: Decree, decrees: readonly Decree[], date: IsoDate): DecreeState {
  if (date < decree.startsOn) return 'future'
  if (decree.endsOn !== null && decree.endsOn < date) return 'ended'
  const inForce = decree.bodies.filter((body) => {
    const period = bodyPeriod(decree, body, decrees)
    return period !== null && isValidOn(period, date)
  })
  if (inForce.length === decree.bodies.length) return 'inForce'
  return inForce.length === 0 ? 'replaced' : 'partly'
}

/** Last day on which anything of the decree is in force; null while it has no end. A decree that was never in force gives its first day. */
export function lastDayOf(decree: Decree, decrees: readonly Decree[]): IsoDate | null {
  const ends = decree.bodies.map((body) => {
    const period = bodyPeriod(decree, body, decrees)
    return period === null ? decree.startsOn : period.endsOn
  })
  if (ends.length === 0) return decree.endsOn
  return ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null)
}

/** The day on which a decree is looked at: today while it is in force, else the nearest day on which it is. */
export function dayToShow(decree: Decree, decrees: readonly Decree[], today: IsoDate): IsoDate {
  if (today < decree.startsOn) return decree.startsOn
  const last = lastDayOf(decree, decrees)
  return last !== null && last < today ? last : today
}

/** What a membership says of itself: within its decree, whatever replaces that. */
export function statedPeriod(
  { startsOn, endsOn }: Pick<Membership, 'startsOn' | 'endsOn'>,
  decree: Pick<Decree, 'startsOn' | 'endsOn'>,
): Period {
  return { startsOn: startsOn ?? decree.startsOn, endsOn: endsOn ?? decree.endsOn }
}

/** The days on which somebody really is a member; null when there are none. */
export function membershipPeriod(
  membership: Membership,
  decree: Decree,
  decrees: readonly Decree[],
): Period | null {
  const body = decree.bodies.find((each) => each.id === membership.bodyId)
  const frame = body === undefined ? null : bodyPeriod(decree, body, decrees)
  if (frame === null) return null
  const { startsOn, endsOn } = statedPeriod(membership, decree)
  const period = {
    startsOn: startsOn > frame.startsOn ? startsOn : frame.startsOn,
    endsOn: earlier(endsOn, frame.endsOn),
  }
  return period.endsOn !== null && period.endsOn < period.startsOn ? null : period
}
