import { readAttendance } from '#electron/attendance/handlers.ts'
import type { Reader } from '#electron/database/database.ts'
import { readNaming } from '#electron/meetings/handlers.ts'
import { listParticipants } from '#electron/participants/handlers.ts'
import { certificatesDocument, type PrintedCertificates } from '#shared/documents/certificates.ts'
import { RUNNING_NUMBER, type OptionsOf } from '#shared/meeting-papers/model.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { dayOfMeeting, spanOf } from '#shared/meetings/sessions.ts'
import type { ListedParticipant } from '#shared/participants/model.ts'
import { glyphFindings, option, signerFindings, warning } from '../findings.ts'
import type { Ground, PaperKind } from '../paper-kind.ts'
import { chosenAmong, recipientFindings } from '../recipients.ts'
import { printedSigner } from '../signing.ts'

type Options = OptionsOf<'certificates'>

/** Participants who came, or for whom somebody came, at any time. */
async function cameTo(reader: Reader, meetingId: string): Promise<ReadonlySet<string>> {
  const came = (await readAttendance(reader, meetingId)).filter(({ mark }) =>
    ['present', 'represented'].includes(mark.state),
  )
  return new Set(came.map(({ participantId }) => participantId))
}

/** Who gets a certificate, in the order of their numbers; somebody who is picked gets one in any case. */
async function recipientsOf(
  { reader, meeting }: Ground,
  participants: readonly ListedParticipant[],
  options: Options,
): Promise<ListedParticipant[]> {
  const isForPresent = options.isForPresent && options.participantIds.length === 0
  const came = isForPresent ? await cameTo(reader, meeting.id) : null
  return chosenAmong(participants, options)
    .filter(({ id }) => came?.has(id) ?? true)
    .toSorted((first, second) => first.number - second.number)
}

function numberOf({ number, firstNumber }: Options, ordinal: number): string {
  return number.replaceAll(RUNNING_NUMBER, String(firstNumber + ordinal - 1))
}

/** Items of the agenda that somebody speaks about. */
async function usualSubjects(
  reader: Reader,
  { agenda }: Meeting,
  date: string,
): Promise<Options['subjects']> {
  const spoken = agenda.filter(({ title, speakers }) => title !== '' && speakers.length > 0)
  const naming = await readNaming(
    reader,
    spoken.flatMap(({ speakers }) => speakers.map(({ who }) => who)),
    date,
  )
  return spoken.slice(0, 60).map(({ title, speakers }) => ({
    title,
    speaker: speakers
      .filter(({ role }) => role === 'narasumber')
      .map(({ who }) => naming(who).name || naming(who).position)
      .join(', ')
      .slice(0, 200),
    hours: null,
  }))
}

async function usual({ reader, meeting, office, today, headOfOffice }: Ground): Promise<Options> {
  const hasAttendance = (await readAttendance(reader, meeting.id)).length > 0
  return {
    paper: 'certificates',
    letterhead: 'office',
    typeface: 'bonum',
    roles: ['peserta', 'narasumber', 'moderator', 'panitia'],
    isForPresent: hasAttendance,
    participantIds: [],
    numberStyle: 'filled',
    number: '',
    firstNumber: 1,
    subjects: await usualSubjects(reader, meeting, dayOfMeeting(meeting, today)),
    place: office.regionName,
    date: spanOf(meeting)?.last ?? null,
    dateStyle: spanOf(meeting) === null ? 'blank' : 'filled',
    signer: await headOfOffice(),
  }
}

/** Sertifikat: one for each participant, made out to whoever the participant is, not to who came instead. */
export const certificates: PaperKind<'certificates'> = {
  usual,
  async resolve(ground, options) {
    const { reader, meeting, office, today } = ground
    const { letterhead, typeface, numberStyle, subjects, place, dateStyle, signer } = options
    const date = options.date ?? today
    const participants = await listParticipants(reader, meeting.id, today)
    const recipients = await recipientsOf(ground, participants, options)
    const named = recipients.filter((each) => each.named.name !== '')
    const printed: PrintedCertificates = {
      office,
      letterhead,
      typeface,
      event: meeting.title,
      days: spanOf(meeting),
      venue: meeting.place,
      subjects: subjects.filter(({ title }) => title !== ''),
      recipients: named.map(({ number, role, named: { name, position, agency } }) => ({
        name,
        position,
        agency,
        role,
        number: numberOf(options, number),
      })),
      numberStyle,
      place,
      date: options.date,
      dateStyle,
      signer: signer === null ? null : await printedSigner(reader, signer, date),
    }
    const vacant = recipients.length - named.length
    return {
      printed,
      document: (code, createdAt) => certificatesDocument(printed, code, createdAt),
      signers: printed.signer === null ? [] : [{ role: 'signatory', printed: printed.signer }],
      number: '',
      date: options.date,
      findings: [
        ...recipientFindings(options, participants, {
          isEmpty: named.length === 0,
          nobody: 'Belum ada penerima sertifikat.',
        }),
        ...(vacant > 0
          ? [
              warning('participant-vacant', `${vacant} peserta belum bernama, jadi tanpa sertifikat.`, {
                step: 'participants',
                field: null,
              }),
            ]
          : []),
        ...(numberStyle === 'filled' && options.number !== '' && !options.number.includes(RUNNING_NUMBER)
          ? [
              warning(
                'number-missing',
                `Semua sertifikat akan bernomor sama. Tulis ${RUNNING_NUMBER} di tempat nomor urutnya.`,
                option('number'),
              ),
            ]
          : []),
        ...signerFindings(printed.signer, date),
        ...glyphFindings(printed, typeface),
      ],
    }
  },
}
