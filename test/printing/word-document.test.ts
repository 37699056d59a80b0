import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { commitmentPaperDocument } from '#shared/documents/commitment-papers.ts'
import type { CommitmentPaper } from '#shared/commitments/model.ts'
import type { CommitmentSnapshot } from '#shared/commitments/snapshot.ts'
import { councilPaperDocument } from '#shared/documents/council-paper.ts'
import type { PaperDocument } from '#shared/documents/paper.ts'
import { invitationDocument } from '#shared/documents/invitation-letter.ts'
import { attendanceListDocument } from '#shared/documents/attendance-list.ts'
import { minutesDocument } from '#shared/documents/minutes-paper.ts'
import { sampleMinutes } from '../documents/sample-minutes.ts'
import { beritaAcaraDocument } from '#shared/documents/berita-acara.ts'
import { reportDocument } from '#shared/documents/report-paper.ts'
import { sampleBeritaAcara, sampleReport } from '../documents/sample-records.ts'
import { photoDigest } from './photos.ts'
import { sampleCouncil } from '../documents/sample-council.ts'
import { sampleAttendance, sampleInvitation } from '../documents/sample-meeting.ts'
import { sampleSnapshot } from '../documents/sample-snapshot.ts'
import { LOGO_DIGEST, LOGO_IMAGES } from './logo.ts'
import { printWord, SAMPLE_IMAGES } from './print.ts'

/** The parts of a Word file as text, by their names. */
async function word(
  signatories: number,
  changes: Partial<CommitmentSnapshot> = {},
  paper: CommitmentPaper = 'commitment',
  images: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<(name: string) => string> {
  return partsOf(commitmentPaperDocument(sampleSnapshot(signatories, changes), paper, null), images)
}

async function partsOf(
  document: PaperDocument,
  images: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<(name: string) => string> {
  const parts = unzipSync(await printWord(document, images))
  return (name) => {
    const part = parts[name]
    if (part === undefined) throw new Error(`no ${name} in ${Object.keys(parts).join(', ')}`)
    return strFromU8(part)
  }
}

/** Text of each paragraph, in order. */
function paragraphs(xml: string): string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:br\/>|<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text ?? ' ').join(''),
    )
    .filter((text) => text !== '')
}

const count = (xml: string, pattern: RegExp): number => [...xml.matchAll(pattern)].length

describe('the joint sheet in Word', () => {
  test('says what the paper says, in its order', async () => {
    const part = await word(9)
    const text = paragraphs(part('word/document.xml'))
    const snapshot = sampleSnapshot(9)
    const expected = [
      ...snapshot.titleLines,
      snapshot.preamble,
      ...snapshot.points,
      snapshot.closing,
      'Mojokerto, 29 September 2022',
      'Mengetahui,',
    ]
    expect(text.filter((each) => expected.includes(each))).toEqual(expected)
    const names = snapshot.signatories.map(({ signatureName }) => signatureName)
    expect(text.filter((each) => names.includes(each))).toEqual(names)
    expect(text).toContain('KEPALA DINAS KOMUNIKASI DAN INFORMATIKA,')
  })

  test('is set on F4 with the margins of the office, in a typeface that office PCs have', async () => {
    const part = await word(2, { paper: 'f4', typeface: 'bonum' })
    // 215 x 330 mm; 20, 20, 25, 30 mm: in twentieths of a point.
    expect(part('word/document.xml')).toMatch(/<w:pgSz w:w="12189" w:h="18709"/)
    expect(part('word/document.xml')).toMatch(/w:top="1134" w:right="1134" w:bottom="1417" w:left="1701"/)
    expect(part('word/styles.xml')).toContain('Bookman Old Style')
    expect(part('word/styles.xml')).toContain('id-ID')
    expect(part('docProps/core.xml')).toContain('KOMITMEN BERSAMA')
  })

  test('no row of a grid is split, and positions keep with their names', async () => {
    const xml = (await word(9))('word/document.xml')
    const rows = count(xml, /<w:tr>/g)
    expect(rows).toBeGreaterThanOrEqual(8)
    expect(count(xml, /<w:cantSplit\/>/g)).toBe(rows)
  })

  test('above 18 a table with its head on every page', async () => {
    const xml = (await word(19))('word/document.xml')
    expect(count(xml, /<w:tblHeader\/>/g)).toBe(1)
    expect(paragraphs(xml)).toEqual(expect.arrayContaining(['No', 'Nama', 'Jabatan', 'Tanda Tangan', '19.']))
  })

  test('carries the logo', async () => {
    const snapshot = sampleSnapshot(1)
    const changes = { letterhead: 'office', office: { ...snapshot.office, logo: LOGO_DIGEST } } as const
    const xml = (await word(1, changes, 'commitment', LOGO_IMAGES))('word/document.xml')
    expect(xml).toContain('<pic:pic')
    expect(paragraphs(xml)[0]).toBe('PEMERINTAH KABUPATEN MOJOKERTO')
  })

  test('has the thick rule of the letterhead over the thin one, and sets a line that is a little too long smaller', async () => {
    const { office } = sampleSnapshot(1)
    const changes = {
      letterhead: 'office',
      typeface: 'arimo',
      office: { ...office, logo: LOGO_DIGEST },
    } as const
    const xml = (await word(1, changes, 'commitment', LOGO_IMAGES))('word/document.xml')
    expect(xml).toContain(
      '<w:pBdr><w:top w:val="single" w:sz="18" w:space="0"/><w:bottom w:val="single" w:sz="6" w:space="0"/></w:pBdr>',
    )
    const [, size] = /<w:sz w:val="([\d.]+)pt"\/>(?:(?!<w:p>).)*Telepon/.exec(xml) ?? []
    expect(size).toBe('9')
  })

  test('text of data is text: markup is escaped', async () => {
    const xml = (await word(1, { closing: '</w:t><w:br/> & <script>' }))('word/document.xml')
    expect(xml).toContain('&lt;/w:t&gt;&lt;w:br/&gt; &amp; &lt;script&gt;')
  })
})

test('each statement numbers its points from one; the board lies across', async () => {
  const statements = (await word(3, {}, 'statement'))('word/document.xml')
  const lists = new Set([...statements.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, list]) => list))
  expect(lists.size).toBe(3)
  expect((await word(9, {}, 'board'))('word/document.xml')).toMatch(/w:orient="landscape"/)
})

test('a composition says in Word what it says on paper, each table with its head on every page', async () => {
  const council = sampleCouncil(9)
  const xml = (await partsOf(councilPaperDocument(council)))('word/document.xml')
  expect(count(xml, /<w:tblHeader\/>/g)).toBe(council.bodies.length)
  const rows = council.bodies.flatMap((body) => body.rows).length
  expect(count(xml, /<w:cantSplit\/>/g)).toBeGreaterThanOrEqual(rows + council.bodies.length)
  const text = paragraphs(xml)
  const expected = ['LAMPIRAN', 'KEPUTUSAN BUPATI MOJOKERTO', 'I. DEWAN SMART CITY', 'BUPATI MOJOKERTO,']
  expect(text.filter((each) => expected.includes(each))).toEqual(expected)
})

test('an attendance list is signed in Word in zigzag too, every row of it', async () => {
  const xml = (await partsOf(attendanceListDocument(sampleAttendance(40, 3), null)))('word/document.xml')
  const text = paragraphs(xml)
  expect(text.filter((each) => /^\d+\. \.{10}$/.test(each))).toEqual(
    Array.from({ length: 43 }, (_, index) => `${index + 1}. ..........`),
  )
  const indents = [...xml.matchAll(/<w:ind w:left="(\d+)"\/><\/w:pPr><w:r><w:t[^>]*>(\d+)\. \.{10}</g)]
  expect(indents.map(([, , number]) => Number(number) % 2)).toEqual(Array.from({ length: 21 }, () => 0))
  expect(count(xml, /<w:tblHeader\/>/g)).toBe(1)
  // 9 mm in twentieths of a point.
  expect(count(xml, /<w:trHeight w:val="510" w:hRule="atLeast"\/>/g)).toBe(43)
})

test('an invitation says in Word what the letter says, and lists its invitees', async () => {
  const letter = invitationDocument(sampleInvitation(9), null)
  const text = paragraphs((await partsOf(letter))('word/document.xml'))
  const expected = [
    'Mojokerto, 22 September 2022',
    'Lampiran',
    '1 (satu) lembar',
    'Yth.',
    '(Daftar terlampir)',
    'waktu',
    '09.00 WIB s.d. selesai',
    'LAMPIRAN SURAT UNDANGAN',
    'DAFTAR UNDANGAN',
    'Yth. Kepala Dinas Lingkungan Hidup',
  ]
  expect(text.filter((each) => expected.includes(each))).toEqual(expected)
})

test('minutes say in Word what they say on paper: headings of its outline, lists that it counts, cells joined', async () => {
  const xml = (await partsOf(minutesDocument(sampleMinutes(), null)))('word/document.xml')
  const text = paragraphs(xml)
  const expected = [
    'NOTULA',
    'Surat Undangan',
    '1. Pembukaan',
    '2. Pembahasan',
    'a. Rencana aksi',
    'Data dukung dikirim sebelum evaluasi.',
    'tata kelola;',
    'energi.',
    'Hasil dilaporkan setiap triwulan.',
    'b. Program percepatan',
    'Smart Living',
    'Dinas Kesehatan',
    '3. Kesimpulan',
    'Rapat memutuskan:',
    '4. Tindak Lanjut',
    '14 Oktober 2022',
    '5. Penutup',
    'Pencatat,',
    'Pimpinan Rapat,',
    'INDAH CONTOH, S.T.',
    'ARDI SEPDIANTO',
  ]
  expect(text.filter((each) => expected.includes(each))).toEqual(expected)
  expect(text).toContainEqual(
    expect.stringMatching(/aksi quick win untuk.* Seluruh perangkat daerah diminta/),
  )
  expect(count(xml, /<w:pStyle w:val="Heading1"\/>/g)).toBe(5)
  expect(count(xml, /<w:pStyle w:val="Heading3"\/>/g)).toBe(2)
  expect(xml).toContain('<w:gridSpan w:val="2"/>')
  expect(count(xml, /<w:vMerge w:val="restart"\/>/g)).toBe(2)
  // The last words stay with the signatures.
  expect(xml).toMatch(/<w:keepNext\/>(?:(?!<\/w:p>).)*Rapat ditutup/)
})

test('a berita acara says in Word what it says on paper', async () => {
  const text = paragraphs(
    (await partsOf(beritaAcaraDocument(sampleBeritaAcara(), null)))('word/document.xml'),
  )
  const expected = [
    'BERITA ACARA',
    'NOMOR 500.12.18.3/77/416-112/2022',
    'Ardi Sepdianto',
    'selanjutnya disebut PIHAK KESATU;',
    'Ir. Eko Contoh, S.T., M.T.',
    'selanjutnya disebut PIHAK KEDUA.',
    ...sampleBeritaAcara().results,
    'Demikian Berita Acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
    'PIHAK KEDUA,',
    'PIHAK KESATU,',
    'Mengetahui,',
    'BUPATI MOJOKERTO,',
  ]
  expect(text.filter((each) => expected.includes(each))).toEqual(expected)
})

test('a report has its photos in Word too, each with its caption', async () => {
  const photos = Array.from({ length: 5 }, (_, index) => ({
    image: photoDigest(index),
    caption: `Foto ke-${index + 1}`,
  }))
  const part = await partsOf(reportDocument(sampleReport({ photos }), null), SAMPLE_IMAGES)
  const xml = part('word/document.xml')
  expect(count(xml, /<pic:pic/g)).toBe(5)
  expect(paragraphs(xml).filter((each) => each.startsWith('Foto ke-'))).toEqual(
    photos.map(({ caption }) => caption),
  )
  expect(count(xml, /<w:pStyle w:val="Heading1"\/>/g)).toBe(6)
  expect(count(xml, /<w:pStyle w:val="Heading4"\/>/g)).toBe(10)
})
