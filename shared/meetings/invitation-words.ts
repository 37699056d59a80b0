import type { TimeZone } from '#shared/indonesian/dates.ts'
import { dottedTime } from '#shared/indonesian/times.ts'
import type { Meeting } from './model.ts'
import { daysWords, placesWords, timesWords } from './sessions.ts'

/** What an invitation is written from. */
export interface Invitation {
  meeting: Pick<
    Meeting,
    'title' | 'purpose' | 'sessions' | 'place' | 'address' | 'onlineUrl' | 'note' | 'agenda'
  >
  zone: TimeZone
  /** Who invites: `Dinas Komunikasi dan Informatika Kabupaten Mojokerto`. */
  inviter: string
}

/** A line of the table of an invitation: `hari, tanggal`, `waktu`, `tempat`, `acara` (domain.md section 4). */
export interface InvitationLine {
  label: string
  value: string
}

/** The facts of an invitation; what is not known yet is left out. */
export function invitationLines({ meeting, zone }: Invitation): InvitationLine[] {
  const usualPlace = [meeting.place, meeting.address].filter((part) => part !== '').join(', ')
  const lines = [
    { label: 'hari, tanggal', value: daysWords(meeting) },
    { label: 'waktu', value: timesWords(meeting, zone) },
    { label: 'tempat', value: placesWords(meeting, usualPlace) },
    { label: 'daring', value: meeting.onlineUrl },
    { label: 'acara', value: meeting.title },
  ]
  return lines.filter(({ value }) => value !== '')
}

/** `Dalam rangka ..., dengan ini mengharap kehadiran Saudara pada:` */
export function invitationOpening({ title, purpose }: Pick<Meeting, 'title' | 'purpose'>): string {
  const what = (purpose === '' ? title : purpose).replace(/\s*\n\s*/g, ' ').replace(/[\s.,;:]+$/, '')
  return `Dalam rangka ${what}, dengan ini mengharap kehadiran Saudara pada:`
}

export const INVITATION_CLOSING = 'Demikian atas perhatian dan kehadirannya disampaikan terima kasih.'

/** The rundown as lines: `09.00 Sambutan`. */
function rundown({ agenda }: Pick<Meeting, 'agenda'>): string[] {
  return agenda
    .filter(({ title }) => title !== '')
    .map(({ startsAt, title }) => (startsAt === null ? title : `${dottedTime(startsAt)} ${title}`))
}

function listed(lines: readonly InvitationLine[]): string {
  return lines.map(({ label, value }) => `${label}: ${value.replace(/\n/g, '\n  ')}`).join('\n')
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

/** Signs that WhatsApp reads as bold, italic, struck or code; in a text of ours they mean themselves. */
const WHATSAPP_SIGNS = /[*_~`]/g

/** A text without the signs by which WhatsApp would change its look. */
function plainForWhatsApp(text: string): string {
  return text.replace(WHATSAPP_SIGNS, (sign) => (sign === '_' ? ' ' : ''))
}

/**
 * The invitation as a message for WhatsApp: the title bold, labels bold, no salutation by name, since it goes to many.
 * @param salutation `Bapak/Ibu Kepala OPD`
 */
export function whatsAppInvitation(invitation: Invitation, salutation = 'Bapak/Ibu'): string {
  const { meeting, inviter } = invitation
  // An address must stay whole: it is put in as it is, where no sign stands at a word's edge.
  const lines = invitationLines(invitation).map(({ label, value }) => {
    const words = label === 'daring' ? value : plainForWhatsApp(value)
    return `*${label.charAt(0).toUpperCase()}${label.slice(1)}*: ${words}`
  })
  const title = plainForWhatsApp(meeting.title).trim()
  return joined([
    title === '' ? '*UNDANGAN*' : `*UNDANGAN*\n*${title}*`,
    `Yth. ${plainForWhatsApp(salutation)}`,
    plainForWhatsApp(invitationOpening(meeting)),
    lines.join('\n'),
    plainForWhatsApp(meeting.note),
    INVITATION_CLOSING,
    plainForWhatsApp(inviter),
  ])
}

/** The invitation as an e-mail in plain text; the subject is one line. */
export function emailInvitation(
  invitation: Invitation,
  salutation = 'Bapak/Ibu',
): { subject: string; body: string } {
  const { meeting, inviter } = invitation
  const days = daysWords(meeting)
  const program = rundown(meeting)
  return {
    subject: `Undangan ${meeting.title}${days === '' ? '' : `, ${days}`}`.replace(/\s+/g, ' '),
    body: joined([
      `Yth. ${salutation}`,
      invitationOpening(meeting),
      listed(invitationLines(invitation)),
      program.length === 0 ? '' : `Susunan acara:\n${program.join('\n')}`,
      meeting.note,
      INVITATION_CLOSING,
      inviter,
    ]),
  }
}
