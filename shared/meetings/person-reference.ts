import * as z from 'zod'
import { id } from '#shared/indonesian/identifiers.ts'
import { lineOfText, requiredLine } from '#shared/indonesian/text.ts'

/** Tier of guests unless the clerk gives another one (shared/people/precedence.ts). */
export const GUEST_TIER = 11

/** Somebody from outside, who is not in the directory. */
export const guest = z.object({
  titlesBefore: lineOfText(60),
  name: requiredLine(120, 'Isi nama tamu.'),
  titlesAfter: lineOfText(80),
  position: lineOfText(200),
  agency: lineOfText(160),
  sex: z.enum(['L', 'P']).nullable(),
  /** Tier of precedence; a guest of a tier stands behind the office's own of that tier. */
  tier: z.int().min(1).max(GUEST_TIER),
})
export type Guest = z.infer<typeof guest>

/** A guest of whom nothing is known yet. */
export const EMPTY_GUEST: Guest = {
  titlesBefore: '',
  name: '',
  titlesAfter: '',
  position: '',
  agency: '',
  sex: null,
  tier: GUEST_TIER,
}

/** Who is meant: a position, whoever holds it on the day; a person, whatever they hold; or a guest. */
export const personReference = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('position'), positionId: id }),
  z.object({ kind: z.literal('person'), personId: id }),
  guest.extend({ kind: z.literal('guest') }),
])
export type PersonReference = z.infer<typeof personReference>

/** Who a reference names on a day. */
export const namedPerson = z.object({
  /** `dr. Siti Aminah, M.Kes.`; empty while the position is vacant. */
  name: z.string(),
  titlesBefore: z.string(),
  /** Without titles. */
  bareName: z.string(),
  titlesAfter: z.string(),
  /** `Plt. Kepala Dinas Kesehatan`; empty when the person holds none. */
  position: z.string(),
  /** Name of the agency that day; empty when there is none. */
  agency: z.string(),
  agencyId: id.nullable(),
  sex: z.enum(['L', 'P']).nullable(),
  personId: id.nullable(),
  tier: z.int(),
  /** The office's own order inside the tier. */
  order: z.int(),
})
export type NamedPerson = z.infer<typeof namedPerson>

/** Ids of the directory that references name. */
export function idsNamedBy(references: Iterable<PersonReference>): {
  positionIds: string[]
  personIds: string[]
} {
  const positionIds: string[] = []
  const personIds: string[] = []
  for (const each of references) {
    if (each.kind === 'position') positionIds.push(each.positionId)
    if (each.kind === 'person') personIds.push(each.personId)
  }
  return { positionIds, personIds }
}
