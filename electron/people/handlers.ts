import type { Reader } from '#electron/database/database.ts'
import type { Subject } from '#shared/audit/model.ts'
import type { FeaturePart } from '#electron/request-context.ts'
import { agencyHandlers } from './agency-handlers.ts'
import { describeInDirectory } from './describing.ts'
import { os } from './handling.ts'
import { manyHandlers } from './many.ts'
import { personHandlers } from './person-handlers.ts'
import { positionHandlers } from './position-handlers.ts'
import { recordInDirectory } from './record.ts'
import { agencies, appointments, people, positions } from './store.ts'
import { brokenInDirectory, directoryFiles, directoryUses } from './uses.ts'

/** Everything of the directory that is not removed. */
export {
  appointmentsBy,
  headsOfRegion,
  holderOfPositionOn,
  readDirectory,
  readDirectoryFor,
  readDirectoryToCheck,
  readPositionsAndAppointments,
} from './directory.ts'
export { missingInDirectory, readDirectoryAbout } from './directory-about.ts'
export { agencyIdByAbbreviation, appointmentIds } from './store.ts'
export { addAgency, addPerson, addPosition } from './adding.ts'
export { addAppointment, appointOnce } from './appointing.ts'
export { namesInDirectory, type DirectoryNames } from './names.ts'
export { takeBackMany, writeMany } from './writing-many.ts'

/** Whether there is such a position that is not removed. */
export async function hasPosition(reader: Reader, id: string): Promise<boolean> {
  return (await positions.findLiving(reader, id)) !== null
}

/** @throws NOT_FOUND when there is no such position */
export async function requirePosition(reader: Reader, id: string): Promise<void> {
  await positions.get(reader, id)
}

/** Whether there is such a person that is not removed. */
export async function hasPerson(reader: Reader, id: string): Promise<boolean> {
  return (await people.findLiving(reader, id)) !== null
}

/** @throws NOT_FOUND when there is no such person */
export async function requirePerson(reader: Reader, id: string): Promise<void> {
  await people.get(reader, id)
}

/** What the directory tells the whole. */
export const peoplePart: FeaturePart = {
  name: 'Orang dan OPD',
  brokenReferences: brokenInDirectory,
  usesOf: directoryUses,
  describe: describeInDirectory,
  recordOf: recordInDirectory,
  files: directoryFiles,
  async sampleOf(reader) {
    const things: Subject[] = []
    for (const table of [people, agencies, positions, appointments])
      things.push(...(await table.sampleOf(reader)))
    return things
  },
  async removeSample(change, isUsed) {
    let removed = 0
    const action = 'settings.removeSample'
    for (const table of [appointments, people, positions, agencies])
      removed += await table.removeSample(change, action, isUsed)
    return removed
  },
}

export const peopleHandlers = os.router({
  ...personHandlers,
  ...agencyHandlers,
  ...positionHandlers,
  ...manyHandlers,
})
