import { longDate } from '#shared/indonesian/dates.ts'
import type { Appointment } from '#shared/people/model.ts'

/** `sejak 1 Januari 2022` or `1 Januari 2022 s.d. 30 Juni 2022`. */
export function periodWords({ startsOn, endsOn }: Pick<Appointment, 'startsOn' | 'endsOn'>): string {
  return endsOn === null ? `sejak ${longDate(startsOn)}` : `${longDate(startsOn)} s.d. ${longDate(endsOn)}`
}
