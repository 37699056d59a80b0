import type { Change, Reader } from '#electron/database/database.ts'
import { notFound, stale } from '#electron/database/refusals.ts'
import { readMeeting, requireReferences } from '#electron/meetings/handlers.ts'
import type { RequestContext } from '#electron/request-context.ts'
import type { PersonReference } from '#shared/meetings/person-reference.ts'
import type { Minutes, MinutesContent, MinutesRevision } from '#shared/minutes/model.ts'
import { minutesForAgenda, wordCountOf } from '#shared/minutes/parts.ts'
import { goesOn } from '#shared/minutes/sittings.ts'
import {
  digestOf,
  findMinutes,
  minutes,
  readRevision,
  readRevisionFacts,
  writeRevision,
  type StoredMinutes,
  type StoredRevision,
} from './store.ts'
import { readSurroundings } from './surroundings.ts'

/** Everybody whom minutes name. */
export function referencesOf({ chair, noteTaker }: MinutesContent): PersonReference[] {
  return [chair, noteTaker].filter((each) => each !== null)
}

/** The stored minutes of a meeting; null when none are written. @throws NOT_FOUND when there is no such meeting */
export async function storedMinutes(reader: Reader, meetingId: string): Promise<StoredMinutes | null> {
  await readMeeting(reader, meetingId)
  const found = await findMinutes(reader, meetingId)
  return found === null || found.isRemoved ? null : found.stored
}

/** The minutes of a meeting as they are now; before they are begun with the headings of the agenda. @throws NOT_FOUND */
export async function readMinutes(reader: Reader, meetingId: string): Promise<Minutes> {
  const stored = await storedMinutes(reader, meetingId)
  if (stored === null) {
    const { agenda } = await readMeeting(reader, meetingId)
    return { meetingId, version: 0, revision: 0, changedAt: null, content: minutesForAgenda(agenda) }
  }
  const { version, revision, changedAt } = stored
  const { content } = await readRevision(reader, stored.id, revision)
  return { meetingId, version, revision, changedAt, content }
}

interface Writing extends Pick<RequestContext, 'newId' | 'actor'> {
  action: string
  isSample?: boolean
  /** The revision whose content is written again. */
  restoredFrom?: number
}

async function begin(
  change: Change,
  meetingId: string,
  content: MinutesContent,
  { action, newId, actor, isSample = false }: Writing,
): Promise<StoredMinutes> {
  const found = await findMinutes(change, meetingId)
  // Minutes that went with the sample left their revisions; the new ones are counted on.
  const number = (found?.stored.revision ?? 0) + 1
  const facts = { revision: number, sha256: digestOf(content), changedAt: change.at, isSample }
  const begun =
    found === null
      ? await minutes.insert(change, action, { ...facts, id: newId(), version: 1, meetingId })
      : await minutes.update(change, action, await minutes.restore(change, action, found.stored.id), facts)
  const first: StoredRevision = {
    number,
    actor,
    beganAt: change.at,
    changedAt: change.at,
    origin: 'written',
    restoredFrom: null,
    wordCount: wordCountOf(content),
    content,
  }
  await writeRevision(change, begun.id, first, await readSurroundings(change, meetingId))
  return begun
}

/** The revision that is written: the last one as long as its sitting goes on, else the next. */
function revisionFor(last: MinutesRevision, at: string, { actor, restoredFrom }: Writing): MinutesRevision {
  const changed = { ...last, changedAt: at }
  if (restoredFrom === undefined && goesOn(last, { actor, at })) return changed
  return {
    ...changed,
    number: last.number + 1,
    actor,
    beganAt: at,
    origin: restoredFrom === undefined ? 'written' : 'restored',
    restoredFrom: restoredFrom ?? null,
  }
}

/**
 * Saves what was written; nothing when it says the same.
 * @param version 0 for minutes that are not begun
 * @throws NOT_FOUND for an unknown meeting, person or position; STALE
 */
export async function writeMinutes(
  change: Change,
  { meetingId, version, content }: { meetingId: string; version: number; content: MinutesContent },
  writing: Writing,
): Promise<StoredMinutes> {
  const stored = await storedMinutes(change, meetingId)
  if ((stored?.version ?? 0) !== version) throw stale(stored?.version ?? 0)
  await requireReferences(change, referencesOf(content))
  if (stored === null) return begin(change, meetingId, content, writing)
  const sha256 = digestOf(content)
  if (sha256 === stored.sha256) return stored
  const revision = revisionFor(
    await readRevisionFacts(change, stored.id, stored.revision),
    change.at,
    writing,
  )
  const goingOn = revision.number === stored.revision
  await writeRevision(
    change,
    stored.id,
    { ...revision, wordCount: wordCountOf(content), content },
    goingOn ? null : await readSurroundings(change, meetingId),
  )
  const note = writing.restoredFrom === undefined ? {} : { restoredFrom: writing.restoredFrom }
  const facts = { revision: revision.number, sha256, changedAt: change.at }
  return minutes.update(change, writing.action, stored, facts, note)
}

/** Goes back to what a revision says. @throws NOT_FOUND, STALE */
export async function restoreRevision(
  change: Change,
  { meetingId, version, number }: { meetingId: string; version: number; number: number },
  writing: Omit<Writing, 'restoredFrom'>,
): Promise<Minutes> {
  const stored = await storedMinutes(change, meetingId)
  if (stored === null) throw notFound()
  const { content } = await readRevision(change, stored.id, number)
  await writeMinutes(change, { meetingId, version, content }, { ...writing, restoredFrom: number })
  return readMinutes(change, meetingId)
}
