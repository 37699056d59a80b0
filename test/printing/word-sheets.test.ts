import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { badgesDocument } from '#shared/documents/badges.ts'
import { certificatesDocument } from '#shared/documents/certificates.ts'
import { nameCardsDocument } from '#shared/documents/name-cards.ts'
import { invitationDocument } from '#shared/documents/invitation-letter.ts'
import { rundownDocument } from '#shared/documents/rundown.ts'
import type { PaperDocument } from '#shared/documents/paper.ts'
import { fittingSize } from '#electron/printing/docx/word-fit.ts'
import { sampleInvitation } from '../documents/sample-meeting.ts'
import {
  LONGEST,
  rundownItem,
  sampleBadges,
  sampleCertificates,
  sampleNameCards,
  sampleRundown,
  sampleSubjects,
} from '../documents/sample-sheets.ts'
import { sampleSignatory } from '../documents/sample-snapshot.ts'
import { printWord } from './print.ts'

async function word(document: PaperDocument) {
  const parts = unzipSync(await printWord(document))
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const texts = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text)
  return { xml, texts, files: Object.keys(parts) }
}

const count = (xml: string, pattern: RegExp): number => [...xml.matchAll(pattern)].length
/** 64 mm in twentieths of a point: a badge in Word. */
const BADGE_ROW = /<w:trHeight w:val="3628" w:hRule="exact"\/>/g

test('badges stand eight a page in rows of their height, each with its own QR code', async () => {
  const { xml, texts, files } = await word(badgesDocument(sampleBadges(10)))
  expect(count(xml, BADGE_ROW)).toBe(8)
  expect(count(xml, /<w:br w:type="page"\/>/g)).toBe(1)
  expect(files.filter((file) => file.startsWith('word/media/'))).toHaveLength(10)
  expect(texts.filter((text) => /^Nomor \d+$/.test(text ?? ''))).toEqual(
    Array.from({ length: 10 }, (_, index) => `Nomor ${index + 1}`),
  )
})

test('a tent card lies across and is read from both sides of its fold', async () => {
  const { xml, texts } = await word(nameCardsDocument(sampleNameCards(2)))
  expect(xml).toMatch(/w:orient="landscape"/)
  expect(count(xml, /<w:textDirection w:val="tbRl"\/>/g)).toBe(2)
  expect(count(xml, /<w:textDirection w:val="btLr"\/>/g)).toBe(2)
  const { name, position } = sampleNameCards(1).cards[0] ?? { name: '', position: '' }
  expect(texts.slice(0, 4)).toEqual([name, position, name, position])
})

test('a certificate says in Word what it says on paper, front and back', async () => {
  const { texts } = await word(certificatesDocument(sampleCertificates(2), null))
  const expected = new Set([
    'SERTIFIKAT',
    'Ardi Sepdianto',
    'PESERTA',
    'DAFTAR MATERI',
    'Bambang Contoh, S.H., M.H.',
    'NARASUMBER',
  ])
  const said = texts.filter((text) => expected.has(text ?? ''))
  expect(said).toEqual([
    'SERTIFIKAT',
    'Ardi Sepdianto',
    'PESERTA',
    'DAFTAR MATERI',
    'Ardi Sepdianto',
    'SERTIFIKAT',
    'Bambang Contoh, S.H., M.H.',
    'NARASUMBER',
    'DAFTAR MATERI',
    'Ardi Sepdianto',
  ])
  expect(texts.filter((text) => text === 'Jumlah')).toHaveLength(2)
})

test('a certificate with a back begins on the front of a sheet, one without just on a page', async () => {
  const odd = /<w:type w:val="oddPage"\/>/g
  const twoSided = await word(
    certificatesDocument(sampleCertificates(3, { subjects: sampleSubjects(40) }), 'ABC1234'),
  )
  expect(count(twoSided.xml, odd)).toBe(2)
  expect(twoSided.files.filter((file) => file.startsWith('word/footer'))).toHaveLength(1)
  const plain = await word(certificatesDocument(sampleCertificates(3, { subjects: [] }), null))
  expect(count(plain.xml, odd)).toBe(0)
  expect(count(plain.xml, /<w:br w:type="page"\/>/g)).toBe(2)
})

test('rows of a table: tall ones are parted, the last two stay with the signature', async () => {
  const item = rundownItem('08:00', '09:00', 'Pemaparan')
  const tall = {
    ...item,
    details: 'Tata kelola, kelembagaan, dan pendanaan dibahas satu per satu.\n'.repeat(12),
  }
  const [day] = sampleRundown().sessions
  const sessions = day === undefined ? [] : [{ ...day, items: [item, tall, item, item, item] }]
  const signed = { sessions, signer: sampleSignatory(0), date: '2022-09-26' }
  const { xml } = await word(rundownDocument(sampleRundown(signed), null))
  const rows = (xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).filter((row) => />(Pemaparan|Acara)/.test(row))
  expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, true, false, true, true, true])
  expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([false, false, false, false, true, true])
  const unsigned = await word(rundownDocument(sampleRundown({ sessions }), null))
  expect(count(unsigned.xml, /<w:trPr>(?:(?!<\/w:tr>).)*<w:keepNext\/>/gs)).toBe(0)
})

test('pages that are not counted as a whole bear no number in Word', async () => {
  const cards = await word(badgesDocument(sampleBadges(1)))
  expect(cards.files.some((file) => file.includes('footer'))).toBe(false)
  const letters = invitationDocument(sampleInvitation(3, { form: 'each' }), 'ABC1234')
  const parts = unzipSync(await printWord(letters))
  const footer = Object.keys(parts).find((file) => file.startsWith('word/footer'))
  const text = strFromU8(parts[footer ?? ''] ?? new Uint8Array())
  expect(text).toContain('ABC1234')
  expect(text).not.toContain('Halaman')
})

test('a name takes the largest type that its room allows, and the smallest when none does', () => {
  const room = { width: 170, height: 60, largest: 80, smallest: 12 }
  const short = fittingSize('Ardi', 'arimo', room)
  const long = fittingSize(LONGEST.name, 'arimo', room)
  expect(short).toBe(80)
  expect(long).toBeLessThan(40)
  expect(long).toBeGreaterThan(20)
  // A word that no line holds is broken, as on paper, before everything becomes tiny.
  expect(fittingSize('X'.repeat(120), 'arimo', room)).toBeGreaterThan(20)
  expect(fittingSize('X'.repeat(2000), 'arimo', room)).toBe(12)
})
