import {
  dateSpan,
  dateWithWeekday,
  dayAfter,
  timeSpan,
  type IsoDate,
  type TimeZone,
} from '#shared/indonesian/dates.ts'
import type { TimeOfDay } from '#shared/indonesian/times.ts'
import type { Meeting, MeetingSession } from './model.ts'

type Sessions = readonly MeetingSession[]
type WithSessions = Pick<Meeting, 'sessions'>

/** By date, then by time. */
export function inOrderOfTime(sessions: Sessions): MeetingSession[] {
  return sessions.toSorted(
    (a, b) =>
      a.date.localeCompare(b.date) || a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id),
  )
}

/** From when until when. */
interface Hours extends Pick<MeetingSession, 'startsAt' | 'endsAt'> {
  /** It ends on the next day although its end is later by the clock: a day that begins at 07.00 and ends with a session from 22.00 to 08.00. */
  endsNextDay?: true | undefined
}

/** A day of a meeting: from when its first session starts until its last one ends. */
export interface MeetingDay extends Hours {
  date: IsoDate
  sessions: MeetingSession[]
}

/** The days of a meeting in order, each with its sessions. Of sessions beside each other the one that lasts longest ends the day. */
export function daysOf(sessions: Sessions): MeetingDay[] {
  return [...Map.groupBy(inOrderOfTime(sessions), ({ date }) => date)].flatMap(([date, ofDay]) => {
    const [first] = ofDay
    if (first === undefined) return []
    const last = ofDay.reduce((latest, each) =>
      stretch(each).until >= stretch(latest).until ? each : latest,
    )
    const hours: Hours = { startsAt: first.startsAt, endsAt: last.endsAt }
    const endsNextDay = crossesMidnight(last) && !crossesMidnight(hours)
    return [{ date, ...hours, ...(endsNextDay && { endsNextDay }), sessions: ofDay }]
  })
}

/** First and last day; null while no day is known. */
export function spanOf({ sessions }: WithSessions): { first: IsoDate; last: IsoDate } | null {
  const dates = sessions.map(({ date }) => date).toSorted()
  const [first, last] = [dates[0], dates.at(-1)]
  return first === undefined || last === undefined ? null : { first, last }
}

/** The day by which it is told who holds a position: the first day of the meeting, else today. */
export function dayOfMeeting(meeting: WithSessions, today: IsoDate): IsoDate {
  return spanOf(meeting)?.first ?? today
}

/** `Kamis, 29 September 2022`, for several days `Senin s.d. Rabu, 6 s.d. 8 Juni 2022`; empty while no day is known. */
export function daysWords(meeting: WithSessions): string {
  const span = spanOf(meeting)
  return span === null ? '' : dateSpan(span.first, span.last)
}

/** Whether it ends after midnight: an end that is not later than the start is meant for the next day. */
export function crossesMidnight({ startsAt, endsAt, endsNextDay }: Hours): boolean {
  return endsAt !== null && (endsNextDay === true || endsAt <= startsAt)
}

/** The day on which a session ends. */
export function lastDateOf(session: MeetingSession): IsoDate {
  return crossesMidnight(session) ? dayAfter(session.date) : session.date
}

/** `09.00 s.d. 12.00 WIB`, `19.00 s.d. 00.30 WIB (hari berikutnya)`, `09.00 WIB s.d. selesai` */
export function timeWords(hours: Hours, zone: TimeZone): string {
  const words = timeSpan(hours.startsAt, hours.endsAt, zone)
  return crossesMidnight(hours) ? `${words} (hari berikutnya)` : words
}

/** `Sesi pagi, Kamis, 29 September 2022`; without a name the day alone. */
export function sessionWords({ name, date }: Pick<MeetingSession, 'name' | 'date'>): string {
  return name === '' ? dateWithWeekday(date) : `${name}, ${dateWithWeekday(date)}`
}

/** What holds for every day once; when the days differ a line for each: `Kamis, 29 September 2022: ...` */
function ofEachDay(days: readonly MeetingDay[], wordsOf: (day: MeetingDay) => string): string {
  const words = days.map(wordsOf)
  if (new Set(words).size <= 1) return words[0] ?? ''
  return days.map((day) => `${dateWithWeekday(day.date)}: ${wordsOf(day)}`).join('\n')
}

/** `09.00 WIB s.d. selesai`; when the days differ a line for each: `Kamis, 29 September 2022: 09.00 s.d. 12.00 WIB`. */
export function timesWords({ sessions }: WithSessions, zone: TimeZone): string {
  return ofEachDay(daysOf(sessions), (day) => timeWords(day, zone))
}

/** Where the sessions of a day are held, each place once: `Aula; Ruang 2`. @param usual place of sessions that have none of their own */
export function placesOfDay({ sessions }: Pick<MeetingDay, 'sessions'>, usual: string): string {
  const places = sessions.map(({ place }) => (place === '' ? usual : place))
  return [...new Set(places)].filter((place) => place !== '').join('; ')
}

/** Where a meeting is held; when the days differ a line for each. @param usual place of sessions that have none of their own */
export function placesWords({ sessions }: WithSessions, usual: string): string {
  const days = daysOf(sessions)
  return days.length === 0 ? usual : ofEachDay(days, (day) => placesOfDay(day, usual))
}

/** How long a session is taken to last whose end is open, in hours: long enough to warn, and a calendar needs one. */
export const USUAL_LENGTH = 3

function hoursAfter(startsAt: TimeOfDay, hours: number): TimeOfDay {
  const hour = Number(startsAt.slice(0, 2)) + hours
  return hour >= 24 ? '24:00' : `${String(hour).padStart(2, '0')}${startsAt.slice(2)}`
}

/** From when until when, as text that sorts. */
function stretch(session: MeetingSession): { from: string; until: string } {
  const { date, startsAt, endsAt } = session
  return {
    from: `${date} ${startsAt}`,
    until: `${lastDateOf(session)} ${endsAt ?? hoursAfter(startsAt, USUAL_LENGTH)}`,
  }
}

/** Whether two sessions share time; one that begins when the other ends does not. */
export function overlap(first: MeetingSession, second: MeetingSession): boolean {
  const [one, other] = [stretch(first), stretch(second)]
  return one.from < other.until && other.from < one.until
}

/** Latest first; those without a day on top. */
export function byLatestSession(first: WithSessions, second: WithSessions): number {
  const key = ({ sessions: [session] }: WithSessions) =>
    session === undefined ? '9999-99-99' : `${session.date} ${session.startsAt}`
  return key(second).localeCompare(key(first))
}
