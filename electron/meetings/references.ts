import type { Reader } from '#electron/database/database.ts'
import { notFound } from '#electron/database/refusals.ts'
import { missingInDirectory, requirePosition } from '#electron/people/handlers.ts'
import type { Meeting, MeetingInput } from '#shared/meetings/model.ts'
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
