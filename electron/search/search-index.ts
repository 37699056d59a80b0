import { sql } from 'kysely'
import { FIRST } from '#electron/database/migrations/0003-search.ts'
import type { Reader } from '#electron/database/database.ts'
import type { SearchHit } from '#shared/search/contract.ts'

/** Words of the office by which things are found. Behind it stands SQLite's FTS5; PostgreSQL will need another one. */
export interface SearchIndex {
  /**
   * Ids of things of one kind in which every word occurs from its beginning, in any order; case and diacritics do not matter.
   * Those that begin with the first word come first.
   */
  find(reader: Reader, kind: SearchHit['kind'], words: readonly string[], limit: number): Promise<string[]>
}

/** `Dr. Siti M.Kes` -> `Dr`, `Siti`, `M`, `Kes`: cut as the index cuts. */
export function wordsOf(query: string): string[] {
  return query.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

type SearchTables = { searchEntries: { entry: number; kind: string; id: string } }

/** @param expression in the language of FTS5 */
function matching(
  reader: Reader,
  kind: SearchHit['kind'],
  expression: string,
  limit: number,
): Promise<{ id: string }[]> {
  const index = sql.table(`search_${kind}`)
  return reader
    .tables<SearchTables>()
    .selectFrom('searchEntries')
    .innerJoin(
      sql<{
        found: number
      }>`(SELECT rowid AS found FROM ${index} WHERE ${index} MATCH ${expression} ORDER BY rowid DESC LIMIT ${limit})`.as(
        'hits',
      ),
      'hits.found',
      'searchEntries.entry',
    )
    .select('searchEntries.id')
    .orderBy('searchEntries.entry', 'desc')
    .execute()
}

/** The index in the office's own database; migration 3 keeps it. */
export const sqliteSearchIndex: SearchIndex = {
  async find(reader, kind, [first, ...rest], limit) {
    if (first === undefined) return []
    const others = rest.map((word) => ` AND "${word}"*`).join('')
    const beginning = await matching(reader, kind, `"${FIRST}${first}"*${others}`, limit)
    const anywhere =
      beginning.length >= limit ? [] : await matching(reader, kind, `"${first}"*${others}`, limit)
    return [...new Set([...beginning, ...anywhere].map((each) => each.id))].slice(0, limit)
  },
}
