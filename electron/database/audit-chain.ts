import { createHash } from 'node:crypto'

/** An audit row without its own hash. `before` and `after` are the stored JSON texts. */
export interface AuditEntry {
  seq: number
  at: string
  actor: string
  action: string
  subjectKind: string
  subjectId: string
  before: string | null
  after: string | null
  previousHash: string
}

/** Hash that the first row names as its predecessor. */
export const CHAIN_START = '0'.repeat(64)

/** SHA-256, lower-case hex, over one JSON list of all fields in the order of `AuditEntry`. */
export function auditHash(entry: AuditEntry): string {
  const canonical = JSON.stringify([
    entry.seq,
    entry.at,
    entry.actor,
    entry.action,
    entry.subjectKind,
    entry.subjectId,
    entry.before,
    entry.after,
    entry.previousHash,
  ])
  return createHash('sha256').update(canonical, 'utf8').digest('hex')
}

/** Follows a chain row by row and says, in words for the clerk, where it breaks. */
export class AuditChainCheck {
  #seq = 0
  #hash = CHAIN_START

  /** @returns what is wrong with this row, or null */
  next(row: AuditEntry & { hash: string }): string | null {
    const expectedSeq = this.#seq + 1
    const expectedPrevious = this.#hash
    this.#seq = row.seq
    this.#hash = row.hash
    if (row.seq !== expectedSeq)
      return `Catatan perubahan nomor ${expectedSeq} hilang; yang ada sesudahnya nomor ${row.seq}.`
    if (row.previousHash !== expectedPrevious)
      return `Catatan perubahan nomor ${row.seq} tidak menyambung dengan catatan sebelumnya.`
    return auditHash(row) === row.hash ? null : `Catatan perubahan nomor ${row.seq} telah diubah.`
  }
}
