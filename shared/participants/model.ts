import * as z from 'zod'
import { id, version } from '#shared/indonesian/identifiers.ts'
import { lineOfText } from '#shared/indonesian/text.ts'
import { namedPerson, personReference } from '#shared/meetings/person-reference.ts'

export const participantRole = z.enum(['peserta', 'narasumber', 'moderator', 'panitia', 'undangan'])
export type ParticipantRole = z.infer<typeof participantRole>

/** What an invitee answered. */
export const reply = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting') }),
  z.object({ state: z.literal('coming') }),
  /** Sends somebody; null while it is not known whom. */
  z.object({ state: z.literal('represented'), by: personReference.nullable() }),
  z.object({ state: z.literal('excused'), reason: lineOfText(300) }),
])
export type Reply = z.infer<typeof reply>

export const participantInput = z.object({
  who: personReference,
  role: participantRole,
  reply,
  note: lineOfText(240),
})
export type ParticipantInput = z.infer<typeof participantInput>

export const participant = participantInput.extend({
  id,
  version,
  isSample: z.boolean(),
  meetingId: id,
  /** Number in the meeting, from 1, on badges and for the door; it never goes to another. */
  number: z.int().positive(),
  /** Place given by hand; those without one stand by precedence. */
  order: z.int().nullable(),
})
export type Participant = z.infer<typeof participant>

/** A participant with who that is on the first day of the meeting. */
export const listedParticipant = participant.extend({
  named: namedPerson,
  /** Who comes instead; null when nobody does or it is not known who. */
  representative: namedPerson.nullable(),
})
export type ListedParticipant = z.infer<typeof listedParticipant>

/** Most participants of a meeting, and most that are added at once. */
export const MOST_PARTICIPANTS = 5000

/** Where many participants are taken from. */
export const participantSource = z.discriminatedUnion('kind', [
  /** Positions of agencies: their heads, or all. */
  z.object({
    kind: z.literal('agencies'),
    agencyIds: z.array(id).min(1).max(2000),
    includes: z.enum(['heads', 'all']),
  }),
  /** All positions of tiers of precedence. */
  z.object({ kind: z.literal('tiers'), tiers: z.array(z.int().min(1).max(11)).min(1) }),
  /** Participants of another meeting, each with the role that they had there. */
  z.object({ kind: z.literal('meeting'), meetingId: id, roles: z.array(participantRole).min(1) }),
])
export type ParticipantSource = z.infer<typeof participantSource>

export const participantFinding = z.object({
  rule: z.enum(['vacant', 'person-twice', 'representative-missing']),
  message: z.string(),
  participantId: id,
})
export type ParticipantFinding = z.infer<typeof participantFinding>

/** Whom a row of a list that came as a file means. */
export const readRow = z.object({
  /** As the spreadsheet program counts it. */
  row: z.int().positive(),
  name: z.string(),
  /** Somebody of the directory, or a guest; null when it cannot be told who is meant. */
  who: personReference.nullable(),
  /** What the clerk should know; may be empty. */
  note: z.string(),
})
export type ReadRow = z.infer<typeof readRow>
