import { isDeepStrictEqual } from 'node:util'
import type { Change, Reader } from '#electron/database/database.ts'
import { notFound } from '#electron/database/refusals.ts'
import { readMeeting, readNaming, requireReferences } from '#electron/meetings/handlers.ts'
import type { RequestContext } from '#electron/request-context.ts'
import type { Attendance, AttendanceMark, RecordingWay } from '#shared/attendance/model.ts'
import type { Meeting, MeetingSession } from '#shared/meetings/model.ts'
import type { NamedPerson, PersonReference } from '#shared/meetings/person-reference.ts'
import type { Participant } from '#shared/participants/model.ts'
import { attendance } from './store.ts'

/** The named sessions of a meeting. @throws NOT_FOUND when the meeting has no such session */
export async function readSessions(
  reader: Reader,
  meetingId: string,
  sessionIds: readonly string[],
): Promise<{ meeting: Meeting; sessions: MeetingSession[] }> {
  const meeting = await readMeeting(reader, meetingId)
  const byId = new Map(meeting.sessions.map((each) => [each.id, each]))
  const sessions = [...new Set(sessionIds)].map((id) => byId.get(id))
  if (!sessions.every((each) => each !== undefined)) throw notFound()
  return { meeting, sessions }
}

/** Who is in the room by a mark: the participant, who came instead, or nobody. */
function whoCame({ who }: Pick<Participant, 'who'>, mark: AttendanceMark): PersonReference | null {
  if (mark.state === 'present') return who
  return representativeIn(mark)
}

/** Who comes instead, when the mark names somebody. */
export function representativeIn(mark: AttendanceMark): PersonReference | null {
  return mark.state === 'represented' ? mark.by : null
}

/** What is recorded of participants of a meeting; at the door one alone is looked up, however many there are. */
function recordedOf(
  reader: Reader,
  meeting: Meeting,
  [only, ...others]: readonly Participant[],
): Promise<Attendance[]> {
  return only !== undefined && others.length === 0
    ? attendance.listWhere(reader, 'participantId', [only.id])
    : attendance.listWhere(reader, 'meetingId', [meeting.id])
}

interface Recording extends Pick<RequestContext, 'newId'> {
  action: string
  way: RecordingWay
  isSample?: boolean
  /** Only where nothing is recorded yet. */
  onlyOpen?: boolean
}

/**
 * Gives participants their marks in sessions. The same mark again changes nothing; another one is a correction.
 * @param markOf what is recorded of a participant, in each of the sessions
 * @returns how many records were made or changed
 * @throws NOT_FOUND when the mark names an unknown person or position
 */
export async function record(
  change: Change,
  { meeting, sessions }: { meeting: Meeting; sessions: readonly MeetingSession[] },
  participants: readonly Participant[],
  markOf: (participant: Participant) => AttendanceMark,
  { action, way, newId, isSample = false, onlyOpen = false }: Recording,
): Promise<number> {
  const marks = new Map(participants.map((each) => [each, markOf(each)]))
  await requireReferences(
    change,
    [...marks.values()].flatMap((mark) => representativeIn(mark) ?? []),
  )
  const recorded = await recordedOf(change, meeting, participants)
  const present = new Map(recorded.map((each) => [`${each.sessionId} ${each.participantId}`, each]))
  const made: Attendance[] = []
  const corrected: { before: Attendance; after: Attendance }[] = []
  for (const session of sessions) {
    const came = [...marks].flatMap(([each, mark]) => whoCame(each, mark) ?? [])
    const naming = await readNaming(change, came, session.date)
    for (const [participant, mark] of marks) {
      const before = present.get(`${session.id} ${participant.id}`)
      if (before !== undefined && (onlyOpen || isDeepStrictEqual(before.mark, mark))) continue
      const who = whoCame(participant, mark)
      const personId = who === null ? null : naming(who).personId
      const facts = { mark, personId, way, recordedAt: change.at }
      if (before !== undefined) corrected.push({ before, after: { ...before, ...facts } })
      else
        made.push({
          ...facts,
          id: newId(),
          version: 1,
          isSample,
          meetingId: meeting.id,
          sessionId: session.id,
          participantId: participant.id,
        })
    }
  }
  await attendance.updateAll(change, action, corrected)
  await attendance.insertAll(change, action, made)
  return made.length + corrected.length
}

/** Takes marks away. @returns how many there were */
export async function clear(
  change: Change,
  action: string,
  { meeting, sessions }: { meeting: Meeting; sessions: readonly MeetingSession[] },
  participants: readonly Participant[],
): Promise<number> {
  const inSessions = new Set(sessions.map(({ id }) => id))
  const ofParticipants = new Set(participants.map(({ id }) => id))
  const recorded = (await recordedOf(change, meeting, participants)).filter(
    (each) => inSessions.has(each.sessionId) && ofParticipants.has(each.participantId),
  )
  await attendance.removeAll(change, action, recorded)
  return recorded.length
}

/** A record with who came instead, as named. */
export function withRepresentative(
  each: Attendance,
  naming: (who: PersonReference) => NamedPerson,
): Attendance & { representative: NamedPerson | null } {
  const who = representativeIn(each.mark)
  return { ...each, representative: who === null ? null : naming(who) }
}
