import type { Reader } from '#electron/database/database.ts'
import type { RequestContext } from '#electron/request-context.ts'
import { longDate } from '#shared/indonesian/dates.ts'
import { heldTitle, periodWords } from '#shared/people/appointments.ts'
import { positionOn } from '#shared/people/agencies.ts'
import type { Appointment } from '#shared/people/model.ts'
import { recordSection, type OpenWork, type PersonRecord, type RecordEntry } from '#shared/people/record.ts'
import { appointments, appointmentsOf, people, positions } from './store.ts'
import { directoryHistory } from './history.ts'

/** `SK 821.2/7/2022 tanggal 3 Januari 2022`; empty when no decree is known. */
function decreeWords({ decreeNumber, decreeDate }: Pick<Appointment, 'decreeNumber' | 'decreeDate'>): string {
  if (decreeNumber === '' && decreeDate === null) return ''
  const number = decreeNumber === '' ? 'SK' : `SK ${decreeNumber}`
  return decreeDate === null ? number : `${number} tanggal ${longDate(decreeDate)}`
}

async function positionEntries(reader: Reader, personId: string): Promise<RecordEntry[]> {
  const entries: RecordEntry[] = []
  for (const { id } of await appointmentsOf(reader, 'personId', personId)) {
    const held = await appointments.get(reader, id)
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

/** All that the office holds on a person, from every feature; sections that hold nothing are left out. @throws NOT_FOUND */
export async function readRecord(
  { parts }: Pick<RequestContext, 'parts'>,
  reader: Reader,
  personId: string,
): Promise<PersonRecord> {
  const person = await people.get(reader, personId)
  const sections: PersonRecord['sections'] = []
  for (const part of parts) sections.push(...((await part.recordOf?.(reader, personId)) ?? []))
  const filled = sections.filter(({ entries }) => entries.length > 0)
  return {
    person,
    sections: filled.toSorted((a, b) => NAMES.indexOf(a.name) - NAMES.indexOf(b.name)),
  }
}

/** What the directory holds on a person: the positions, and what was done to what is written here. */
export async function recordInDirectory(reader: Reader, personId: string): Promise<PersonRecord['sections']> {
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
        on: at.slice(0, 10),
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
