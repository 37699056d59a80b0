import type { Reader } from '#electron/database/database.ts'
import { timeFindings, type MeetingFinding } from '#shared/meetings/findings.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import type { PersonReference } from '#shared/meetings/person-reference.ts'
import { dayOfMeeting } from '#shared/meetings/sessions.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { longDate } from '#shared/indonesian/dates.ts'
import { readNaming } from './naming.ts'
import { speakersOf } from './references.ts'
import { meetings } from './store.ts'

/** Positions that nobody holds on the day: of the chair, and of speakers. */
async function vacancyFindings(reader: Reader, meeting: Meeting, day: IsoDate): Promise<MeetingFinding[]> {
  const chair: PersonReference[] =
    meeting.chairPositionId === null ? [] : [{ kind: 'position', positionId: meeting.chairPositionId }]
  const named = await readNaming(reader, [...chair, ...speakersOf(meeting)], day)
  const words = (who: PersonReference) => `${named(who).position} kosong pada ${longDate(day)}.`
  return [
    ...chair
      .filter((who) => named(who).name === '')
      .map((who) => ({
        rule: 'chair-vacant' as const,
        field: 'chairPositionId' as const,
        itemId: null,
        message: words(who),
      })),
    ...meeting.agenda.flatMap(({ id, title, speakers }) =>
      speakers
        .filter(({ who }) => named(who).name === '')
        .map(({ who }) => ({
          rule: 'speaker-vacant' as const,
          field: 'agenda' as const,
          itemId: id,
          message: `"${title}": ${words(who)}`,
        })),
    ),
  ]
}

/** What looks wrong with a meeting, in words. @throws NOT_FOUND */
export async function findingsOfMeeting(
  reader: Reader,
  id: string,
  today: IsoDate,
): Promise<MeetingFinding[]> {
  const meeting = await meetings.get(reader, id)
  return [
    ...timeFindings(meeting, await meetings.list(reader)),
    ...(await vacancyFindings(reader, meeting, dayOfMeeting(meeting, today))),
  ]
}
