import type { Reader } from '#electron/database/database.ts'
import { agenciesInOrder } from '#shared/people/agencies.ts'
import { holderOn } from '#shared/people/appointments.ts'
import type { Agency, Appointment, Directory, Position } from '#shared/people/model.ts'
import { byPrecedence } from '#shared/people/precedence.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import {
  agencies,
  appointments,
  appointmentsOf,
  people,
  positions,
  type PeopleTables,
  type StoredPosition,
} from './store.ts'

/** Abbreviation or name of the agency, for lists; empty when there is none. */
function labelOf(agency: Agency | undefined): string {
  if (agency === undefined) return ''
  return agency.abbreviation === '' ? agency.name : agency.abbreviation
}

export async function labelled(reader: Reader, position: StoredPosition): Promise<Position> {
  const agency = position.agencyId === null ? null : await agencies.find(reader, position.agencyId)
  return { ...position, agencyLabel: labelOf(agency ?? undefined) }
}

/** Positions with the labels of their agencies. */
export function withLabels(found: readonly StoredPosition[], among: readonly Agency[]): Position[] {
  const byId = new Map(among.map((each) => [each.id, each]))
  return found.map((each) => ({ ...each, agencyLabel: labelOf(byId.get(each.agencyId ?? '')) }))
}

/** Positions by precedence, agencies in the office's order, and who holds or held them. */
export async function readPositionsAndAppointments(
  reader: Reader,
): Promise<Pick<Directory, 'agencies' | 'positions' | 'appointments'>> {
  const allAgencies = await agencies.list(reader)
  const allPositions = withLabels((await positions.list(reader)).toSorted(byPrecedence), allAgencies)
  return {
    agencies: agenciesInOrder(allAgencies, allPositions),
    positions: allPositions,
    appointments: await appointments.list(reader),
  }
}

/** Everything that is not removed; positions by precedence. */
export async function readDirectory(reader: Reader): Promise<Directory> {
  return { people: await people.list(reader), ...(await readPositionsAndAppointments(reader)) }
}

/** Ids that a paper names. */
export interface NamedInDirectory {
  positionIds: readonly string[]
  appointmentIds: readonly string[]
  /** People who are named themselves, beside those of the appointments. */
  personIds?: readonly string[]
}

/** Those that are there; a removed or unknown one is left out. */
async function livingOnes<Item>(
  ids: Iterable<string>,
  get: (id: string) => Promise<Item | null>,
): Promise<Item[]> {
  const found: Item[] = []
  for (const id of new Set(ids)) {
    const item = await get(id)
    if (item !== null) found.push(item)
  }
  return found
}

/** The part of the directory that a paper needs: fast however many people there are. */
export async function readDirectoryFor(
  reader: Reader,
  { positionIds, appointmentIds, personIds = [] }: NamedInDirectory,
): Promise<Directory> {
  const named = await livingOnes(appointmentIds, (id) => appointments.findLiving(reader, id))
  const neededPositions = [...positionIds, ...named.map((each) => each.positionId)]
  const found = await livingOnes(neededPositions, (id) => positions.findLiving(reader, id))
  const agencyIds = found.flatMap(({ agencyId, formerly }) =>
    [agencyId, ...formerly.map((each) => each.agencyId)].flatMap((each) => each ?? []),
  )
  const foundAgencies = await livingOnes(agencyIds, (id) => agencies.findLiving(reader, id))
  return {
    people: await livingOnes([...personIds, ...named.map((each) => each.personId)], (id) =>
      people.findLiving(reader, id),
    ),
    agencies: foundAgencies,
    positions: withLabels(found, foundAgencies),
    appointments: named,
  }
}

/** As `readDirectoryFor`, with everybody else who holds one of the positions definitively, so that two at once are seen. */
export async function readDirectoryToCheck(reader: Reader, named: NamedInDirectory): Promise<Directory> {
  const positionIds = [...new Set(named.positionIds)]
  if (positionIds.length === 0) return readDirectoryFor(reader, named)
  const rows = await reader
    .tables<PeopleTables>()
    .selectFrom('appointments')
    .select('id')
    .where('positionId', 'in', positionIds)
    .where('status', '=', 'definitif')
    .where('removedAt', 'is', null)
    .execute()
  const appointmentIds = [...named.appointmentIds, ...rows.map((each) => each.id)]
  return readDirectoryFor(reader, { positionIds, appointmentIds })
}

/** The positions that head the region (tier 1) with everybody who holds or held them. */
export async function headsOfRegion(reader: Reader): Promise<Pick<Directory, 'positions' | 'appointments'>> {
  const rows = await reader
    .tables<PeopleTables>()
    .selectFrom('positions')
    .leftJoin('appointments', 'appointments.positionId', 'positions.id')
    .select(['positions.id', 'appointments.id as appointmentId'])
    .where('positions.tier', '=', 1)
    .where('positions.removedAt', 'is', null)
    .orderBy('positions.order')
    .execute()
  return readDirectoryFor(reader, {
    positionIds: rows.map((each) => each.id),
    appointmentIds: rows.flatMap((each) => each.appointmentId ?? []),
  })
}

/** Living appointments to a position or of a person, in full, earliest first. */
export async function appointmentsBy(
  reader: Reader,
  side: 'positionId' | 'personId',
  id: string,
): Promise<Appointment[]> {
  const rows = await appointmentsOf(reader, side, id)
  return livingOnes(
    rows.map((each) => each.id),
    (each) => appointments.findLiving(reader, each),
  )
}

/** Who holds a position on a day, definitive or acting; null when it is vacant. */
export async function holderOfPositionOn(
  reader: Reader,
  positionId: string,
  date: IsoDate,
): Promise<Appointment | null> {
  return holderOn(await appointmentsBy(reader, 'positionId', positionId), positionId, date)
}
