import * as z from 'zod'
import { id, isoDate, version } from '#shared/indonesian/identifiers.ts'
import { agencyInput, positionInput } from './model.ts'

/** Where a position goes: to an agency that is there, or to one of those that begin (counted from 0). */
const destination = z.union([z.object({ agencyId: id }), z.object({ begins: z.int().nonnegative() })])

/** A merger or a split of agencies. */
export const reorganisation = z.object({
  /** First day of the new arrangement; what ends, ends on the day before. */
  startsOn: isoDate,
  /** Agencies that are merged or split, and whether they end by it. */
  from: z
    .array(z.object({ id, version, ends: z.boolean() }))
    .min(1)
    .max(20),
  /** Agencies that take over and are there already. */
  into: z.array(id).max(20),
  /** Agencies that begin, each with a position of its head at that tier; null when the head's position is moved there. */
  begins: z.array(z.object({ agency: agencyInput, headTier: z.int().min(1).max(11).nullable() })).max(20),
  /** Positions that go on in another agency. Others of an agency that ends are abolished with it. */
  moves: z.array(z.object({ positionId: id, title: positionInput.shape.title, to: destination })).max(2000),
})
export type Reorganisation = z.infer<typeof reorganisation>
