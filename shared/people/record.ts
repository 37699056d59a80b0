import * as z from 'zod'
import { id, isoDate } from '#shared/indonesian/identifiers.ts'
import { subject } from '#shared/audit/model.ts'
import { person } from './model.ts'

/** One thing that the office holds on a person. */
export const recordEntry = z.object({
  /** What it leads to; null when there is nothing to open. */
  subject: subject.nullable(),
  /** `Plt. Kepala Dinas Kesehatan` */
  title: z.string(),
  /** `sejak 3 Januari 2022, SK 821.2/7/2022` */
  context: z.string(),
  /** The day by which it is sorted; null when it has none. */
  on: isoDate.nullable(),
})
export type RecordEntry = z.infer<typeof recordEntry>

/** What one feature holds on a person, latest first. */
export const recordSection = z.object({
  name: z.enum(['positions', 'memberships', 'meetings', 'commitments', 'documents', 'history']),
  heading: z.string(),
  entries: z.array(recordEntry),
})
export type RecordSection = z.infer<typeof recordSection>

/** All that the office holds on a person (UU 27/2022 art. 7: right of access). */
export const personRecord = z.object({ person, sections: z.array(recordSection) })
export type PersonRecord = z.infer<typeof personRecord>

/** Something of a position that is still under way when it is handed over. */
export const openWork = recordEntry.omit({ on: true }).extend({
  subject,
  /** The meeting on whose page an action item stands; null for what has a page of its own. */
  meetingId: id.nullable(),
})
export type OpenWork = z.infer<typeof openWork>
