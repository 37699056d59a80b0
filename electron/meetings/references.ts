import type { Reader } from '#electron/database/database.ts'
import { notFound } from '#electron/database/refusals.ts'
import { missingInDirectory, requirePosition } from '#electron/people/handlers.ts'
import type { Meeting, MeetingInput, Speaker } from '#shared/meetings/model.ts'
import { idsNamedBy, type PersonReference } from '#shared/meetings/person-reference.ts'

/** @throws NOT_FOUND when a reference names a person or a position that is not there */
export async function requireReferences(
  reader: Reader,
  references: Iterable<PersonReference>,
): Promise<void> {
  if ((await missingInDirectory(reader, idsNamedBy(references))).length > 0) throw notFound()
}

/** How many people and positions that references name are not there any more. */
export async function brokenCount(reader: Reader, references: Iterable<PersonReference>): Promise<number> {
  return (await missingInDirectory(reader, idsNamedBy(references))).length
}

/** Everybody whom the agenda names as speaker. */
export function speakersOf({ agenda }: Pick<Meeting, 'agenda'>): PersonReference[] {
  return agenda.flatMap(({ speakers }) => speakers.map(({ who }) => who))
}

/** The agenda of a meeting without speakers who are not in the directory any more. */
export async function withoutGoneSpeakers(
  reader: Reader,
  meeting: Pick<Meeting, 'agenda'>,
): Promise<Meeting['agenda']> {
  const gone = new Set(await missingInDirectory(reader, idsNamedBy(speakersOf(meeting))))
  if (gone.size === 0) return meeting.agenda
  const isThere = ({ who }: Speaker) =>
    who.kind === 'guest' || !gone.has(who.kind === 'position' ? who.positionId : who.personId)
  return meeting.agenda.map((item) => ({ ...item, speakers: item.speakers.filter(isThere) }))
}

/** @throws NOT_FOUND when something that a meeting newly names is not there */
export async function requireNamed(
  reader: Reader,
  {
    chairPositionId,
    agenda,
  }: { chairPositionId?: string | null | undefined; agenda?: MeetingInput['agenda'] | undefined },
  before: Pick<Meeting, 'agenda'> | null,
): Promise<void> {
  if (chairPositionId !== undefined && chairPositionId !== null)
    await requirePosition(reader, chairPositionId)
  const known = new Set(before === null ? [] : speakersOf(before).map((each) => JSON.stringify(each)))
  const named = agenda === undefined ? [] : speakersOf({ agenda })
  await requireReferences(
    reader,
    named.filter((each) => !known.has(JSON.stringify(each))),
  )
}
