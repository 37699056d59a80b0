import type { Change } from '#electron/database/database.ts'
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

/**
 * Removes a person together with the appointments; nothing may name any of them. Who stands on an issued document or in a draft is made
 * inactive instead. @throws NOT_FOUND, STALE, IN_USE
 */
export function removePerson(context: RequestContext, row: { id: string; version: number }): Promise<void> {
  const action = 'people.removePerson'
  return context.database.change(context, async (change) => {
    await people.get(change, row.id)
    const usedBy: string[] = []
    for (const { id } of await appointmentsOf(change, 'personId', row.id)) {
      usedBy.push(...(await usesOf(context, change, { kind: 'appointment', id })))
      await appointments.remove(change, action, await appointments.get(change, id))
    }
    // Their own appointments are gone by now, so what is left are other papers.
    usedBy.push(...(await usesOf(context, change, { kind: 'person', id: row.id })))
    if (usedBy.length > 0) throw inUse([...new Set(usedBy)])
    await people.remove(change, action, row)
  })
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
