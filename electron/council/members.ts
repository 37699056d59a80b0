import type { Change } from '#electron/database/database.ts'
import { notFound } from '#electron/database/refusals.ts'
import { requirePerson, requirePosition } from '#electron/people/handlers.ts'
import type { Decree, Membership, Seat } from '#shared/council/model.ts'
import { statedPeriod } from '#shared/council/periods.ts'
import { dayBefore, type IsoDate } from '#shared/indonesian/dates.ts'
import { checkMembership } from './decreeing.ts'
import { decrees, memberships, membershipsOf } from './store.ts'

/** A role of a body of a decree. */
export interface RoleOf {
  decreeId: string
  bodyId: string
  roleId: string
}

/** @throws NOT_FOUND when the decree has no such role */
function requireRole({ bodies }: Decree, { bodyId, roleId }: Pick<RoleOf, 'bodyId' | 'roleId'>): void {
  const body = bodies.find(({ id }) => id === bodyId)
  if (body?.roles.every(({ id }) => id !== roleId) ?? true) throw notFound()
}

const isIn =
  ({ bodyId, roleId }: RoleOf) =>
  (member: Membership): boolean =>
    member.bodyId === bodyId && member.roleId === roleId

/** Adds members to a role; a seat that it has already, without a last day, is left as it is. @throws NOT_FOUND */
export async function addMembers(
  change: Change,
  { seats, ...place }: RoleOf & { seats: readonly Seat[] },
  { newId, isSample }: { newId: () => string; isSample: boolean },
): Promise<Membership[]> {
  requireRole(await decrees.get(change, place.decreeId), place)
  const present = (await membershipsOf(change, place.decreeId)).filter(isIn(place))
  const taken = new Set(present.filter(({ endsOn }) => endsOn === null).map(seatId))
  const added: Membership[] = []
  for (const seat of seats) {
    const [positionId, personId] = seat.kind === 'position' ? [seat.positionId, null] : [null, seat.personId]
    if (positionId !== null) await requirePosition(change, positionId)
    if (personId !== null) await requirePerson(change, personId)
    if (taken.has(positionId ?? personId)) continue
    taken.add(positionId ?? personId)
    const member = { ...place, positionId, personId, order: null, startsOn: null, endsOn: null }
    const made = { ...member, id: newId(), version: 1, isSample }
    added.push(await memberships.insert(change, 'council.addMembers', made))
  }
  return added
}

function seatId({ positionId, personId }: Membership): string | null {
  return positionId ?? personId
}

type MemberChanges = {
  [Field in 'bodyId' | 'roleId' | 'startsOn' | 'endsOn']?: Membership[Field] | undefined
}

/** Changes role or days; in another role the member stands by precedence. @throws NOT_FOUND, STALE, INVALID_PERIOD */
export async function updateMember(
  change: Change,
  row: { id: string; version: number },
  changes: MemberChanges,
): Promise<Membership> {
  const before = await memberships.get(change, row.id)
  const decree = await decrees.get(change, before.decreeId)
  const place = { bodyId: changes.bodyId ?? before.bodyId, roleId: changes.roleId ?? before.roleId }
  requireRole(decree, place)
  const moves = place.bodyId !== before.bodyId || place.roleId !== before.roleId
  const after = await memberships.update(change, 'council.updateMember', row, {
    ...changes,
    ...(moves ? { order: null } : {}),
  })
  checkMembership(after, decree)
  return after
}

/** Gives memberships their last days. @throws NOT_FOUND, STALE, INVALID_PERIOD */
export async function endMembers(
  change: Change,
  members: readonly { id: string; version: number; endsOn: IsoDate }[],
): Promise<Membership[]> {
  const ended: Membership[] = []
  for (const { endsOn, ...row } of members) {
    const after = await memberships.update(change, 'council.endMembers', row, { endsOn })
    checkMembership(after, await decrees.get(change, after.decreeId))
    ended.push(after)
  }
  return ended
}

const MOVE = 'council.moveMember'

/**
 * Moves a member to another role, from a day on or as if it had always been there.
 * @returns the membership, and the new one that follows it when it moves on a day within its time
 * @throws NOT_FOUND, STALE, INVALID_PERIOD
 */
export async function moveMember(
  change: Change,
  { startsOn, ...row }: { id: string; version: number; startsOn: IsoDate | null },
  place: Pick<RoleOf, 'bodyId' | 'roleId'>,
  newId: () => string,
): Promise<Membership[]> {
  const before = await memberships.get(change, row.id)
  const decree = await decrees.get(change, before.decreeId)
  requireRole(decree, place)
  if (startsOn === null || startsOn <= statedPeriod(before, decree).startsOn)
    return [await memberships.update(change, MOVE, row, { ...place, order: null })]
  const next = { ...before, ...place, order: null, startsOn, id: newId(), version: 1 }
  checkMembership(next, decree)
  const left = await memberships.update(change, MOVE, row, { endsOn: dayBefore(startsOn) })
  return [left, await memberships.insert(change, MOVE, next)]
}

/**
 * Arranges the members of a role by hand: the named ones first, then those that were not named, as they stood. Without ids all follow
 * precedence again.
 * @throws NOT_FOUND when one is not a member of the role
 */
export async function reorderMembers(
  change: Change,
  { ids, ...place }: RoleOf & { ids: readonly string[] | null },
): Promise<Membership[]> {
  requireRole(await decrees.get(change, place.decreeId), place)
  const present = (await membershipsOf(change, place.decreeId)).filter(isIn(place))
  const byId = new Map(present.map((each) => [each.id, each]))
  const named = [...new Set(ids ?? [])].map((id) => byId.get(id))
  const ordered = [...named, ...present.filter(({ id }) => !(ids ?? []).includes(id))]
  const result: Membership[] = []
  for (const [index, member] of ordered.entries()) {
    if (member === undefined) throw notFound()
    const order = ids === null ? null : index + 1
    result.push(await memberships.update(change, 'council.reorderMembers', member, { order }))
  }
  return result
}
