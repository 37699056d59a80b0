import type { Change } from '#electron/database/database.ts'
import { notFound } from '#electron/database/refusals.ts'
import type { Agency } from '#shared/people/model.ts'
import { byPrecedence } from '#shared/people/precedence.ts'
import { readPositionsAndAppointments } from './directory.ts'
import { agencies, positions, type StoredPosition } from './store.ts'

/**
 * Sets the order inside a tier: the named ones first, then those of the tier that were not named, as they stood.
 * @throws NOT_FOUND when one is not a position of the tier
 */
export async function reorder(
  change: Change,
  action: string,
  { tier, ids }: { tier: number; ids: string[] },
): Promise<StoredPosition[]> {
  const ofTier = (await positions.list(change)).filter((each) => each.tier === tier).toSorted(byPrecedence)
  const byId = new Map(ofTier.map((each) => [each.id, each]))
  const named = [...new Set(ids)].map((each) => byId.get(each))
  const ordered = [...named, ...ofTier.filter((each) => !ids.includes(each.id))]
  const result: StoredPosition[] = []
  for (const [index, position] of ordered.entries()) {
    if (position === undefined) throw notFound()
    result.push(await positions.update(change, action, position, { order: index + 1 }))
  }
  return result
}

/**
 * Gives the named agencies a place of their own, first to last, and takes it from all others.
 * @returns all agencies in their new order
 * @throws NOT_FOUND when one is not there
 */
export async function reorderAgencies(
  change: Change,
  action: string,
  ids: readonly string[],
): Promise<Agency[]> {
  const places = new Map([...new Set(ids)].map((id, index) => [id, index + 1]))
  const all = await agencies.list(change)
  const known = new Set(all.map(({ id }) => id))
  if ([...places.keys()].some((id) => !known.has(id))) throw notFound()
  for (const agency of all)
    await agencies.update(change, action, agency, { order: places.get(agency.id) ?? null })
  return (await readPositionsAndAppointments(change)).agencies
}
