import { dateWithWeekday, type IsoDate, type TimeZone } from '#shared/indonesian/dates.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { inOrderOfTime, spanOf, timeWords } from '#shared/meetings/sessions.ts'

/** `09.00 WIB s.d. selesai` of the first session; empty while there is none. */
export function firstTimeWords({ sessions }: Pick<Meeting, 'sessions'>, zone: TimeZone): string {
  const [first] = inOrderOfTime(sessions)
  return first ? timeWords(first, zone) : ''
}

/** What a meeting is called in lists and titles: `Bimtek Smart City Tahap IV, Kamis, 29 September 2022`. */
export function meetingTitle(meeting: Pick<Meeting, 'title' | 'sessions'>): string {
  const span = spanOf(meeting)
  return span === null ? meeting.title : `${meeting.title}, ${dateWithWeekday(span.first)}`
}

/** Meetings as the list groups them. */
export function grouped(meetings: readonly Meeting[], today: IsoDate) {
  const dated = meetings.flatMap((meeting) => {
    const span = spanOf(meeting)
    return span === null ? [] : [{ meeting, span }]
  })
  return {
    undated: meetings.filter((meeting) => spanOf(meeting) === null),
    /** Nearest first. */
    upcoming: dated
      .filter(({ span }) => span.last >= today)
      .toSorted((a, b) => a.span.first.localeCompare(b.span.first))
      .map(({ meeting }) => meeting),
    /** Latest first. */
    past: dated
      .filter(({ span }) => span.last < today)
      .toSorted((a, b) => b.span.first.localeCompare(a.span.first))
      .map(({ meeting }) => meeting),
  }
}
