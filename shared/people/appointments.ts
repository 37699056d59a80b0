import { longDate, type IsoDate } from '#shared/indonesian/dates.ts'
import type { Appointment } from './model.ts'

type Period = Pick<Appointment, 'startsOn' | 'endsOn'>

/** Whether the period holds on that day; both ends are included. */
export function isValidOn(period: Period, date: IsoDate): boolean {
  return period.startsOn <= date && (period.endsOn === null || date <= period.endsOn)
}

/** Whether two periods share at least one day. */
export function overlaps(first: Period, second: Period): boolean {
  return (
    (second.endsOn === null || first.startsOn <= second.endsOn) &&
    (first.endsOn === null || second.startsOn <= first.endsOn)
  )
}

/**
 * Who signs for a position on a day: of those valid then, an acting one (Plt., Plh., Pj.) before the definitive holder, since an
 * acting one is named exactly while the holder cannot sign; then the later start.
 */
export function holderOn<T extends Pick<Appointment, 'positionId' | 'status' | 'startsOn' | 'endsOn'>>(
  appointments: readonly T[],
  positionId: string,
  date: IsoDate,
): T | null {
  const valid = appointments.filter((each) => each.positionId === positionId && isValidOn(each, date))
  const rank = (each: T) => (each.status === 'definitif' ? 1 : 0)
  return valid.toSorted((a, b) => rank(a) - rank(b) || b.startsOn.localeCompare(a.startsOn))[0] ?? null
}

/** `Plt. Kepala Dinas Kesehatan`; the title of a definitive holder, or of none, stands alone. */
export function heldTitle(
  appointment: Pick<Appointment, 'status'> | null | undefined,
  title: string,
): string {
  return !appointment || appointment.status === 'definitif' ? title : `${appointment.status} ${title}`
}

/** `SK 821.2/7/2022 tanggal 3 Januari 2022`; empty when no decree is known. */
export function decreeWords({
  decreeNumber,
  decreeDate,
}: Pick<Appointment, 'decreeNumber' | 'decreeDate'>): string {
  if (decreeNumber === '' && decreeDate === null) return ''
  const number = `SK ${decreeNumber}`.trim()
  return decreeDate === null ? number : `${number} tanggal ${longDate(decreeDate)}`
}

/** `sejak 1 Januari 2022` or `1 Januari 2022 s.d. 30 Juni 2022`. */
export function periodWords({ startsOn, endsOn }: Period): string {
  return endsOn === null ? `sejak ${longDate(startsOn)}` : `${longDate(startsOn)} s.d. ${longDate(endsOn)}`
}
