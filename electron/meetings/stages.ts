import type { Change } from '#electron/database/database.ts'
import type { RequestContext } from '#electron/request-context.ts'
import type { CarriedOver } from '#shared/meetings/contract.ts'
import type { AgendaItem, Meeting } from '#shared/meetings/model.ts'
import { nextStage, seriesName } from '#shared/meetings/stages.ts'
import { meetings, series } from './store.ts'

type Making = Pick<RequestContext, 'newId' | 'parts'>

/** An item of the agenda without its place in time. */
function unplaced(item: AgendaItem, id: string): AgendaItem {
  return { ...item, id, sessionId: null, startsAt: null, endsAt: null }
}

/** A copy without days, times and people. @throws NOT_FOUND */
export async function duplicate(change: Change, id: string, { newId }: Making): Promise<Meeting> {
  const original = await meetings.get(change, id)
  return meetings.insert(change, 'meetings.duplicate', {
    ...original,
    seriesId: null,
    stage: original.kind === 'bimtek' ? original.stage : null,
    sessions: [],
    agenda: original.agenda.map((item) => ({
      ...unplaced(item, newId()),
      isOpen: false,
      carriedFromId: null,
    })),
    id: newId(),
    version: 1,
    isSample: false,
  })
}

/** The meeting as a stage of a series; a series of its own is made when it has none. */
async function inSeries(
  change: Change,
  action: string,
  meeting: Meeting,
  { newId }: Making,
): Promise<Meeting> {
  if (meeting.seriesId !== null) return meeting
  const stage = meeting.stage ?? 1
  const { id: seriesId } = await series.insert(change, action, {
    id: newId(),
    version: 1,
    isSample: false,
    name: seriesName({ stage, title: meeting.title }),
  })
  return meetings.update(change, action, meeting, { seriesId, stage })
}

/** Makes the next stage and lets every feature take along what is wanted. @throws NOT_FOUND */
export async function makeNextStage(
  change: Change,
  id: string,
  carried: CarriedOver,
  making: Making,
): Promise<Meeting> {
  const action = 'meetings.nextStage'
  const from = await inSeries(change, action, await meetings.get(change, id), making)
  const open = carried.openPoints ? from.agenda.filter(({ isOpen }) => isOpen) : []
  const to = await meetings.insert(change, action, {
    ...from,
    ...nextStage(from),
    sessions: [],
    agenda: open.map((item) => ({
      ...unplaced(item, making.newId()),
      carriedFromId: item.id,
    })),
    id: making.newId(),
    version: 1,
    isSample: false,
  })
  for (const part of making.parts)
    await part.carryOver?.(change, { from, to }, { carried, newId: making.newId })
  return to
}
