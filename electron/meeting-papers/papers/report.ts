import { readAttendance } from '#electron/attendance/handlers.ts'
import type { Reader } from '#electron/database/database.ts'
import { materialsOf } from '#electron/materials/handlers.ts'
import { readNaming } from '#electron/meetings/handlers.ts'
import { resolveMinutes } from '#electron/minutes/handlers.ts'
import { listParticipants } from '#electron/participants/handlers.ts'
import { reportDocument, type PrintedReport } from '#shared/documents/report-paper.ts'
import { timeRange } from '#shared/indonesian/times.ts'
import { officeOn, type OptionsOf } from '#shared/meeting-papers/model.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { invitationLines } from '#shared/meetings/invitation-words.ts'
import { dayOfMeeting, daysWords, spanOf } from '#shared/meetings/sessions.ts'
import type { MinutesSnapshot } from '#shared/minutes/snapshot.ts'
import { EMPTY_RICH_TEXT, isBlank, richTextOf, type RichText } from '#shared/minutes/rich-text.ts'
import { PARTICIPANT_ROLES } from '#shared/participants/words.ts'
import { regionTitle, type Office } from '#shared/settings/model.ts'
import { glyphFindings, numberFindings, occasionFindings, signerFindings } from '../findings.ts'
import type { Ground, PaperKind } from '../paper-kind.ts'
import { printedPhotos } from '../photos.ts'
import { printedSigner } from '../signing.ts'

function written(text: RichText, otherwise: () => RichText): RichText {
  return isBlank(text) ? otherwise() : text
}

/** `Kegiatan ... diselenggarakan oleh ... pada Kamis, 29 September 2022 di ...` */
function occasion(meeting: Meeting, office: Office): RichText {
  const days = daysWords(meeting)
  const parts = [
    `Kegiatan ${meeting.title} diselenggarakan oleh ${office.officeName} ${regionTitle(office)}`,
    days === '' ? '' : `pada ${days}`,
    meeting.place === '' ? '' : `bertempat di ${meeting.place}`,
  ]
  return richTextOf(`${parts.filter((part) => part !== '').join(' ')}.`)
}

/** `Kegiatan ini dilaksanakan dalam rangka penyusunan ...` */
function purposeOf({ purpose }: Meeting): RichText {
  if (purpose === '') return EMPTY_RICH_TEXT
  return richTextOf(`Kegiatan ini dilaksanakan dalam rangka ${purpose.replace(/[\s.]+$/, '')}.`)
}

/** What a report usually encloses: the papers of every meeting, and of its files what is there. */
async function usualAnnexes(reader: Reader, meetingId: string): Promise<string[]> {
  const kinds = new Set((await materialsOf(reader, meetingId)).map(({ kind }) => kind))
  return [
    'Undangan',
    'Daftar hadir',
    'Notula',
    ...(kinds.has('photo') ? ['Foto kegiatan'] : []),
    ...(kinds.has('handout') ? ['Materi'] : []),
  ]
}

/** Conclusions and decisions of the minutes. */
function outcome({ conclusions, decisions }: MinutesSnapshot): RichText {
  if (decisions.length === 0) return conclusions
  const items = decisions.map(({ text }) => ({
    type: 'listItem' as const,
    content: richTextOf(text).content,
  }))
  return {
    type: 'doc',
    content: [...conclusions.content, { type: 'orderedList', attrs: { start: 1 }, content: items }],
  }
}

async function agendaOf(reader: Reader, { agenda, ...meeting }: Meeting, date: string) {
  const naming = await readNaming(
    reader,
    agenda.flatMap(({ speakers }) => speakers.map(({ who }) => who)),
    date,
  )
  const order = new Map(meeting.sessions.map(({ id }, index) => [id, index]))
  return agenda
    .toSorted((a, b) => (order.get(a.sessionId ?? '') ?? 99) - (order.get(b.sessionId ?? '') ?? 99))
    .map(({ startsAt, endsAt, title, speakers }) => ({
      time: startsAt === null ? '' : timeRange(startsAt, endsAt),
      title,
      speakers: speakers
        .map(({ who }) => naming(who))
        .map(({ name, position }) => (name === '' ? position : name))
        .join('\n'),
    }))
}

/** How many of each role were invited, and how many of them came or sent somebody. */
async function attendanceOf({ reader, meeting, today }: Ground) {
  const participants = await listParticipants(reader, meeting.id, today)
  const came = new Set(
    (await readAttendance(reader, meeting.id))
      .filter(({ mark }) => mark.state === 'present' || mark.state === 'represented')
      .map(({ participantId }) => participantId),
  )
  return PARTICIPANT_ROLES.flatMap(({ role, name }) => {
    const ofRole = participants.filter((each) => each.role === role)
    if (ofRole.length === 0) return []
    return [{ group: name, invited: ofRole.length, came: ofRole.filter(({ id }) => came.has(id)).length }]
  })
}

async function usual({ reader, meeting, office, headOfOffice }: Ground): Promise<OptionsOf<'report'>> {
  const empty = EMPTY_RICH_TEXT
  return {
    paper: 'report',
    letterhead: 'office',
    typeface: 'arimo',
    paperSize: office.paper,
    titleLines: ['PELAKSANAAN KEGIATAN', meeting.title.toLocaleUpperCase('id').slice(0, 160)],
    numberStyle: 'none',
    number: '',
    place: office.regionName,
    date: null,
    dateStyle: 'blank',
    general: empty,
    purpose: empty,
    scope: empty,
    basis: empty,
    activities: empty,
    results: empty,
    conclusions: empty,
    suggestions: empty,
    closing: empty,
    signer: await headOfOffice(),
    annexes: await usualAnnexes(reader, meeting.id),
    showsPhotos: true,
  }
}

/** Laporan kegiatan: five parts, of which the meeting gives what the clerk does not write. */
export const report: PaperKind<'report'> = {
  usual,
  async resolve(ground, options) {
    const { reader, meeting, office, today } = ground
    const { paper: _paper, paperSize: _size, signer, showsPhotos, annexes, titleLines, ...rest } = options
    const date = options.date ?? today
    const said = await resolveMinutes(reader, meeting.id, { office, today })
    const inviter = office.officeName
    const printed: PrintedReport = {
      ...rest,
      office: officeOn(office, options),
      titleLines: titleLines.filter((line) => line !== ''),
      annexes: annexes.filter((line) => line !== ''),
      general: written(options.general, () => occasion(meeting, office)),
      basis: written(options.basis, () =>
        said.invitation === '' ? EMPTY_RICH_TEXT : richTextOf(`Surat undangan ${said.invitation}.`),
      ),
      purpose: written(options.purpose, () => purposeOf(meeting)),
      results: written(options.results, () => outcome(said)),
      lines: invitationLines({ meeting, zone: office.timeZone, inviter }).map(({ label, value }) => ({
        label: label.charAt(0).toLocaleUpperCase('id') + label.slice(1),
        value,
      })),
      agenda: await agendaOf(reader, meeting, dayOfMeeting(meeting, today)),
      attendance: await attendanceOf(ground),
      signer: signer === null ? null : await printedSigner(reader, signer, date),
      photos: showsPhotos ? await printedPhotos(reader, meeting.id) : [],
    }
    return {
      printed,
      document: (code, createdAt) => reportDocument(printed, code, createdAt),
      signers: printed.signer === null ? [] : [{ role: 'signatory', printed: printed.signer }],
      number: options.numberStyle === 'filled' ? options.number : '',
      date: options.date ?? spanOf(meeting)?.last ?? null,
      findings: [
        ...occasionFindings(meeting),
        ...numberFindings(options),
        ...signerFindings(printed.signer, date),
        ...glyphFindings(printed, options.typeface),
      ],
    }
  },
}
