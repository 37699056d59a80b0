import { expect, test } from 'vitest'
import { beritaAcaraDocument } from '#shared/documents/berita-acara.ts'
import { reportDocument } from '#shared/documents/report-paper.ts'
import { PaperRenderer } from '#electron/printing/render.ts'
import { sampleBeritaAcara, sampleReport } from '../documents/sample-records.ts'
import { sampleSignatory } from '../documents/sample-snapshot.ts'
import { photoDigest } from './photos.ts'
import { FONTS, print, SAMPLE_IMAGES } from './print.ts'
import { linesOf } from './read-pdf.ts'
import type { OpenPdf } from './read-pdf.ts'

const LOWEST = 297 - 25

function read(pdf: OpenPdf): string {
  return Array.from({ length: pdf.pages }, (_, index) => linesOf(pdf.texts, index + 1).join(' '))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
}

function expectInOrder(text: string, expected: readonly string[]): void {
  const places = expected.map((part) => text.indexOf(part))
  expect(expected.filter((_, index) => places[index] === -1)).toEqual([])
  expect(places).toEqual([...places].toSorted((first, second) => first - second))
}

test('a berita acara reads from top to bottom as its form asks, and both places to sign are kept', async () => {
  const { pdf, paper } = await print(beritaAcaraDocument(sampleBeritaAcara(), 'ABC1234'))
  expectInOrder(read(pdf), [
    'BERITA ACARA',
    'NOMOR 500.12.18.3/77/416-112/2022',
    'Pada hari ini, Kamis, tanggal dua puluh sembilan',
    'Nama : Ardi Sepdianto',
    'selanjutnya disebut PIHAK KESATU;',
    'selanjutnya disebut PIHAK KEDUA.',
    'Masterplan Smart City Kabupaten Mojokerto disepakati',
    'Setiap perangkat daerah',
    'Demikian Berita Acara ini',
    'PIHAK KEDUA,PIHAK KESATU,',
    'Mengetahui,',
    'BUPATI MOJOKERTO,',
  ])
  const [second, first] = paper.cells
  expect(first?.x).toBeGreaterThan(second?.x ?? Infinity)
  await pdf.close()
})

test.each(Array.from({ length: 14 }, (_, index) => index + 1))(
  'with %i results no signature stands alone and none is lost',
  async (count) => {
    const results = Array.from({ length: count }, (_, index) => `Hasil ke-${index + 1} `.repeat(18).trim())
    const { pdf, paper } = await print(beritaAcaraDocument(sampleBeritaAcara({ results }), null))
    const closing = pdf.texts.find(({ text }) => text.startsWith('Demikian'))
    const signed = paper.cells.map(({ page }) => page)
    expect(signed).toHaveLength(3)
    expect(new Set(signed.slice(0, 2)).size).toBe(1)
    expect(signed[0]).toBe(closing?.page)
    const inText = pdf.texts.filter(({ text }) => !text.includes('Halaman'))
    expect(Math.max(...inText.map(({ y }) => y))).toBeLessThan(LOWEST)
    const printed = read(pdf).match(/ke-\d+/g) ?? []
    expect(printed).toEqual(results.flatMap((result) => result.match(/ke-\d+/g) ?? []))
    await pdf.close()
  },
)

test('forty parties sign in a table whose header stands on each page', async () => {
  const parties = Array.from({ length: 40 }, (_, index) => sampleSignatory(index))
  const { pdf, paper } = await print(beritaAcaraDocument(sampleBeritaAcara({ parties }), null))
  expect(
    paper.cells.filter(({ signatoryId }) => parties.some((party) => party.signatoryId === signatoryId)),
  ).toHaveLength(40)
  await pdf.close()
})

test('a report reads from A to E, then what is enclosed, then its photos with their captions', async () => {
  const photos = Array.from({ length: 5 }, (_, index) => ({
    image: photoDigest(index),
    caption: `Foto ke-${index + 1}`,
  }))
  const { pdf } = await print(reportDocument(sampleReport({ photos }), null))
  const text = read(pdf)
  expectInOrder(text, [
    'LAPORAN',
    'A. Pendahuluan',
    '1. Umum',
    '4. Dasar',
    'B. Kegiatan yang Dilaksanakan',
    'Hari/Tanggal : Kamis, 29 September 2022',
    '09.00-09.30 WIB',
    'Diundang',
    'Jumlah',
    'C. Hasil yang Dicapai',
    'D. Simpulan dan Saran',
    'E. Penutup',
    'Mojokerto, 3 Oktober 2022',
    'ARDI SEPDIANTO',
    'Lampiran',
    'DOKUMENTASI KEGIATAN',
    'Foto ke-1',
    'Foto ke-3',
    'Foto ke-5',
  ])
  const annex = pdf.texts.find(({ text: part }) => part === 'DOKUMENTASI KEGIATAN')
  for (const { page } of pdf.texts.filter(({ text: part }) => part.startsWith('Foto ke-')))
    expect(page).toBeGreaterThanOrEqual(annex?.page ?? Infinity)
  await pdf.close()
})

test('every photo of many is drawn once, on the page and above its caption', async () => {
  const photos = Array.from({ length: 31 }, (_, index) => ({
    image: photoDigest(index),
    caption: `Foto ke-${index + 1}.`,
  }))
  const { pdf } = await print(reportDocument(sampleReport({ photos }), null))
  const captions = pdf.texts.filter(({ text }) => /^Foto ke-\d+\.$/.test(text))
  expect(captions.map(({ text }) => text)).toEqual(photos.map(({ caption }) => caption))
  expect(Math.max(...captions.map(({ y }) => y))).toBeLessThan(LOWEST)
  await pdf.close()
})

test('a photo that is gone, and one that is no picture, are told apart in words', async () => {
  const report = reportDocument(sampleReport({ photos: [{ image: photoDigest(0), caption: '' }] }), null)
  const renderer = new PaperRenderer(FONTS)
  await expect(renderer.render(report, new Map())).rejects.toThrow('Berkas salah satu foto hilang')
  const broken = new Map(SAMPLE_IMAGES).set(photoDigest(0), new TextEncoder().encode('bukan gambar'))
  await expect(renderer.render(report, broken)).rejects.toThrow('Salah satu foto tidak dapat dibaca')
})
