import * as z from 'zod'
import { lineOfText, requiredLine } from '#shared/indonesian/text.ts'
import { id, isoDate, timeOfDay, version } from '#shared/indonesian/identifiers.ts'

export const meetingKind = z.enum(['bimtek', 'rapat', 'penandatanganan'])
export type MeetingKind = z.infer<typeof meetingKind>

export const meetingDay = z.object({
  date: isoDate,
  startsAt: timeOfDay,
  /** Null: `s.d. selesai`. */
  endsAt: timeOfDay.nullable(),
})
export type MeetingDay = z.infer<typeof meetingDay>

export const meetingInput = z.object({
  kind: meetingKind,
  /** Bimtek I to IV; null for other kinds. */
  stage: z.int().min(1).max(4).nullable(),
  title: requiredLine(240, 'Isi nama kegiatan.'),
  days: z.array(meetingDay).max(31),
  place: lineOfText(240),
  /** The position that chairs; its holder on the day is the chair. */
  chairPositionId: id.nullable(),
})
export type MeetingInput = z.infer<typeof meetingInput>

export const meeting = meetingInput.extend({ id, version, isSample: z.boolean() })
export type Meeting = z.infer<typeof meeting>
