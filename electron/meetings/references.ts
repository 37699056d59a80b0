import type { Reader } from '#electron/database/database.ts'
import { hasPerson, hasPosition, requirePerson, requirePosition } from '#electron/people/handlers.ts'
import type { Meeting, MeetingInput } from '#shared/meetings/model.ts'
import { idsNamedBy, type PersonReference } from '#shared/meetings/person-reference.ts'

/** @throws NOT_FOUND when a reference names a person or a position that is not there */
export async function requireReferences(
  reader: Reader,
  references: Iterable<PersonReference>,
): Promise<void> {
  const { positionIds, personIds } = idsNamedBy(references)
  for (const id of new Set(positionIds)) await requirePosition(reader, id)
  for (const id of new Set(personIds)) await requirePerson(reader, id)
}

/** How many of the references name a person or a position that is not there any more. */
export async function brokenCount(reader: Reader, references: Iterable<PersonReference>): Promise<number> {
  const { positionIds, personIds } = idsNamedBy(references)
  let broken = 0
  for (const id of positionIds) if (!(await hasPosition(reader, id))) broken += 1
  for (const id of personIds) if (!(await hasPerson(reader, id))) broken += 1
  return broken
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
