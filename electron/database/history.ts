import * as z from 'zod'
import { subjectKind, type MadeChange, type SubjectKind } from '#shared/audit/model.ts'
import type { JsonObject } from './changed-fields.ts'
import type { AuditEntry } from './audit-chain.ts'
import type { Change, Reader } from './database.ts'
import { json } from './stored.ts'

const jsonObject = z.record(z.string(), z.json())

const storedEntry = z.object({
  seq: z.number(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subjectKind,
  subjectId: z.string(),
  before: json(jsonObject).nullable(),
  after: json(jsonObject).nullable(),
})

/** An audit row as it is read back: who did what when, and the fields that it changed. */
export interface RecordedDeed {
  seq: number
  at: string
  actor: string
  action: string
  subjectKind: SubjectKind
  subjectId: string
  before: JsonObject | null
  after: JsonObject | null
}

type AuditTables = { audit: AuditEntry }

const COLUMNS = ['seq', 'at', 'actor', 'action', 'subjectKind', 'subjectId', 'before', 'after'] as const

/** Rows of the audit that are read and checked in one turn. */
const DEEDS_AT_ONCE = 100

/** Everything that was recorded about these things, oldest first. */
export async function deedsAbout(reader: Reader, subjectIds: readonly string[]): Promise<RecordedDeed[]> {
  const rows = await reader
    .tables<AuditTables>()
    .selectFrom('audit')
    .select(COLUMNS)
    .where('subjectId', 'in', [...subjectIds])
    .orderBy('seq')
    .execute()
  return rows.map((row) => storedEntry.parse(row))
}

/** The latest deeds of these names about anything, oldest first. */
export async function deedsNamed(
  reader: Reader,
  actions: readonly string[],
  most: number,
): Promise<RecordedDeed[]> {
  const rows = await reader
    .tables<AuditTables>()
    .selectFrom('audit')
    .select(COLUMNS)
    .where('action', 'in', [...actions])
    .orderBy('seq', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => storedEntry.parse(row)).toReversed()
}

/** What the audit holds between two of its rows, both included, oldest first. */
export async function deedsOf(reader: Reader, { first, last }: MadeChange): Promise<RecordedDeed[]> {
  const deeds: RecordedDeed[] = []
  // Piece by piece, so that the turn is given away between them (turns.ts).
  for (let from = first; from <= last; from += DEEDS_AT_ONCE) {
    const rows = await reader
      .tables<AuditTables>()
      .selectFrom('audit')
      .select(COLUMNS)
      .where('seq', '>=', from)
      .where('seq', '<=', Math.min(last, from + DEEDS_AT_ONCE - 1))
      .orderBy('seq')
      .execute()
    for (const row of rows) deeds.push(storedEntry.parse(row))
  }
  return deeds
}

/** Rows of the audit read at once. */
const CHUNK = 500

/** What was recorded after a row of the audit, oldest first: about what, and all that it says, as text. */
export async function* deedsAfter(
  reader: Reader,
  last: number,
): AsyncGenerator<{ subjectId: string; text: string }, void> {
  for (let seen = last; ;) {
    const rows = await reader
      .tables<AuditTables>()
      .selectFrom('audit')
      .select(['seq', 'subjectId', 'before', 'after'])
      .where('seq', '>', seen)
      .orderBy('seq')
      .limit(CHUNK)
      .execute()
    for (const { subjectId, before, after } of rows)
      yield { subjectId, text: `${before ?? ''}\n${after ?? ''}` }
    const end = rows.at(-1)
    if (rows.length < CHUNK || end === undefined) return
    seen = end.seq
  }
}

/** Number of the last row of the audit; 0 when there is none. */
export async function lastDeed(reader: Reader): Promise<number> {
  const row = await reader
    .tables<AuditTables>()
    .selectFrom('audit')
    .select((each) => each.fn.max('seq').as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}

/** Whether anything of these kinds was changed after a row of the audit. */
export async function kindsChangedSince(
  reader: Reader,
  last: number,
  kinds: readonly SubjectKind[],
): Promise<boolean> {
  const row = await reader
    .tables<AuditTables>()
    .selectFrom('audit')
    .select('seq')
    .where('seq', '>', last)
    .where('subjectKind', 'in', kinds)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Does work in a change and says which rows of the audit it wrote, so that it can be taken back as a whole (undoing.ts). */
export async function counted<Result>(
  change: Change,
  work: () => Promise<Result>,
): Promise<{ result: Result; made: MadeChange }> {
  const before = await lastDeed(change)
  const result = await work()
  return { result, made: { first: before + 1, last: await lastDeed(change) } }
}

/** As `counted`, with null when nothing was recorded, since nothing differed. */
export async function countedOrNothing<Result>(
  change: Change,
  work: () => Promise<Result>,
): Promise<{ result: Result; made: MadeChange | null }> {
  const { result, made } = await counted(change, work)
  return { result, made: made.last < made.first ? null : made }
}

/** Those of some things about which more than one deed was recorded: they were worked on after they were made. */
export async function toldMoreThanOnce(
  reader: Reader,
  subjectIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (subjectIds.length === 0) return new Set()
  const rows = await reader
    .tables<AuditTables>()
    .selectFrom('audit')
    .select('subjectId')
    .where('subjectId', 'in', subjectIds)
    .groupBy('subjectId')
    .having((each) => each.fn.countAll(), '>', 1)
    .execute()
  return new Set(rows.map((row) => row.subjectId))
}

/** Number of the last deed of an action in the audit; null when there is none. */
export async function lastToldOf(reader: Reader, action: string): Promise<number | null> {
  const row = await reader
    .tables<AuditTables>()
    .selectFrom('audit')
    .select('seq')
    .where('action', '=', action)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  return row?.seq ?? null
}

/** Those of some things about which anything was recorded after a deed. */
export async function toldAfter(
  reader: Reader,
  subjectIds: readonly string[],
  seq: number,
): Promise<ReadonlySet<string>> {
  if (subjectIds.length === 0) return new Set()
  const rows = await reader
    .tables<AuditTables>()
    .selectFrom('audit')
    .select('subjectId')
    .distinct()
    .where('subjectId', 'in', subjectIds)
    .where('seq', '>', seq)
    .execute()
  return new Set(rows.map((row) => row.subjectId))
}
