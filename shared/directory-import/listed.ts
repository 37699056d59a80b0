import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { Appointment, Directory } from '#shared/people/model.ts'

/** Whether an appointment stands in a list of people: it holds today or later. */
export function isListed({ endsOn }: Pick<Appointment, 'endsOn'>, today: IsoDate): boolean {
  return endsOn === null || endsOn >= today
}

/** Rows of a list of people: one for each position that is listed, and one for everybody without. */
export function listedRows({ people, appointments }: Directory, today: IsoDate): number {
  const held = Map.groupBy(
    appointments.filter((each) => isListed(each, today)),
    ({ personId }) => personId,
  )
  return people.reduce((rows, { id }) => rows + Math.max(1, held.get(id)?.length ?? 0), 0)
}
