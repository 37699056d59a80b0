import * as z from 'zod'
import type { Reader } from '#electron/database/database.ts'
import { KeptTable } from '#electron/database/kept-table.ts'
import { flag, json } from '#electron/database/stored.ts'
import {
  agency,
  agencyKind,
  appointmentStatus,
  employeeKind,
  position,
  type Agency,
  type Appointment,
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
    email: z.string(),
    phone: z.string(),
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
    kind: agencyKind,
    parentId: z.string().nullable(),
    address: z.string(),
    contacts: z.string(),
    letterheadLines: json(z.array(z.string())),
    logo: z.string().nullable(),
    order: z.number().nullable(),
    startsOn: z.string().nullable(),
    endsOn: z.string().nullable(),
    formerNames: json(agency.shape.formerNames),
    predecessorIds: json(z.array(z.string())),
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
    endsOn: z.string().nullable(),
    formerly: json(position.shape.formerly),
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
    decreeNumber: z.string(),
    decreeDate: z.string().nullable(),
  }),
)

/** The tables of the directory by what their rows are. */
export const tablesByKind = {
  person: people,
  agency: agencies,
  position: positions,
  appointment: appointments,
}

export type PeopleTables = {
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

/** Names of living agencies that belong to an agency or came from it. */
export async function agenciesAfter(reader: Reader, agencyId: string): Promise<string[]> {
  return (await agencies.list(reader))
    .filter((each) => each.parentId === agencyId || each.predecessorIds.includes(agencyId))
    .map((each) => each.name)
}

/** Titles of living positions that were of an agency once. */
export async function titlesOnceOf(reader: Reader, agencyId: string): Promise<string[]> {
  return (await positions.list(reader))
    .filter(({ formerly }) => formerly.some((each) => each.agencyId === agencyId))
    .map((each) => each.title)
}

/** When a person was removed; null when they are there or never were. */
export async function personRemovedAt(reader: Reader, id: string): Promise<string | null> {
  const row = await reader
    .tables<PeopleTables>()
    .selectFrom('people')
    .select('removedAt')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.removedAt ?? null
}

/** Ids of a person's appointments that were removed at that instant. */
export async function appointmentsRemovedAt(
  reader: Reader,
  personId: string,
  removedAt: string,
): Promise<string[]> {
  const rows = await reader
    .tables<PeopleTables>()
    .selectFrom('appointments')
    .select('id')
    .where('personId', '=', personId)
    .where('removedAt', '=', removedAt)
    .orderBy('id')
    .execute()
  return rows.map((each) => each.id)
}

/** Ids of all appointments of one side, removed ones too, oldest first. */
export async function appointmentIds(
  reader: Reader,
  side: 'positionId' | 'personId',
  id: string,
): Promise<string[]> {
  const rows = await reader
    .tables<PeopleTables>()
    .selectFrom('appointments')
    .select('id')
    .where(side, '=', id)
    .orderBy('id')
    .execute()
  return rows.map((each) => each.id)
}
