import { NO_DECREE } from '#shared/people/model.ts'
import { client } from '../client.ts'
import type { AppointmentDraft } from './position-fields.tsx'
import { useDirectoryChanges } from './use-directory.ts'

/** Gives a position to a person, making the position first when it is new. */
export function useAppoint() {
  const changes = useDirectoryChanges()
  return async (personId: string, draft: AppointmentDraft, endsPrevious: boolean): Promise<void> => {
    const { position, status, startsOn, endsOn } = draft
    if (position === null || startsOn === null) return
    const positionId =
      typeof position === 'string'
        ? position
        : (await client.people.createPosition({ ...position, printsRankAndNumber: position.tier > 2 })).id
    try {
      await client.people.appoint({
        positionId,
        personId,
        status,
        startsOn,
        endsOn,
        ...NO_DECREE,
        endsPrevious,
      })
    } finally {
      await changes.reload()
    }
  }
}
