import type { JsonObject } from '#electron/database/changed-fields.ts'
import type { Reader } from '#electron/database/database.ts'
import { deedsAbout, type RecordedDeed } from '#electron/database/history.ts'
import { historyOf } from '#electron/database/told-changes.ts'
import { readMeeting } from '#electron/meetings/handlers.ts'
import { namesIn, meetingOfParticipant, referenceTold } from '#electron/participants/handlers.ts'
import type { HistoryEntry } from '#shared/audit/model.ts'
import { attendanceMark, recordingWay } from '#shared/attendance/model.ts'
import { markWords, RECORDING_WAYS } from '#shared/attendance/words.ts'
import { sessionWords } from '#shared/meetings/sessions.ts'
import { attendance, attendanceIds } from './store.ts'

/** `hadir (di pintu)`, as far as a deed tells it. */
function told(fields: JsonObject | null, names: ReadonlyMap<string, string>): string {
  const mark = attendanceMark.safeParse(fields?.['mark'])
  if (!mark.success) return ''
  const by = mark.data.state === 'represented' ? referenceTold(mark.data.by, names) : ''
  const way = recordingWay.safeParse(fields?.['way'])
  return `${markWords(mark.data, by)}${way.success ? ` (${RECORDING_WAYS[way.data]})` : ''}`
}

function words(
  { before, after }: RecordedDeed,
  session: string,
  names: ReadonlyMap<string, string>,
): string[] {
  if (before === null) return [`${session}: ${told(after, names)}`]
  if (after === null) return [`${session}: catatan kehadiran dihapus, semula ${told(before, names)}`]
  return [`${session}: dikoreksi, ${told(before, names)} menjadi ${told(after, names)}`]
}

/** What was recorded of a participant in words, latest first. @throws NOT_FOUND */
export async function attendanceHistory(reader: Reader, participantId: string): Promise<HistoryEntry[]> {
  const meeting = await readMeeting(reader, await meetingOfParticipant(reader, participantId))
  const sessions = new Map(meeting.sessions.map((each) => [each.id, sessionWords(each)]))
  const ids = await attendanceIds(reader, participantId)
  const sessionOf = new Map<string, string>()
  for (const id of ids) {
    const found = await attendance.find(reader, id)
    sessionOf.set(id, sessions.get(found?.sessionId ?? '') ?? 'Sesi yang sudah dihapus')
  }
  const deeds = await deedsAbout(reader, ids)
  const names = await namesIn(reader, deeds)
  return historyOf(deeds, (deed) => words(deed, sessionOf.get(deed.subjectId) ?? '', names))
}
