import type { Reader } from '#electron/database/database.ts'
import { readDirectoryAbout } from '#electron/people/handlers.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { idsNamedBy, type PersonReference } from '#shared/meetings/person-reference.ts'
import { namingOn, type Naming } from '#shared/meetings/naming.ts'

/** Reads what is needed to say who references name on a day. */
export async function readNaming(
  reader: Reader,
  references: Iterable<PersonReference>,
  date: IsoDate,
): Promise<Naming> {
  return namingOn(await readDirectoryAbout(reader, idsNamedBy(references)), date)
}
