import type { AgencyInput, PersonInput } from '#shared/people/model.ts'
import { client } from '../client.ts'
import { isStale } from '../ui/errors.tsx'
import { createRowQueue } from '../ui/row-queue.ts'
import type { DirectoryChanges } from './use-directory.ts'

/** Reads the directory again when a change came from an old version of a row, so that the next attempt begins from what is stored. */
function reloadingWhenStale(changes: DirectoryChanges) {
  return async <Result>(saving: Promise<Result>): Promise<Result> => {
    try {
      return await saving
    } catch (error) {
      if (isStale(error)) void changes.reload()
      throw error
    }
  }
}

/** Saves cells of the table of people. */
export function personSaver(changes: DirectoryChanges) {
  const guard = reloadingWhenStale(changes)
  return createRowQueue(async (row, changed: Partial<PersonInput>) => {
    const saved = await guard(client.people.updatePerson({ ...row, changes: changed }))
    changes.put('people', saved)
    return saved
  })
}

/** Saves cells of the table of agencies. Its name is part of positions too, so the directory is read again. */
export function agencySaver(changes: DirectoryChanges) {
  const guard = reloadingWhenStale(changes)
  return createRowQueue(async (row, changed: Partial<AgencyInput>) => {
    const saved = await guard(client.people.updateAgency({ ...row, changes: changed }))
    changes.put('agencies', saved)
    await changes.reload()
    return saved
  })
}
