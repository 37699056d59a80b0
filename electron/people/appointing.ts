import { ORPCError } from '@orpc/server'
import type { Change, Reader } from '#electron/database/database.ts'
import { dayBefore, longDate } from '#shared/indonesian/dates.ts'
import type { Appointment, AppointmentInput } from '#shared/people/model.ts'
import { appointments, appointmentsOf, people, positions } from './store.ts'

/** @param message for the clerk */
export function invalidPeriod(message = 'Tanggal akhir lebih awal daripada tanggal mulai.'): Error {
  return new ORPCError('INVALID_PERIOD', { message })
}

/** @throws INVALID_PERIOD */
export function checkPeriod({ startsOn, endsOn }: Pick<AppointmentInput, 'startsOn' | 'endsOn'>): void {
  if (endsOn !== null && endsOn < startsOn) throw invalidPeriod()
}

/** @throws NOT_FOUND when position or person are not there, INVALID_PERIOD also for a position that is abolished by then */
export async function checkAppointment(reader: Reader, input: AppointmentInput): Promise<void> {
  const { endsOn } = await positions.get(reader, input.positionId)
  await people.get(reader, input.personId)
  checkPeriod(input)
  if (endsOn !== null && (input.endsOn === null || input.endsOn > endsOn))
    throw invalidPeriod(`Jabatan ini hanya ada sampai ${longDate(endsOn)}. Periksa tanggalnya.`)
}

/**
 * Gives a position to a person. With `endsPrevious` the definitive holder's open period ends on the day before.
 * @throws NOT_FOUND when position or person are not there, INVALID_PERIOD
 */
export async function appoint(
  change: Change,
  action: string,
  input: AppointmentInput & { endsPrevious: boolean },
  id: string,
): Promise<Appointment> {
  const { endsPrevious, ...appointment } = input
  await checkAppointment(change, input)
  if (endsPrevious) {
    const previous = await appointmentsOf(change, 'positionId', input.positionId)
    for (const { id: previousId, status, startsOn, endsOn } of previous) {
      if (status !== 'definitif' || endsOn !== null) continue
      if (startsOn >= input.startsOn)
        throw invalidPeriod(
          'Pejabat sebelumnya mulai pada tanggal itu atau sesudahnya. Periksa tanggal mulai.',
        )
      const { version } = await appointments.get(change, previousId)
      await appointments.update(
        change,
        action,
        { id: previousId, version },
        { endsOn: dayBefore(input.startsOn) },
      )
    }
  }
  return appointments.insert(change, action, { ...appointment, id, version: 1, isSample: false })
}

/** Adds an appointment as it is. @throws NOT_FOUND, INVALID_PERIOD */
export async function addAppointment(
  change: Change,
  input: AppointmentInput,
  { id, isSample }: { id: string; isSample: boolean },
): Promise<Appointment> {
  await checkAppointment(change, input)
  return appointments.insert(change, 'people.appoint', { ...input, id, version: 1, isSample })
}

/** As `appoint`, but the same appointment (position, person, status, first day) is made once only. */
export async function appointOnce(
  change: Change,
  action: string,
  input: AppointmentInput & { endsPrevious: boolean },
  id: string,
): Promise<Appointment> {
  for (const each of await appointmentsOf(change, 'positionId', input.positionId)) {
    if (each.status !== input.status || each.startsOn !== input.startsOn || each.endsOn !== input.endsOn)
      continue
    const same = await appointments.get(change, each.id)
    if (same.personId === input.personId) return same
  }
  return appoint(change, action, input, id)
}

/** Brings an appointment back; its position and its person must be there. */
export async function restoreAppointment(change: Change, action: string, id: string): Promise<Appointment> {
  const restored = await appointments.restore(change, action, id)
  await positions.get(change, restored.positionId)
  await people.get(change, restored.personId)
  return restored
}
