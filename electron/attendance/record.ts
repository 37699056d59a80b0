import type { Reader } from '#electron/database/database.ts'
import { findMeeting, listMeetings } from '#electron/meetings/handlers.ts'
import { participationsOf, readListed } from '#electron/participants/handlers.ts'
import { readDirectoryAbout } from '#electron/people/handlers.ts'
import type { Attendance } from '#shared/attendance/model.ts'
import { markWords } from '#shared/attendance/words.ts'
import { holderOn } from '#shared/people/appointments.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { dayOfMeeting, spanOf } from '#shared/meetings/sessions.ts'
import type { Participant } from '#shared/participants/model.ts'
import { roleName } from '#shared/participants/words.ts'
import type { RecordEntry, RecordSection } from '#shared/people/record.ts'
import { attendance } from './store.ts'

function entry(meeting: Meeting, context: string): RecordEntry {
  return {
    subject: { kind: 'meeting', id: meeting.id },
    title: meeting.title,
    context,
    on: spanOf(meeting)?.first ?? null,
  }
}

/** `hadir`; of several sessions `hadir 2 dari 3 sesi`; `diundang` when nothing is recorded. */
function cameWords(meeting: Meeting, recorded: readonly Attendance[]): string {
  const ofSessions = recorded.filter((each) => meeting.sessions.some(({ id }) => id === each.sessionId))
  const [first] = ofSessions
  if (first === undefined) return 'diundang'
  if (meeting.sessions.length === 1) return markWords(first.mark, '')
  const present = ofSessions.filter(({ mark }) => mark.state === 'present').length
  return `hadir ${present} dari ${meeting.sessions.length} sesi`
}

/** For a meeting without a day: who holds a position last. */
const SOME_DAY = '2200-12-31'

/** Participants who are the person on the first day of their meeting, by name or through a position. */
async function participationsAs(reader: Reader, personId: string) {
  const { appointments } = await readDirectoryAbout(reader, { positionIds: [], personIds: [personId] })
  const positionIds = [...new Set(appointments.map((each) => each.positionId))]
  const holders = await readDirectoryAbout(reader, { positionIds, personIds: [] })
  const found: { meeting: Meeting; participant: Participant }[] = []
  for (const participant of await participationsOf(reader, { personId, positionIds })) {
    const meeting = await findMeeting(reader, participant.meetingId)
    if (meeting === null) continue
    const { who } = participant
    const day = dayOfMeeting(meeting, SOME_DAY)
    const isThem =
      who.kind === 'person' ||
      (who.kind === 'position' && holderOn(holders.appointments, who.positionId, day)?.personId === personId)
    if (isThem) found.push({ meeting, participant })
  }
  return found
}

/** Meetings at which the person came instead of a participant. */
async function representations(
  reader: Reader,
  came: readonly Attendance[],
): Promise<{ meetingId: string; words: string }[]> {
  const represented = new Map(
    came.filter(({ mark }) => mark.state === 'represented').map((each) => [each.participantId, each]),
  )
  const found: { meetingId: string; words: string }[] = []
  for (const { participantId, meetingId } of represented.values()) {
    const { named } = await readListed(reader, participantId, SOME_DAY)
    found.push({ meetingId, words: `mewakili ${named.position || named.name}` })
  }
  return found
}

/** The meetings of a person: invited, came, came instead of somebody, spoke. Latest first. */
export async function meetingsOfPerson(reader: Reader, personId: string): Promise<RecordSection[]> {
  const meetings = await listMeetings(reader)
  const living = new Map(meetings.map((each) => [each.id, each]))
  const entries: RecordEntry[] = []
  for (const { meeting, participant } of await participationsAs(reader, personId)) {
    if (!living.has(meeting.id)) continue
    const recorded = await attendance.listWhere(reader, 'participantId', [participant.id])
    entries.push(entry(meeting, `${roleName(participant.role)}, ${cameWords(meeting, recorded)}`))
  }
  const came = (await attendance.listWhere(reader, 'personId', [personId])).filter((each) =>
    living.has(each.meetingId),
  )
  for (const { meetingId, words } of await representations(reader, came)) {
    const meeting = living.get(meetingId)
    if (meeting !== undefined) entries.push(entry(meeting, words))
  }
  for (const meeting of meetings)
    for (const { title, speakers } of meeting.agenda)
      for (const { role, who } of speakers)
        if (who.kind === 'person' && who.personId === personId)
          entries.push(entry(meeting, `${role === 'petugas' ? 'Petugas' : roleName(role)}: ${title}`))
  const sorted = entries.toSorted((a, b) => (b.on ?? '9999').localeCompare(a.on ?? '9999'))
  return [{ name: 'meetings', heading: 'Kegiatan', entries: sorted }]
}
