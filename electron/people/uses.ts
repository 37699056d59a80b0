import type { Reader } from '#electron/database/database.ts'
import type { Subject } from '#shared/audit/model.ts'
import { longDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { appointmentsOf, readDirectory, titlesOfAgency } from './store.ts'

/** What of the directory names a person, an agency or a position, in words. */
export async function directoryUses(reader: Reader, { kind, id }: Subject): Promise<string[]> {
  if (kind === 'agency') return (await titlesOfAgency(reader, id)).map((title) => `Jabatan ${title}`)
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

/** Positions of an agency, and appointments to a position or of a person, that are not there any more, in words. */
export async function brokenInDirectory(reader: Reader): Promise<string[]> {
  const { people, agencies, positions, appointments } = await readDirectory(reader)
  const titles = new Map(positions.map(({ id, title }) => [id, title]))
  const living = new Set([...people, ...agencies].map((each) => each.id))
  const problems = positions
    .filter(({ agencyId }) => agencyId !== null && !living.has(agencyId))
    .map(({ title }) => `Jabatan ${title}: instansinya tidak ada lagi.`)
  for (const { positionId, personId, startsOn } of appointments) {
    const title = titles.get(positionId)
    if (title === undefined) problems.push(`Pejabat sejak ${longDate(startsOn)}: jabatannya tidak ada lagi.`)
    else if (!living.has(personId)) problems.push(`Jabatan ${title}: pejabatnya tidak ada lagi.`)
  }
  return problems
}
