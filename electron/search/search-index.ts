import { sql } from 'kysely'
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

function matching(reader: Reader, expression: string, limit: number): Promise<{ id: string }[]> {
  return reader
    .tables<SearchTables>()
    .selectFrom('searchEntries')
    .innerJoin(
      sql<{
        found: number
      }>`(SELECT rowid AS found FROM searchWords WHERE searchWords MATCH ${expression} ORDER BY rowid DESC LIMIT ${limit})`.as(
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
  async find(reader, kind, words, limit) {
    const [first, ...rest] = words.map((word) => `"${word}"*`)
    if (first === undefined) return []
    const others = rest.map((word) => ` AND words : ${word}`).join('')
    const beginning = await matching(reader, `kind : ${kind} AND words : ^ ${first}${others}`, limit)
    const anywhere =
      beginning.length >= limit
        ? []
        : await matching(reader, `kind : ${kind} AND words : ${first}${others}`, limit)
    return [...new Set([...beginning, ...anywhere].map((each) => each.id))].slice(0, limit)
  },
}
