import { itemsAsDecided } from '#electron/action-items/handlers.ts'
import { readAttendance } from '#electron/attendance/handlers.ts'
import type { Reader } from '#electron/database/database.ts'
import { readMeeting, readNaming } from '#electron/meetings/handlers.ts'
import { readParticipants } from '#electron/participants/handlers.ts'
import type { PersonReference } from '#shared/meetings/person-reference.ts'
import { dayOfMeeting } from '#shared/meetings/sessions.ts'
import { participantWords, type MinutesSnapshot } from '#shared/minutes/snapshot.ts'
import type { Office } from '#shared/settings/model.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { readMinutes } from './writing.ts'

/**
 * What stands at `Peserta` by itself: everybody on the list, and those who were there, or somebody for them, at any time.
 * @throws NOT_FOUND
 */
export async function countedParticipants(reader: Reader, meetingId: string): Promise<string> {
  await readMeeting(reader, meetingId)
  const came = (await readAttendance(reader, meetingId)).filter(({ mark }) =>
    ['present', 'represented'].includes(mark.state),
  )
  return participantWords({
    invited: (await readParticipants(reader, meetingId)).length,
    came: new Set(came.map(({ participantId }) => participantId)).size,
  })
}

/**
 * The minutes of a meeting with everything named as on its day, ready to be printed or frozen.
 * @throws NOT_FOUND
 */
export async function resolveMinutes(
  reader: Reader,
  meetingId: string,
  { office, today }: { office: Office; today: IsoDate },
): Promise<MinutesSnapshot> {
  const meeting = await readMeeting(reader, meetingId)
  const { content } = await readMinutes(reader, meetingId)
  const byChair: PersonReference | null =
    meeting.chairPositionId === null ? null : { kind: 'position', positionId: meeting.chairPositionId }
  const chair = content.chair ?? byChair
  const named = [chair, content.noteTaker].filter((each) => each !== null)
  const naming = await readNaming(reader, named, dayOfMeeting(meeting, today))
  const { kind, title, sessions, place, address } = meeting
  const items = await itemsAsDecided(reader, meeting, today)
  return {
    format: 1,
    office,
    meeting: { kind, title, sessions, place, address },
    subject: content.subject === '' ? title : content.subject,
    invitation: content.invitation,
    chair: chair && naming(chair),
    noteTaker: content.noteTaker && naming(content.noteTaker),
    participants: content.participants || (await countedParticipants(reader, meetingId)),
    opening: content.opening,
    discussions: content.discussions,
    conclusions: content.conclusions,
    decisions: content.decisions,
    closing: content.closing,
    actionItems: items.map(({ what, owner, dueOn, state }) => ({ what, owner, dueOn, state })),
  }
}
