import type { Change } from '#electron/database/database.ts'
import { notFound } from '#electron/database/refusals.ts'
import { readMeeting } from '#electron/meetings/handlers.ts'
import type { ActionItem } from '#shared/action-items/model.ts'
import { isUnderWay } from '#shared/action-items/order.ts'
import { actionItems, itemsOfMeeting } from './store.ts'

async function takeUp(
  change: Change,
  action: string,
  items: readonly ActionItem[],
  meetingId: string,
): Promise<void> {
  const taken = items.filter((each) => each.meetingId !== meetingId && !each.carriedTo.includes(meetingId))
  await actionItems.updateAll(
    change,
    action,
    taken.map((before) => ({ before, after: { ...before, carriedTo: [...before.carriedTo, meetingId] } })),
  )
}

/** Takes items up in a later meeting; those that it has already stay as they are. @throws NOT_FOUND */
export async function carryOver(
  change: Change,
  action: string,
  { ids, toMeetingId }: { ids: readonly string[]; toMeetingId: string },
): Promise<void> {
  await readMeeting(change, toMeetingId)
  const items = await actionItems.listWhere(change, 'id', ids)
  if (items.length < new Set(ids).size) throw notFound()
  await takeUp(change, action, items, toMeetingId)
}

/** Takes what is still under way along to the next stage. */
export async function carryToNextStage(
  change: Change,
  { from, to }: { from: { id: string }; to: { id: string } },
): Promise<void> {
  const items = (await itemsOfMeeting(change, from.id)).filter(isUnderWay)
  await takeUp(change, 'meetings.nextStage', items, to.id)
}
