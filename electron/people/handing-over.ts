import type { Change } from '#electron/database/database.ts'
import { notFound } from '#electron/database/refusals.ts'
import { dayBefore } from '#shared/indonesian/dates.ts'
import type { Appointment, AppointmentInput } from '#shared/people/model.ts'
import { checkAppointment, invalidPeriod } from './appointing.ts'
import { appointments } from './store.ts'

const ACTION = 'people.handOver'

/**
 * Hands a position over, in the change that is under way: those named end on the day before the next one starts; who ended earlier stays so.
 * @throws NOT_FOUND, STALE, INVALID_PERIOD
 */
export async function handOver(
  change: Change,
  { ends, next }: { ends: readonly { id: string; version: number }[]; next: AppointmentInput },
  id: string,
): Promise<{ appointment: Appointment; ended: Appointment[] }> {
  await checkAppointment(change, next)
  const endsOn = dayBefore(next.startsOn)
  const ended: Appointment[] = []
  for (const row of ends) {
    const before = await appointments.get(change, row.id)
    if (before.positionId !== next.positionId) throw notFound()
    if (before.startsOn > endsOn)
      throw invalidPeriod('Pejabat sebelumnya mulai pada tanggal itu atau sesudahnya. Periksa tanggal mulai.')
    const isOver = before.endsOn !== null && before.endsOn <= endsOn
    ended.push(await appointments.update(change, ACTION, row, isOver ? {} : { endsOn }))
  }
  const appointment = await appointments.insert(change, ACTION, { ...next, id, version: 1, isSample: false })
  return { appointment, ended }
}
