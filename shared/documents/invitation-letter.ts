import * as z from 'zod'
import { dateStyle } from '#shared/commitments/model.ts'
import { printedSignatory } from '#shared/commitments/snapshot.ts'
import { longDate } from '#shared/indonesian/dates.ts'
import { isoDate } from '#shared/indonesian/identifiers.ts'
import { officePaper, printedLook } from './office-paper.ts'
import { letterhead, letterNumber, placeAndDate } from './official-lines.ts'
import type { Addressee, Block, PaperDocument } from './paper.ts'
import { signatureCell } from './signature-cells.ts'

/** All that an invitation is printed from. */
export const printedInvitation = printedLook.extend({
  place: z.string(),
  date: isoDate.nullable(),
  dateStyle,
  numberStyle: z.enum(['blank', 'filled']),
  /** As it is registered; `500.12.6//416-112/2022` with a blank style leaves a gap between the slashes. */
  number: z.string(),
  /** `Biasa`, `Penting`, `Segera`. */
  nature: z.string(),
  subject: z.string(),
  /** What is enclosed besides the list of invitees, in words; empty for nothing. */
  enclosure: z.string(),
  /** Each as it stands behind `Yth.`, with line breaks. */
  recipients: z.array(z.string()),
  /** One letter to all (`Daftar terlampir` above three), or a letter to each in one PDF. */
  form: z.enum(['together', 'each']),
  /** Stands below `di -`; empty prints none. */
  addresseePlace: z.string(),
  /** `Dalam rangka ..., dengan ini mengharap kehadiran Saudara pada:` */
  opening: z.string(),
  /** `hari, tanggal`, `waktu`, `tempat`, `acara`. */
  lines: z.array(z.object({ label: z.string(), value: z.string() })),
  note: z.string(),
  closing: z.string(),
  /** Null leaves the place of the signature out. */
  signer: printedSignatory.nullable(),
  /** Tembusan, each without its `Yth.`. */
  copies: z.array(z.string()),
  /** Positions that put their initials to the draft, three at most; none prints no box. */
  initials: z.array(z.string()).max(3),
})
export type PrintedInvitation = z.infer<typeof printedInvitation>

/** Most who are named on the letter itself (domain.md section 4). */
const MOST_ON_LETTER = 3
const LISTED = '(Daftar terlampir)'
const ANNEX_TITLE = 'DAFTAR UNDANGAN'

function hasList({ form, recipients }: PrintedInvitation): boolean {
  return form === 'together' && recipients.length > MOST_ON_LETTER
}

function letterBlocks(invitation: PrintedInvitation, names: string[]): Block[] {
  const { subject, nature, enclosure, opening, lines, note, closing, signer, copies, initials } = invitation
  const addressee: Addressee = { names, place: invitation.addresseePlace }
  const listed = hasList(invitation)
  // Counted only where nothing else is enclosed, which would have to be counted too.
  const annex = listed && enclosure === '' ? null : enclosure === '' ? '-' : enclosure
  return [
    ...letterhead(invitation),
    {
      kind: 'letterOpening',
      placeAndDate: placeAndDate(invitation),
      rows: [
        { label: 'Nomor', value: letterNumber(invitation) },
        { label: 'Sifat', value: nature },
        { label: 'Lampiran', value: annex },
        { label: 'Hal', value: subject },
      ],
      addressee,
    },
    { kind: 'paragraph', text: opening, align: 'justify' },
    { kind: 'fields', rows: lines, indented: true },
    ...note
      .split('\n')
      .filter((text) => text !== '')
      .map((text) => ({ kind: 'paragraph', text, align: 'justify' }) as const),
    { kind: 'paragraph', text: closing, align: 'justify' },
    ...signature(signer),
    ...(copies.length === 0 ? [] : [{ kind: 'copies', names: copies } as const]),
    ...(initials.length === 0 ? [] : [{ kind: 'initials', positions: initials } as const]),
  ]
}

function signature(signer: PrintedInvitation['signer']): Block[] {
  return signer === null ? [] : [{ kind: 'signatureBlock', cell: signatureCell(signer) }]
}

/** The list of those whom the letter does not name, signed like the letter it belongs to. */
function annexBlocks(invitation: PrintedInvitation): Block[] {
  const { date, dateStyle: style, subject, recipients, signer } = invitation
  return [
    { kind: 'pageBreak', continuationHeading: null },
    {
      kind: 'annexHeading',
      lines: [`LAMPIRAN SURAT ${subject.toLocaleUpperCase('id')}`],
      rows: [
        { label: 'NOMOR', value: letterNumber(invitation) },
        {
          label: 'TANGGAL',
          value: date === null || style !== 'filled' ? '' : longDate(date).toLocaleUpperCase('id'),
        },
      ],
    },
    { kind: 'title', lines: [ANNEX_TITLE], number: null },
    { kind: 'points', items: recipients.map((name) => `Yth. ${name}`) },
    ...signature(signer),
  ]
}

/**
 * Undangan: a letter with its list of invitees, or a letter to each of them.
 * @param code the document's code, null for a draft
 * @param createdAt instant for the PDF's metadata; by default the letter's date, so that a preview is the same bytes each time
 */
export function invitationDocument(
  invitation: PrintedInvitation,
  code: string | null,
  createdAt = `${invitation.date ?? '2000-01-01'}T00:00:00.000Z`,
): PaperDocument {
  const { office, subject, lines, typeface, recipients, form } = invitation
  const what = lines.find(({ label }) => label === 'acara')?.value ?? ''
  const title = what === '' ? subject : `${subject} ${what}`
  const letters =
    form === 'each' && recipients.length > 0
      ? recipients.map((name) => [name])
      : [hasList(invitation) ? [LISTED] : recipients]
  return officePaper(office, {
    title,
    subject: title,
    createdAt,
    typeface,
    code,
    printsCode: true,
    pageNumbers: form === 'each' ? 'part' : 'document',
    blocks: [
      ...letters.flatMap((names, index): Block[] => [
        // Not on a new sheet: most letters take one page, and ninety of them would come with ninety blank ones.
        ...(index === 0 ? [] : [{ kind: 'pageBreak', continuationHeading: null } as const]),
        ...letterBlocks(invitation, names),
      ]),
      ...(hasList(invitation) ? annexBlocks(invitation) : []),
    ],
  })
}
