import { implement } from '@orpc/server'
import type { Change, Reader } from '#electron/database/database.ts'
import { countedOrNothing } from '#electron/database/history.ts'
import { takeBack } from '#electron/database/undoing.ts'
import { findMeeting, readMeeting } from '#electron/meetings/handlers.ts'
import { hasPosition, requirePosition } from '#electron/people/handlers.ts'
import { describeEach, type FeaturePart, type RequestContext } from '#electron/request-context.ts'
import { readOffice, todayOf } from '#electron/settings/handlers.ts'
import { actionItemsContract } from '#shared/action-items/contract.ts'
import type { ActionItem, ActionItemInput } from '#shared/action-items/model.ts'
import { actionItemStateName, isUnderWay } from '#shared/action-items/order.ts'
import type { OpenWork } from '#shared/people/record.ts'
import { longDate, type IsoDate } from '#shared/indonesian/dates.ts'
import { carryOver, carryToNextStage } from './carrying.ts'
import { actionItemHistory } from './history.ts'
import { listActionItems, meetingOfItem, readActionItem } from './listing.ts'
import { actionItems } from './store.ts'
import { excelFile, paperFile } from './taking-out.ts'

const os = implement(actionItemsContract).$context<RequestContext>()

export { itemsAsDecided, listActionItems } from './listing.ts'

/** Today where the office is. */
async function today(reader: Reader, { clock }: Pick<RequestContext, 'clock'>): Promise<IsoDate> {
  return todayOf(await readOffice(reader), clock())
}

/** When it was closed: as told, else the day on which it is closed; nothing while it is under way. */
function closing({ state, closedOn }: Pick<ActionItem, 'state' | 'closedOn'>, day: IsoDate) {
  return isUnderWay({ state }) ? null : (closedOn ?? day)
}

/** Adds an action item to a meeting. @throws NOT_FOUND for an unknown meeting or position */
export async function addActionItem(
  change: Change,
  { meetingId, carriedTo = [], ...input }: ActionItemInput & { meetingId: string; carriedTo?: string[] },
  origin: { id: string; isSample: boolean },
  day: IsoDate,
): Promise<ActionItem> {
  await readMeeting(change, meetingId)
  if (input.ownerPositionId !== null) await requirePosition(change, input.ownerPositionId)
  return actionItems.insert(change, 'actionItems.create', {
    ...input,
    ...origin,
    closedOn: closing(input, day),
    version: 1,
    meetingId,
    carriedTo,
  })
}

/** @throws NOT_FOUND, STALE */
async function updateActionItem(
  change: Change,
  row: { id: string; version: number },
  changes: { [Field in keyof ActionItemInput]?: ActionItemInput[Field] | undefined },
  day: IsoDate,
): Promise<void> {
  const before = await actionItems.get(change, row.id)
  const { ownerPositionId } = changes
  if (ownerPositionId !== undefined && ownerPositionId !== null)
    await requirePosition(change, ownerPositionId)
  const { state = before.state, closedOn = before.closedOn } = changes
  await actionItems.update(change, 'actionItems.update', row, {
    ...changes,
    closedOn: closing({ state, closedOn }, day),
  })
}

/** Brings an item back; an owner who was removed meanwhile is left out. @throws NOT_FOUND */
async function restoreActionItem(change: Change, action: string, id: string): Promise<void> {
  const item = await actionItems.restore(change, action, id)
  const { ownerPositionId } = item
  if (ownerPositionId !== null && !(await hasPosition(change, ownerPositionId)))
    await actionItems.update(change, action, item, { ownerPositionId: null })
}

/** `Belum, batas waktu 30 September 2022` */
function stateWords({ state, dueOn }: Pick<ActionItem, 'state' | 'dueOn'>): string {
  const name = actionItemStateName(state)
  return dueOn === null ? name : `${name}, batas waktu ${longDate(dueOn)}`
}

/** What the action items tell the whole. */
export const actionItemsPart: FeaturePart = {
  name: 'Tindak lanjut',
  async usesOf(reader, { kind, id }) {
    if (kind !== 'position') return []
    return (await actionItems.listWhere(reader, 'ownerPositionId', [id])).map(
      ({ what }) => `Tindak lanjut "${what}"`,
    )
  },
  async contentOf(reader, { kind, id }) {
    if (kind !== 'meeting') return []
    const { length } = await actionItems.listWhere(reader, 'meetingId', [id])
    return length === 0 ? [] : [`${length} tindak lanjut`]
  },
  async carryOver(change, stages, { carried }) {
    if (carried.actionItems) await carryToNextStage(change, stages)
  },
  async openWorkOf(reader, positionId) {
    const work: OpenWork[] = []
    for (const item of await actionItems.listWhere(reader, 'ownerPositionId', [positionId])) {
      const meeting = isUnderWay(item) ? await meetingOfItem(reader, item) : null
      if (meeting !== null)
        work.push({
          subject: { kind: 'actionItem', id: item.id },
          meetingId: meeting.id,
          title: item.what,
          context: `Tindak lanjut "${meeting.title}". ${stateWords(item)}`,
        })
    }
    return work
  },
  sampleOf: (reader) => actionItems.sampleOf(reader),
  removeSample: (change, isUsed) => actionItems.removeSample(change, 'settings.removeSample', isUsed),
  describe(reader, kind, ids) {
    if (kind !== 'actionItem') return null
    return describeEach(ids, async (id) => {
      const item = await actionItems.findLiving(reader, id)
      const meeting = item && (await meetingOfItem(reader, item))
      return item && meeting && { kind, id, title: item.what, context: stateWords(item), within: meeting.id }
    })
  },
  async brokenReferences(reader) {
    const problems: string[] = []
    for (const { what, ownerPositionId, carriedTo } of await actionItems.list(reader)) {
      if (ownerPositionId !== null && !(await hasPosition(reader, ownerPositionId)))
        problems.push(`Tindak lanjut "${what}": jabatan penanggung jawabnya tidak ada lagi.`)
      for (const id of carriedTo)
        if ((await findMeeting(reader, id)) === null)
          problems.push(`Tindak lanjut "${what}": kegiatan yang membawanya tidak ada.`)
    }
    return problems
  },
}

export const actionItemsHandlers = os.router({
  list: os.list.handler(({ context, input }) =>
    context.database.reading(async (reader) =>
      listActionItems(reader, input.meetingId, await today(reader, context)),
    ),
  ),
  create: os.create.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const day = await today(change, context)
      const { id } = await addActionItem(change, input, { id: context.newId(), isSample: false }, day)
      return readActionItem(change, id, day)
    }),
  ),
  update: os.update.handler(({ context, input: { changes, ...row } }) =>
    context.database.change(context, async (change) => {
      const day = await today(change, context)
      await updateActionItem(change, row, changes, day)
      return readActionItem(change, row.id, day)
    }),
  ),
  remove: os.remove.handler(({ context, input }) =>
    context.database.change(context, (change) => actionItems.remove(change, 'actionItems.remove', input)),
  ),
  restore: os.restore.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      await restoreActionItem(change, 'actionItems.restore', input.id)
      return readActionItem(change, input.id, await today(change, context))
    }),
  ),
  carryOver: os.carryOver.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const { made } = await countedOrNothing(change, () => carryOver(change, 'actionItems.carryOver', input))
      return { made }
    }),
  ),
  undo: os.undo.handler(({ context, input }) =>
    context.database.change(context, (change) =>
      takeBack(change, 'actionItems.undo', input, {
        tables: { actionItem: actionItems },
        actions: new Set(['actionItems.carryOver']),
      }),
    ),
  ),
  excel: os.excel.handler(({ context, input }) => excelFile(context, input.ids)),
  paper: os.paper.handler(({ context, input, signal }) => paperFile(context, input.ids, signal)),
  history: os.history.handler(({ context, input }) =>
    context.database.reading((reader) => actionItemHistory(reader, input.id)),
  ),
})
