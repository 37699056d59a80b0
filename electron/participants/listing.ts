import type { Reader } from '#electron/database/database.ts'
import { readMeeting, readNaming } from '#electron/meetings/handlers.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { Naming } from '#shared/meetings/naming.ts'
import type { PersonReference } from '#shared/meetings/person-reference.ts'
import { dayOfMeeting } from '#shared/meetings/sessions.ts'
import type { ListedParticipant, Participant } from '#shared/participants/model.ts'
import { inOrder } from '#shared/participants/order.ts'
import { participantOf, participants } from './store.ts'

/** Everybody whom participants name: themselves, and who comes instead. */
export function referencesOf(list: readonly Participant[]): PersonReference[] {
  return list.flatMap(({ who, reply }) =>
    reply.state === 'represented' && reply.by !== null ? [who, reply.by] : [who],
  )
}

function listed(participant: Participant, naming: Naming): ListedParticipant {
  const { who, reply } = participant
  const by = reply.state === 'represented' ? reply.by : null
  return { ...participant, named: naming(who), representative: by === null ? null : naming(by) }
}

/** Participants of a meeting, by number. @throws NOT_FOUND */
export async function readParticipants(reader: Reader, meetingId: string): Promise<Participant[]> {
  await readMeeting(reader, meetingId)
  const rows = await participants.listWhere(reader, 'meetingId', [meetingId])
  return rows.map(participantOf).toSorted((first, second) => first.number - second.number)
}

/** The same in their order, each with who it is on the first day of the meeting. @throws NOT_FOUND */
export async function listParticipants(
  reader: Reader,
  meetingId: string,
  today: IsoDate,
): Promise<ListedParticipant[]> {
  const found = await readParticipants(reader, meetingId)
  const day = dayOfMeeting(await readMeeting(reader, meetingId), today)
  const naming = await readNaming(reader, referencesOf(found), day)
  return inOrder(found.map((each) => listed(each, naming)))
}

/** One participant with who it is on the first day of the meeting. @throws NOT_FOUND */
export async function readListed(reader: Reader, id: string, today: IsoDate): Promise<ListedParticipant> {
  const participant = participantOf(await participants.get(reader, id))
  const day = dayOfMeeting(await readMeeting(reader, participant.meetingId), today)
  return listed(participant, await readNaming(reader, referencesOf([participant]), day))
}
