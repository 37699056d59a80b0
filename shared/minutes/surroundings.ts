import * as z from 'zod'
import { actionItemState } from '#shared/action-items/model.ts'
import { id, isoDate, sha256 } from '#shared/indonesian/identifiers.ts'

/**
 * What the paper of minutes says beside their text, as it stood when a revision was written. All of it lives on elsewhere: action items go
 * to later meetings, a meeting is moved to another hall; so it is kept to be compared and never brought back.
 */
export const minutesSurroundings = z.object({
  format: z.literal(1),
  /** `Rapat`, `Hari/Tanggal`, `Waktu`, `Tempat` as printed; a line for each day when the days differ. */
  title: z.string(),
  days: z.string(),
  times: z.string(),
  place: z.string(),
  /** In the order in which they were decided. */
  actionItems: z.array(
    z.object({ id, what: z.string(), owner: z.string(), dueOn: isoDate.nullable(), state: actionItemState }),
  ),
  /** In their order. */
  photos: z.array(z.object({ id, sha256, fileName: z.string(), caption: z.string() })),
})
export type MinutesSurroundings = z.infer<typeof minutesSurroundings>
