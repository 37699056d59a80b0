import * as z from 'zod'
import type { Reader } from '#electron/database/database.ts'
import { KeptTable } from '#electron/database/kept-table.ts'
import { flag, json } from '#electron/database/stored.ts'
import {
  agendaItem,
  meetingKind,
  meetingSession,
  quorum,
  type Meeting,
  type Series,
  type Venue,
} from '#shared/meetings/model.ts'

const kept = { id: z.string(), version: z.number(), isSample: flag }

export const meetings = new KeptTable<Meeting>(
  'meetings',
  'meeting',
  z.object({
    ...kept,
    kind: meetingKind,
    seriesId: z.string().nullable(),
    stage: z.number().nullable(),
    title: z.string(),
    purpose: z.string(),
    sessions: json(z.array(meetingSession)),
    place: z.string(),
    address: z.string(),
    onlineUrl: z.string(),
    chairPositionId: z.string().nullable(),
    agenda: json(z.array(agendaItem)),
    quorum: json(quorum),
    note: z.string(),
  }),
)

export const series = new KeptTable<Series>('series', 'series', z.object({ ...kept, name: z.string() }))

export const venues = new KeptTable<Venue>(
  'venues',
  'venue',
  z.object({ ...kept, name: z.string(), address: z.string(), capacity: z.number().nullable() }),
)

type MeetingTables = {
  meetings: {
    id: string
    title: string
    chairPositionId: string | null
    seriesId: string | null
    agenda: string
    removedAt: string | null
  }
}

function livingTitles(reader: Reader) {
  return reader.tables<MeetingTables>().selectFrom('meetings').select('title').where('removedAt', 'is', null)
}

/** Titles of living meetings that a position chairs. */
export async function titlesChairedBy(reader: Reader, positionId: string): Promise<string[]> {
  const rows = await livingTitles(reader).where('chairPositionId', '=', positionId).execute()
  return rows.map((each) => each.title)
}

/** Titles of living meetings whose agenda names a person or a position as speaker. */
export async function titlesWithSpeaker(reader: Reader, id: string): Promise<string[]> {
  const rows = await livingTitles(reader).where('agenda', 'like', `%${id}%`).execute()
  return rows.map((each) => each.title)
}

/** Titles of living meetings that are stages of a series. */
export async function titlesOfSeries(reader: Reader, seriesId: string): Promise<string[]> {
  const rows = await livingTitles(reader).where('seriesId', '=', seriesId).execute()
  return rows.map((each) => each.title)
}
