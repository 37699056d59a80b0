import type { NamedPerson } from '#shared/meetings/person-reference.ts'

/**
 * Where somebody serves, below the name in a list: `Kepala Dinas Kesehatan`, `Asisten Perekonomian dan Pembangunan, Sekretariat Daerah`. An
 * agency that the position names is not said twice; of a vacant position, which stands in place of the name, only the agency is left to say.
 */
export function officeWords({
  name,
  position,
  agency,
}: Pick<NamedPerson, 'name' | 'position' | 'agency'>): string {
  const words = name === '' ? [] : [position]
  if (!position.includes(agency)) words.push(agency)
  return words.filter((each) => each !== '').join(', ')
}
