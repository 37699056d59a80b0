import type { Change, Reader } from '#electron/database/database.ts'
import type { KeptTable } from '#electron/database/kept-table.ts'
import { inUse } from '#electron/database/refusals.ts'
import { usesOf, type RequestContext } from '#electron/request-context.ts'
import type { Person } from '#shared/people/model.ts'
import type { SubjectKind } from '#shared/audit/model.ts'
import {
  appointments,
  appointmentsOf,
  appointmentsRemovedAt,
  people,
  personRemovedAt,
  positions,
} from './store.ts'
import { directoryUses } from './uses.ts'

/** Removes what nothing names any more. @throws NOT_FOUND, STALE, IN_USE */
export function removeUnused(
  context: RequestContext,
  table: Pick<KeptTable<{ id: string; version: number; isSample: boolean }>, 'remove'>,
  kind: SubjectKind,
  action: string,
  row: { id: string; version: number },
): Promise<void> {
  return context.database.change(context, async (change: Change) => {
    const usedBy = await usesOf(context, change, { kind, id: row.id })
    if (usedBy.length > 0) throw inUse(usedBy)
    await table.remove(change, action, row)
  })
}

/** What outside of the directory names a person or one of the appointments, in words. */
async function papersNaming(context: RequestContext, reader: Reader, personId: string): Promise<string[]> {
  const person = { kind: 'person', id: personId } as const
  const own = new Set(await directoryUses(reader, person))
  const papers = (await usesOf(context, reader, person)).filter((each) => !own.has(each))
  for (const { id } of await appointmentsOf(reader, 'personId', personId))
    papers.push(...(await usesOf(context, reader, { kind: 'appointment', id })))
  return [...new Set(papers)]
}

interface Versioned {
  id: string
  version: number
}

async function removeWithAppointments(change: Change, action: string, row: Versioned): Promise<void> {
  for (const { id } of await appointmentsOf(change, 'personId', row.id))
    await appointments.remove(change, action, await appointments.get(change, id))
  await people.remove(change, action, row)
}

/**
 * Removes a person together with the appointments; nothing may name any of them. Who stands on an issued document or in a draft is made
 * inactive instead. @throws NOT_FOUND, STALE, IN_USE
 */
export function removePerson(context: RequestContext, row: Versioned): Promise<void> {
  return context.database.change(context, async (change) => {
    await people.get(change, row.id)
    const usedBy = await papersNaming(context, change, row.id)
    if (usedBy.length > 0) throw inUse(usedBy)
    await removeWithAppointments(change, 'people.removePerson', row)
  })
}

/** As `removePerson` for each of them, but those that are named stay. @throws NOT_FOUND, STALE */
export async function removePeople(
  context: RequestContext,
  change: Change,
  rows: readonly Versioned[],
): Promise<{ removed: string[]; kept: { id: string; usedBy: string[] }[] }> {
  const removed: string[] = []
  const kept: { id: string; usedBy: string[] }[] = []
  for (const row of rows) {
    await people.get(change, row.id)
    const usedBy = await papersNaming(context, change, row.id)
    if (usedBy.length > 0) kept.push({ id: row.id, usedBy })
    else {
      await removeWithAppointments(change, 'people.removePeople', row)
      removed.push(row.id)
    }
  }
  return { removed, kept }
}

/** Brings a person back with the appointments that went along, but for those whose position is gone by now. @throws NOT_FOUND */
export async function restorePerson(change: Change, id: string): Promise<Person> {
  const action = 'people.restorePerson'
  const removedAt = await personRemovedAt(change, id)
  const person = await people.restore(change, action, id)
  if (removedAt === null) return person
  for (const appointmentId of await appointmentsRemovedAt(change, id, removedAt)) {
    const found = await appointments.find(change, appointmentId)
    if (found !== null && (await positions.findLiving(change, found.positionId)) !== null)
      await appointments.restore(change, action, appointmentId)
  }
  return person
}
