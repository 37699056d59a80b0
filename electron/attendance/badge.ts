import { ORPCError } from '@orpc/server'
import type { Reader } from '#electron/database/database.ts'
import { listMeetings, readMeeting } from '#electron/meetings/handlers.ts'
import { listParticipants, readParticipant } from '#electron/participants/handlers.ts'
import { NOT_FOUND } from '#shared/audit/errors.ts'
import { OTHER_BADGE } from '#shared/attendance/contract.ts'
import { folded } from '#shared/indonesian/folding.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import type { NamedPerson } from '#shared/meetings/person-reference.ts'
import { meetingMark, readBadgeCode } from '#shared/participants/badge-code.ts'
import type { ListedParticipant, Participant } from '#shared/participants/model.ts'

/** Whose badge was shown. */
export interface ShownBadge {
  participant: Participant
  /** Title of the other stage that the badge is of; null when it is of this very meeting. */
  otherStage: string | null
}

function otherBadge(message: string, reason: string): Error {
  return new ORPCError('OTHER_BADGE', { message, data: { reason } })
}

/** Who a badge names: whoever comes instead, when that is known. */
function onBadge({ named, representative }: ListedParticipant): NamedPerson {
  return representative ?? named
}

/** Whether two badges name the same: by the directory, else, for guests, by name and agency. */
function isSame(first: NamedPerson, second: NamedPerson): boolean {
  if (first.personId !== null || second.personId !== null) return first.personId === second.personId
  return (
    first.name !== '' &&
    folded(first.bareName) === folded(second.bareName) &&
    folded(first.agency) === folded(second.agency)
  )
}

/** The badge's participant there, and the same person here, each as far as there is one. */
async function acrossMeetings(
  reader: Reader,
  there: Meeting,
  here: Meeting,
  number: number,
  today: IsoDate,
): Promise<{ holder: ListedParticipant | undefined; participant: ListedParticipant | undefined }> {
  const holder = (await listParticipants(reader, there.id, today)).find((each) => each.number === number)
  if (holder === undefined) return { holder, participant: undefined }
  const participants = await listParticipants(reader, here.id, today)
  return { holder, participant: participants.find((each) => isSame(onBadge(each), onBadge(holder))) }
}

/**
 * The participant of a meeting whose badge is shown. In a series people keep wearing the badge of the stage before: it is taken when the
 * person whom it names takes part here as well, under their number here. The badge of any other meeting is refused, since its number
 * belongs to somebody else here.
 * @throws NOT_FOUND when the meeting has no such participant; OTHER_BADGE with where the badge is from
 */
export async function participantOfBadge(
  reader: Reader,
  meetingId: string,
  text: string,
  today: IsoDate,
): Promise<ShownBadge> {
  const code = readBadgeCode(text)
  if (code === null) throw new ORPCError('NOT_FOUND', { message: NOT_FOUND.message })
  const here = await readMeeting(reader, meetingId)
  if (code.meeting === meetingMark(meetingId))
    return { participant: await readParticipant(reader, meetingId, code), otherStage: null }
  const there = (await listMeetings(reader)).find(({ id }) => meetingMark(id) === code.meeting)
  if (there === undefined)
    throw otherBadge(
      OTHER_BADGE.message,
      'Kegiatannya tidak ada di sini. Cari namanya, atau catat sebagai tamu.',
    )
  const { holder, participant } = await acrossMeetings(reader, there, here, code.number, today)
  const isStage = there.seriesId !== null && there.seriesId === here.seriesId
  if (isStage && participant !== undefined) return { participant, otherStage: there.title }
  const name = holder === undefined ? '' : onBadge(holder).name
  const advice =
    participant !== undefined
      ? `${name} di sini nomor ${participant.number}; ketik nomor itu bila memang dia yang datang.`
      : name === ''
        ? 'Cari namanya, atau catat sebagai tamu.'
        : `${name} tidak ada di daftar peserta di sini; catat sebagai tamu bila memang diundang.`
  throw otherBadge(`Kartu ini dari kegiatan "${there.title}".`, advice)
}
