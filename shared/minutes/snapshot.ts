import * as z from 'zod'
import { actionItemState } from '#shared/action-items/model.ts'
import { isoDate } from '#shared/indonesian/identifiers.ts'
import { meeting } from '#shared/meetings/model.ts'
import { namedPerson } from '#shared/meetings/person-reference.ts'
import { office } from '#shared/settings/model.ts'
import { minutesContent } from './model.ts'

/** All that minutes are printed from, with everybody named as on the day of the meeting: enough to print them again in ten years. */
export const minutesSnapshot = z.object({
  format: z.literal(1),
  office,
  meeting: meeting.pick({ kind: true, title: true, sessions: true, place: true, address: true }),
  /** `Acara`; never empty. */
  subject: z.string(),
  invitation: z.string(),
  chair: namedPerson.nullable(),
  noteTaker: namedPerson.nullable(),
  /** `28 dari 30 undangan (daftar hadir terlampir)` */
  participants: z.string(),
  opening: minutesContent.shape.opening,
  discussions: minutesContent.shape.discussions,
  conclusions: minutesContent.shape.conclusions,
  decisions: minutesContent.shape.decisions,
  closing: minutesContent.shape.closing,
  /** Those of the meeting and those that it took up, in the order in which they were decided. */
  actionItems: z.array(
    z.object({ what: z.string(), owner: z.string(), dueOn: isoDate.nullable(), state: actionItemState }),
  ),
})
export type MinutesSnapshot = z.infer<typeof minutesSnapshot>

/** `28 dari 30 undangan (daftar hadir terlampir)`; without any attendance only who was invited. */
export function participantWords({ invited, came }: { invited: number; came: number }): string {
  if (invited === 0) return ''
  return came === 0 ? `${invited} undangan` : `${came} dari ${invited} undangan (daftar hadir terlampir)`
}
