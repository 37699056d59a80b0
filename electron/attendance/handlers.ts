import { implement } from '@orpc/server'
import type { Change, Reader } from '#electron/database/database.ts'
import { counted } from '#electron/database/history.ts'
import { notFound } from '#electron/database/refusals.ts'
import { takeBack } from '#electron/database/undoing.ts'
import { brokenCount, findMeeting, readMeeting, readNaming } from '#electron/meetings/handlers.ts'
import {
  addParticipants,
  listParticipants,
  readListed,
  readParticipant,
  readParticipants,
} from '#electron/participants/handlers.ts'
import type { FeaturePart, RequestContext } from '#electron/request-context.ts'
import { readOffice, todayOf } from '#electron/settings/handlers.ts'
import { hasCome, markAsReplied, markOfState, markOnComing } from '#shared/attendance/coming.ts'
import { attendanceContract } from '#shared/attendance/contract.ts'
import type {
  Attendance,
  AttendanceMark,
  AttendanceState,
  ListedAttendance,
} from '#shared/attendance/model.ts'
import { summaryOf } from '#shared/attendance/summary.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { dayOfMeeting } from '#shared/meetings/sessions.ts'
import type { Participant } from '#shared/participants/model.ts'
import { participantOfBadge } from './badge.ts'
import { attendanceHistory } from './history.ts'
import { meetingsOfPerson } from './record.ts'
import { clear, readSessions, record, representativeIn, withRepresentative } from './recording.ts'
import { attendance, takeAttendanceBack, titlesWithAttendance } from './store.ts'

const os = implement(attendanceContract).$context<RequestContext>()

/** Today where the office is. */
async function today(reader: Reader, { clock }: Pick<RequestContext, 'clock'>): Promise<IsoDate> {
  return todayOf(await readOffice(reader), clock())
}

/** Records with who came instead, by the first day of the meeting. */
async function listed(
  reader: Reader,
  meetingId: string,
  records: readonly Attendance[],
  day: IsoDate,
): Promise<ListedAttendance[]> {
  const representatives = records.flatMap(({ mark }) => representativeIn(mark) ?? [])
  const naming = await readNaming(
    reader,
    representatives,
    dayOfMeeting(await readMeeting(reader, meetingId), day),
  )
  return records.map((each) => withRepresentative(each, naming))
}

/** Records of a meeting whose participants and sessions are still there. @throws NOT_FOUND */
export async function readAttendance(reader: Reader, meetingId: string): Promise<Attendance[]> {
  const sessions = new Set((await readMeeting(reader, meetingId)).sessions.map(({ id }) => id))
  const participants = new Set((await readParticipants(reader, meetingId)).map(({ id }) => id))
  return (await attendance.listWhere(reader, 'meetingId', [meetingId])).filter(
    (each) => sessions.has(each.sessionId) && participants.has(each.participantId),
  )
}

/** Records one participant at the door and answers as the contract wants. */
async function enter(
  context: RequestContext,
  change: Change,
  action: string,
  entry: {
    meetingId: string
    sessionIds: readonly string[]
    participant: Participant
    mark: AttendanceMark | 'came'
  },
) {
  const { participant, mark } = entry
  const { meeting, sessions } = await readSessions(change, entry.meetingId, entry.sessionIds)
  const came = new Set<string>()
  if (mark === 'came')
    for (const each of await attendance.listWhere(change, 'participantId', [participant.id]))
      if (hasCome(each.mark)) came.add(each.sessionId)
  const at = { meeting, sessions: sessions.filter(({ id }) => !came.has(id)) }
  const given = mark === 'came' ? markOnComing(participant) : mark
  const written = await record(change, at, [participant], () => given, {
    action,
    way: 'door',
    newId: context.newId,
  })
  const day = await today(change, context)
  const ofParticipant = await attendance.listWhere(change, 'participantId', [participant.id])
  return {
    participant: await readListed(change, participant.id, day),
    attendance: await listed(change, entry.meetingId, ofParticipant, day),
    isNew: written > 0,
  }
}

/** The mark that one of many gets. */
function markGiven(mark: AttendanceMark | AttendanceState | 'asReplied', of: Participant): AttendanceMark {
  if (mark === 'asReplied') return markAsReplied(of)
  return typeof mark === 'string' ? markOfState(mark, of) : mark
}

/** Adds records as they are; for the sample. */
export { readSessions, record } from './recording.ts'

/** What the attendance tells the whole. */
export const attendancePart: FeaturePart = {
  name: 'Kehadiran',
  async usesOf(reader, { kind, id }) {
    if (kind !== 'position' && kind !== 'person') return []
    return (await titlesWithAttendance(reader, id)).map((title) => `Kehadiran pada kegiatan "${title}"`)
  },
  async contentOf(reader, { kind, id }) {
    if (kind !== 'participant') return []
    const { length } = await attendance.listWhere(reader, 'participantId', [id])
    return length === 0 ? [] : [`${length} catatan kehadiran`]
  },
  sampleOf: (reader) => attendance.sampleOf(reader),
  removeSample: (change, isUsed) => attendance.removeSample(change, 'settings.removeSample', isUsed),
  recordOf: meetingsOfPerson,
  async brokenReferences(reader) {
    const problems: string[] = []
    const byMeeting = Map.groupBy(await attendance.list(reader), ({ meetingId }) => meetingId)
    for (const [meetingId, records] of byMeeting) {
      const words = `Kehadiran pada kegiatan "${(await findMeeting(reader, meetingId))?.title ?? meetingId}"`
      const places = new Set(records.map((each) => `${each.sessionId} ${each.participantId}`))
      if (places.size < records.length)
        problems.push(`${words}: satu peserta dicatat dua kali dalam satu sesi.`)
      const broken = await brokenCount(
        reader,
        records.flatMap(({ mark }) => representativeIn(mark) ?? []),
      )
      if (broken > 0) problems.push(`${words}: ${broken} yang mewakili tidak ada lagi di daftar orang.`)
    }
    return problems
  },
}

export const attendanceHandlers = os.router({
  list: os.list.handler(({ context, input: { meetingId } }) =>
    context.database.reading(async (reader) =>
      listed(reader, meetingId, await readAttendance(reader, meetingId), await today(reader, context)),
    ),
  ),
  enter: os.enter.handler(({ context, input: { who, ...entry } }) =>
    context.database.change(context, async (change) => {
      const shown =
        'badge' in who
          ? await participantOfBadge(change, entry.meetingId, who.badge, await today(change, context))
          : { participant: await readParticipant(change, entry.meetingId, who), otherStage: null }
      const { participant, otherStage } = shown
      return { ...(await enter(context, change, 'attendance.enter', { ...entry, participant })), otherStage }
    }),
  ),
  enterNew: os.enterNew.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const action = 'attendance.enterNew'
      const { meetingId, sessionIds } = input
      const { ids } = await addParticipants(change, meetingId, [input.participant], {
        action,
        newId: context.newId,
      })
      const participant = await readParticipant(change, meetingId, { participantId: ids[0] ?? '' })
      const mark = { state: 'present' } as const
      return enter(context, change, action, { meetingId, sessionIds, participant, mark })
    }),
  ),
  mark: os.mark.handler(({ context, input: { meetingId, sessionIds, participants, mark, way } }) =>
    context.database.change(context, async (change) => {
      const at = await readSessions(change, meetingId, sessionIds)
      const all = await readParticipants(change, meetingId)
      const action = 'attendance.mark'
      const onlyOpen = participants === 'open'
      const wanted = onlyOpen ? null : new Set(participants)
      const chosen = wanted === null ? all : all.filter(({ id }) => wanted.has(id))
      if (wanted !== null && chosen.length < wanted.size) throw notFound()
      const { result, made } = await counted(change, async () => {
        if (mark !== null)
          return record(change, at, chosen, (each) => markGiven(mark, each), {
            action,
            way,
            newId: context.newId,
            onlyOpen,
          })
        return onlyOpen ? 0 : clear(change, action, at, chosen)
      })
      return { changed: result, made: made.last < made.first ? null : made }
    }),
  ),
  undo: os.undo.handler(({ context, input }) =>
    context.database.change(context, (change) =>
      takeBack(change, 'attendance.undo', input, {
        tables: { attendance: { takeBack: takeAttendanceBack } },
        actions: new Set(['attendance.mark']),
      }),
    ),
  ),
  history: os.history.handler(({ context, input }) =>
    context.database.reading((reader) => attendanceHistory(reader, input.participantId)),
  ),
  summary: os.summary.handler(({ context, input: { meetingId } }) =>
    context.database.reading(async (reader) => {
      const participants = await listParticipants(reader, meetingId, await today(reader, context))
      return summaryOf(
        await readMeeting(reader, meetingId),
        participants,
        await readAttendance(reader, meetingId),
      )
    }),
  ),
})
