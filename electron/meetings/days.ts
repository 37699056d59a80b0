import { ORPCError } from '@orpc/server'
import { dateWithWeekday } from '#shared/indonesian/dates.ts'
import { romanNumeral } from '#shared/indonesian/numbers.ts'
import type { Meeting, MeetingDay } from '#shared/meetings/model.ts'

function invalidDays(reason: string): Error {
  return new ORPCError('INVALID_DAYS', { message: reason, data: { reason } })
}

/** Days in order. @throws INVALID_DAYS when a day ends before it starts or two start at the same time */
export function checkedDays(days: readonly MeetingDay[]): MeetingDay[] {
  const sorted = days.toSorted((a, b) => `${a.date}${a.startsAt}`.localeCompare(`${b.date}${b.startsAt}`))
  for (const [index, day] of sorted.entries()) {
    if (day.endsAt !== null && day.endsAt <= day.startsAt)
      throw invalidDays(`${dateWithWeekday(day.date)}: jam selesai harus sesudah jam mulai.`)
    const previous = sorted[index - 1]
    if (previous?.date === day.date) throw invalidDays(`${dateWithWeekday(day.date)} ditulis dua kali.`)
  }
  return sorted
}

/** Text by which a meeting is sorted; those without a day come after every date. */
function sortKey(meeting: Pick<Meeting, 'days'>): string {
  const [first] = meeting.days
  return first === undefined ? '9999-99-99' : `${first.date} ${first.startsAt}`
}

/** Latest first; those without a day on top. */
export function byLatestDay(first: Pick<Meeting, 'days'>, second: Pick<Meeting, 'days'>): number {
  return sortKey(second).localeCompare(sortKey(first))
}

/** The next stage of a Bimtek with its title: `Bimtek Smart City Tahap II` becomes `... Tahap III`. Stage IV has no next one. */
export function nextStage({
  stage,
  title,
}: Pick<Meeting, 'stage' | 'title'>): Pick<Meeting, 'stage' | 'title'> {
  if (stage === null || stage >= 4) return { stage, title }
  const numeral = new RegExp(`\\b${romanNumeral(stage)}\\b(?!.*\\b${romanNumeral(stage)}\\b)`)
  return { stage: stage + 1, title: title.replace(numeral, romanNumeral(stage + 1)) }
}
