import * as z from 'zod'
import { commitmentContent, dateStyle } from '#shared/commitments/model.ts'
import { printedSignatory } from '#shared/commitments/snapshot.ts'
import { isoDate } from '#shared/indonesian/identifiers.ts'
import { isBlank, richText, richTextOf, type RichText } from '#shared/minutes/rich-text.ts'
import { officePaper, printedLook } from './office-paper.ts'
import { letterhead, numberLine, placeAndDate } from './official-lines.ts'
import type { Block, PaperDocument } from './paper.ts'
import { photoAnnex, printedPhoto } from './photos.ts'
import { signatureCell } from './signature-cells.ts'

/** All that the report of a meeting is printed from; what is empty is left out, but for the five parts themselves. */
export const printedReport = printedLook.extend({
  /** Below `LAPORAN`: `KEGIATAN ...`. */
  titleLines: z.array(z.string()),
  numberStyle: commitmentContent.shape.numberStyle,
  number: z.string(),
  place: z.string(),
  date: isoDate.nullable(),
  dateStyle,
  /** A: umum, maksud dan tujuan, ruang lingkup, dasar. */
  general: richText,
  purpose: richText,
  scope: richText,
  basis: richText,
  /** B: `Hari/Tanggal`, `Waktu`, `Tempat` and the like; the agenda; who came; what was done, in words. */
  lines: z.array(z.object({ label: z.string(), value: z.string() })),
  agenda: z.array(z.object({ time: z.string(), title: z.string(), speakers: z.string() })),
  attendance: z.array(z.object({ group: z.string(), invited: z.int(), came: z.int() })),
  activities: richText,
  /** C, D, E. */
  results: richText,
  conclusions: richText,
  suggestions: richText,
  /** Empty: the usual sentence. */
  closing: richText,
  /** Null leaves the place of the signature out. */
  signer: printedSignatory.nullable(),
  /** What is enclosed: `Undangan`, `Daftar hadir`, `Notula`, `Foto kegiatan`, `Materi`. */
  annexes: z.array(z.string()),
  photos: z.array(printedPhoto),
})
export type PrintedReport = z.infer<typeof printedReport>

const TITLE = 'LAPORAN'
const CLOSING =
  'Demikian laporan ini dibuat sebagai bahan evaluasi dan pertimbangan dalam pengambilan kebijakan selanjutnya.'
/** Stands in a part that is still empty, so that nobody looks for what is missing. */
const NOTHING: Block = { kind: 'paragraph', text: '-', align: 'left' }

/** A part of a section under its own heading. */
interface Part {
  name: string
  blocks: Block[]
}

function written(text: RichText): Block[] {
  return isBlank(text) ? [] : [{ kind: 'richText', content: text.content }]
}

function subheading(text: string): Block {
  const content = [{ type: 'text', text } as const]
  return { kind: 'richText', content: [{ type: 'heading', attrs: { level: 3 }, content }] }
}

/** The parts of which something is written; several are counted `1.`, `2.` */
function counted(parts: readonly Part[]): Block[] {
  const filled = parts.filter(({ blocks }) => blocks.length > 0)
  return filled.flatMap(({ name, blocks }, index) => [subheading(`${index + 1}. ${name}`), ...blocks])
}

function section(letter: string, name: string, blocks: Block[]): Block[] {
  return [{ kind: 'heading', text: `${letter}. ${name}` }, ...(blocks.length === 0 ? [NOTHING] : blocks)]
}

function agendaTable({ agenda }: PrintedReport): Block[] {
  if (agenda.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [
        { heading: 'No', width: 'fit', align: 'centre' },
        { heading: 'Waktu', width: { share: 1.6 }, align: 'left' },
        { heading: 'Acara', width: { share: 3.4 }, align: 'left' },
        { heading: 'Narasumber/Petugas', width: { share: 2.6 }, align: 'left' },
      ],
      rows: agenda.map(({ time, title, speakers }, index) => [`${index + 1}.`, time, title, speakers]),
      leastRowHeight: 0,
      signing: null,
    },
  ]
}

/** Who was invited and who came, by group, with the sum. */
function attendanceTable({ attendance }: PrintedReport): Block[] {
  if (attendance.length === 0) return []
  const sum = (of: 'invited' | 'came') => `${attendance.reduce((total, group) => total + group[of], 0)}`
  return [
    {
      kind: 'table',
      columns: [
        { heading: 'No', width: 'fit', align: 'centre' },
        { heading: 'Unsur', width: { share: 1 }, align: 'left' },
        { heading: 'Diundang', width: 'fit', align: 'centre' },
        { heading: 'Hadir', width: 'fit', align: 'centre' },
      ],
      rows: [
        ...attendance.map(({ group, invited, came }, index) => [
          `${index + 1}.`,
          group,
          `${invited}`,
          `${came}`,
        ]),
        ['', 'Jumlah', sum('invited'), sum('came')],
      ],
      leastRowHeight: 0,
      signing: null,
    },
  ]
}

function held({ lines }: PrintedReport): Block[] {
  return lines.length === 0 ? [] : [{ kind: 'fields', rows: lines, indented: false }]
}

function body(report: PrintedReport): Block[] {
  const closing = isBlank(report.closing) ? richTextOf(CLOSING) : report.closing
  return [
    ...section(
      'A',
      'Pendahuluan',
      counted([
        { name: 'Umum', blocks: written(report.general) },
        { name: 'Maksud dan Tujuan', blocks: written(report.purpose) },
        { name: 'Ruang Lingkup', blocks: written(report.scope) },
        { name: 'Dasar', blocks: written(report.basis) },
      ]),
    ),
    ...section(
      'B',
      'Kegiatan yang Dilaksanakan',
      counted([
        { name: 'Waktu dan Tempat', blocks: held(report) },
        { name: 'Susunan Acara', blocks: agendaTable(report) },
        { name: 'Peserta', blocks: attendanceTable(report) },
        { name: 'Pelaksanaan', blocks: written(report.activities) },
      ]),
    ),
    ...section('C', 'Hasil yang Dicapai', written(report.results)),
    ...section(
      'D',
      'Simpulan dan Saran',
      counted([
        { name: 'Simpulan', blocks: written(report.conclusions) },
        { name: 'Saran', blocks: written(report.suggestions) },
      ]),
    ),
    ...section('E', 'Penutup', written(closing)),
  ]
}

function enclosed({ annexes }: PrintedReport): Block[] {
  return annexes.length === 0
    ? []
    : [
        { kind: 'heading', text: 'Lampiran' },
        { kind: 'points', items: annexes },
      ]
}

/**
 * Laporan kegiatan: five parts from A to E, the signature, the list of what is enclosed, and the photos.
 * @param code the document's code, null for a draft
 * @param createdAt instant for the PDF's metadata; by default the report's date, so that a preview is the same bytes each time
 */
export function reportDocument(
  report: PrintedReport,
  code: string | null,
  createdAt = `${report.date ?? '2000-01-01'}T00:00:00.000Z`,
): PaperDocument {
  const { office, typeface, titleLines, signer } = report
  const title = [TITLE, ...titleLines].join(' ')
  return officePaper(office, {
    title,
    subject: title,
    createdAt,
    typeface,
    code,
    printsCode: true,
    blocks: [
      ...letterhead(report),
      { kind: 'title', lines: [TITLE, ...titleLines], number: numberLine(report) },
      ...body(report),
      ...(signer === null
        ? []
        : [
            { kind: 'placeAndDate', text: placeAndDate(report) } as const,
            { kind: 'signatureBlock', cell: signatureCell(signer) } as const,
          ]),
      ...enclosed(report),
      ...photoAnnex(report.photos),
    ],
  })
}
