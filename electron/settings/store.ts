import * as z from 'zod'
import type { Change, Reader } from '#electron/database/database.ts'
import { json } from '#electron/database/stored.ts'
import { stale } from '#electron/database/refusals.ts'
import { office as officeSchema, type Office } from '#shared/settings/model.ts'

type OfficeTables = { office: { id: string; version: number; office: string } }

const storedOffice = z.object({ id: z.string(), version: z.number(), office: json(officeSchema) })

/** The office with its version, or null before the first-start assistant has been finished. */
export async function findOffice(reader: Reader): Promise<z.infer<typeof storedOffice> | null> {
  const row = await reader.tables<OfficeTables>().selectFrom('office').selectAll().executeTakeFirst()
  return row === undefined ? null : storedOffice.parse(row)
}

export async function insertOffice(change: Change, id: string, office: Office): Promise<void> {
  await change
    .tables<OfficeTables>()
    .insertInto('office')
    .values({ id, version: 1, office: JSON.stringify(office) })
    .execute()
  await change.record({
    action: 'settings.setUp',
    subject: { kind: 'office', id },
    before: null,
    after: office,
  })
}

/** @throws STALE when `version` is not the stored one */
export async function updateOffice(change: Change, office: Office, version: number): Promise<void> {
  const before = await findOffice(change)
  if (before === null || before.version !== version) throw stale(before?.version ?? 0)
  const text = JSON.stringify(office)
  if (text === JSON.stringify(before.office)) return
  await change
    .tables<OfficeTables>()
    .updateTable('office')
    .set({ version: version + 1, office: text })
    .where('id', '=', before.id)
    .execute()
  await change.record({
    action: 'settings.saveOffice',
    subject: { kind: 'office', id: before.id },
    before: before.office,
    after: office,
  })
}
