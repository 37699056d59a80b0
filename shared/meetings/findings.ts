import * as z from 'zod'
import { id } from '#shared/indonesian/identifiers.ts'
import { dateWithWeekday } from '#shared/indonesian/dates.ts'
import { dottedTime } from '#shared/indonesian/times.ts'
import { folded } from '#shared/indonesian/folding.ts'
import type { AgendaItem, Meeting, MeetingSession } from './model.ts'
import { crossesMidnight, overlap, sessionWords } from './sessions.ts'

/** Something of a meeting that looks wrong; the clerk decides. */
export const meetingFinding = z.object({
  rule: z.enum([
    'session-over-midnight',
    'sessions-overlap',
    'place-taken',
    'chair-taken',
    'chair-vacant',
    'agenda-over-midnight',
    'agenda-outside-session',
    'agenda-overlap',
    'agenda-untitled',
    'speaker-vacant',
  ]),
  message: z.string(),
  field: z.enum(['sessions', 'place', 'chairPositionId', 'agenda']),
  /** Session or item of the agenda that it is about. */
  itemId: id.nullable(),
})
export type MeetingFinding = z.infer<typeof meetingFinding>

type Times = Pick<AgendaItem, 'startsAt' | 'endsAt'>

/** `09.00–10.00` */
function span({ startsAt, endsAt }: Times): string {
  return [startsAt, endsAt].flatMap((time) => (time === null ? [] : dottedTime(time))).join('–')
}

function midnightWords({ startsAt, endsAt }: { startsAt: string; endsAt: string | null }): string {
  return `mulai ${dottedTime(startsAt)}, selesai ${dottedTime(endsAt ?? startsAt)} pada hari berikutnya. Periksa jamnya bila bukan itu maksudnya.`
}

/** Pairs of a list for which something holds. */
function pairs<Item>(list: readonly Item[], holds: (first: Item, second: Item) => boolean): [Item, Item][] {
  return list.flatMap((first, index) =>
    list
      .slice(index + 1)
      .flatMap((second): [Item, Item][] => (holds(first, second) ? [[first, second]] : [])),
  )
}

function sessionFindings(sessions: readonly MeetingSession[]): MeetingFinding[] {
  const about = (rule: MeetingFinding['rule'], { id: itemId }: MeetingSession, message: string) =>
    ({ rule, field: 'sessions', itemId, message }) as const
  return [
    ...sessions
      .filter(crossesMidnight)
      .map((each) => about('session-over-midnight', each, `${sessionWords(each)}: ${midnightWords(each)}`)),
    ...pairs(sessions, overlap).map(([first, second]) =>
      about(
        'sessions-overlap',
        second,
        `${sessionWords(second)} pukul ${span(second)} berbarengan dengan ${sessionWords(first)} pukul ${span(first)}.`,
      ),
    ),
  ]
}

/** Where a session is held. */
function placeOf({ place }: Pick<Meeting, 'place'>, session: MeetingSession): string {
  return folded(session.place === '' ? place : session.place)
}

function otherMeetingFindings(meeting: Meeting, others: readonly Meeting[]): MeetingFinding[] {
  const found: MeetingFinding[] = []
  for (const session of meeting.sessions) {
    for (const other of others) {
      if (other.id === meeting.id) continue
      const clash = other.sessions.filter((each) => overlap(session, each))
      const when = `${dateWithWeekday(session.date)} pukul ${span(session)}`
      const place = placeOf(meeting, session)
      if (place !== '' && clash.some((each) => placeOf(other, each) === place))
        found.push({
          rule: 'place-taken',
          field: 'place',
          itemId: session.id,
          message: `Tempat ini juga dipakai "${other.title}" pada ${when}.`,
        })
      if (
        clash.length > 0 &&
        meeting.chairPositionId !== null &&
        other.chairPositionId === meeting.chairPositionId
      )
        found.push({
          rule: 'chair-taken',
          field: 'chairPositionId',
          itemId: session.id,
          message: `Pimpinannya juga memimpin "${other.title}" pada ${when}.`,
        })
    }
  }
  return found
}

type Stretch = Pick<MeetingSession, 'startsAt' | 'endsAt'>
type Timed = AgendaItem & Stretch

function isTimed(item: AgendaItem): item is Timed {
  return item.startsAt !== null
}

/** Minutes from midnight. */
function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/** Minutes from midnight of the session's day; what is earlier than the session starts after midnight. */
function minutesOn(session: MeetingSession, { startsAt, endsAt }: Stretch): { from: number; until: number } {
  const isNextDay = crossesMidnight(session) && startsAt < session.startsAt
  const from = minutes(startsAt) + (isNextDay ? 1440 : 0)
  if (endsAt === null) return { from, until: from }
  const length = (minutes(endsAt) - minutes(startsAt) + 1440) % 1440
  return { from, until: from + (length === 0 ? 1440 : length) }
}

function agendaFindings({ agenda, sessions }: Meeting): MeetingFinding[] {
  const about = (rule: MeetingFinding['rule'], { id: itemId }: AgendaItem, message: string) =>
    ({ rule, field: 'agenda', itemId, message }) as const
  const found: MeetingFinding[] = agenda
    .filter(({ title }) => title === '')
    .map((each) => about('agenda-untitled', each, 'Satu mata acara belum punya judul.'))
  for (const session of sessions) {
    const items = agenda.filter((each) => each.sessionId === session.id).filter(isTimed)
    const whole = minutesOn(session, session)
    for (const item of items) {
      if (crossesMidnight(item))
        found.push(about('agenda-over-midnight', item, `"${item.title}": ${midnightWords(item)}`))
      const { from, until } = minutesOn(session, item)
      const isInside = from >= whole.from && (session.endsAt === null || until <= whole.until)
      if (!isInside)
        found.push(
          about(
            'agenda-outside-session',
            item,
            `"${item.title}" pukul ${span(item)} di luar waktu ${sessionWords(session)} (${span(session)}).`,
          ),
        )
    }
    const clash = (first: Timed, second: Timed) => {
      const [one, other] = [minutesOn(session, first), minutesOn(session, second)]
      return one.from < other.until && other.from < one.until
    }
    for (const [first, second] of pairs(items, clash))
      found.push(
        about(
          'agenda-overlap',
          second,
          `"${second.title}" pukul ${span(second)} berbarengan dengan "${first.title}" pukul ${span(first)}.`,
        ),
      )
  }
  return found
}

/**
 * What looks wrong in the times and places of a meeting.
 * @param others meetings that may clash with it
 */
export function timeFindings(meeting: Meeting, others: readonly Meeting[]): MeetingFinding[] {
  return [
    ...sessionFindings(meeting.sessions),
    ...otherMeetingFindings(meeting, others),
    ...agendaFindings(meeting),
  ]
}
