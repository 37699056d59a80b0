import type { Reader } from '#electron/database/database.ts'
import { describeEach } from '#electron/request-context.ts'
import { fullName } from '#shared/indonesian/names.ts'
import type { SearchHit } from '#shared/search/contract.ts'
import { labelled } from './directory.ts'
import { agencies, appointmentsOf, people, positions } from './store.ts'

/** `Plt. Kepala Dinas Kesehatan`, of the latest appointment; empty when the person never held a position. */
async function latestTitle(reader: Reader, personId: string): Promise<string> {
  const latest = (await appointmentsOf(reader, 'personId', personId)).at(-1)
  if (latest === undefined) return ''
  return latest.status === 'definitif' ? latest.title : `${latest.status} ${latest.title}`
}

/** People by their latest position, positions by their agency, agencies by their abbreviation. */
export function describeInDirectory(
  reader: Reader,
  kind: SearchHit['kind'],
  ids: readonly string[],
): Promise<SearchHit[]> | null {
  if (kind === 'person')
    return describeEach(ids, async (id) => {
      const person = await people.findLiving(reader, id)
      return person && { kind, id, title: fullName(person), context: await latestTitle(reader, id) }
    })
  if (kind === 'position')
    return describeEach(ids, async (id) => {
      const position = await positions.findLiving(reader, id)
      return (
        position && {
          kind,
          id,
          title: position.title,
          context: (await labelled(reader, position)).agencyLabel,
        }
      )
    })
  if (kind === 'agency')
    return describeEach(ids, async (id) => {
      const agency = await agencies.findLiving(reader, id)
      return agency && { kind, id, title: agency.name, context: agency.abbreviation }
    })
  return null
}
