import * as z from 'zod'
import type { Reader } from '#electron/database/database.ts'
import { KeptTable } from '#electron/database/kept-table.ts'
import { flag, json } from '#electron/database/stored.ts'
import { body, type Council, type Decree, type Membership } from '#shared/council/model.ts'

const kept = { id: z.string(), version: z.number(), isSample: flag }

export const decrees = new KeptTable<Decree>(
  'decrees',
  'decree',
  z.object({
    ...kept,
    number: z.string(),
    date: z.string().nullable(),
    title: z.string(),
    issuerPositionId: z.string().nullable(),
    startsOn: z.string(),
    endsOn: z.string().nullable(),
    bodies: json(z.array(body)),
  }),
)

export const memberships = new KeptTable<Membership>(
  'memberships',
  'membership',
  z.object({
    ...kept,
    decreeId: z.string(),
    bodyId: z.string(),
    roleId: z.string(),
    positionId: z.string().nullable(),
    personId: z.string().nullable(),
    order: z.number().nullable(),
    startsOn: z.string().nullable(),
    endsOn: z.string().nullable(),
  }),
)

/** All decrees that are not removed, the newest first, and the memberships that they give. */
export async function readCouncil(reader: Reader): Promise<Council> {
  const found = await decrees.list(reader)
  const living = new Set(found.map(({ id }) => id))
  return {
    decrees: found.toSorted((a, b) => b.startsOn.localeCompare(a.startsOn) || b.id.localeCompare(a.id)),
    // A decree takes its memberships along when it is removed, and brings them back.
    memberships: (await memberships.list(reader)).filter(({ decreeId }) => living.has(decreeId)),
  }
}

/** Memberships of a decree that are not removed, as they were entered. */
export async function membershipsOf(reader: Reader, decreeId: string): Promise<Membership[]> {
  return (await memberships.list(reader)).filter((each) => each.decreeId === decreeId)
}

type CouncilTables = { memberships: { id: string; decreeId: string } }

/** Ids of all memberships of a decree, removed ones too, as they were entered. */
export async function membershipIds(reader: Reader, decreeId: string): Promise<string[]> {
  const rows = await reader
    .tables<CouncilTables>()
    .selectFrom('memberships')
    .select('id')
    .where('decreeId', '=', decreeId)
    .orderBy('id')
    .execute()
  return rows.map((each) => each.id)
}
