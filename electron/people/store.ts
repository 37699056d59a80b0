import * as z from 'zod'
import type { Reader } from '#electron/database/database.ts'
import { KeptTable } from '#electron/database/kept-table.ts'
import { flag } from '#electron/database/stored.ts'
import { byPrecedence } from '#shared/people/precedence.ts'
import {
  appointmentStatus,
  employeeKind,
  agencyInput,
  type Agency,
  type Appointment,
  type Directory,
  type Person,
  type Position,
} from '#shared/people/model.ts'

const kept = { id: z.string(), version: z.number(), isSample: flag }

/** A position as stored; the agency's label is added when the directory is read. */
export type StoredPosition = Omit<Position, 'agencyLabel'>

export const people = new KeptTable<Person>(
  'people',
  'person',
  z.object({
    ...kept,
    titlesBefore: z.string(),
    name: z.string(),
    titlesAfter: z.string(),
    employeeKind,
    employeeNumber: z.string(),
    rank: z.string(),
    sex: z.enum(['L', 'P']).nullable(),
    isActive: flag,
  }),
)

export const agencies = new KeptTable<Agency>(
  'agencies',
  'agency',
  z.object({
    ...kept,
    name: z.string(),
    abbreviation: z.string(),
    headTitle: z.string(),
    kind: agencyInput.shape.kind,
  }),
)

export const positions = new KeptTable<StoredPosition>(
  'positions',
  'position',
  z.object({
    ...kept,
    title: z.string(),
    agencyId: z.string().nullable(),
    tier: z.number(),
    order: z.number(),
    printsRankAndNumber: flag,
  }),
)

export const appointments = new KeptTable<Appointment>(
  'appointments',
  'appointment',
  z.object({
    ...kept,
    positionId: z.string(),
    personId: z.string(),
    status: appointmentStatus,
    startsOn: z.string(),
    endsOn: z.string().nullable(),
  }),
)

/** Abbreviation or name of the agency, for lists; empty when there is none. */
function labelOf(agency: Agency | undefined): string {
  if (agency === undefined) return ''
  return agency.abbreviation === '' ? agency.name : agency.abbreviation
}

export async function labelled(reader: Reader, position: StoredPosition): Promise<Position> {
  const agency = position.agencyId === null ? null : await agencies.find(reader, position.agencyId)
  return { ...position, agencyLabel: labelOf(agency ?? undefined) }
}

function withLabels(found: readonly StoredPosition[], among: readonly Agency[]): Position[] {
  const byId = new Map(among.map((each) => [each.id, each]))
  return found.map((each) => ({ ...each, agencyLabel: labelOf(byId.get(each.agencyId ?? '')) }))
}

/** Positions by precedence, and who holds or held them. */
export async function readPositionsAndAppointments(
  reader: Reader,
): Promise<Pick<Directory, 'agencies' | 'positions' | 'appointments'>> {
  const allAgencies = await agencies.list(reader)
  return {
    agencies: allAgencies,
    positions: withLabels((await positions.list(reader)).toSorted(byPrecedence), allAgencies),
    appointments: await appointments.list(reader),
  }
}

/** Everything that is not removed; positions by precedence. */
export async function readDirectory(reader: Reader): Promise<Directory> {
  return { people: await people.list(reader), ...(await readPositionsAndAppointments(reader)) }
}

type PeopleTables = {
  positions: {
    id: string
    title: string
    agencyId: string | null
    tier: number
    order: number
    removedAt: string | null
  }
  agencies: { id: string; name: string; abbreviation: string; removedAt: string | null }
  people: { id: string; titlesBefore: string; name: string; titlesAfter: string; removedAt: string | null }
  appointments: {
    id: string
    positionId: string
    personId: string
    status: z.infer<typeof appointmentStatus>
    startsOn: string
    endsOn: string | null
    removedAt: string | null
  }
}

/** Last order that a living position of the tier has; 0 when there is none. */
export async function lastOrder(reader: Reader, tier: number): Promise<number> {
  const row = await reader
    .tables<PeopleTables>()
    .selectFrom('positions')
    .select((each) => each.fn.max('order').as('last'))
    .where('tier', '=', tier)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return row?.last ?? 0
}

/** Titles of living positions of an agency. */
export async function titlesOfAgency(reader: Reader, agencyId: string): Promise<string[]> {
  const rows = await reader
    .tables<PeopleTables>()
    .selectFrom('positions')
    .select('title')
    .where('agencyId', '=', agencyId)
    .where('removedAt', 'is', null)
    .orderBy('tier')
    .orderBy('order')
    .execute()
  return rows.map((each) => each.title)
}

/** Living appointments of a position or of a person, earliest first, with the names on both sides. */
export function appointmentsOf(reader: Reader, side: 'positionId' | 'personId', id: string) {
  return reader
    .tables<PeopleTables>()
    .selectFrom('appointments')
    .innerJoin('positions', 'positions.id', 'appointments.positionId')
    .innerJoin('people', 'people.id', 'appointments.personId')
    .select([
      'appointments.id',
      'appointments.status',
      'appointments.startsOn',
      'appointments.endsOn',
      'positions.title',
      'people.titlesBefore',
      'people.name',
      'people.titlesAfter',
    ])
    .where(`appointments.${side}`, '=', id)
    .where('appointments.removedAt', 'is', null)
    .orderBy('appointments.startsOn')
    .execute()
}

/** Ids that a paper names. */
export interface NamedInDirectory {
  positionIds: readonly string[]
  appointmentIds: readonly string[]
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
  { positionIds, appointmentIds }: NamedInDirectory,
): Promise<Directory> {
  const named = await livingOnes(appointmentIds, (id) => appointments.findLiving(reader, id))
  const neededPositions = [...positionIds, ...named.map((each) => each.positionId)]
  const found = await livingOnes(neededPositions, (id) => positions.findLiving(reader, id))
  const agencyIds = found.flatMap((each) => each.agencyId ?? [])
  const foundAgencies = await livingOnes(agencyIds, (id) => agencies.findLiving(reader, id))
  return {
    people: await livingOnes(
      named.map((each) => each.personId),
      (id) => people.findLiving(reader, id),
    ),
    agencies: foundAgencies,
    positions: withLabels(found, foundAgencies),
    appointments: named,
  }
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

/** Null when no agency has that abbreviation. */
export async function agencyIdByAbbreviation(reader: Reader, abbreviation: string): Promise<string | null> {
  const row = await reader
    .tables<PeopleTables>()
    .selectFrom('agencies')
    .select('id')
    .where('abbreviation', '=', abbreviation)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}
