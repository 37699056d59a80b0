import type { Reader } from '#electron/database/database.ts'
import type { RequestContext } from '#electron/request-context.ts'
import { decreeWords, heldTitle, periodWords } from '#shared/people/appointments.ts'
import { readOffice, todayOf } from '#electron/settings/handlers.ts'
import { positionOn } from '#shared/people/agencies.ts'
import {
  recordSection,
  type OpenWork,
  type PersonRecord,
  type RecordEntry,
  type RecordSection,
} from '#shared/people/record.ts'
import { people, positions } from './store.ts'
import { appointmentsBy } from './directory.ts'
import { directoryHistory } from './history.ts'

async function positionEntries(reader: Reader, personId: string): Promise<RecordEntry[]> {
  const entries: RecordEntry[] = []
  for (const held of await appointmentsBy(reader, 'personId', personId)) {
    const position = await positions.get(reader, held.positionId)
    const decree = decreeWords(held)
    entries.push({
      subject: { kind: 'position', id: position.id },
      title: heldTitle(held, positionOn(position, held.endsOn).title),
      context: [periodWords(held), ...(decree === '' ? [] : [decree])].join('; '),
      on: held.startsOn,
    })
  }
  return entries.toReversed()
}

/** Order of the sections. */
const NAMES = recordSection.shape.name.options

const latestFirst = (a: RecordEntry, b: RecordEntry) => (b.on ?? '9999').localeCompare(a.on ?? '9999')

/** What several features hold under one name as one section; those that hold nothing are left out. */
function joined(sections: readonly RecordSection[]): RecordSection[] {
  return NAMES.flatMap((name): RecordSection[] => {
    const [first, ...others] = sections.filter((each) => each.name === name && each.entries.length > 0)
    if (first === undefined || others.length === 0) return first === undefined ? [] : [first]
    const entries = [first, ...others].flatMap((each) => each.entries)
    return [{ ...first, entries: entries.toSorted(latestFirst) }]
  })
}

/** All that the office holds on a person, from every feature; sections that hold nothing are left out. @throws NOT_FOUND */
export async function readRecord(
  { parts }: Pick<RequestContext, 'parts'>,
  reader: Reader,
  personId: string,
): Promise<PersonRecord> {
  const person = await people.get(reader, personId)
  const sections: PersonRecord['sections'] = []
  for (const part of parts) sections.push(...((await part.recordOf?.(reader, personId)) ?? []))
  return { person, sections: joined(sections) }
}

/** What the directory holds on a person: the positions, and what was done to what is written here. */
export async function recordInDirectory(reader: Reader, personId: string): Promise<PersonRecord['sections']> {
  const office = await readOffice(reader)
  const history = await directoryHistory(reader, { kind: 'person', id: personId })
  return [
    { name: 'positions', heading: 'Jabatan', entries: await positionEntries(reader, personId) },
    {
      name: 'history',
      heading: 'Riwayat perubahan data',
      entries: history.map(({ at, actor, words }) => ({
        subject: null,
        title: words.join('; '),
        context: `oleh ${actor}`,
        on: todayOf(office, new Date(at)),
      })),
    },
  ]
}

/** What is still under way for a position, from every feature. @throws NOT_FOUND */
export async function readOpenWork(
  { parts }: Pick<RequestContext, 'parts'>,
  reader: Reader,
  positionId: string,
): Promise<OpenWork[]> {
  await positions.get(reader, positionId)
  const work: OpenWork[] = []
  for (const part of parts) work.push(...((await part.openWorkOf?.(reader, positionId)) ?? []))
  return work
}
