import { addActionItem } from '#electron/action-items/handlers.ts'
import { readSessions, record } from '#electron/attendance/handlers.ts'
import type { Change } from '#electron/database/database.ts'
import { addMeeting, addSeries, addVenue } from '#electron/meetings/handlers.ts'
import { writeMinutes } from '#electron/minutes/handlers.ts'
import { addParticipants, readParticipants } from '#electron/participants/handlers.ts'
import { EMPTY_ACTION_ITEM } from '#shared/action-items/model.ts'
import type { AttendanceMark } from '#shared/attendance/model.ts'
import { EMPTY_MEETING, type AgendaItem, type Meeting, type MeetingInput } from '#shared/meetings/model.ts'
import { minutesForAgenda } from '#shared/minutes/parts.ts'
import { richTextOf } from '#shared/minutes/rich-text.ts'
import type { Participant, ParticipantInput } from '#shared/participants/model.ts'
import {
  ACTION_ITEMS,
  NOT_PRESENT,
  SERIES_NAME,
  SIGNING,
  STAGES,
  VENUES,
  type SampleMeeting,
} from './meetings.ts'
import { MINUTES, NOTE_TAKER, type SampleMinutes } from './minutes.ts'

/** What the meetings take from the rest of the sample. */
export interface SampleCast {
  newId: () => string
  /** Positions by title. */
  positions: ReadonlyMap<string, string>
  chairPositionId: string
  expertPositionId: string
  /** Positions that take part, in their order. */
  invited: readonly string[]
}

/** Stages that are over: attendance is recorded of them. */
const HELD = 3

const MARKS: Record<(typeof NOT_PRESENT)[number]['state'], AttendanceMark> = {
  represented: { state: 'represented', by: null },
  excused: { state: 'excused', reason: 'dinas luar' },
  absent: { state: 'absent' },
}

function invitee(positionId: string, role: ParticipantInput['role']): ParticipantInput {
  return { who: { kind: 'position', positionId }, role, reply: { state: 'waiting' }, note: '' }
}

/** The event's meetings in the making. */
class SampleMeetings {
  readonly #change: Change
  readonly #cast: SampleCast

  constructor(change: Change, cast: SampleCast) {
    this.#change = change
    this.#cast = cast
  }

  #origin() {
    return { id: this.#cast.newId(), isSample: true }
  }

  #inputOf({ date, sessions, agenda, ...facts }: SampleMeeting, seriesId: string | null): MeetingInput {
    const { newId, chairPositionId, expertPositionId } = this.#cast
    const ofDay = sessions.map(([name, startsAt, endsAt]) => ({
      id: newId(),
      date,
      startsAt,
      endsAt,
      name,
      place: '',
    }))
    const expert = { kind: 'position', positionId: expertPositionId } as const
    const items = agenda.map(([startsAt, endsAt, title, isByExpert]): AgendaItem => ({
      id: newId(),
      sessionId: ofDay.findLast((each) => each.startsAt <= startsAt)?.id ?? null,
      startsAt,
      endsAt,
      title,
      details: '',
      speakers: isByExpert === true ? [{ role: 'narasumber', who: expert }] : [],
      isOpen: false,
      carriedFromId: null,
    }))
    const address = VENUES.find(({ name }) => name === facts.place)?.address ?? ''
    return { ...EMPTY_MEETING, ...facts, seriesId, address, chairPositionId, sessions: ofDay, agenda: items }
  }

  /** Holds a meeting with all who take part. */
  async hold(sample: SampleMeeting, seriesId: string | null): Promise<Meeting> {
    const { newId, invited, expertPositionId } = this.#cast
    const meeting = await addMeeting(this.#change, this.#inputOf(sample, seriesId), this.#origin())
    await addParticipants(
      this.#change,
      meeting.id,
      [...invited.map((each) => invitee(each, 'peserta')), invitee(expertPositionId, 'narasumber')],
      { action: 'participants.add', newId, isSample: true },
    )
    return meeting
  }

  /** Records who came to all sessions of a stage. */
  async recordAttendance({ id, stage, sessions }: Meeting): Promise<void> {
    const at = await readSessions(
      this.#change,
      id,
      sessions.map((each) => each.id),
    )
    const others = new Map(
      NOT_PRESENT.filter((each) => each.stage === stage).map((each) => [each.place, each.state]),
    )
    const participants = await readParticipants(this.#change, id)
    const markOf = ({ number }: Participant) => {
      const state = others.get(number)
      return state === undefined ? ({ state: 'present' } as const) : MARKS[state]
    }
    await record(this.#change, at, participants, markOf, {
      action: 'attendance.mark',
      way: 'sheet',
      newId: this.#cast.newId,
      isSample: true,
    })
  }

  /** @throws Error when the directory lacks a position of theirs */
  async addActionItems(stages: readonly Meeting[]): Promise<void> {
    const idOf = (stage: number) => stages.find((each) => each.stage === stage)?.id ?? ''
    for (const { stage, what, owner, dueOn, closedOn, carriedTo } of ACTION_ITEMS) {
      const ownerPositionId = owner === '' ? null : this.#cast.positions.get(owner)
      if (ownerPositionId === undefined) throw new Error(`The sample has no position ${owner}.`)
      const facts = {
        what,
        ownerPositionId,
        ownerText: owner === '' ? 'Semua perangkat daerah' : '',
        dueOn,
        closedOn,
        state: closedOn === null ? ('running' as const) : ('done' as const),
      }
      const carried = { meetingId: idOf(stage), carriedTo: carriedTo.map(idOf) }
      await addActionItem(
        this.#change,
        { ...EMPTY_ACTION_ITEM, ...facts, ...carried },
        this.#origin(),
        STAGES[0]?.date ?? '',
      )
    }
  }

  /** Minutes of a stage that is over. */
  async writeMinutes({ id, agenda }: Meeting, said: SampleMinutes): Promise<void> {
    const { discussions, stage: _stage, ...parts } = said
    const headings = minutesForAgenda(agenda)
    const content = {
      ...headings,
      noteTaker: NOTE_TAKER,
      opening: richTextOf(parts.opening),
      conclusions: richTextOf(parts.conclusions),
      closing: richTextOf(parts.closing),
      decisions: parts.decisions.map((text) => ({ id: this.#cast.newId(), text })),
      discussions: headings.discussions.map((each) => ({
        ...each,
        body: richTextOf(discussions[each.heading] ?? ''),
      })),
    }
    await writeMinutes(
      this.#change,
      { meetingId: id, version: 0, content },
      { action: 'minutes.save', newId: this.#cast.newId, actor: 'contoh', isSample: true },
    )
  }

  async rememberPlaces(): Promise<string> {
    for (const venue of VENUES) await addVenue(this.#change, venue, this.#origin())
    return (await addSeries(this.#change, SERIES_NAME, this.#origin())).id
  }
}

/** Holds the four stages, three of them with attendance, and prepares the signing; gives the id of the signing. */
export async function holdMeetings(change: Change, cast: SampleCast): Promise<string> {
  const meetings = new SampleMeetings(change, cast)
  const seriesId = await meetings.rememberPlaces()
  const stages: Meeting[] = []
  for (const stage of STAGES) stages.push(await meetings.hold(stage, seriesId))
  for (const stage of stages.slice(0, HELD)) await meetings.recordAttendance(stage)
  await meetings.addActionItems(stages)
  for (const said of MINUTES) {
    const stage = stages.find((each) => each.stage === said.stage)
    if (stage !== undefined) await meetings.writeMinutes(stage, said)
  }
  return (await meetings.hold(SIGNING, null)).id
}
