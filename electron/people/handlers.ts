import { implement, ORPCError } from '@orpc/server'
import type { Change, Reader } from '#electron/database/database.ts'
import type { KeptTable } from '#electron/database/kept-table.ts'
import { inUse } from '#electron/database/refusals.ts'
import { usesOf, type FeaturePart, type RequestContext } from '#electron/request-context.ts'
import { peopleContract } from '#shared/people/contract.ts'
import { checkEmployeeNumber } from '#shared/people/employee-number.ts'
import type {
  Agency,
  AgencyInput,
  Person,
  PersonInput,
  Position,
  PositionInput,
} from '#shared/people/model.ts'
import type { SubjectKind } from '#shared/audit/model.ts'
import { appoint, checkPeriod, restoreAppointment } from './appointing.ts'
import { reorder } from './ordering.ts'
import { agencies, appointments, labelled, lastOrder, people, positions, readDirectory } from './store.ts'
import { describeInDirectory } from './describing.ts'
import { brokenInDirectory, directoryUses } from './uses.ts'

const os = implement(peopleContract).$context<RequestContext>()
/**
 * Every row of the directory is checked when the store reads it. Checking 10,000 of them once more on the way out would hold the main
 * thread for more than 100 ms, so that is left to the tests.
 */
const unchecked = implement(peopleContract)
  .$config({ initialOutputValidationIndex: Number.NaN })
  .$context<RequestContext>()

/** The number as stored. @throws INVALID_NUMBER */
function checkedNumber(
  { employeeKind, employeeNumber, sex }: Pick<PersonInput, 'employeeKind' | 'employeeNumber' | 'sex'>,
  now: Date,
): string {
  const { value, error } = checkEmployeeNumber(employeeKind, employeeNumber, {
    sex,
    currentYear: now.getUTCFullYear(),
  })
  if (error !== null) throw new ORPCError('INVALID_NUMBER', { message: error, data: { reason: error } })
  return value
}

/** Removes what nothing names any more. @throws NOT_FOUND, STALE, IN_USE */
function removeUnused(
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

/** Everything of the directory that is not removed. */
export {
  agencyIdByAbbreviation,
  headsOfRegion,
  readDirectory,
  readDirectoryFor,
  readPositionsAndAppointments,
} from './store.ts'
export { addAppointment, appointOnce } from './appointing.ts'
export { namesInDirectory, type DirectoryNames } from './names.ts'

interface Origin {
  id: string
  isSample: boolean
}

/** Adds a person. @throws INVALID_NUMBER */
export function addPerson(
  change: Change,
  input: PersonInput,
  { now, ...origin }: Origin & { now: Date },
): Promise<Person> {
  const employeeNumber = checkedNumber(input, now)
  const person = { ...input, ...origin, version: 1, employeeNumber, isActive: true }
  return people.insert(change, 'people.createPerson', person)
}

export function addAgency(change: Change, input: AgencyInput, origin: Origin): Promise<Agency> {
  return agencies.insert(change, 'people.createAgency', { ...input, ...origin, version: 1 })
}

/** Adds a position as the last of its tier. @throws NOT_FOUND for an unknown agency */
export async function addPosition(change: Change, input: PositionInput, origin: Origin): Promise<Position> {
  if (input.agencyId !== null) await agencies.get(change, input.agencyId)
  const order = (await lastOrder(change, input.tier)) + 1
  const position = { ...input, ...origin, version: 1, order }
  return labelled(change, await positions.insert(change, 'people.createPosition', position))
}

/** Whether there is such a position that is not removed. */
export async function hasPosition(reader: Reader, id: string): Promise<boolean> {
  return (await positions.findLiving(reader, id)) !== null
}

/** @throws NOT_FOUND when there is no such position */
export async function requirePosition(reader: Reader, id: string): Promise<void> {
  await positions.get(reader, id)
}

/** What the directory tells the whole. */
export const peoplePart: FeaturePart = {
  name: 'Orang dan OPD',
  brokenReferences: brokenInDirectory,
  usesOf: directoryUses,
  describe: describeInDirectory,
  async hasSample(reader) {
    for (const table of [people, agencies, positions, appointments])
      if (await table.hasSample(reader)) return true
    return false
  },
  async removeSample(change, isUsed) {
    let removed = 0
    for (const table of [appointments, people, positions, agencies])
      removed += await table.removeSample(change, 'settings.removeSample', isUsed)
    return removed
  },
}

export const peopleHandlers = os.router({
  directory: unchecked.directory.handler(({ context }) => context.database.reading(readDirectory)),

  createPerson: os.createPerson.handler(({ context, input }) =>
    context.database.change(context, (change) =>
      addPerson(change, input, { id: context.newId(), isSample: false, now: context.clock() }),
    ),
  ),
  updatePerson: os.updatePerson.handler(({ context, input: { changes, ...row } }) =>
    context.database.change(context, async (change) => {
      const before = await people.get(change, row.id)
      const given = {
        employeeKind: changes.employeeKind,
        employeeNumber: changes.employeeNumber,
        sex: changes.sex,
      }
      const employeeNumber = checkedNumber(
        {
          employeeKind: given.employeeKind ?? before.employeeKind,
          employeeNumber: given.employeeNumber ?? before.employeeNumber,
          sex: given.sex === undefined ? before.sex : given.sex,
        },
        context.clock(),
      )
      return people.update(change, 'people.updatePerson', row, { ...changes, employeeNumber })
    }),
  ),
  removePerson: os.removePerson.handler(({ context, input }) =>
    removeUnused(context, people, 'person', 'people.removePerson', input),
  ),
  restorePerson: os.restorePerson.handler(({ context, input }) =>
    context.database.change(context, (change) => people.restore(change, 'people.restorePerson', input.id)),
  ),

  createAgency: os.createAgency.handler(({ context, input }) =>
    context.database.change(context, (change) =>
      addAgency(change, input, { id: context.newId(), isSample: false }),
    ),
  ),
  updateAgency: os.updateAgency.handler(({ context, input: { changes, ...row } }) =>
    context.database.change(context, (change) =>
      agencies.update(change, 'people.updateAgency', row, changes),
    ),
  ),
  removeAgency: os.removeAgency.handler(({ context, input }) =>
    removeUnused(context, agencies, 'agency', 'people.removeAgency', input),
  ),
  restoreAgency: os.restoreAgency.handler(({ context, input }) =>
    context.database.change(context, (change) => agencies.restore(change, 'people.restoreAgency', input.id)),
  ),

  createPosition: os.createPosition.handler(({ context, input }) =>
    context.database.change(context, (change) =>
      addPosition(change, input, { id: context.newId(), isSample: false }),
    ),
  ),
  updatePosition: os.updatePosition.handler(({ context, input: { changes, ...row } }) =>
    context.database.change(context, async (change) => {
      const before = await positions.get(change, row.id)
      if (changes.agencyId !== undefined && changes.agencyId !== null)
        await agencies.get(change, changes.agencyId)
      const moves = changes.tier !== undefined && changes.tier !== before.tier
      const order = moves ? (await lastOrder(change, changes.tier ?? before.tier)) + 1 : before.order
      return labelled(
        change,
        await positions.update(change, 'people.updatePosition', row, { ...changes, order }),
      )
    }),
  ),
  removePosition: os.removePosition.handler(({ context, input }) =>
    removeUnused(context, positions, 'position', 'people.removePosition', input),
  ),
  restorePosition: os.restorePosition.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const restored = await positions.restore(change, 'people.restorePosition', input.id)
      if (restored.agencyId !== null) await agencies.get(change, restored.agencyId)
      return labelled(change, restored)
    }),
  ),
  reorderPositions: os.reorderPositions.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const ordered = await reorder(change, 'people.reorderPositions', input)
      return Promise.all(ordered.map((each) => labelled(change, each)))
    }),
  ),

  appoint: os.appoint.handler(({ context, input }) =>
    context.database.change(context, (change) => appoint(change, 'people.appoint', input, context.newId())),
  ),
  updateAppointment: os.updateAppointment.handler(({ context, input: { changes, ...row } }) =>
    context.database.change(context, async (change) => {
      const before = await appointments.get(change, row.id)
      checkPeriod({
        startsOn: changes.startsOn ?? before.startsOn,
        endsOn: changes.endsOn === undefined ? before.endsOn : changes.endsOn,
      })
      return appointments.update(change, 'people.updateAppointment', row, changes)
    }),
  ),
  endAppointment: os.endAppointment.handler(({ context, input: { endsOn, ...row } }) =>
    context.database.change(context, async (change) => {
      const { startsOn } = await appointments.get(change, row.id)
      checkPeriod({ startsOn, endsOn })
      return appointments.update(change, 'people.endAppointment', row, { endsOn })
    }),
  ),
  removeAppointment: os.removeAppointment.handler(({ context, input }) =>
    removeUnused(context, appointments, 'appointment', 'people.removeAppointment', input),
  ),
  restoreAppointment: os.restoreAppointment.handler(({ context, input }) =>
    context.database.change(context, (change) =>
      restoreAppointment(change, 'people.restoreAppointment', input.id),
    ),
  ),
})
