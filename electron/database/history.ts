import * as z from 'zod'
import type { JsonObject } from './changed-fields.ts'
import type { Reader } from './database.ts'
import { json } from './stored.ts'

const jsonObject = z.record(z.string(), z.json())

const storedEntry = z.object({
  seq: z.number(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  before: json(jsonObject).nullable(),
  after: json(jsonObject).nullable(),
})

/** An audit row as it is read back: who did what when, and the fields that it changed. */
export interface RecordedDeed {
  seq: number
  at: string
  actor: string
  action: string
  before: JsonObject | null
  after: JsonObject | null
}

/** Everything that was recorded about these things, oldest first. */
export async function deedsAbout(reader: Reader, subjectIds: readonly string[]): Promise<RecordedDeed[]> {
  const rows = await reader
    .tables()
    .selectFrom('audit')
    .select(['seq', 'at', 'actor', 'action', 'before', 'after'])
    .where('subjectId', 'in', [...subjectIds])
    .orderBy('seq')
    .execute()
  return rows.map((row) => storedEntry.parse(row))
}
