import type { MadeChange } from '#shared/audit/model.ts'
import { client } from '../client.ts'
import { isStale } from '../ui/errors.tsx'
import { createRowQueue } from '../ui/row-queue.ts'
import type { AgencyChanges } from './agency-columns.ts'
import type { PersonChanges } from './people-columns.ts'
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

type Edits<Changes> = readonly { row: { id: string; version: number }; changes: Changes }[]

function sent<Changes>(edits: Edits<Changes>) {
  return edits.map(({ row: { id, version }, changes }) => ({ id, version, changes }))
}

/** Takes a change of many rows back, if it changed anything. */
function takingBack(changes: DirectoryChanges, made: MadeChange | null): () => Promise<void> {
  return async () => {
    if (made !== null) await client.people.undo(made)
    await changes.reload()
  }
}

/** Saves cells of the table of people, of one or of many. */
export function peopleSavers(changes: DirectoryChanges) {
  const guard = reloadingWhenStale(changes)
  const save = createRowQueue(async (row, changed: PersonChanges) => {
    const saved = await guard(client.people.updatePerson({ ...row, changes: changed }))
    changes.put('people', saved)
    return saved
  })
  const saveAll = async (edits: Edits<PersonChanges>) => {
    const { people, made } = await guard(client.people.updatePeople({ edits: sent(edits) }))
    changes.putAll('people', people)
    return takingBack(changes, made)
  }
  return { save, saveAll }
}

/** Saves cells of the table of agencies, of one or of many. Names are part of positions too, so the directory is read again. */
export function agencySavers(changes: DirectoryChanges) {
  const guard = reloadingWhenStale(changes)
  const save = createRowQueue(async (row, changed: AgencyChanges) => {
    const saved = await guard(client.people.updateAgency({ ...row, changes: changed }))
    changes.put('agencies', saved)
    await changes.reload()
    return saved
  })
  const saveAll = async (edits: Edits<AgencyChanges>) => {
    const { agencies, made } = await guard(client.people.updateAgencies({ edits: sent(edits) }))
    changes.putAll('agencies', agencies)
    await changes.reload()
    return takingBack(changes, made)
  }
  return { save, saveAll }
}
