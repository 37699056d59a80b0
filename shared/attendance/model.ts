import * as z from 'zod'
import { id, instant, version } from '#shared/indonesian/identifiers.ts'
import { lineOfText } from '#shared/indonesian/text.ts'
import { namedPerson, personReference } from '#shared/meetings/person-reference.ts'
import { participantRole } from '#shared/participants/model.ts'

/** Whether a participant came to a session; nothing is recorded as long as nobody knows. */
export const attendanceMark = z.discriminatedUnion('state', [
  z.object({ state: z.literal('present') }),
  /** Somebody came instead; null while it is not known who. */
  z.object({ state: z.literal('represented'), by: personReference.nullable() }),
  z.object({ state: z.literal('excused'), reason: lineOfText(300) }),
  z.object({ state: z.literal('absent') }),
])
export type AttendanceMark = z.infer<typeof attendanceMark>
export const attendanceState = z.enum(['present', 'represented', 'excused', 'absent'])
export type AttendanceState = z.infer<typeof attendanceState>

/** At the door one by one, many at once, or read off the signed sheet. */
export const recordingWay = z.enum(['door', 'bulk', 'sheet'])
export type RecordingWay = z.infer<typeof recordingWay>

/** What is recorded of one participant in one session. */
export const attendance = z.object({
  id,
  version,
  isSample: z.boolean(),
  meetingId: id,
  sessionId: id,
  participantId: id,
  mark: attendanceMark,
  /** Who was there, by the directory of that day; null for guests and those who did not come. */
  personId: id.nullable(),
  way: recordingWay,
  /** When it was recorded; the first time, as long as the mark stays the same. */
  recordedAt: instant,
})
export type Attendance = z.infer<typeof attendance>

/** Attendance with who came instead. */
export const listedAttendance = attendance.extend({ representative: namedPerson.nullable() })
export type ListedAttendance = z.infer<typeof listedAttendance>

export const attendanceCounts = z.object({
  invited: z.int(),
  present: z.int(),
  represented: z.int(),
  excused: z.int(),
  absent: z.int(),
  /** Of whom nothing is recorded. */
  open: z.int(),
})
export type AttendanceCounts = z.infer<typeof attendanceCounts>

export const quorumResult = z.object({
  isReached: z.boolean(),
  counted: z.int(),
  needed: z.int(),
  /** `Kuorum tercapai: hadir 17 dari 30 peserta, paling sedikit 16.` */
  words: z.string(),
})
export type QuorumResult = z.infer<typeof quorumResult>

/** Attendance of one session in numbers. */
export const attendanceSummary = z.object({
  sessionId: id,
  all: attendanceCounts,
  /** In the order in which the participants stand. */
  byAgency: z.array(attendanceCounts.extend({ agency: z.string() })),
  byRole: z.array(attendanceCounts.extend({ role: participantRole })),
  /** Null when the meeting needs none. */
  quorum: quorumResult.nullable(),
})
export type AttendanceSummary = z.infer<typeof attendanceSummary>
