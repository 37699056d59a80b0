import type { Reader } from '#electron/database/database.ts'
import { notFound } from '#electron/database/refusals.ts'
import { readMeeting, readNaming } from '#electron/meetings/handlers.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { Naming } from '#shared/meetings/naming.ts'
import type { PersonReference } from '#shared/meetings/person-reference.ts'
import { dayOfMeeting } from '#shared/meetings/sessions.ts'
import type { ListedParticipant, Participant } from '#shared/participants/model.ts'
import { inOrder } from '#shared/participants/order.ts'
import { idByNumber, participantOf, participants } from './store.ts'

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

/** A participant of a meeting. @throws NOT_FOUND when the meeting has no such participant */
export async function readParticipant(
  reader: Reader,
  meetingId: string,
  who: { participantId: string } | { number: number },
): Promise<Participant> {
  const id = 'number' in who ? await idByNumber(reader, meetingId, who.number) : who.participantId
  const found = await participants.get(reader, id ?? '')
  if (found.meetingId !== meetingId) throw notFound()
  return participantOf(found)
}

/** Participants of any meeting who are a person or one of the positions. */
export async function participationsOf(
  reader: Reader,
  { personId, positionIds }: { personId: string; positionIds: readonly string[] },
): Promise<Participant[]> {
  const rows = [
    ...(await participants.listWhere(reader, 'personId', [personId])),
    ...(await participants.listWhere(reader, 'positionId', positionIds)),
  ]
  return rows.map(participantOf)
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
