import { minutesDocument, type PrintedMinutes } from '#shared/documents/minutes-paper.ts'
import { EMPTY_RICH_TEXT } from '#shared/minutes/rich-text.ts'
import { budgetTable } from '../documents/sample-budget.ts'
import { doc, paragraph, sampleMinutes, table, TABLE_FROM_WORD, text } from '../documents/sample-minutes.ts'
import { LOGO_DIGEST } from './logo.ts'
import { photoDigest } from './photos.ts'
import type { Variant } from './variant.ts'

function minutes(name: string, changes: Partial<PrintedMinutes> = {}, pages?: Variant['pages']): Variant {
  return { name, document: minutesDocument(sampleMinutes(changes), null), ...(pages && { pages }) }
}

const { office } = sampleMinutes()
const SENTENCE =
  'Peserta menyampaikan bahwa pelaksanaan program memerlukan dukungan anggaran, pendampingan teknis, dan koordinasi yang lebih erat antarperangkat daerah. '

/** Tables whose numbers stay whole on an upright page. @param monthly amounts of the widest table */
const wideTables = (monthly: number) =>
  ['Enam kolom', 'Sepuluh kolom', 'Empat belas kolom'].map((heading, index) => ({
    heading,
    body: doc(budgetTable(6 + index * 4, index === 2 ? monthly : 125_000_000)),
  }))

export const MINUTES_VARIANTS: Variant[] = [
  minutes('minutes', {
    office: { ...office, logo: LOGO_DIGEST },
    photos: [
      { image: photoDigest(0), caption: 'Pembukaan oleh Bupati Mojokerto' },
      { image: photoDigest(1), caption: 'Penandatanganan komitmen bersama' },
    ],
  }),
  minutes('minutes-empty', {
    letterhead: 'none',
    invitation: '',
    opening: EMPTY_RICH_TEXT,
    discussions: [],
    conclusions: EMPTY_RICH_TEXT,
    decisions: [],
    actionItems: [],
    closing: EMPTY_RICH_TEXT,
    chair: null,
    noteTaker: null,
  }),
  minutes(
    'minutes-long',
    {
      typeface: 'bonum',
      office: { ...office, paper: 'f4' },
      discussions: Array.from({ length: 60 }, (_, index) => ({
        heading: `Tanggapan ${index + 1}`,
        body: doc(
          ...Array.from({ length: 4 }, (_unused, part) =>
            paragraph(text('Pembicara', 'bold'), ` ${part + 1}: ${SENTENCE.repeat(8)}`),
          ),
        ),
      })),
      actionItems: Array.from({ length: 30 }, (_, index) => ({
        what: SENTENCE.repeat((index % 3) + 1).trim(),
        owner: 'Kepala Dinas Pengendalian Penduduk, Keluarga Berencana, dan Pemberdayaan Perempuan',
        dueOn: '2022-12-31',
        state: 'open' as const,
      })),
    },
    (count) => [1, 2, count - 2, count - 1, count],
  ),
  minutes('minutes-tables', {
    discussions: [
      {
        heading: 'Tabel yang ditempel',
        body: doc(
          TABLE_FROM_WORD,
          table([
            ['No', 'Program', 'Uraian'],
            ...Array.from({ length: 12 }, (_, index) => [
              `${index + 1}`,
              'Layanan pengaduan terpadu',
              SENTENCE.repeat((index % 4) + 1).trim(),
            ]),
          ]),
          table([
            ['Uraian panjang', 'Catatan'],
            [SENTENCE.repeat(60).trim(), 'Satu baris lebih dari satu halaman'],
          ]),
          table([
            Array.from({ length: 12 }, (_, index) => `Bulan ${index + 1}`),
            Array.from({ length: 12 }, () => '1.234,5'),
          ]),
        ),
      },
    ],
  }),
  minutes('minutes-wide-tables', { discussions: wideTables(1_250_000) }, () => [1, 2]),
  minutes(
    'minutes-wide-tables-f4',
    { typeface: 'bonum', office: { ...office, paper: 'f4' }, discussions: wideTables(125_000) },
    () => [1, 2],
  ),
]
