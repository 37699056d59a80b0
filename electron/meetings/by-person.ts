import type { Reader } from '#electron/database/database.ts'
import { appointmentsBy, holderOfPositionOn } from '#electron/people/handlers.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import type { PersonReference } from '#shared/meetings/person-reference.ts'
import { byLatestSession, spanOf } from '#shared/meetings/sessions.ts'
import type { RecordEntry } from '#shared/people/record.ts'
import { meetings } from './store.ts'

/** Whether a person is meant by a reference on a day. @param held positions that the person ever held */
type IsMeant = (who: PersonReference, date: IsoDate | null) => Promise<boolean>

async function meaning(reader: Reader, personId: string): Promise<IsMeant> {
  const held = new Set((await appointmentsBy(reader, 'personId', personId)).map((each) => each.positionId))
  return async (who, date) => {
    if (who.kind === 'person') return who.personId === personId
    if (who.kind !== 'position' || date === null || !held.has(who.positionId)) return false
    return (await holderOfPositionOn(reader, who.positionId, date))?.personId === personId
  }
}

/** What a person is in a meeting: `pimpinan`, `narasumber`, each once. */
async function rolesIn(
  { chairPositionId, agenda }: Meeting,
  date: IsoDate | null,
  isMeant: IsMeant,
): Promise<string[]> {
  const roles = new Set<string>()
  if (chairPositionId !== null && (await isMeant({ kind: 'position', positionId: chairPositionId }, date)))
    roles.add('pimpinan')
  for (const { role, who } of agenda.flatMap(({ speakers }) => speakers))
    if (await isMeant(who, date)) roles.add(role)
  return [...roles]
}

/**
 * Meetings that a person chairs or speaks at, as who holds the position on its first day, latest first.
 */
export async function meetingsOf(reader: Reader, personId: string): Promise<RecordEntry[]> {
  const isMeant = await meaning(reader, personId)
  const entries: RecordEntry[] = []
  for (const meeting of (await meetings.list(reader)).toSorted(byLatestSession)) {
    const date = spanOf(meeting)?.first ?? null
    const roles = await rolesIn(meeting, date, isMeant)
    if (roles.length === 0) continue
    const context = `sebagai ${roles.join(' dan ')}`
    entries.push({ subject: { kind: 'meeting', id: meeting.id }, title: meeting.title, context, on: date })
  }
  return entries
}
