import * as z from 'zod'
import { dateStyle } from '#shared/commitments/model.ts'
import { printedSignatory } from '#shared/commitments/snapshot.ts'
import { dateSpan } from '#shared/indonesian/dates.ts'
import { isoDate } from '#shared/indonesian/identifiers.ts'
import { numberInWords } from '#shared/indonesian/numbers.ts'
import { participantRole } from '#shared/participants/model.ts'
import { roleName } from '#shared/participants/words.ts'
import { headOfRegion, regionTitle } from '#shared/settings/model.ts'
import { officePaper, printedLook } from './office-paper.ts'
import { placeAndDate } from './official-lines.ts'
import type { Block, PaperDocument } from './paper.ts'
import { signatureCell } from './signature-cells.ts'

export const certificateRecipient = z.object({
  name: z.string(),
  position: z.string(),
  agency: z.string(),
  role: participantRole,
  /** As it is registered; empty leaves a gap for handwriting. */
  number: z.string(),
})
export type CertificateRecipient = z.infer<typeof certificateRecipient>

/** What was taught: a row of the back. */
export const certificateSubject = z.object({
  title: z.string(),
  speaker: z.string(),
  /** Lesson hours (jam pelajaran, JP); null where they are not counted. */
  hours: z.number().positive().nullable(),
})
export type CertificateSubject = z.infer<typeof certificateSubject>

/** All that certificates are printed from. */
export const printedCertificates = printedLook.extend({
  event: z.string(),
  /** First and last day; null while they are not known. */
  days: z.object({ first: isoDate, last: isoDate }).nullable(),
  venue: z.string(),
  /** None: certificates have no back. */
  subjects: z.array(certificateSubject),
  recipients: z.array(certificateRecipient),
  /** `none` prints no number line. */
  numberStyle: z.enum(['none', 'filled']),
  place: z.string(),
  date: isoDate.nullable(),
  dateStyle,
  /** Null leaves the place of the signature out. */
  signer: printedSignatory.nullable(),
})
export type PrintedCertificates = z.infer<typeof printedCertificates>

const TITLE = 'SERTIFIKAT'
const SUBJECTS = 'DAFTAR MATERI'
const NOBODY_YET = 'Belum ada penerima sertifikat.'

/** Blank edge, mm; the frame of the front stands in it. */
export const CERTIFICATE_MARGIN = 18
/** Room for a number written by hand. */
const NUMBER_GAP = '.'.repeat(40)
/** More subjects than this take a smaller type (pt) and rows that stand close (mm), so that they stay on one side: about 27 do. */
const MANY_SUBJECTS = 14
const [TYPE, SMALL_TYPE, CLOSE_ROWS] = [12, 9, 4]

const NEXT_PERSON = { kind: 'pageBreak', continuationHeading: null } as const

/** `1,5` */
function decimal(value: number): string {
  return String(value).replace('.', ',')
}

function totalHours(subjects: readonly CertificateSubject[]): number {
  return subjects.reduce((sum, { hours }) => sum + (hours ?? 0), 0)
}

/** `8 (delapan) jam pelajaran (JP)` */
function hoursWords(hours: number): string {
  const words = Number.isInteger(hours) ? ` (${numberInWords(hours)})` : ''
  return `${decimal(hours)}${words} jam pelajaran (JP)`
}

/** `dalam kegiatan ..., yang diselenggarakan oleh ... pada hari ... di ..., dengan jumlah 8 (delapan) jam pelajaran (JP).` */
function sentence({ event, office, days, venue, subjects }: PrintedCertificates): string {
  const hours = totalHours(subjects)
  const when = days === null ? '' : ` pada hari ${dateSpan(days.first, days.last)}`
  const where = venue === '' ? '' : ` di ${venue}`
  const counted = hours === 0 ? '' : `, dengan jumlah ${hoursWords(hours)}`
  return `dalam kegiatan ${event} yang diselenggarakan oleh ${office.officeName} ${regionTitle(office)}${when}${where}${counted}.`
}

function capitals(text: string): string {
  return text.toLocaleUpperCase('id')
}

/** Who gives the certificate, as its letterhead would name them. */
function issuer({ letterhead, office }: PrintedCertificates): string[] {
  if (letterhead === 'none') return []
  if (letterhead === 'head') return [capitals(`${headOfRegion(office.regionKind)} ${office.regionName}`)]
  return [`Pemerintah ${regionTitle(office)}`, office.officeName].map(capitals)
}

function front(certificates: PrintedCertificates, recipient: CertificateRecipient): Block {
  const { office, letterhead, numberStyle, signer } = certificates
  const { name, position, agency, role, number } = recipient
  return {
    kind: 'certificate',
    logo: letterhead === 'none' ? null : office.logo,
    issuer: issuer(certificates),
    title: TITLE,
    number: numberStyle === 'none' ? null : `Nomor: ${number === '' ? NUMBER_GAP : number}`,
    name,
    affiliation: [position, agency].filter((text) => text !== '').join(', '),
    role: roleName(role),
    text: sentence(certificates),
    signature:
      signer === null ? null : { placeAndDate: placeAndDate(certificates), cell: signatureCell(signer) },
  }
}

function back({ event, subjects }: PrintedCertificates): Block[] {
  if (subjects.length === 0) return []
  const hours = totalHours(subjects)
  const rows = subjects.map(({ title, speaker, hours: own }, index) => [
    `${index + 1}.`,
    title,
    speaker,
    own === null ? '' : decimal(own),
  ])
  return [
    { kind: 'pageBreak', continuationHeading: null },
    { kind: 'title', lines: [SUBJECTS], number: null },
    { kind: 'paragraph', text: event, align: 'centre' },
    {
      kind: 'table',
      columns: [
        { heading: 'No', width: 'fit', align: 'centre' },
        { heading: 'Materi', width: { share: 5 }, align: 'left' },
        { heading: 'Narasumber', width: { share: 3 }, align: 'left' },
        { heading: 'JP', width: { share: 0.6 }, align: 'centre' },
      ],
      rows: hours === 0 ? rows : [...rows, ['', 'Jumlah', '', decimal(hours)]],
      leastRowHeight: subjects.length > MANY_SUBJECTS ? CLOSE_ROWS : 0,
      signing: null,
    },
  ]
}

/**
 * Sertifikat: A4 landscape, for each recipient a front and, when there are subjects, a back.
 * @param code the document's code, null for a draft
 * @param createdAt instant for the PDF's metadata; by default the certificates' date, so that a preview is the same bytes each time
 */
export function certificatesDocument(
  certificates: PrintedCertificates,
  code: string | null,
  createdAt = `${certificates.date ?? '2000-01-01'}T00:00:00.000Z`,
): PaperDocument {
  const { office, event, typeface, recipients, subjects } = certificates
  return officePaper(office, {
    title: `${TITLE} ${event}`,
    subject: `${TITLE} ${event}`,
    createdAt,
    paper: 'a4-landscape',
    margins: {
      top: CERTIFICATE_MARGIN,
      bottom: CERTIFICATE_MARGIN,
      left: CERTIFICATE_MARGIN,
      right: CERTIFICATE_MARGIN,
    },
    typeface,
    fontSize: subjects.length > MANY_SUBJECTS ? SMALL_TYPE : TYPE,
    lineSpacing: 1,
    code,
    printsCode: code !== null,
    pageNumbers: 'none',
    blocks:
      recipients.length === 0
        ? [{ kind: 'paragraph', text: NOBODY_YET, align: 'centre' }]
        : recipients.flatMap((recipient, index): Block[] => [
            ...(index === 0 ? [] : [{ ...NEXT_PERSON, isOnNewSheet: subjects.length > 0 } as const]),
            front(certificates, recipient),
            ...back(certificates),
          ]),
  })
}
