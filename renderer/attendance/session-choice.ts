import { dateWithWeekday, type IsoDate } from '#shared/indonesian/dates.ts'
import { dottedTime } from '#shared/indonesian/times.ts'
import type { Meeting, MeetingSession } from '#shared/meetings/model.ts'
import { daysOf, sessionWords } from '#shared/meetings/sessions.ts'

/** Sessions that are recorded together: one, or all of a day. */
export interface SessionChoice {
  value: string
  /** `Kamis, 29 September 2022`, `Sesi pagi, Kamis, 29 September 2022` */
  label: string
  date: IsoDate
  sessionIds: string[]
}

/** `Sesi pagi, Kamis, 29 September 2022, 09.00` when one day has several. */
function labelOf(session: MeetingSession, hasOthers: boolean): string {
  const words = sessionWords(session)
  return hasOthers && session.name === '' ? `${words}, ${dottedTime(session.startsAt)}` : words
}

/** What can be recorded, in order of time: each session, and a whole day where it has several. */
export function sessionChoices({ sessions }: Pick<Meeting, 'sessions'>): SessionChoice[] {
  return daysOf(sessions).flatMap(({ date, sessions: ofDay }) => [
    ...ofDay.map((session) => ({
      value: session.id,
      label: labelOf(session, ofDay.length > 1),
      date,
      sessionIds: [session.id],
    })),
    ...(ofDay.length > 1
      ? [
          {
            value: date,
            label: `Semua sesi ${dateWithWeekday(date)}`,
            date,
            sessionIds: ofDay.map(({ id }) => id),
          },
        ]
      : []),
  ])
}

/** What is recorded when nothing was chosen: today's first session, else the first of all. */
export function usualChoice(choices: readonly SessionChoice[], today: IsoDate): SessionChoice | undefined {
  return choices.find(({ date }) => date === today) ?? choices[0]
}
