import { beritaAcaraDocument, type PrintedBeritaAcara } from '#shared/documents/berita-acara.ts'
import { reportDocument, type PrintedReport } from '#shared/documents/report-paper.ts'
import { EMPTY_RICH_TEXT, richTextOf } from '#shared/minutes/rich-text.ts'
import { sampleBeritaAcara, sampleReport } from '../documents/sample-records.ts'
import { sampleSignatory } from '../documents/sample-snapshot.ts'
import { LOGO_DIGEST } from './logo.ts'
import { photoDigest } from './photos.ts'
import type { Variant } from './variant.ts'

function beritaAcara(name: string, changes: Partial<PrintedBeritaAcara> = {}): Variant {
  return { name: `berita-acara-${name}`, document: beritaAcaraDocument(sampleBeritaAcara(changes), null) }
}

function report(name: string, changes: Partial<PrintedReport> = {}, pages?: Variant['pages']): Variant {
  return {
    name: `report-${name}`,
    document: reportDocument(sampleReport(changes), null),
    ...(pages && { pages }),
  }
}

const { office } = sampleReport()
const CAPTION = 'Penandatanganan komitmen bersama oleh kepala perangkat daerah di hadapan Bupati Mojokerto'
const SENTENCE =
  'Peserta menyampaikan bahwa pelaksanaan program memerlukan dukungan anggaran, pendampingan teknis, dan koordinasi yang lebih erat antarperangkat daerah. '

export const RECORD_VARIANTS: Variant[] = [
  beritaAcara('two'),
  beritaAcara('one', {
    letterhead: 'head',
    parties: [sampleSignatory(0)],
    acknowledging: [],
    numberStyle: 'none',
  }),
  beritaAcara('empty', {
    number: '',
    numberStyle: 'blank',
    date: null,
    place: '',
    parties: [null, null],
    results: [],
    acknowledging: [],
  }),
  beritaAcara('seven', {
    typeface: 'bonum',
    parties: Array.from({ length: 7 }, (_, index) => sampleSignatory(index)),
    results: Array.from({ length: 9 }, (_, index) => SENTENCE.repeat((index % 3) + 1).trim()),
  }),
  report('usual', {
    office: { ...office, logo: LOGO_DIGEST },
    photos: Array.from({ length: 7 }, (_, index) => ({
      image: photoDigest(index),
      caption: index === 3 ? '' : CAPTION,
    })),
  }),
  report('empty', {
    letterhead: 'none',
    numberStyle: 'none',
    general: EMPTY_RICH_TEXT,
    purpose: EMPTY_RICH_TEXT,
    scope: EMPTY_RICH_TEXT,
    basis: EMPTY_RICH_TEXT,
    lines: [],
    agenda: [],
    attendance: [],
    activities: EMPTY_RICH_TEXT,
    results: EMPTY_RICH_TEXT,
    conclusions: EMPTY_RICH_TEXT,
    suggestions: EMPTY_RICH_TEXT,
    signer: null,
    annexes: [],
    photos: [{ image: photoDigest(1), caption: CAPTION.repeat(3) }],
  }),
  report(
    'long',
    {
      typeface: 'bonum',
      office: { ...office, paper: 'f4' },
      general: richTextOf(SENTENCE.repeat(30)),
      agenda: Array.from({ length: 60 }, (_, index) => ({
        time: `${String(8 + Math.floor(index / 6)).padStart(2, '0')}.${index % 6}0 WIB`,
        title: SENTENCE.repeat(index % 2).trim() || 'Istirahat',
        speakers: 'Kepala Dinas Pengendalian Penduduk, Keluarga Berencana, dan Pemberdayaan Perempuan',
      })),
      results: richTextOf(Array.from({ length: 40 }, () => SENTENCE.repeat(5)).join('\n')),
      photos: Array.from({ length: 24 }, (_, index) => ({ image: photoDigest(index * 2), caption: CAPTION })),
    },
    (count) => [1, 2, count - 4, count - 1, count],
  ),
]
