import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { Appointment } from '#shared/people/model.ts'
import classes from './period-bar.module.css'

/** Whole years, both included. */
export interface YearSpan {
  first: number
  last: number
}

type Period = Pick<Appointment, 'startsOn' | 'endsOn'>

const DAY = 86_400_000
const yearOf = (date: IsoDate) => Number(date.slice(0, 4))

/** The years that the periods and today fall into. */
export function spanOf(periods: readonly Period[], today: IsoDate): YearSpan {
  const dates = [today, ...periods.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn ?? today])]
  const years = dates.map(yearOf)
  return { first: Math.min(...years), last: Math.max(...years) }
}

/** How far along the span a day begins, in percent. */
function share(date: IsoDate, { first, last }: YearSpan, afterDays = 0): number {
  const begin = Date.UTC(first, 0, 1)
  const end = Date.UTC(last + 1, 0, 1)
  const at = Date.parse(`${date}T00:00:00Z`) + afterDays * DAY
  return Math.min(100, Math.max(0, ((at - begin) / (end - begin)) * 100))
}

/** A period drawn to scale; the words beside it say the same. */
export function PeriodBar({
  appointment: { status, startsOn, endsOn },
  span,
  today,
}: {
  appointment: Pick<Appointment, 'status' | 'startsOn' | 'endsOn'>
  span: YearSpan
  today: IsoDate
}) {
  const left = share(startsOn, span)
  const right = endsOn === null ? Math.max(share(today, span, 1), left) : share(endsOn, span, 1)
  return (
    <div className={classes.track} aria-hidden>
      <span className={classes.today} style={{ insetInlineStart: `${share(today, span)}%` }} />
      <span
        className={classes.bar}
        data-acting={status !== 'definitif' || undefined}
        data-open={endsOn === null || undefined}
        style={{ insetInlineStart: `${left}%`, width: `${Math.max(right - left, 0.5)}%` }}
      />
    </div>
  )
}

/** Years above the bars, so many as have room. */
const MOST_YEARS = 6

/** The scale of the bars. */
export function YearScale({ span }: { span: YearSpan }) {
  const count = span.last - span.first + 1
  const step = Math.ceil(count / MOST_YEARS)
  const years = Array.from({ length: Math.ceil(count / step) }, (_, index) => span.first + index * step)
  return (
    <div className={classes.scale} aria-hidden>
      {years.map((year) => (
        <span key={year} style={{ insetInlineStart: `${((year - span.first) / count) * 100}%` }}>
          {year}
        </span>
      ))}
    </div>
  )
}
