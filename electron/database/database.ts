import { CompiledQuery, sql, type DrainOuterGeneric, type Kysely } from 'kysely'
import type { SubjectKind } from '#shared/audit/model.ts'
import { auditHash, CHAIN_START, type AuditEntry } from './audit-chain.ts'
import { auditFaults } from './audit-faults.ts'
import { changedFields, type JsonObject } from './changed-fields.ts'
import { insertStatements } from './many-rows.ts'
import type { Stored } from './stored.ts'
import { breathe } from './turns.ts'

/** Tables as a feature types them: column types by table name. */
export type Tables = Record<string, object>

interface AuditTables {
  audit: AuditEntry & { hash: string }
}

type Writing<T> = Kysely<DrainOuterGeneric<AuditTables & T>>
type Reading<T> = Pick<Writing<T>, 'selectFrom' | 'fn'>

/** Sees the tables that a feature types for itself, and can read only. */
export interface Reader {
  tables<T extends Tables>(): Reading<T>
}

/** One thing that was done, for the audit. A null `before` is a beginning, a null `after` an end. */
export interface Deed {
  /** Procedure that did it: `people.updatePerson`. */
  action: string
  subject: { kind: SubjectKind; id: string }
  before: JsonObject | null
  after: JsonObject | null
}

/** A transaction that changes something. */
export interface Change {
  tables<T extends Tables>(): Writing<T>
  /** Instant of the change, ISO 8601 in UTC. */
  readonly at: string
  /** Writes an audit row in the same transaction, chained to the one before it. Fields that did not change are left out. */
  record(deed: Deed): Promise<void>
  /** As `record` for many deeds, much faster than one by one. */
  recordAll(deeds: readonly Deed[]): Promise<void>
  /** Inserts many rows of the same columns, much faster than one by one; gives the turn away between pieces. */
  insertAll(table: string, rows: readonly Record<string, Stored>[]): Promise<void>
}

/** Who changes something, and when. */
export interface Author {
  readonly actor: string
  readonly clock: () => Date
  /** What else must be written in the transaction of a change, given of what kinds the things are that it changed. */
  readonly follow?: (change: Change, kinds: ReadonlySet<SubjectKind>) => Promise<void>
}

/** An open database. Writing is possible only in a `change`, and a change that wrote without recording cannot commit. */
export class Database implements Reader {
  readonly #kysely: Kysely<AuditTables>

  constructor(kysely: Kysely<AuditTables>) {
    this.#kysely = kysely
  }

  tables<T extends Tables>(): Reading<T> {
    return this.#kysely.$extendTables<T>()
  }

  /** Reads several things as they stood at one moment. */
  reading<Result>(work: (reader: Reader) => Promise<Result>): Promise<Result> {
    return this.#kysely
      .transaction()
      .execute((transaction) => work({ tables: <T extends Tables>() => transaction.$extendTables<T>() }))
  }

  /** Runs work in one transaction; everything is undone when it throws, or when it wrote and recorded nothing. */
  change<Result>(author: Author, work: (change: Change) => Promise<Result>): Promise<Result> {
    return this.#kysely.transaction().execute(async (transaction) => {
      const before = await writtenRows(transaction)
      const at = author.clock().toISOString()
      const kinds = new Set<SubjectKind>()
      const record = async (deeds: readonly Deed[]) => {
        await appendAudit(transaction, at, author.actor, deeds)
        for (const { subject } of deeds) kinds.add(subject.kind)
      }
      const change: Change = {
        at,
        tables: <T extends Tables>() => transaction.$extendTables<T>(),
        record: (deed) => record([deed]),
        recordAll: record,
        insertAll: (table, rows) => insertAll(transaction, table, rows),
      }
      const result = await work(change)
      await author.follow?.(change, kinds)
      if (kinds.size === 0 && (await writtenRows(transaction)) !== before)
        throw new Error('A change was made without recording it in the audit; it was undone.')
      return result
    })
  }

  /** Faults of the audit chain, a piece at a time. */
  auditFaults(): AsyncGenerator<{ done: number; total: number; faults: string[] }> {
    return auditFaults(this.#kysely)
  }

  close(): Promise<void> {
    return this.#kysely.destroy()
  }
}

/** Rows written by this connection so far. */
async function writtenRows(kysely: Kysely<AuditTables>): Promise<number> {
  const { rows } = await sql<{ written: number }>`SELECT total_changes() AS written`.execute(kysely)
  return rows[0]?.written ?? 0
}

/** Inserts rows piece by piece. The statements are the same for every piece, so each is compiled and prepared once. */
async function insertAll(
  kysely: Kysely<AuditTables>,
  table: string,
  rows: readonly Record<string, Stored>[],
): Promise<void> {
  for (const { statement, values } of insertStatements(table, rows)) {
    await kysely.executeQuery(CompiledQuery.raw(statement, values))
    await breathe()
  }
}

async function appendAudit(
  kysely: Kysely<AuditTables>,
  at: string,
  actor: string,
  deeds: readonly Deed[],
): Promise<void> {
  const last = await kysely
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  let [seq, previousHash] = [last?.seq ?? 0, last?.hash ?? CHAIN_START]
  const rows = deeds.map(({ action, subject, before, after }) => {
    const difference = before !== null && after !== null ? changedFields(before, after) : { before, after }
    const entry: AuditEntry = {
      seq: seq + 1,
      at,
      actor,
      action,
      subjectKind: subject.kind,
      subjectId: subject.id,
      before: difference?.before ? JSON.stringify(difference.before) : null,
      after: difference?.after ? JSON.stringify(difference.after) : null,
      previousHash,
    }
    const hash = auditHash(entry)
    seq += 1
    previousHash = hash
    return { ...entry, hash }
  })
  await insertAll(kysely, 'audit', rows)
}
