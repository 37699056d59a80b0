import { sql, type Kysely } from 'kysely'
import { AuditChainCheck, type AuditEntry } from './audit-chain.ts'

/** Audit rows read at once. */
const CHUNK = 500

interface Tables {
  audit: AuditEntry & { hash: string }
}

/** Names of all tables, for the check of one after the other. */
export async function tableNames(kysely: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{
    name: string
  }>`SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name`.execute(kysely)
  return rows.map((each) => each.name)
}

/** What SQLite itself finds wrong with a table and its indexes, in its own words. */
export async function tableFaults(kysely: Kysely<Tables>, table: string): Promise<string[]> {
  const { rows } = await sql<{
    integrity_check: string
  }>`SELECT integrity_check FROM pragma_integrity_check(${table})`.execute(kysely)
  return rows.map((each) => each.integrity_check).filter((each) => each !== 'ok')
}

/** Rows that name a row that is not there, as SQLite finds them. */
export async function foreignKeyFaults(kysely: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{
    table: string
    parent: string
  }>`SELECT "table", parent FROM pragma_foreign_key_check`.execute(kysely)
  return rows.map((each) => `Baris pada tabel ${each.table} merujuk ke ${each.parent} yang tidak ada.`)
}

/** Follows the audit chain from its beginning; hands out how far it came and what is wrong, a piece at a time. */
export async function* auditFaults(
  kysely: Kysely<Tables>,
): AsyncGenerator<{ done: number; total: number; faults: string[] }> {
  const check = new AuditChainCheck()
  const { total } = await kysely
    .selectFrom('audit')
    .select((each) => each.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  for (let last = 0, done = 0; ;) {
    const rows = await kysely
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(CHUNK)
      .execute()
    const faults = rows.flatMap((row) => check.next(row) ?? [])
    done += rows.length
    yield { done, total, faults }
    const end = rows.at(-1)
    if (rows.length < CHUNK || end === undefined) return
    last = end.seq
  }
}
