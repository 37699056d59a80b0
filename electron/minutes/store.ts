import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Change, Reader } from '#electron/database/database.ts'
import { KeptTable } from '#electron/database/kept-table.ts'
import { notFound } from '#electron/database/refusals.ts'
import { flag, json } from '#electron/database/stored.ts'
import {
  minutesContent,
  revisionOrigin,
  type MinutesContent,
  type MinutesRevision,
  type Phrase,
} from '#shared/minutes/model.ts'
import { minutesSurroundings, type MinutesSurroundings } from '#shared/minutes/surroundings.ts'

const kept = { id: z.string(), version: z.number(), isSample: flag }

/** Minutes as stored; what they say stands in their newest revision. */
export interface StoredMinutes {
  id: string
  version: number
  isSample: boolean
  meetingId: string
  revision: number
  /** Of what the revision says: the audit keeps that instead of the text, which would be written twice every second. */
  sha256: string
  changedAt: string
}

export const minutes = new KeptTable<StoredMinutes>(
  'minutes',
  'minutes',
  z.object({
    ...kept,
    meetingId: z.string(),
    revision: z.number(),
    sha256: z.string(),
    changedAt: z.string(),
  }),
  ({ meetingId, revision, sha256 }) => ({ meetingId, revision, sha256 }),
)

export const phrases = new KeptTable<Phrase>(
  'phrases',
  'phrase',
  z.object({ ...kept, name: z.string(), text: z.string() }),
)

/** A revision with what it says. */
export type StoredRevision = MinutesRevision & { content: MinutesContent }

type MinutesTables = {
  minutes: { id: string; meetingId: string; revision: number; removedAt: string | null }
  minutesRevisions: Omit<MinutesRevision, 'restoredFrom'> & {
    minutesId: string
    restoredFrom: number | null
    content: string
    surroundings: string | null
  }
  meetings: { id: string; title: string; removedAt: string | null }
}

const revisionFacts = z.object({
  number: z.number(),
  actor: z.string(),
  beganAt: z.string(),
  changedAt: z.string(),
  origin: revisionOrigin,
  restoredFrom: z.number().nullable(),
  wordCount: z.number(),
})
const FACTS = ['number', 'actor', 'beganAt', 'changedAt', 'origin', 'restoredFrom', 'wordCount'] as const

/** What a text is known by in the audit. */
export function digestOf(content: MinutesContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

/** The minutes of a meeting, removed ones too; null when none were ever written. */
export async function findMinutes(
  reader: Reader,
  meetingId: string,
): Promise<{ stored: StoredMinutes; isRemoved: boolean } | null> {
  const row = await reader
    .tables<MinutesTables>()
    .selectFrom('minutes')
    .select(['id', 'removedAt'])
    .where('meetingId', '=', meetingId)
    .executeTakeFirst()
  const stored = row === undefined ? null : await minutes.find(reader, row.id)
  return stored === null ? null : { stored, isRemoved: row?.removedAt !== null }
}

/** All revisions without what they say, newest first. */
export async function listRevisions(reader: Reader, minutesId: string): Promise<MinutesRevision[]> {
  const rows = await reader
    .tables<MinutesTables>()
    .selectFrom('minutesRevisions')
    .select(FACTS)
    .where('minutesId', '=', minutesId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => revisionFacts.parse(row))
}

/** A revision without what it says. @throws NOT_FOUND */
export async function readRevisionFacts(
  reader: Reader,
  minutesId: string,
  number: number,
): Promise<MinutesRevision> {
  const row = await reader
    .tables<MinutesTables>()
    .selectFrom('minutesRevisions')
    .select(FACTS)
    .where('minutesId', '=', minutesId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (row === undefined) throw notFound()
  return revisionFacts.parse(row)
}

/** @throws NOT_FOUND */
export async function readRevision(
  reader: Reader,
  minutesId: string,
  number: number,
): Promise<StoredRevision> {
  const row = await reader
    .tables<MinutesTables>()
    .selectFrom('minutesRevisions')
    .select([...FACTS, 'content'])
    .where('minutesId', '=', minutesId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (row === undefined) throw notFound()
  return revisionFacts.extend({ content: json(minutesContent) }).parse(row)
}

/** What stood around a revision when it was written; null for one of before that was kept. @throws NOT_FOUND */
export async function surroundingsOf(
  reader: Reader,
  minutesId: string,
  number: number,
): Promise<MinutesSurroundings | null> {
  const row = await reader
    .tables<MinutesTables>()
    .selectFrom('minutesRevisions')
    .select('surroundings')
    .where('minutesId', '=', minutesId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (row === undefined) throw notFound()
  return row.surroundings === null ? null : json(minutesSurroundings).parse(row.surroundings)
}

/** The newest revisions of all minutes, without what they say, that were written since an instant. */
export async function revisionsWrittenSince(
  reader: Reader,
  since: string,
): Promise<(MinutesRevision & { minutesId: string; meetingId: string })[]> {
  const rows = await reader
    .tables<MinutesTables>()
    .selectFrom('minutes')
    .innerJoin('minutesRevisions', (join) =>
      join
        .onRef('minutesRevisions.minutesId', '=', 'minutes.id')
        .onRef('minutesRevisions.number', '=', 'minutes.revision'),
    )
    .select([...FACTS.map((each) => `minutesRevisions.${each}` as const), 'minutesId', 'meetingId'])
    .where('minutes.removedAt', 'is', null)
    .where('minutesRevisions.changedAt', '>=', since)
    .execute()
  return rows.map((row) => revisionFacts.extend({ minutesId: z.string(), meetingId: z.string() }).parse(row))
}

/** Lets a revision hold what stands around it by now, and go on until now. */
export async function writeSurroundings(
  change: Change,
  minutesId: string,
  number: number,
  surroundings: MinutesSurroundings,
): Promise<void> {
  const text = JSON.stringify(surroundings)
  await change
    .tables<MinutesTables>()
    .updateTable('minutesRevisions')
    .set({ surroundings: text, changedAt: change.at })
    .where('minutesId', '=', minutesId)
    .where('number', '=', number)
    .where('surroundings', 'is not', text)
    .execute()
}

/**
 * Writes a revision, or what the newest one says by now. The deed is recorded with the minutes that it belongs to.
 * @param surroundings of a new revision
 */
export async function writeRevision(
  change: Change,
  minutesId: string,
  { content, ...facts }: StoredRevision,
  surroundings: MinutesSurroundings | null,
): Promise<void> {
  const row = {
    ...facts,
    minutesId,
    content: JSON.stringify(content),
    surroundings: surroundings && JSON.stringify(surroundings),
  }
  await change
    .tables<MinutesTables>()
    .insertInto('minutesRevisions')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['minutesId', 'number']).doUpdateSet({
        content: row.content,
        wordCount: row.wordCount,
        changedAt: row.changedAt,
      }),
    )
    .execute()
}

/** Meetings whose minutes name a person or position as chair or note taker; removed ones too, since they can be brought back. */
export function meetingsWithMinutesNaming(
  reader: Reader,
  id: string,
): Promise<{ meetingId: string; title: string; minutesId: string; revision: number }[]> {
  return reader
    .tables<MinutesTables>()
    .selectFrom('minutes')
    .innerJoin('minutesRevisions', (join) =>
      join
        .onRef('minutesRevisions.minutesId', '=', 'minutes.id')
        .onRef('minutesRevisions.number', '=', 'minutes.revision'),
    )
    .innerJoin('meetings', 'meetings.id', 'minutes.meetingId')
    .select(['meetings.id as meetingId', 'meetings.title', 'minutes.id as minutesId', 'minutes.revision'])
    .where('minutesRevisions.content', 'like', `%Id":"${id}"%`)
    .where('minutes.removedAt', 'is', null)
    .execute()
}
