import type { Reader } from '#electron/database/database.ts'
import { notFound } from '#electron/database/refusals.ts'
import { findLivingMeeting, listMeetings, readMeeting, readNaming } from '#electron/meetings/handlers.ts'
import { byUrgency, isOverdue } from '#shared/action-items/order.ts'
import type { ActionItem, ListedActionItem } from '#shared/action-items/model.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import type { PersonReference } from '#shared/meetings/person-reference.ts'
import { spanOf } from '#shared/meetings/sessions.ts'
import { actionItems, itemsOfMeeting } from './store.ts'

function ownerOf({ ownerPositionId }: ActionItem): PersonReference[] {
  return ownerPositionId === null ? [] : [{ kind: 'position', positionId: ownerPositionId }]
}

/** Meetings by which an item is told: the one that decided it, or, when that is gone, the one that took it up last. */
function meetingIdsOf({ meetingId, carriedTo }: ActionItem): string[] {
  return [meetingId, ...carriedTo.toReversed()]
}

/** The living meeting by which an item is told; null when all its meetings are removed, and the item with them. */
export async function meetingOfItem(reader: Reader, item: ActionItem): Promise<Meeting | null> {
  for (const id of meetingIdsOf(item)) {
    const meeting = await findLivingMeeting(reader, id)
    if (meeting !== null) return meeting
  }
  return null
}

/** Items with their meetings, and their owners as of today. */
async function listed(
  reader: Reader,
  items: readonly { item: ActionItem; meeting: Meeting }[],
  today: IsoDate,
): Promise<ListedActionItem[]> {
  const naming = await readNaming(
    reader,
    items.flatMap(({ item }) => ownerOf(item)),
    today,
  )
  return items
    .toSorted((first, second) => byUrgency(first.item, second.item))
    .map(({ item, meeting }) => {
      const [owner] = ownerOf(item).map(naming)
      return {
        ...item,
        shownIn: meeting.id,
        meetingTitle: meeting.title,
        meetingDate: spanOf(meeting)?.first ?? null,
        owner: owner?.position || item.ownerText,
        ownerName: owner?.name ?? '',
        agency: owner?.agency ?? '',
        agencyId: owner?.agencyId ?? null,
        isOverdue: isOverdue(item, today),
      }
    })
}

/**
 * Action items, overdue ones first, closed ones last. Those whose meetings are all removed are left out.
 * @param meetingId null for those of all meetings
 * @throws NOT_FOUND when there is no such meeting
 */
export async function listActionItems(
  reader: Reader,
  meetingId: string | null,
  today: IsoDate,
): Promise<ListedActionItem[]> {
  if (meetingId !== null) await readMeeting(reader, meetingId)
  const items = meetingId === null ? await actionItems.list(reader) : await itemsOfMeeting(reader, meetingId)
  const meetings = new Map((await listMeetings(reader)).map((each) => [each.id, each]))
  const found = items.flatMap((item) => {
    const [meeting] = meetingIdsOf(item).flatMap((id) => meetings.get(id) ?? [])
    return meeting === undefined ? [] : [{ item, meeting }]
  })
  return listed(reader, found, today)
}

/** What a living meeting decided and what it took up, in the order in which they were decided; owners as of a day. */
export async function itemsAsDecided(
  reader: Reader,
  meeting: Meeting,
  day: IsoDate,
): Promise<ListedActionItem[]> {
  const items = await itemsOfMeeting(reader, meeting.id)
  const found = await listed(
    reader,
    items.map((item) => ({ item, meeting })),
    day,
  )
  return found.toSorted((first, second) => (first.id < second.id ? -1 : 1))
}

/** @throws NOT_FOUND when it or all its meetings are gone */
export async function readActionItem(reader: Reader, id: string, today: IsoDate): Promise<ListedActionItem> {
  const item = await actionItems.get(reader, id)
  const meeting = await meetingOfItem(reader, item)
  const [found] = meeting === null ? [] : await listed(reader, [{ item, meeting }], today)
  if (found === undefined) throw notFound()
  return found
}
