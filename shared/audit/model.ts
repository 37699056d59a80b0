import * as z from 'zod'
import { id, instant } from '#shared/indonesian/identifiers.ts'

/** One line of a thing's history, in words for the clerk. */
export const historyEntry = z.object({
  at: instant,
  actor: z.string(),
  /** Named action, e.g. `commitments.save`. */
  action: z.string(),
  /** What happened in Indonesian, e.g. `Judul diubah: "A" menjadi "B"`. */
  words: z.array(z.string()),
})
export type HistoryEntry = z.infer<typeof historyEntry>

/** Kinds of things that an audit row can be about. */
export const subjectKind = z.enum([
  'office',
  /** The directory as a whole: imports and exports. */
  'directory',
  'person',
  'agency',
  'position',
  'appointment',
  'decree',
  'membership',
  'meeting',
  'series',
  'venue',
  'participant',
  'attendance',
  'minutes',
  'phrase',
  'material',
  'meetingPaper',
  'actionItem',
  'commitment',
  'document',
  'signature',
  'scan',
])
export type SubjectKind = z.infer<typeof subjectKind>

export const subject = z.object({ kind: subjectKind, id })
export type Subject = z.infer<typeof subject>

/** A change as the audit numbers it, so that it can be taken back as a whole: its first and its last row. */
export const madeChange = z.object({ first: z.int().positive(), last: z.int().positive() })
export type MadeChange = z.infer<typeof madeChange>
