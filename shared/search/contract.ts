import { oc } from '@orpc/contract'
import * as z from 'zod'
import { id } from '#shared/indonesian/identifiers.ts'
import { QUERY_LIMIT } from './query-limit.ts'

export const searchHit = z.object({
  kind: z.enum(['person', 'agency', 'position', 'meeting', 'commitment', 'document', 'decree', 'actionItem']),
  id,
  title: z.string(),
  /** What tells two equal titles apart: position, date, number. */
  context: z.string(),
  /** The thing whose page shows it, when it has none of its own: the meeting of an action item. */
  within: id.optional(),
})
export type SearchHit = z.infer<typeof searchHit>

export const searchContract = {
  /** Titles and names; every word must occur, in any order, from its beginning. */
  find: oc
    .input(z.object({ query: z.string().max(QUERY_LIMIT), limit: z.int().min(1).max(200) }))
    .output(z.array(searchHit)),
}
