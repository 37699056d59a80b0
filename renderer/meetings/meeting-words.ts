import { dateSpan, dateWithWeekday, timeSpan, type IsoDate, type TimeZone } from '#shared/indonesian/dates.ts'
import { romanNumeral } from '#shared/indonesian/numbers.ts'
import type { Meeting, MeetingInput, MeetingKind } from '#shared/meetings/model.ts'

export const KINDS: readonly { value: MeetingKind; label: string }[] = [
  { value: 'bimtek', label: 'Bimtek' },
  { value: 'rapat', label: 'Rapat' },
  { value: 'penandatanganan', label: 'Penandatanganan' },
]

export const STAGES = [1, 2, 3, 4].map((stage) => ({ value: stage, label: `Tahap ${romanNumeral(stage)}` }))

type Days = Pick<MeetingInput, 'days'>

/** First and last day; null while no day is known. */
export function spanOf({ days }: Days): { first: IsoDate; last: IsoDate } | null {
  const dates = days.map(({ date }) => date).toSorted()
  const [first] = dates
  const last = dates.at(-1)
  return first === undefined || last === undefined ? null : { first, last }
}

/** `Kamis, 29 September 2022`, for several days `Senin s.d. Rabu, 6 s.d. 8 Juni 2022`; empty while no day is known. */
export function daysWords(meeting: Days): string {
  const span = spanOf(meeting)
  return span === null ? '' : dateSpan(span.first, span.last)
}

/** `09.00 WIB s.d. selesai` of the first day. */
export function timeWords({ days }: Days, zone: TimeZone): string {
  const first = days.toSorted((a, b) => a.date.localeCompare(b.date))[0]
  return first ? timeSpan(first.startsAt, first.endsAt, zone) : ''
}

/** What a meeting is called in lists and titles: `Bimtek Smart City Tahap IV, Kamis, 29 September 2022`. */
export function meetingTitle(meeting: Pick<Meeting, 'title' | 'days'>): string {
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
