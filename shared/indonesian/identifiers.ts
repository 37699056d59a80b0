import * as z from 'zod'
import { isIsoDate } from './dates.ts'

/** UUIDv7 text; every row of every table is named by one. */
export const id = z.uuid()
export type Id = z.infer<typeof id>

/** A calendar date that exists, `YYYY-MM-DD`. */
export const isoDate = z.string().refine(isIsoDate, 'Tanggal tidak ada di kalender. Contoh: 29/9/2022.')

/** A time of day, `HH:mm`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Jam ditulis seperti 09:00.')

/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime()

/** SHA-256 of a file, lower-case hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * Counts the changes of a row. A change names the version it was made from, so that two windows cannot overwrite each other.
 */
export const version = z.int().nonnegative()
