import { listParticipants } from '#electron/participants/handlers.ts'
import { invitationDocument, type PrintedInvitation } from '#shared/documents/invitation-letter.ts'
import { officeOn, type OptionsOf, type PaperFinding } from '#shared/meeting-papers/model.ts'
import { INVITATION_CLOSING, invitationLines, invitationOpening } from '#shared/meetings/invitation-words.ts'
import type { ListedParticipant } from '#shared/participants/model.ts'
import { regionTitle } from '#shared/settings/model.ts'
import {
  error,
  glyphFindings,
  letterDateFindings,
  numberFindings,
  occasionFindings,
  option,
  signerFindings,
} from '../findings.ts'
import type { Ground, PaperKind } from '../paper-kind.ts'
import { printedSigner } from '../signing.ts'

/** How an invitee stands behind `Yth.`: by position; who holds none, and guests, by name with what is known of them. */
function addressee({ who, named }: ListedParticipant): string {
  const { name, position, agency } = named
  if (who.kind === 'position') return position
  const [second = '', third = ''] = who.kind === 'guest' ? [position, agency] : [position]
  return [name, second, third].filter((part) => part !== '').join('\n')
}

function checked(options: OptionsOf<'invitation'>, recipients: readonly string[]): PaperFinding[] {
  const { date, dateStyle } = options
  const participants = { step: 'participants', field: null } as const
  return [
    ...(recipients.length === 0
      ? [error('participants-missing', 'Belum ada peserta yang diundang.', participants)]
      : []),
    ...numberFindings(options),
    ...(dateStyle !== 'blank' && date === null
      ? [
          error(
            'date-missing',
            'Tanggal surat belum diisi. Isi, atau pilih dikosongkan untuk ditulis tangan.',
            option('date'),
          ),
        ]
      : []),
  ]
}

async function usual({ office, headOfOffice }: Ground): Promise<OptionsOf<'invitation'>> {
  return {
    paper: 'invitation',
    letterhead: 'office',
    typeface: 'arimo',
    paperSize: office.paper,
    place: office.regionName,
    date: null,
    dateStyle: 'blank',
    numberStyle: 'blank',
    number: '',
    nature: 'Penting',
    subject: 'Undangan',
    enclosure: '',
    form: 'together',
    roles: ['peserta', 'narasumber', 'moderator', 'undangan'],
    addresseePlace: office.regionName,
    opening: '',
    closing: '',
    signer: await headOfOffice(),
    copies: [],
    initials: [],
  }
}

/** Undangan: its facts come from the meeting, its recipients from the participants. */
export const invitation: PaperKind<'invitation'> = {
  usual,
  async resolve({ reader, meeting, office, today }, options) {
    const { roles, signer, opening, closing, paper: _paper, paperSize: _size, ...rest } = options
    const date = options.date ?? today
    const recipients = (await listParticipants(reader, meeting.id, today))
      .filter(({ role }) => roles.includes(role))
      .map(addressee)
    const inviter = `${office.officeName} ${regionTitle(office)}`
    const printed: PrintedInvitation = {
      ...rest,
      office: officeOn(office, options),
      recipients,
      opening: opening === '' ? invitationOpening(meeting) : opening,
      closing: closing === '' ? INVITATION_CLOSING : closing,
      lines: invitationLines({ meeting, zone: office.timeZone, inviter }),
      note: meeting.note,
      signer: signer === null ? null : await printedSigner(reader, signer, date),
    }
    return {
      printed,
      document: (code, createdAt) => invitationDocument(printed, code, createdAt),
      signers: printed.signer === null ? [] : [{ role: 'signatory', printed: printed.signer }],
      number: options.numberStyle === 'filled' ? options.number : '',
      date: options.date,
      findings: [
        ...occasionFindings(meeting),
        ...checked(options, recipients),
        ...letterDateFindings(options.date, meeting),
        ...signerFindings(printed.signer, date),
        ...glyphFindings(printed, options.typeface),
      ],
    }
  },
}
