import type { Kysely } from 'kysely'
import { AuditChainCheck, type AuditEntry } from './audit-chain.ts'

/** Audit rows read at once. */
const CHUNK = 500

interface Tables {
  audit: AuditEntry & { hash: string }
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
