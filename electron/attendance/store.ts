import * as z from 'zod'
import type { Change, Reader } from '#electron/database/database.ts'
import type { RecordedDeed } from '#electron/database/history.ts'
import { KeptTable } from '#electron/database/kept-table.ts'
import { stale } from '#electron/database/refusals.ts'
import { flag, json } from '#electron/database/stored.ts'
import { attendanceMark, recordingWay, type Attendance } from '#shared/attendance/model.ts'

export const attendance = new KeptTable<Attendance>(
  'attendance',
  'attendance',
  z.object({
    id: z.string(),
    version: z.number(),
    isSample: flag,
    meetingId: z.string(),
    sessionId: z.string(),
    participantId: z.string(),
    mark: json(attendanceMark),
    personId: z.string().nullable(),
    way: recordingWay,
    recordedAt: z.string(),
  }),
)

/** What is recorded of a participant in a session; null when nothing is. */
export async function findAttendance(
  reader: Reader,
  { participantId, sessionId }: Pick<Attendance, 'participantId' | 'sessionId'>,
): Promise<Attendance | null> {
  const ofParticipant = await attendance.listWhere(reader, 'participantId', [participantId])
  return ofParticipant.find((each) => each.sessionId === sessionId) ?? null
}

/**
 * Takes a deed about attendance back. What was taken away and recorded anew meanwhile does not come back a second time.
 * @throws NOT_FOUND, STALE
 */
export async function takeAttendanceBack(change: Change, action: string, deed: RecordedDeed): Promise<void> {
  const removed = deed.after === null ? await attendance.find(change, deed.subjectId) : null
  const twin = removed === null ? null : await findAttendance(change, removed)
  if (twin !== null) throw stale(twin.version)
  await attendance.takeBack(change, action, deed)
}

type AttendanceTables = {
  attendance: {
    id: string
    meetingId: string
    personId: string | null
    mark: string
    removedAt: string | null
  }
  meetings: { id: string; title: string; removedAt: string | null }
}

/**
 * Titles of meetings at which a person was recorded, or that name a person or position as having come instead; of removed ones too, since
 * they can be brought back.
 */
export async function titlesWithAttendance(reader: Reader, id: string): Promise<string[]> {
  const rows = await reader
    .tables<AttendanceTables>()
    .selectFrom('attendance')
    .innerJoin('meetings', 'meetings.id', 'attendance.meetingId')
    .select('meetings.title')
    .distinct()
    .where((each) =>
      each.or([each('attendance.personId', '=', id), each('attendance.mark', 'like', `%${id}%`)]),
    )
    .where('attendance.removedAt', 'is', null)
    .execute()
  return rows.map((each) => each.title)
}

/** Ids of all records of a participant, removed ones too, oldest first. */
export async function attendanceIds(reader: Reader, participantId: string): Promise<string[]> {
  const rows = await reader
    .tables<{ attendance: { id: string; participantId: string } }>()
    .selectFrom('attendance')
    .select('id')
    .where('participantId', '=', participantId)
    .orderBy('id')
    .execute()
  return rows.map((each) => each.id)
}
