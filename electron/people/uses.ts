import type { Reader } from '#electron/database/database.ts'
import type { Subject } from '#shared/audit/model.ts'
import { longDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { appointmentsOf, titlesOfAgency } from './store.ts'

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
