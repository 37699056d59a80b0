import { implement } from '@orpc/server'
import type { Change, Reader } from '#electron/database/database.ts'
import { inUse } from '#electron/database/refusals.ts'
import { describeEach, usesOf, type FeaturePart, type RequestContext } from '#electron/request-context.ts'
import { hasPosition, requirePosition } from '#electron/people/handlers.ts'
import { dateSpan } from '#shared/indonesian/dates.ts'
import { meetingsContract } from '#shared/meetings/contract.ts'
import type { Meeting, MeetingInput } from '#shared/meetings/model.ts'
import { byLatestDay, checkedDays, nextStage } from './days.ts'
import { meetings, titlesChairedBy } from './store.ts'

const os = implement(meetingsContract).$context<RequestContext>()

/** All meetings that are not removed, latest first, those without a date on top. */
export async function listMeetings(reader: Reader): Promise<Meeting[]> {
  return (await meetings.list(reader)).toSorted(byLatestDay)
}

/** @throws NOT_FOUND */
export function readMeeting(reader: Reader, id: string): Promise<Meeting> {
  return meetings.get(reader, id)
}

/** Whether there is such a meeting that is not removed. */
export async function hasMeeting(reader: Reader, id: string): Promise<boolean> {
  return (await meetings.findLiving(reader, id)) !== null
}

/** Adds a meeting. @throws NOT_FOUND for an unknown chair, INVALID_DAYS */
export async function addMeeting(
  change: Change,
  input: MeetingInput,
  { id, isSample }: { id: string; isSample: boolean },
): Promise<Meeting> {
  if (input.chairPositionId !== null) await requirePosition(change, input.chairPositionId)
  return meetings.insert(change, 'meetings.create', {
    ...input,
    stage: input.kind === 'bimtek' ? input.stage : null,
    days: checkedDays(input.days),
    id,
    version: 1,
    isSample,
  })
}

/** What the meetings tell the whole. */
export const meetingsPart: FeaturePart = {
  name: 'Kegiatan',
  async usesOf(reader, { kind, id }) {
    if (kind !== 'position') return []
    return (await titlesChairedBy(reader, id)).map((title) => `Pimpinan kegiatan "${title}"`)
  },
  hasSample: (reader) => meetings.hasSample(reader),
  removeSample: (change, isUsed) => meetings.removeSample(change, 'settings.removeSample', isUsed),
  describe(reader, kind, ids) {
    if (kind !== 'meeting') return null
    return describeEach(ids, async (id) => {
      const meeting = await meetings.findLiving(reader, id)
      const [first, last] = [meeting?.days[0], meeting?.days.at(-1)]
      const when =
        first === undefined || last === undefined ? 'Belum ada tanggal' : dateSpan(first.date, last.date)
      return meeting && { kind, id, title: meeting.title, context: when }
    })
  },
  async brokenReferences(reader) {
    const problems: string[] = []
    for (const { title, chairPositionId } of await meetings.list(reader))
      if (chairPositionId !== null && !(await hasPosition(reader, chairPositionId)))
        problems.push(`Kegiatan "${title}": jabatan pimpinannya tidak ada lagi.`)
    return problems
  },
}

/** Brings a meeting back; a chair that was removed meanwhile is left out. @throws NOT_FOUND */
async function restoreMeeting(change: Change, action: string, id: string): Promise<Meeting> {
  const meeting = await meetings.restore(change, action, id)
  const { chairPositionId } = meeting
  if (chairPositionId === null || (await hasPosition(change, chairPositionId))) return meeting
  return meetings.update(change, action, meeting, { chairPositionId: null })
}

export const meetingsHandlers = os.router({
  list: os.list.handler(({ context }) => context.database.reading(listMeetings)),
  get: os.get.handler(({ context, input }) => readMeeting(context.database, input.id)),
  create: os.create.handler(({ context, input }) =>
    context.database.change(context, (change) =>
      addMeeting(change, input, { id: context.newId(), isSample: false }),
    ),
  ),
  update: os.update.handler(({ context, input: { changes, ...row } }) =>
    context.database.change(context, async (change) => {
      const before = await meetings.get(change, row.id)
      const kind = changes.kind ?? before.kind
      if (changes.chairPositionId !== undefined && changes.chairPositionId !== null)
        await requirePosition(change, changes.chairPositionId)
      return meetings.update(change, 'meetings.update', row, {
        ...changes,
        stage: kind === 'bimtek' ? changes.stage : null,
        days: changes.days === undefined ? undefined : checkedDays(changes.days),
      })
    }),
  ),
  duplicate: os.duplicate.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const original = await meetings.get(change, input.id)
      return meetings.insert(change, 'meetings.duplicate', {
        ...original,
        ...nextStage(original),
        days: [],
        id: context.newId(),
        version: 1,
        isSample: false,
      })
    }),
  ),
  remove: os.remove.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const usedBy = await usesOf(context, change, { kind: 'meeting', id: input.id })
      if (usedBy.length > 0) throw inUse(usedBy)
      await meetings.remove(change, 'meetings.remove', input)
    }),
  ),
  restore: os.restore.handler(({ context, input }) =>
    context.database.change(context, (change) => restoreMeeting(change, 'meetings.restore', input.id)),
  ),
})
