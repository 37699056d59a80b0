import type { Reader } from '#electron/database/database.ts'
import type { Appointment, Directory } from '#shared/people/model.ts'
import { withLabels } from './directory.ts'
import { agencies, appointments, people, positions } from './store.ts'

function byId<Item extends { id: string }>(...lists: readonly (readonly Item[])[]): Item[] {
  return [...new Map(lists.flat().map((each) => [each.id, each])).values()]
}

/**
 * The part of the directory that tells who positions and people are on any day: with everybody who holds or held the positions, and all
 * that the people hold or held. Few queries, however many are asked for.
 */
export async function readDirectoryAbout(
  reader: Reader,
  { positionIds, personIds }: { positionIds: Iterable<string>; personIds: Iterable<string> },
): Promise<Directory> {
  const [wantedPositions, wantedPeople] = [new Set(positionIds), new Set(personIds)]
  const held: Appointment[] = byId(
    await appointments.listWhere(reader, 'positionId', wantedPositions),
    await appointments.listWhere(reader, 'personId', wantedPeople),
  )
  for (const { positionId, personId } of held) {
    wantedPositions.add(positionId)
    wantedPeople.add(personId)
  }
  const foundPositions = await positions.listWhere(reader, 'id', wantedPositions)
  const agencyIds = foundPositions.flatMap(({ agencyId, formerly }) =>
    [agencyId, ...formerly.map((each) => each.agencyId)].flatMap((each) => each ?? []),
  )
  const foundAgencies = await agencies.listWhere(reader, 'id', agencyIds)
  return {
    people: await people.listWhere(reader, 'id', wantedPeople),
    agencies: foundAgencies,
    positions: withLabels(foundPositions, foundAgencies),
    appointments: held,
  }
}

/** Those of the ids that name no position or person that is there. */
export async function missingInDirectory(
  reader: Reader,
  { positionIds, personIds }: { positionIds: Iterable<string>; personIds: Iterable<string> },
): Promise<string[]> {
  const wanted = [...new Set(positionIds), ...new Set(personIds)]
  const found = new Set(
    [
      ...(await positions.listWhere(reader, 'id', positionIds)),
      ...(await people.listWhere(reader, 'id', personIds)),
    ].map(({ id }) => id),
  )
  return wanted.filter((id) => !found.has(id))
}
