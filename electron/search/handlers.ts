import { implement } from '@orpc/server'
import type { Reader } from '#electron/database/database.ts'
import type { FeaturePart, RequestContext } from '#electron/request-context.ts'
import { searchContract, type SearchHit } from '#shared/search/contract.ts'
import { sqliteSearchIndex, wordsOf } from './search-index.ts'

const os = implement(searchContract).$context<RequestContext>()

/** Kinds in the order in which they are shown. */
const KINDS = [
  'commitment',
  'meeting',
  'document',
  'person',
  'position',
  'agency',
  'decree',
  'actionItem',
] as const

/** Shares out places so that no kind crowds out the others: each gets an equal part, what is left over goes by order. */
export function shareOut(found: readonly { ids: readonly string[] }[], limit: number): number[] {
  const taken = found.map(() => 0)
  let left = limit
  for (let gave = true; gave && left > 0;) {
    gave = false
    for (const [index, { ids }] of found.entries()) {
      const has = taken[index] ?? 0
      if (left === 0 || has >= ids.length) continue
      taken[index] = has + 1
      left -= 1
      gave = true
    }
  }
  return taken
}

async function describe(
  parts: readonly FeaturePart[],
  reader: Reader,
  kind: SearchHit['kind'],
  ids: readonly string[],
): Promise<SearchHit[]> {
  for (const part of parts) {
    const hits = await part.describe?.(reader, kind, ids)
    if (hits !== undefined && hits !== null) return hits
  }
  return []
}

export const searchHandlers = os.router({
  find: os.find.handler(({ context, input: { query, limit } }) =>
    context.database.reading(async (reader) => {
      const words = wordsOf(query)
      const found: { kind: SearchHit['kind']; ids: string[] }[] = []
      for (const kind of KINDS)
        found.push({ kind, ids: await sqliteSearchIndex.find(reader, kind, words, limit) })
      const places = shareOut(found, limit)
      const hits: SearchHit[] = []
      for (const [index, { kind, ids }] of found.entries())
        hits.push(...(await describe(context.parts, reader, kind, ids.slice(0, places[index]))))
      return hits
    }),
  ),
})
