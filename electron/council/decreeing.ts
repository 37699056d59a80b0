import { ORPCError } from '@orpc/server'
import type { Change } from '#electron/database/database.ts'
import { inUse } from '#electron/database/refusals.ts'
import { requirePosition } from '#electron/people/handlers.ts'
import { longDate } from '#shared/indonesian/dates.ts'
import { isValidOn } from '#shared/people/appointments.ts'
import { defaultBodies } from '#shared/council/default-bodies.ts'
import type { Body, Decree, DecreeInput, Membership } from '#shared/council/model.ts'
import { statedPeriod } from '#shared/council/periods.ts'
import { decrees, memberships, membershipsOf } from './store.ts'

function invalidPeriod(message: string): Error {
  return new ORPCError('INVALID_PERIOD', { message })
}

/** @throws INVALID_PERIOD */
function checkPeriod({ startsOn, endsOn }: Pick<DecreeInput, 'startsOn' | 'endsOn'>): void {
  if (endsOn !== null && endsOn < startsOn)
    throw invalidPeriod('Hari terakhir SK lebih awal daripada hari pertamanya.')
}

/** @throws INVALID_PERIOD when a membership would end before it starts */
export function checkMembership(
  membership: Pick<Membership, 'startsOn' | 'endsOn'>,
  decree: Pick<Decree, 'startsOn' | 'endsOn'>,
): void {
  const { startsOn, endsOn } = statedPeriod(membership, decree)
  if (endsOn !== null && endsOn < startsOn)
    throw invalidPeriod(
      `Keanggotaan yang mulai ${longDate(startsOn)} tidak dapat berakhir ${longDate(endsOn)}. Periksa tanggalnya.`,
    )
}

/** Bodies with fresh ids, and the new id of each role by its old one. */
function copiedBodies(
  bodies: readonly Body[],
  newId: () => string,
): { bodies: Body[]; places: ReadonlyMap<string, { bodyId: string; roleId: string }> } {
  const places = new Map<string, { bodyId: string; roleId: string }>()
  const copied = bodies.map((body) => {
    const bodyId = newId()
    const roles = body.roles.map((role) => {
      const roleId = newId()
      places.set(role.id, { bodyId, roleId })
      return { ...role, id: roleId }
    })
    return { ...body, id: bodyId, roles }
  })
  return { bodies: copied, places }
}

const CREATE = 'council.createDecree'

/**
 * Adds a decree: with the usual bodies, or with the composition of another one. Of that one go along who are still members on the first
 * day of the new one, in their order, for as long as the new decree lasts.
 * @throws NOT_FOUND, INVALID_PERIOD
 */
export async function createDecree(
  change: Change,
  { copyOf, ...input }: DecreeInput & { copyOf: string | null },
  { newId, isSample }: { newId: () => string; isSample: boolean },
): Promise<{ decree: Decree; memberships: Membership[] }> {
  checkPeriod(input)
  if (input.issuerPositionId !== null) await requirePosition(change, input.issuerPositionId)
  const kept = { version: 1, isSample }
  if (copyOf === null) {
    const bodies = defaultBodies(newId)
    return {
      decree: await decrees.insert(change, CREATE, { ...input, ...kept, id: newId(), bodies }),
      memberships: [],
    }
  }
  const original = await decrees.get(change, copyOf)
  const { bodies, places } = copiedBodies(original.bodies, newId)
  const decree = await decrees.insert(change, CREATE, { ...input, ...kept, id: newId(), bodies })
  const copied: Membership[] = []
  for (const member of await membershipsOf(change, copyOf)) {
    const place = places.get(member.roleId)
    const ownEnd = { startsOn: member.startsOn ?? original.startsOn, endsOn: member.endsOn }
    if (place === undefined || !isValidOn(ownEnd, input.startsOn)) continue
    const days = { startsOn: null, endsOn: null }
    const copy = { ...member, ...kept, ...place, ...days, id: newId(), decreeId: decree.id }
    copied.push(await memberships.insert(change, CREATE, copy))
  }
  return { decree, memberships: copied }
}

/** Changes what is known of a decree. @throws NOT_FOUND, STALE, INVALID_PERIOD */
export async function updateDecree(
  change: Change,
  row: { id: string; version: number },
  changes: { [Field in keyof DecreeInput]?: DecreeInput[Field] | undefined },
): Promise<Decree> {
  const { issuerPositionId } = changes
  if (issuerPositionId !== undefined && issuerPositionId !== null)
    await requirePosition(change, issuerPositionId)
  const decree = await decrees.update(change, 'council.updateDecree', row, changes)
  checkPeriod(decree)
  for (const membership of await membershipsOf(change, row.id)) checkMembership(membership, decree)
  return decree
}

/** Replaces the bodies of a decree. @throws NOT_FOUND, STALE, IN_USE when a role that is left out has members */
export async function setBodies(
  change: Change,
  row: { id: string; version: number },
  bodies: Body[],
): Promise<Decree> {
  const before = await decrees.get(change, row.id)
  const kept = new Set(bodies.flatMap((body) => body.roles.map((role) => `${body.id} ${role.id}`)))
  const lost = (await membershipsOf(change, row.id)).filter(
    ({ bodyId, roleId }) => !kept.has(`${bodyId} ${roleId}`),
  )
  const usedBy = before.bodies.flatMap((body) =>
    body.roles.flatMap((role) => {
      const count = lost.filter(({ bodyId, roleId }) => bodyId === body.id && roleId === role.id).length
      return count === 0 ? [] : [`${count} ${role.name} ${body.name}`]
    }),
  )
  if (usedBy.length > 0) throw inUse(usedBy)
  return decrees.update(change, 'council.setBodies', row, { bodies })
}
