import { itemsAsDecided } from '#electron/action-items/handlers.ts'
import type { Change, Reader } from '#electron/database/database.ts'
import { materialsOf } from '#electron/materials/handlers.ts'
import { findLivingMeeting, readMeeting } from '#electron/meetings/handlers.ts'
import { readOffice } from '#electron/settings/handlers.ts'
import type { SubjectKind } from '#shared/audit/model.ts'
import { dayOfMeeting, daysWords, placesWords, timesWords } from '#shared/meetings/sessions.ts'
import type { MinutesSurroundings } from '#shared/minutes/surroundings.ts'
import { goesOn, pauseBefore } from '#shared/minutes/sittings.ts'
import { revisionsWrittenSince, writeSurroundings } from './store.ts'

/** What the paper of a meeting's minutes says now beside their text. @throws NOT_FOUND */
export async function readSurroundings(reader: Reader, meetingId: string): Promise<MinutesSurroundings> {
  const meeting = await readMeeting(reader, meetingId)
  const zone = (await readOffice(reader))?.timeZone ?? 'WIB'
  const items = await itemsAsDecided(reader, meeting, dayOfMeeting(meeting, ''))
  const photos = (await materialsOf(reader, meetingId)).filter(({ kind }) => kind === 'photo')
  return {
    format: 1,
    title: meeting.title,
    days: daysWords(meeting),
    times: timesWords(meeting, zone),
    place: placesWords(meeting, meeting.place),
    actionItems: items.map(({ id, what, owner, dueOn, state }) => ({ id, what, owner, dueOn, state })),
    photos: photos.map(({ id, sha256, fileName, caption }) => ({ id, sha256, fileName, caption })),
  }
}

/** Things that stand around minutes. */
const AROUND: readonly SubjectKind[] = ['actionItem', 'material', 'meeting']

/**
 * Lets the revisions whose sitting goes on hold what was done meanwhile to the action items, the photos, or the meeting. A save of the text
 * writes none of it, since it comes every second.
 */
export async function followSurroundings(
  change: Change,
  { kinds, actor }: { kinds: ReadonlySet<SubjectKind>; actor: string },
): Promise<void> {
  if (!AROUND.some((kind) => kinds.has(kind))) return
  for (const { meetingId, minutesId, ...last } of await revisionsWrittenSince(
    change,
    pauseBefore(change.at),
  )) {
    if (!goesOn(last, { actor, at: change.at })) continue
    if ((await findLivingMeeting(change, meetingId)) === null) continue
    await writeSurroundings(change, minutesId, last.number, await readSurroundings(change, meetingId))
  }
}
