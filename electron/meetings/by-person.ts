import type { Reader } from '#electron/database/database.ts'
import { appointmentsBy, holderOfPositionOn } from '#electron/people/handlers.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { byLatestSession, spanOf } from '#shared/meetings/sessions.ts'
import type { RecordEntry } from '#shared/people/record.ts'
import { meetings } from './store.ts'

/** What a meeting names by position, with the words for it: its chair, and speakers. */
function placesIn({ chairPositionId, agenda }: Meeting): { positionId: string; role: string }[] {
  const speakers = agenda.flatMap(({ speakers: each }) => each)
  return [
    ...(chairPositionId === null ? [] : [{ positionId: chairPositionId, role: 'pimpinan' }]),
    ...speakers.flatMap(({ role, who }) =>
      who.kind === 'position' ? [{ positionId: who.positionId, role }] : [],
    ),
  ]
}

/** What a person is in a meeting by a position held on a day: `pimpinan`, `narasumber`, each once. */
async function rolesOn(
  reader: Reader,
  meeting: Meeting,
  date: IsoDate,
  { personId, held }: { personId: string; held: ReadonlySet<string> },
): Promise<string[]> {
  const roles = new Set<string>()
  for (const { positionId, role } of placesIn(meeting)) {
    if (!held.has(positionId) || roles.has(role)) continue
    const holder = await holderOfPositionOn(reader, positionId, date)
    if (holder?.personId === personId) roles.add(role)
  }
  return [...roles]
}

/** Meetings that a person chairs or speaks at as the holder of a position on its first day, latest first. */
export async function meetingsByPosition(reader: Reader, personId: string): Promise<RecordEntry[]> {
  const held = new Set((await appointmentsBy(reader, 'personId', personId)).map((each) => each.positionId))
  const entries: RecordEntry[] = []
  for (const meeting of (await meetings.list(reader)).toSorted(byLatestSession)) {
    const date = spanOf(meeting)?.first
    const roles = date === undefined ? [] : await rolesOn(reader, meeting, date, { personId, held })
    if (date === undefined || roles.length === 0) continue
    const context = `sebagai ${roles.join(' dan ')}`
    entries.push({ subject: { kind: 'meeting', id: meeting.id }, title: meeting.title, context, on: date })
  }
  return entries
}
