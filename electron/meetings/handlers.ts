import type { Change, Reader } from '#electron/database/database.ts'
import { inUse } from '#electron/database/refusals.ts'
import { safeFileName } from '#electron/documents/handlers.ts'
import { hasPosition } from '#electron/people/handlers.ts'
import { describeEach, usesOf, type FeaturePart } from '#electron/request-context.ts'
import { readOffice, todayOf } from '#electron/settings/handlers.ts'
import type { Meeting, MeetingInput } from '#shared/meetings/model.ts'
import { byLatestSession, daysWords, inOrderOfTime } from '#shared/meetings/sessions.ts'
import { stageOf } from '#shared/meetings/stages.ts'
import { meetingsByPosition } from './by-person.ts'
import { calendarOf } from './calendar.ts'
import { findingsOfMeeting } from './findings.ts'
import { os } from './handling.ts'
import { meetingHistory } from './history.ts'
import { brokenCount, requireNamed, speakersOf, withoutGoneSpeakers } from './references.ts'
import { seriesHandlers, venueHandlers } from './series-and-venues.ts'
import { duplicate, makeNextStage } from './stages.ts'
import { meetings, series, titlesChairedBy, titlesOfSeries, titlesWithSpeaker, venues } from './store.ts'

export { readNaming } from './naming.ts'
export { brokenCount, requireReferences } from './references.ts'
export { addSeries, addVenue } from './series-and-venues.ts'

/** All meetings that are not removed, latest first, those without a date on top. */
export async function listMeetings(reader: Reader): Promise<Meeting[]> {
  return (await meetings.list(reader)).toSorted(byLatestSession)
}

/** @throws NOT_FOUND */
export function readMeeting(reader: Reader, id: string): Promise<Meeting> {
  return meetings.get(reader, id)
}

/** Also one that is removed. Null when it never was. */
export function findMeeting(reader: Reader, id: string): Promise<Meeting | null> {
  return meetings.find(reader, id)
}

/** Null when it never was or is removed. */
export function findLivingMeeting(reader: Reader, id: string): Promise<Meeting | null> {
  return meetings.findLiving(reader, id)
}

/** Whether there is such a meeting that is not removed. */
export async function hasMeeting(reader: Reader, id: string): Promise<boolean> {
  return (await meetings.findLiving(reader, id)) !== null
}

/** Adds a meeting. @throws NOT_FOUND for an unknown chair, speaker or series */
export async function addMeeting(
  change: Change,
  input: MeetingInput,
  { id, isSample }: { id: string; isSample: boolean },
): Promise<Meeting> {
  await requireNamed(change, input, null)
  if (input.seriesId !== null) await series.get(change, input.seriesId)
  return meetings.insert(change, 'meetings.create', {
    ...input,
    stage: stageOf(input),
    sessions: inOrderOfTime(input.sessions),
    id,
    version: 1,
    isSample,
  })
}

/** @throws NOT_FOUND, STALE */
async function updateMeeting(
  change: Change,
  row: { id: string; version: number },
  changes: { [Field in keyof MeetingInput]?: MeetingInput[Field] | undefined },
): Promise<Meeting> {
  const before = await meetings.get(change, row.id)
  await requireNamed(change, changes, before)
  const { kind = before.kind, seriesId = before.seriesId, stage = before.stage } = changes
  if (seriesId !== null && seriesId !== before.seriesId) await series.get(change, seriesId)
  return meetings.update(change, 'meetings.update', row, {
    ...changes,
    stage: stageOf({ kind, seriesId, stage }),
    sessions: changes.sessions === undefined ? undefined : inOrderOfTime(changes.sessions),
  })
}

/** Brings a meeting back; what was removed meanwhile is left out. @throws NOT_FOUND */
async function restoreMeeting(change: Change, action: string, id: string): Promise<Meeting> {
  const meeting = await meetings.restore(change, action, id)
  const { chairPositionId, seriesId } = meeting
  const isChairGone = chairPositionId !== null && !(await hasPosition(change, chairPositionId))
  const isSeriesGone = seriesId !== null && (await series.findLiving(change, seriesId)) === null
  return meetings.update(change, action, meeting, {
    chairPositionId: isChairGone ? null : chairPositionId,
    seriesId: isSeriesGone ? null : seriesId,
    agenda: await withoutGoneSpeakers(change, meeting),
  })
}

/** What the meetings tell the whole. */
export const meetingsPart: FeaturePart = {
  name: 'Kegiatan',
  async usesOf(reader, { kind, id }) {
    if (kind === 'series') return (await titlesOfSeries(reader, id)).map((title) => `Kegiatan "${title}"`)
    if (kind !== 'position' && kind !== 'person') return []
    return [
      ...(await titlesChairedBy(reader, id)).map((title) => `Pimpinan kegiatan "${title}"`),
      ...(await titlesWithSpeaker(reader, id)).map((title) => `Narasumber atau petugas kegiatan "${title}"`),
    ]
  },
  recordOf: async (reader, personId) => [
    { name: 'meetings', heading: 'Kegiatan', entries: await meetingsByPosition(reader, personId) },
  ],
  sampleOf: async (reader) => [
    ...(await meetings.sampleOf(reader)),
    ...(await series.sampleOf(reader)),
    ...(await venues.sampleOf(reader)),
  ],
  async removeSample(change, isUsed) {
    let removed = 0
    for (const table of [meetings, series, venues])
      removed += await table.removeSample(change, 'settings.removeSample', isUsed)
    return removed
  },
  describe(reader, kind, ids) {
    if (kind !== 'meeting') return null
    return describeEach(ids, async (id) => {
      const meeting = await meetings.findLiving(reader, id)
      if (meeting === null) return null
      const days = daysWords(meeting)
      return { kind, id, title: meeting.title, context: days === '' ? 'Belum ada tanggal' : days }
    })
  },
  async brokenReferences(reader) {
    const problems: string[] = []
    await venues.list(reader)
    for (const meeting of await meetings.list(reader)) {
      const { title, chairPositionId, seriesId } = meeting
      if (chairPositionId !== null && !(await hasPosition(reader, chairPositionId)))
        problems.push(`Kegiatan "${title}": jabatan pimpinannya tidak ada lagi.`)
      if (seriesId !== null && (await series.findLiving(reader, seriesId)) === null)
        problems.push(`Kegiatan "${title}": rangkaiannya tidak ada lagi.`)
      const broken = await brokenCount(reader, speakersOf(meeting))
      if (broken > 0) problems.push(`Kegiatan "${title}": ${broken} narasumber atau petugas tidak ada lagi.`)
    }
    return problems
  },
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
    context.database.change(context, (change) => updateMeeting(change, row, changes)),
  ),
  duplicate: os.duplicate.handler(({ context, input }) =>
    context.database.change(context, (change) => duplicate(change, input.id, context)),
  ),
  nextStage: os.nextStage.handler(({ context, input: { id, carriedOver } }) =>
    context.database.change(context, (change) => makeNextStage(change, id, carriedOver, context)),
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
  findings: os.findings.handler(({ context, input }) =>
    context.database.reading(async (reader) => {
      const today = todayOf(await readOffice(reader), context.clock())
      return findingsOfMeeting(reader, input.id, today)
    }),
  ),
  history: os.history.handler(({ context, input }) =>
    context.database.reading((reader) => meetingHistory(reader, input.id)),
  ),
  calendar: os.calendar.handler(({ context, input }) =>
    context.database.reading(async (reader) => {
      const [meeting, office] = [await meetings.get(reader, input.id), await readOffice(reader)]
      const text = calendarOf(meeting, office?.timeZone ?? 'WIB', context.clock())
      return new File([text], safeFileName(meeting.title, 'ics'), { type: 'text/calendar;charset=utf-8' })
    }),
  ),
  series: seriesHandlers,
  venues: venueHandlers,
})
