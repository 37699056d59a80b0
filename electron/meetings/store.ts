import * as z from 'zod'
import type { Reader } from '#electron/database/database.ts'
import { KeptTable } from '#electron/database/kept-table.ts'
import { flag, json } from '#electron/database/stored.ts'
import { meetingDay, meetingKind, type Meeting } from '#shared/meetings/model.ts'

export const meetings = new KeptTable<Meeting>(
  'meetings',
  'meeting',
  z.object({
    id: z.string(),
    version: z.number(),
    isSample: flag,
    kind: meetingKind,
    stage: z.number().nullable(),
    title: z.string(),
    days: json(z.array(meetingDay)),
    place: z.string(),
    chairPositionId: z.string().nullable(),
  }),
)

type MeetingTables = {
  meetings: { id: string; title: string; chairPositionId: string | null; removedAt: string | null }
}

/** Titles of living meetings that a position chairs. */
export async function titlesChairedBy(reader: Reader, positionId: string): Promise<string[]> {
  const rows = await reader
    .tables<MeetingTables>()
    .selectFrom('meetings')
    .select('title')
    .where('chairPositionId', '=', positionId)
    .where('removedAt', 'is', null)
    .execute()
  return rows.map((each) => each.title)
}
