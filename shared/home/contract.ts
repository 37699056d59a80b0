import { oc } from '@orpc/contract'
import * as z from 'zod'
import { id, isoDate } from '#shared/indonesian/identifiers.ts'
import { signingProgress } from '#shared/commitments/model.ts'

/** One thing to do; the screen turns it into a sentence with a link. */
export const todo = z.discriminatedUnion('kind', [
  /** A meeting that is near, with what is still missing. */
  z.object({
    kind: z.literal('meeting'),
    id,
    title: z.string(),
    date: isoDate.nullable(),
    missing: z.array(z.enum(['days', 'place', 'chair', 'participants', 'invitation', 'commitment'])),
  }),
  /** A draft; `isRevision` when an issued one stands behind it. */
  z.object({ kind: z.literal('draft'), id, title: z.string(), errors: z.int(), isRevision: z.boolean() }),
  /** A sheet out for signature. */
  z.object({
    kind: z.literal('signing'),
    id,
    title: z.string(),
    progress: signingProgress,
    issuedOn: isoDate,
  }),
  /** Fully signed, but no complete scan is filed. */
  z.object({ kind: z.literal('scan'), id, title: z.string() }),
  /** An issued document without its official number. */
  z.object({ kind: z.literal('number'), id, title: z.string() }),
  /** An action item that is overdue or due soon. */
  z.object({
    kind: z.literal('actionItem'),
    id,
    meetingId: id,
    title: z.string(),
    dueOn: isoDate,
    /** Who answers for it; empty when nobody does. */
    owner: z.string(),
  }),
  /** Those beyond the most urgent ones. */
  z.object({ kind: z.literal('moreActionItems'), count: z.int() }),
  /** Positions without a holder today. */
  z.object({ kind: z.literal('vacancy'), count: z.int() }),
])
export type Todo = z.infer<typeof todo>

export const homeContract = {
  todos: oc.output(z.array(todo)),
}
