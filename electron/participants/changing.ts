import type { Change } from '#electron/database/database.ts'
import type { RecordedDeed } from '#electron/database/history.ts'
import { notFound, stale } from '#electron/database/refusals.ts'
import { readMeeting, requireReferences } from '#electron/meetings/handlers.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { ParticipantInput } from '#shared/participants/model.ts'
import { placesAfterMove } from '#shared/participants/order.ts'
import { keyOf } from './adding.ts'
import { listParticipants, readParticipants, referencesOf } from './listing.ts'
import { columnsOf, participantOf, participants, type StoredParticipant } from './store.ts'

interface Row {
  id: string
  version: number
}

type Changes = { [Field in keyof ParticipantInput]?: ParticipantInput[Field] | undefined }

/** @throws NOT_FOUND, STALE */
export async function updateParticipant(
  change: Change,
  action: string,
  row: Row,
  { who, ...changes }: Changes,
): Promise<void> {
  const before = participantOf(await participants.get(change, row.id))
  const after = { ...before, who: who ?? before.who, reply: changes.reply ?? before.reply }
  await requireReferences(change, referencesOf([after]))
  await participants.update(change, action, row, { ...changes, ...(who === undefined ? {} : columnsOf(who)) })
}

/** Participants as they are stored. @throws NOT_FOUND, STALE */
async function readRows(change: Change, rows: readonly Row[]): Promise<StoredParticipant[]> {
  const ids = rows.map(({ id }) => id)
  const found = new Map((await participants.listWhere(change, 'id', ids)).map((each) => [each.id, each]))
  return rows.map(({ id, version }) => {
    const stored = found.get(id)
    if (stored === undefined) throw notFound()
    if (stored.version !== version) throw stale(stored.version)
    return stored
  })
}

/** Gives many the same role or reply. @throws NOT_FOUND, STALE */
export async function updateParticipants(
  change: Change,
  action: string,
  rows: readonly Row[],
  { role, reply }: Pick<Changes, 'role' | 'reply'>,
): Promise<void> {
  if (reply?.state === 'represented' && reply.by !== null) await requireReferences(change, [reply.by])
  const pairs = (await readRows(change, rows)).map((before) => ({
    before,
    after: { ...before, role: role ?? before.role, reply: reply ?? before.reply },
  }))
  await participants.updateAll(change, action, pairs)
}

/** @throws NOT_FOUND, STALE */
export async function removeParticipants(
  change: Change,
  action: string,
  rows: readonly Row[],
): Promise<void> {
  await participants.removeAll(change, action, await readRows(change, rows))
}

/** Puts one before another; null: at the end. @throws NOT_FOUND when one is not a participant of the meeting */
export async function moveParticipant(
  change: Change,
  action: string,
  { id, beforeId }: { id: string; beforeId: string | null },
  today: IsoDate,
): Promise<void> {
  const { meetingId } = await participants.get(change, id)
  const ordered = await listParticipants(change, meetingId, today)
  if (beforeId !== null && !ordered.some((each) => each.id === beforeId)) throw notFound()
  const places = placesAfterMove(ordered, id, beforeId)
  const moved = await participants.listWhere(change, 'id', places.keys())
  await participants.updateAll(
    change,
    action,
    moved.map((before) => ({ before, after: { ...before, order: places.get(before.id) ?? before.order } })),
  )
}

/** Takes all places given by hand away. @throws NOT_FOUND */
export async function orderByPrecedence(change: Change, action: string, meetingId: string): Promise<void> {
  await readMeeting(change, meetingId)
  const placed = await participants.listWhere(change, 'meetingId', [meetingId])
  await participants.updateAll(
    change,
    action,
    placed.map((before) => ({ before, after: { ...before, order: null } })),
  )
}

/**
 * Takes a deed about a participant back. One who was removed and added again meanwhile is not brought back a second time.
 * @throws NOT_FOUND, STALE
 */
export async function takeParticipantBack(change: Change, action: string, deed: RecordedDeed): Promise<void> {
  const removed = deed.after === null ? await participants.find(change, deed.subjectId) : null
  if (removed !== null) {
    const key = keyOf(participantOf(removed).who)
    const present = await readParticipants(change, removed.meetingId)
    if (present.some(({ who }) => keyOf(who) === key)) throw stale(removed.version)
    await requireReferences(change, referencesOf([participantOf(removed)]))
  }
  await participants.takeBack(change, action, deed)
}
