import type { Reader } from '#electron/database/database.ts'
import type { Subject } from '#shared/audit/model.ts'
import { longDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { readDirectory } from './directory.ts'
import { agencies, agenciesAfter, appointmentsOf, titlesOfAgency, titlesOnceOf } from './store.ts'

/** What of the directory names a person, an agency or a position, in words. */
export async function directoryUses(reader: Reader, { kind, id }: Subject): Promise<string[]> {
  if (kind === 'agency')
    return [
      ...(await titlesOfAgency(reader, id)).map((title) => `Jabatan ${title}`),
      ...(await titlesOnceOf(reader, id)).map((title) => `Jabatan ${title}, dahulu`),
      ...(await agenciesAfter(reader, id)).map((name) => `Instansi ${name}`),
    ]
  if (kind === 'person')
    return (await appointmentsOf(reader, 'personId', id)).map(
      (each) => `Jabatan ${each.title}, sejak ${longDate(each.startsOn)}`,
    )
  if (kind === 'position')
    return (await appointmentsOf(reader, 'positionId', id)).map(
      (each) => `Pejabat ${fullName(each)}, sejak ${longDate(each.startsOn)}`,
    )
  return []
}

/** Logos of agencies' own letterheads. */
export async function directoryFiles(reader: Reader): Promise<{ sha256: string; neededBy: string }[]> {
  return (await agencies.list(reader)).flatMap(({ name, logo }) =>
    logo === null ? [] : [{ sha256: logo, neededBy: `Logo kop ${name}` }],
  )
}

/** Positions of an agency, and appointments to a position or of a person, that are not there any more, in words. */
export async function brokenInDirectory(reader: Reader): Promise<string[]> {
  const { people, agencies: allAgencies, positions, appointments } = await readDirectory(reader)
  const titles = new Map(positions.map(({ id, title }) => [id, title]))
  const living = new Set([...people, ...allAgencies].map((each) => each.id))
  const problems = positions
    .filter(({ agencyId }) => agencyId !== null && !living.has(agencyId))
    .map(({ title }) => `Jabatan ${title}: instansinya tidak ada lagi.`)
  for (const { name, parentId, predecessorIds } of allAgencies) {
    if (parentId !== null && !living.has(parentId))
      problems.push(`Instansi ${name}: instansi induknya tidak ada lagi.`)
    if (predecessorIds.some((each) => !living.has(each)))
      problems.push(`Instansi ${name}: instansi asalnya tidak ada lagi.`)
  }
  for (const { positionId, personId, startsOn } of appointments) {
    const title = titles.get(positionId)
    if (title === undefined) problems.push(`Pejabat sejak ${longDate(startsOn)}: jabatannya tidak ada lagi.`)
    else if (!living.has(personId)) problems.push(`Jabatan ${title}: pejabatnya tidak ada lagi.`)
  }
  return problems
}
