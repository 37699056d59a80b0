import type { Reader } from '#electron/database/database.ts'
import { notFound } from '#electron/database/refusals.ts'
import { readMeeting, readNaming } from '#electron/meetings/handlers.ts'
import type { PersonReference } from '#shared/meetings/person-reference.ts'
import { dayOfMeeting } from '#shared/meetings/sessions.ts'
import type { ComparedRevisions, MinutesContent } from '#shared/minutes/model.ts'
import { compareMinutes, type BesideText } from './comparing.ts'
import { readRevision, surroundingsOf } from './store.ts'
import { readSurroundings } from './surroundings.ts'
import { readMinutes, storedMinutes } from './writing.ts'

/** The id of a meeting's minutes. @throws NOT_FOUND when none are written */
export async function idOf(reader: Reader, meetingId: string): Promise<string> {
  const stored = await storedMinutes(reader, meetingId)
  if (stored === null) throw notFound()
  return stored.id
}

/** Names of the chair and the note taker of a revision; the chair is that of the meeting while the minutes name none. */
async function rolesIn(
  reader: Reader,
  meetingId: string,
  { chair, noteTaker }: MinutesContent,
): Promise<Pick<BesideText, 'chair' | 'noteTaker'>> {
  const meeting = await readMeeting(reader, meetingId)
  const { chairPositionId } = meeting
  const ofMeeting: PersonReference | null =
    chairPositionId === null ? null : { kind: 'position', positionId: chairPositionId }
  const leader = chair ?? ofMeeting
  const both = [leader, noteTaker].filter((each) => each !== null)
  const naming = await readNaming(reader, both, dayOfMeeting(meeting, ''))
  const named = (reference: PersonReference | null) => {
    if (reference === null) return ''
    const { name, position } = naming(reference)
    return [name, position].filter((each) => each !== '').join(', ')
  }
  return { chair: named(leader), noteTaker: named(noteTaker) }
}

/** A text with what stands beside it. */
interface Side {
  content: MinutesContent
  beside: BesideText
}

/**
 * What a revision says otherwise than another.
 * @param second null: the newest text with what stands around it now
 * @throws NOT_FOUND
 */
export async function compareRevisions(
  reader: Reader,
  { meetingId, first, second }: { meetingId: string; first: number; second: number | null },
): Promise<ComparedRevisions> {
  const id = await idOf(reader, meetingId)
  const sideOf = async (number: number | null): Promise<Side> => {
    const { content } =
      number === null ? await readMinutes(reader, meetingId) : await readRevision(reader, id, number)
    const surroundings =
      number === null ? await readSurroundings(reader, meetingId) : await surroundingsOf(reader, id, number)
    return { content, beside: { ...(await rolesIn(reader, meetingId, content)), surroundings } }
  }
  const [old, fresh] = [await sideOf(first), await sideOf(second)]
  const sides = [
    { number: first, side: old },
    { number: second, side: fresh },
  ]
  return {
    parts: compareMinutes(old.content, fresh.content, { first: old.beside, second: fresh.beside }),
    withoutSurroundings: sides.flatMap(({ number, side }) =>
      number === null || side.beside.surroundings !== null ? [] : [number],
    ),
  }
}
