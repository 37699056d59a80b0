import * as z from 'zod'
import type { Reader } from '#electron/database/database.ts'
import { KeptTable } from '#electron/database/kept-table.ts'
import { flag, json } from '#electron/database/stored.ts'
import { guest, type Guest, type PersonReference } from '#shared/meetings/person-reference.ts'
import { participantRole, reply, type Participant } from '#shared/participants/model.ts'

/** A participant as stored: who it is stands in one of three columns. */
export interface StoredParticipant extends Omit<Participant, 'who'> {
  positionId: string | null
  personId: string | null
  guest: Guest | null
}

export const participants = new KeptTable<StoredParticipant>(
  'participants',
  'participant',
  z.object({
    id: z.string(),
    version: z.number(),
    isSample: flag,
    meetingId: z.string(),
    number: z.number(),
    positionId: z.string().nullable(),
    personId: z.string().nullable(),
    guest: json(guest).nullable(),
    role: participantRole,
    reply: json(reply),
    note: z.string(),
    order: z.number().nullable(),
  }),
)

/** The columns for who it is. */
export function columnsOf(
  who: PersonReference,
): Pick<StoredParticipant, 'positionId' | 'personId' | 'guest'> {
  const nobody = { positionId: null, personId: null, guest: null }
  switch (who.kind) {
    case 'position':
      return { ...nobody, positionId: who.positionId }
    case 'person':
      return { ...nobody, personId: who.personId }
    case 'guest': {
      const { kind: _kind, ...facts } = who
      return { ...nobody, guest: facts }
    }
  }
}

/** The participant that a row holds. @throws Error when the row names nobody, which the database does not allow */
export function participantOf({
  positionId,
  personId,
  guest: facts,
  ...rest
}: StoredParticipant): Participant {
  if (positionId !== null) return { ...rest, who: { kind: 'position', positionId } }
  if (personId !== null) return { ...rest, who: { kind: 'person', personId } }
  if (facts === null) throw new Error(`Participant ${rest.id} names nobody.`)
  return { ...rest, who: { ...facts, kind: 'guest' } }
}

type ParticipantTables = {
  participants: {
    id: string
    meetingId: string
    number: number
    positionId: string | null
    personId: string | null
    reply: string
    removedAt: string | null
  }
  meetings: { id: string; title: string; removedAt: string | null }
}

/** Last number that a meeting gave, to removed participants too; 0 when there was none. */
export async function lastNumber(reader: Reader, meetingId: string): Promise<number> {
  const row = await reader
    .tables<ParticipantTables>()
    .selectFrom('participants')
    .select((each) => each.fn.max('number').as('last'))
    .where('meetingId', '=', meetingId)
    .executeTakeFirst()
  return row?.last ?? 0
}

/** Id of a living participant by number; null when the meeting has none. */
export async function idByNumber(reader: Reader, meetingId: string, number: number): Promise<string | null> {
  const row = await reader
    .tables<ParticipantTables>()
    .selectFrom('participants')
    .select('id')
    .where('meetingId', '=', meetingId)
    .where('number', '=', number)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}

/**
 * Titles of meetings at which a position or a person takes part, or comes instead of somebody; of removed ones too, since they can be
 * brought back.
 */
export async function titlesWithParticipant(
  reader: Reader,
  kind: 'position' | 'person',
  id: string,
): Promise<string[]> {
  const column = kind === 'position' ? 'participants.positionId' : 'participants.personId'
  const rows = await reader
    .tables<ParticipantTables>()
    .selectFrom('participants')
    .innerJoin('meetings', 'meetings.id', 'participants.meetingId')
    .select('meetings.title')
    .distinct()
    .where((each) => each.or([each(column, '=', id), each('participants.reply', 'like', `%${id}%`)]))
    .where('participants.removedAt', 'is', null)
    .execute()
  return rows.map((each) => each.title)
}

/** How many living participants a meeting has. */
export async function countParticipants(reader: Reader, meetingId: string): Promise<number> {
  const row = await reader
    .tables<ParticipantTables>()
    .selectFrom('participants')
    .select((each) => each.fn.countAll<number>().as('count'))
    .where('meetingId', '=', meetingId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return row?.count ?? 0
}
