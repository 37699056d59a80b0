import { expect, test } from 'vitest'
import { printedReport, reportDocument, type PrintedReport } from '#shared/documents/report-paper.ts'
import { EMPTY_RICH_TEXT, plainLines, richTextOf } from '#shared/minutes/rich-text.ts'
import { blocksOf } from './blocks-of.ts'
import { sampleReport } from './sample-records.ts'

function blocks(changes: Partial<PrintedReport> = {}) {
  return reportDocument(sampleReport(changes), null).blocks
}

/** Headings inside the five parts. */
function subheadings(changes: Partial<PrintedReport> = {}): string[] {
  return blocksOf(blocks(changes), 'richText')
    .flatMap(({ content }) => content)
    .filter(({ type }) => type === 'heading')
    .flatMap((node) => plainLines({ type: 'doc', content: [node] }))
}

test('has the five parts of the domain, then what is enclosed', () => {
  expect(blocksOf(blocks(), 'heading').map(({ text }) => text)).toEqual([
    'A. Pendahuluan',
    'B. Kegiatan yang Dilaksanakan',
    'C. Hasil yang Dicapai',
    'D. Simpulan dan Saran',
    'E. Penutup',
    'Lampiran',
  ])
  expect(subheadings()).toEqual([
    '1. Umum',
    '2. Maksud dan Tujuan',
    '3. Ruang Lingkup',
    '4. Dasar',
    '1. Waktu dan Tempat',
    '2. Susunan Acara',
    '3. Peserta',
    '4. Pelaksanaan',
    '1. Simpulan',
    '2. Saran',
  ])
  expect(blocksOf(blocks(), 'points').at(-1)?.items).toEqual([
    'Undangan',
    'Daftar hadir',
    'Notula',
    'Foto kegiatan',
    'Materi',
  ])
})

test('leaves out what is empty and counts on without a gap', () => {
  expect(subheadings({ purpose: EMPTY_RICH_TEXT, agenda: [], suggestions: EMPTY_RICH_TEXT })).toEqual([
    '1. Umum',
    '2. Ruang Lingkup',
    '3. Dasar',
    '1. Waktu dan Tempat',
    '2. Peserta',
    '3. Pelaksanaan',
    '1. Simpulan',
  ])
})

test('sums up who came', () => {
  const [, attendance] = blocksOf(blocks(), 'table')
  expect(attendance?.rows).toEqual([
    ['1.', 'Peserta', '30', '28'],
    ['2.', 'Narasumber', '2', '2'],
    ['', 'Jumlah', '32', '30'],
  ])
})

test('closes with the usual sentence unless another is written', () => {
  const closings = [EMPTY_RICH_TEXT, richTextOf('Sekian.')].map((closing) =>
    blocksOf(blocks({ closing }), 'richText')
      .flatMap(({ content }) => plainLines({ type: 'doc', content }))
      .at(-1),
  )
  expect(closings).toEqual([expect.stringMatching(/^Demikian laporan ini dibuat sebagai bahan/), 'Sekian.'])
})

test('photos stand on pages of their own behind all else', () => {
  const photos = [{ image: 'a'.repeat(64), caption: 'Pembukaan' }]
  const kinds = blocks({ photos }).map(({ kind }) => kind)
  expect(kinds.slice(-3)).toEqual(['pageBreak', 'title', 'photos'])
  expect(blocks().map(({ kind }) => kind)).not.toContain('pageBreak')
})

test('what it is printed from survives being stored', () => {
  const report = sampleReport()
  expect(printedReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
})
