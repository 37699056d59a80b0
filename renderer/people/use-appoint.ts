import type { MadeChange } from '#shared/audit/model.ts'
import type { AppointmentInput } from '#shared/people/model.ts'
import { client } from '../client.ts'
import type { Tenure } from './appointment-fields.tsx'
import type { NewPosition } from './position-fields.tsx'
import { useDirectoryChanges } from './use-directory.ts'

interface Appointing {
  personId: string
  position: string | NewPosition
  tenure: Tenure
  /** Appointments to the position that end on the day before. */
  ends: readonly { id: string; version: number }[]
}

/** The stored form of what was entered. */
export function appointmentOf(
  { unreadable: _unreadable, startsOn, ...tenure }: Tenure,
  ids: { personId: string; positionId: string },
): AppointmentInput {
  if (startsOn === null) throw new Error('the day on which it begins is asked for before')
  return { ...ids, ...tenure, startsOn }
}

/**
 * Gives a position to a person, making the position first when it is new; with `ends` as a handover.
 * Resolves to what takes it back.
 */
export function useAppoint() {
  const changes = useDirectoryChanges()
  return async ({ personId, position, tenure, ends }: Appointing): Promise<() => Promise<void>> => {
    const positionId =
      typeof position === 'string'
        ? position
        : (await client.people.createPosition({ ...position, printsRankAndNumber: position.tier > 2 })).id
    const next = appointmentOf(tenure, { personId, positionId })
    try {
      if (ends.length > 0) {
        const { made } = await client.people.handOver({
          ends: ends.map(({ id, version }) => ({ id, version })),
          next,
        })
        return async () => {
          await takeBack(made)
          await changes.reload()
        }
      }
      const { id, version } = await client.people.appoint({ ...next, endsPrevious: false })
      return async () => {
        await client.people.removeAppointment({ id, version })
        await changes.reload()
      }
    } finally {
      await changes.reload()
    }
  }
}

async function takeBack(made: MadeChange): Promise<void> {
  await client.people.undo(made)
}
