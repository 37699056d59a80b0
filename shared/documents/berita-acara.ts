import * as z from 'zod'
import { commitmentContent } from '#shared/commitments/model.ts'
import { printedSignatory, type PrintedSignatory } from '#shared/commitments/snapshot.ts'
import { dateInWords } from '#shared/indonesian/dates.ts'
import { isoDate } from '#shared/indonesian/identifiers.ts'
import { numberInWords } from '#shared/indonesian/numbers.ts'
import { officePaper, printedLook } from './office-paper.ts'
import { identityFields, letterhead, numberLine } from './official-lines.ts'
import type { Block, PaperDocument } from './paper.ts'
import { acknowledgement, signatureAs, signatureCell, signatureLayout } from './signature-cells.ts'

/** All that a berita acara is printed from. */
export const printedBeritaAcara = printedLook.extend({
  /** Below `BERITA ACARA`: what it is about, in capitals. */
  titleLines: z.array(z.string()),
  numberStyle: commitmentContent.shape.numberStyle,
  number: z.string(),
  /** Null leaves gaps for handwriting. */
  date: isoDate.nullable(),
  /** Behind `bertempat di`. */
  place: z.string(),
  /** Who sign, the first as PIHAK KESATU; null while nobody is chosen. One alone has no such name. */
  parties: z.array(printedSignatory.nullable()).min(1),
  /** What was done: stands behind `telah dilaksanakan`. */
  event: z.string(),
  results: z.array(z.string()),
  /** `Mengetahui,` */
  acknowledging: z.array(printedSignatory).max(3),
})
export type PrintedBeritaAcara = z.infer<typeof printedBeritaAcara>

const TITLE = 'BERITA ACARA'
const CLOSING = 'Demikian Berita Acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.'
/** More parties are told in a table. */
const MOST_IN_FIELDS = 2
const GAP = '.'.repeat(16)
const DATE_GAPS = `${GAP}, tanggal ${GAP}, bulan ${GAP}, tahun ${GAP}${GAP} (....-....-........)`
/** Lines to write results by hand. */
const RESULTS_TO_WRITE = Array.from({ length: 3 }, () => '.'.repeat(90))

/** `PIHAK KESATU`, `PIHAK KEDUA` ... @param index from 0 */
function partyName(index: number): string {
  return `PIHAK KE${index === 0 ? 'SATU' : numberInWords(index + 1).toLocaleUpperCase('id')}`
}

function opening({ date, place, parties }: PrintedBeritaAcara): string {
  const day = date === null ? DATE_GAPS : dateInWords(date)
  const who = parties.length === 1 ? 'saya' : 'kami'
  return `Pada hari ini, ${day}, bertempat di ${place === '' ? GAP + GAP : place}, ${who} yang bertanda tangan di bawah ini:`
}

const UNKNOWN: Pick<PrintedSignatory, 'name' | 'number' | 'rank' | 'position'> = {
  name: '',
  number: '',
  rank: '',
  position: '',
}

/** Who they are and how they are called below. */
function partyBlocks({ parties }: PrintedBeritaAcara): Block[] {
  if (parties.length <= MOST_IN_FIELDS)
    return parties.flatMap((party, index): Block[] => [
      { kind: 'fields', rows: identityFields(party ?? UNKNOWN), indented: true },
      ...(parties.length === 1
        ? []
        : [
            {
              kind: 'paragraph',
              text: `selanjutnya disebut ${partyName(index)}${index === parties.length - 1 ? '.' : ';'}`,
              align: 'left',
            } as const,
          ]),
    ])
  return [
    {
      kind: 'table',
      columns: [
        { heading: 'No', width: 'fit', align: 'centre' },
        { heading: 'Nama', width: { share: 1.2 }, align: 'left' },
        { heading: 'Jabatan', width: { share: 1 }, align: 'left' },
        { heading: 'Disebut', width: 'fit', align: 'left' },
      ],
      rows: parties.map((party, index) => {
        const { name, number, position } = party ?? UNKNOWN
        return [
          `${index + 1}.`,
          [name, number].filter((line) => line !== '').join('\n'),
          position,
          partyName(index),
        ]
      }),
      leastRowHeight: 0,
      signing: null,
    },
  ]
}

/** Of two the first signs at the right, as whoever issues a paper does; more sign left to right in their order. */
function signatures({ parties }: PrintedBeritaAcara): Block[] {
  const [only] = parties
  if (parties.length === 1 && only !== null && only !== undefined)
    return [{ kind: 'signatureBlock', cell: signatureCell(only) }]
  if (parties.length === 1)
    return [{ kind: 'signatureBlock', cell: signatureAs('Yang membuat berita acara', null) }]
  const cells = parties.map((party, index) => signatureAs(partyName(index), party))
  const layout = signatureLayout('auto', cells.length)
  if (layout === 'table') return [{ kind: 'signatureTable', cells }]
  const ordered = cells.length === 2 ? cells.toReversed() : cells
  return [{ kind: 'signatureGrid', columns: layout === 'grid-2' ? 2 : 3, cells: ordered }]
}

/**
 * Berita acara: the day in words, who met, what came out of it, and their signatures.
 * @param code the document's code, null for a draft
 * @param createdAt instant for the PDF's metadata; by default its date, so that a preview is the same bytes each time
 */
export function beritaAcaraDocument(
  record: PrintedBeritaAcara,
  code: string | null,
  createdAt = `${record.date ?? '2000-01-01'}T00:00:00.000Z`,
): PaperDocument {
  const { office, typeface, titleLines, event, results } = record
  const title = [TITLE, ...titleLines].join(' ')
  return officePaper(office, {
    title,
    subject: title,
    createdAt,
    typeface,
    continuationHeading: `${title} (lanjutan)`,
    code,
    printsCode: true,
    blocks: [
      ...letterhead(record),
      { kind: 'title', lines: [TITLE, ...titleLines], number: numberLine(record) },
      // Gaps would tear words apart in justified lines.
      { kind: 'paragraph', text: opening(record), align: record.date === null ? 'left' : 'justify' },
      ...partyBlocks(record),
      {
        kind: 'paragraph',
        text: `Dengan ini menyatakan bahwa telah dilaksanakan ${event} dengan hasil sebagai berikut:`,
        align: 'justify',
      },
      { kind: 'points', items: results.length === 0 ? RESULTS_TO_WRITE : results },
      { kind: 'paragraph', text: CLOSING, align: 'justify' },
      ...signatures(record),
      ...acknowledgement(record),
    ],
  })
}
