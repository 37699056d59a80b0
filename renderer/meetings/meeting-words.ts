import type { IsoDate, TimeZone } from '#shared/indonesian/dates.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { daysOf, spanOf, timeWords } from '#shared/meetings/sessions.ts'

/** `09.00 s.d. 15.00 WIB` of each day; when the days differ that of the first, and says so. Empty while there is no day. */
export function hoursWords({ sessions }: Pick<Meeting, 'sessions'>, zone: TimeZone): string {
  const [first, ...others] = daysOf(sessions).map((day) => timeWords(day, zone))
  if (first === undefined) return ''
  return others.every((each) => each === first) ? first : `${first} (hari pertama)`
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
