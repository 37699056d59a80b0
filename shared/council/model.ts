import * as z from 'zod'
import { id, isoDate, version } from '#shared/indonesian/identifiers.ts'
import { lineOfText, requiredLine } from '#shared/indonesian/text.ts'

/**
 * What a body is, so that a later decree replaces it by a body of its kind: the council (Dewan Smart City), the executive team (Tim
 * Pelaksana), the working group (Pokja) of a dimension (domain.md sections 2 and 6); `other` ones are told apart by their names.
 */
export const bodyKind = z.enum([
  'council',
  'executive',
  'governance',
  'branding',
  'economy',
  'living',
  'society',
  'environment',
  'other',
])
export type BodyKind = z.infer<typeof bodyKind>

/** A role that members of a body have. The lead (`Ketua`, `Koordinator`) is who a body should not be without. */
export const bodyRole = z.object({
  id,
  name: requiredLine(60, 'Isi nama peran.'),
  isLead: z.boolean(),
})
export type BodyRole = z.infer<typeof bodyRole>

/** A body that a decree sets up; roles from the highest. */
export const body = z.object({
  id,
  kind: bodyKind,
  name: requiredLine(160, 'Isi nama badan.'),
  roles: z.array(bodyRole).min(1, 'Isi paling sedikit satu peran.').max(20),
})
export type Body = z.infer<typeof body>

/** What a clerk enters about a decree (Surat Keputusan). It is in force from a day to a day, both included; an open end is null. */
export const decreeInput = z.object({
  /** As printed on it, `188.45/115/HK/416-012/2022`; empty until it is numbered. */
  number: lineOfText(80),
  /** Day it was signed; null until then. */
  date: isoDate.nullable(),
  /** What stands behind `TENTANG`. */
  title: requiredLine(400, 'Isi tentang apa keputusan ini.'),
  /** Whose decree it is: usually the head of the region. */
  issuerPositionId: id.nullable(),
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
})
export type DecreeInput = z.infer<typeof decreeInput>

export const decree = decreeInput.extend({
  id,
  version,
  isSample: z.boolean(),
  bodies: z.array(body).max(40),
})
export type Decree = z.infer<typeof decree>

/** A member is a position, whoever holds it, or a person, whatever they hold. */
export const seat = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('position'), positionId: id }),
  z.object({ kind: z.literal('person'), personId: id }),
])
export type Seat = z.infer<typeof seat>

/** One membership, as its decree gives it. */
export const membership = z.object({
  id,
  version,
  isSample: z.boolean(),
  decreeId: id,
  bodyId: id,
  roleId: id,
  /** One of the two. */
  positionId: id.nullable(),
  personId: id.nullable(),
  /** Place inside the role, from 1, once arranged by hand; null follows precedence. */
  order: z.int().nullable(),
  /** First and last day; null is that of the decree. */
  startsOn: isoDate.nullable(),
  endsOn: isoDate.nullable(),
})
export type Membership = z.infer<typeof membership>

/** All decrees and memberships that are not removed: small enough to send whole, so that the screen filters without asking. */
export const council = z.object({
  /** By their first day, newest first. */
  decrees: z.array(decree),
  memberships: z.array(membership),
})
export type Council = z.infer<typeof council>

/** Most members that can be added at once, and that a decree can have. */
export const MOST_MEMBERS = 1000

/** How a decree's composition is printed. */
export const councilPaper = z.object({
  decreeId: id,
  /** Day on which holders of positions count. */
  date: isoDate,
  /** `annex`: the annex of the decree; `list`: a list with the office's letterhead. */
  form: z.enum(['annex', 'list']),
  /** Whether the names of holders stand before their positions. */
  printsNames: z.boolean(),
  /** Who signs below; null prints no signature. */
  signerPositionId: id.nullable(),
})
export type CouncilPaper = z.infer<typeof councilPaper>

/** Something that should be looked at; nothing of it stops printing. */
export const councilFinding = z.object({
  rule: z.enum([
    'number-missing',
    'date-missing',
    'body-empty',
    'lead-missing',
    'lead-twice',
    'position-vacant',
    'position-abolished',
    'position-ended',
    'person-inactive',
    'person-twice',
    'glyph-missing',
  ]),
  message: z.string(),
  bodyId: id.nullable(),
  membershipId: id.nullable(),
  /** The last day that the membership gets by ending it as it should; null when it need not end, or began later. */
  endsOn: isoDate.nullable(),
})
export type CouncilFinding = z.infer<typeof councilFinding>
