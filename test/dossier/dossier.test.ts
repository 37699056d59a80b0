import { chmod, writeFile } from 'node:fs/promises'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { MadeDossier } from '#shared/dossier/model.ts'
import { openTestApplication, type TestClient } from '#test/application.ts'
import { makeDossier } from '#electron/dossier/making.ts'
import { answerOf } from '#shared/streams.ts'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'
import { openPdf } from '#test/printing/read-pdf.ts'
import { realPrinter } from '#test/real-printer.ts'
import { refusal } from '#test/refusal.ts'
import { issueCommitment } from '#test/commitments/issue-commitment.ts'
import { issuePaper } from '#test/meeting-papers/issue-paper.ts'

const printer = realPrinter()

async function stage(number: number) {
  const application = await openTestApplication({ content: 'sample', printer })
  const { client } = application
  const meeting = (await client.meetings.list()).find((each) => each.stage === number)
  return { ...application, meetingId: meeting?.id ?? '' }
}

async function issued(client: TestClient, meetingId: string, paper: 'invitation' | 'attendance' | 'minutes') {
  const { version } = await client.meetingPapers.get({ meetingId, paper })
  return issuePaper(client, { meetingId, paper, version })
}

const photo = async (background: string) =>
  new Uint8Array(
    await sharp({ create: { width: 900, height: 600, channels: 3, background } })
      .jpeg()
      .toBuffer(),
  )

/** Words of each page. */
async function read(file: File) {
  const pdf = await openPdf(new Uint8Array(await file.arrayBuffer()))
  const pages = Array.from({ length: pdf.pages }, (_each, index) =>
    pdf.texts
      .filter(({ page }) => page === index + 1)
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' '),
  )
  await pdf.close()
  return pages
}

async function made(client: TestClient, meetingId: string) {
  const dossier: MadeDossier = await answerOf(await client.dossier.make({ meetingId }))
  const file = await client.dossier.file({ dossierId: dossier.dossierId })
  return { ...dossier, file, texts: await read(file) }
}

test('drafts stand in for what is not issued, and are told', async () => {
  const { client, meetingId } = await stage(1)
  const contents = await client.dossier.contents({ meetingId })
  expect(contents.parts.map(({ title, note }) => [title, note])).toEqual([
    ['Undangan', 'konsep, belum diterbitkan'],
    ['Daftar Hadir', 'konsep, belum diterbitkan'],
    ['Notula', 'konsep, belum diterbitkan'],
  ])
  expect(contents.gaps.filter(({ isOptional }) => !isOptional).map(({ message }) => message)).toEqual([
    'Undangan belum diterbitkan.',
    'Daftar Hadir belum diterbitkan.',
    'Notula belum diterbitkan.',
    'Belum ada foto kegiatan.',
  ])
  expect(contents.gaps.filter(({ isOptional }) => isOptional).map(({ message }) => message)).toEqual([
    'Susunan Acara belum diterbitkan.',
    'Berita Acara belum diterbitkan.',
    'Laporan Kegiatan belum diterbitkan.',
  ])
  const { texts, pages, gaps } = await made(client, meetingId)
  expect(texts).toHaveLength(pages)
  expect(texts[0]).toContain('BERKAS KEGIATAN')
  expect(texts[1]).toContain('DAFTAR ISI')
  expect(texts[1]).toContain('Undangan belum diterbitkan.')
  expect(texts[1]).toMatch(/Naskah lain, bila diperlukan.*Laporan Kegiatan belum diterbitkan\./)
  expect(gaps).toEqual(contents.gaps)
})

test('papers, photos and scans follow each other where the contents say', async () => {
  const { client, meetingId } = await stage(1)
  const invitation = await issued(client, meetingId, 'invitation')
  const attendance = await issued(client, meetingId, 'attendance')
  const minutes = await issued(client, meetingId, 'minutes')
  const caption = 'Pembukaan oleh Bupati'
  const added = await client.materials.add({
    meetingId,
    kind: 'photo',
    agendaItemId: null,
    file: new File([await photo('#3a7')], 'a.jpg'),
  })
  await client.materials.update({ id: added.id, version: added.version, changes: { caption } })
  const filed = await client.documents.file({ id: attendance.id })
  await client.archive.addScan({ documentId: attendance.id, file: new File([filed], 'hadir.pdf') })
  const two = [await photo('#222'), await photo('#ddd')]
  const tiff = await sharp(
    two.map((each) => Buffer.from(each)),
    { join: { animated: true } },
  )
    .tiff()
    .toBuffer()
  const file = new File([new Uint8Array(tiff)], 'undangan.tif')
  await client.archive.addScan({ documentId: invitation.id, file })

  const { texts, parts, pages, gaps, file: whole } = await made(client, meetingId)
  expect(parts.map(({ title, pages: own }) => [title, own])).toEqual([
    ['Undangan', invitation.pages],
    ['Daftar Hadir', attendance.pages],
    ['Notula', minutes.pages],
    ['Foto kegiatan', 1],
    ['Pindaian Undangan', 2],
    ['Pindaian Daftar Hadir', attendance.pages],
  ])
  expect(texts).toHaveLength(pages)
  expect(gaps.filter(({ isOptional }) => !isOptional).map(({ message }) => message)).toEqual([
    'Nomor Undangan belum dicatat.',
    'Tanda tangan pada Undangan belum dicatat, padahal pindaiannya sudah ada.',
    'Isi Notula berubah sesudah terbit; revisinya belum diterbitkan.',
    'Pindaian Notula yang sudah ditandatangani belum disimpan.',
  ])
  // Each part begins on the page that the contents name.
  let page = 3
  const begins = parts.map(({ title, pages: own }) => {
    const first = page
    page += own ?? 0
    return { title, first, text: texts[first - 1] ?? '' }
  })
  const rows = parts.map(
    ({ title, note, pages: own }, index) => `${index + 1}. ${title} ${note} ${own} ${begins[index]?.first} `,
  )
  expect(texts[1]).toContain(rows.join(''))
  // Each row of the contents leads to its part.
  const joined = await getDocument({ data: new Uint8Array(await whole.arrayBuffer()), verbosity: 0 }).promise
  const leads: number[] = []
  for (const { dest } of await (await joined.getPage(2)).getAnnotations()) {
    const [ref] = (await joined.getDestination(dest)) ?? []
    leads.push((await joined.getPageIndex(ref)) + 1)
  }
  expect(leads).toEqual(begins.map(({ first }) => first))
  const words = [/Yth\./, /DAFTAR HADIR/, /NOTULA/, new RegExp(caption), /^Halaman berkas/, /DAFTAR HADIR/]
  for (const [index, { text }] of begins.entries()) expect(text).toMatch(words[index] ?? /never/)
  expect(texts.every((text, index) => text.includes(`Halaman berkas ${index + 1} dari ${pages}`))).toBe(true)
})

async function withPhoto(client: TestClient, meetingId: string, background: string) {
  const file = new File([await photo(background)], 'foto.jpg')
  return client.materials.add({ meetingId, kind: 'photo', agendaItemId: null, file })
}

test('photos behind the minutes are not shown a second time; those that came later are', async () => {
  const { client, meetingId, context } = await stage(1)
  const caption = 'Peserta di Command Center'
  const { id, version, sha256 } = await withPhoto(client, meetingId, '#37a')
  await client.materials.update({ id, version, changes: { caption } })
  const draft = await made(client, meetingId)
  expect(draft.parts.map(({ title, note }) => [title, note])).toEqual([
    ['Undangan', 'konsep, belum diterbitkan'],
    ['Daftar Hadir', 'konsep, belum diterbitkan'],
    ['Notula', 'konsep, belum diterbitkan, dengan 1 foto'],
  ])
  expect(draft.texts.filter((text) => text.includes(caption))).toHaveLength(1)
  await issued(client, meetingId, 'minutes')
  await withPhoto(client, meetingId, '#a37')
  const later = await made(client, meetingId)
  expect(later.parts.slice(2).map(({ title, note }) => [title, note.split(', ').at(-1)])).toEqual([
    ['Notula', 'dengan 1 foto'],
    ['Foto kegiatan', '1 foto lain'],
  ])
  expect(later.texts.filter((text) => text.includes(caption))).toHaveLength(1)
  expect((await client.dossier.contents({ meetingId })).parts.map(({ title }) => title)).toEqual(
    later.parts.map(({ title }) => title),
  )
  // One that is damaged is left out alone, wherever it was to be shown.
  const stored = context.files.pathOf(sha256)
  await chmod(stored, 0o644)
  await writeFile(stored, 'diubah')
  const { gaps, parts } = await made(client, meetingId)
  expect(parts.map(({ title }) => title)).toEqual(later.parts.map(({ title }) => title))
  expect(gaps.map(({ message }) => message)).toContain(
    '1 foto tidak disertakan: berkasnya hilang atau rusak.',
  )
})

test('what is beyond the limit is left out and told, and smaller parts still come in', async () => {
  const { client, meetingId, context } = await stage(1)
  const { id } = await issued(client, meetingId, 'attendance')
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const large = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#000', noise } })
    .jpeg({ quality: 100 })
    .toBuffer()
  const small = await photo('#eee')
  for (const [name, bytes] of [
    ['besar.jpg', new Uint8Array(large)],
    ['kecil.jpg', small],
  ] as const)
    await client.archive.addScan({ documentId: id, file: new File([bytes], name) })
  const { gaps, parts, pdf } = await answerOf(makeDossier(context, meetingId, undefined, 500_000))
  expect(parts.map(({ title, note }) => [title, note]).slice(3)).toEqual([
    ['Pindaian Daftar Hadir', 'kecil.jpg'],
  ])
  expect(gaps.map(({ message }) => message)).toContain(
    'Pindaian Daftar Hadir (besar.jpg) tidak disertakan: berkas kegiatan menjadi terlalu besar; buka lewat Naskah.',
  )
  expect(pdf.length).toBeLessThan(500_000)
  const whole = await answerOf(makeDossier(context, meetingId, undefined))
  expect(whole.parts.map(({ note }) => note)).toContain('besar.jpg')
})

test('scans of any kind become pages; one that cannot be joined costs nothing but itself', async () => {
  const { client, meetingId } = await stage(1)
  const { id: documentId } = await issued(client, meetingId, 'attendance')
  const unusual = await PDFDocument.create()
  const page = unusual.addPage([300, 400])
  page.node.delete(PDFName.of('MediaBox'))
  const upright = sharp({ create: { width: 600, height: 400, channels: 3, background: '#456' } })
  const files: [name: string, bytes: Uint8Array][] = [
    ['tanpa-ukuran.pdf', await unusual.save()],
    ['miring.jpg', await upright.clone().jpeg().withMetadata({ orientation: 6 }).toBuffer()],
    ['cmyk.jpg', await upright.clone().toColourspace('cmyk').jpeg().toBuffer()],
    ['tembus.png', await upright.clone().ensureAlpha(0.2).png().toBuffer()],
    ['16-bit.png', await upright.clone().toColourspace('rgb16').png().toBuffer()],
    [
      'hitam-putih.tif',
      await upright
        .clone()
        .toColourspace('b-w')
        .threshold()
        .tiff({ compression: 'ccittfax4', bitdepth: 1 })
        .toBuffer(),
    ],
  ]
  for (const [name, bytes] of files)
    await client.archive.addScan({ documentId, file: new File([new Uint8Array(bytes)], name) })
  const { gaps, parts, file } = await made(client, meetingId)
  expect(parts.filter(({ kind }) => kind === 'scan').map(({ note, pages }) => [note, pages])).toEqual(
    files.slice(1).map(([name]) => [name, 1]),
  )
  expect(gaps.map(({ message }) => message)).toContain(
    'Pindaian Daftar Hadir (tanpa-ukuran.pdf) tidak disertakan: PDF-nya tidak dapat digabung; buka lewat Naskah.',
  )
  const joined = await PDFDocument.load(new Uint8Array(await file.arrayBuffer()))
  const sizes = joined.getPages().map((each) => Math.sign(each.getWidth() - each.getHeight()))
  // Turned as the camera held it: the first stands upright, the others lie.
  expect(sizes.slice(-5)).toEqual([-1, 1, 1, 1, 1])
})

test('the commitment that a meeting ended in belongs to it', async () => {
  const { client } = await stage(1)
  const [commitment] = await client.commitments.list()
  const meetingId = commitment?.meetingId ?? ''
  expect((await client.dossier.contents({ meetingId })).gaps.map(({ place }) => place)).toContainEqual({
    kind: 'commitment',
    id: commitment?.id,
  })
  const document = await issueCommitment(client, {
    id: commitment?.id ?? '',
    version: commitment?.version ?? 0,
    paper: 'commitment',
  })
  expect((await client.dossier.contents({ meetingId })).parts).toContainEqual(
    expect.objectContaining({ kind: 'commitment', documentId: document.id, pages: document.pages }),
  )
})

test('a meeting of which nothing is known yet has a dossier that says so', async () => {
  const { client } = await openTestApplication({ printer })
  const { id: meetingId } = await client.meetings.create(meetingInput({ sessions: [session('2022-09-01')] }))
  const { gaps, pages, texts } = await made(client, meetingId)
  expect(pages).toBeGreaterThanOrEqual(2)
  expect(texts[1]).toContain('Daftar peserta masih kosong.')
  expect(gaps.map(({ message }) => message)).toContain('Notula belum ditulis.')
})

test('a stored scan that is damaged is left out and named; the rest is there', async () => {
  const { client, meetingId, context } = await stage(1)
  const { id: documentId } = await issued(client, meetingId, 'attendance')
  const file = new File([await photo('#444')], 'hadir.jpg')
  const { sha256 } = await client.archive.addScan({ documentId, file })
  const stored = context.files.pathOf(sha256)
  await chmod(stored, 0o644)
  await writeFile(stored, 'diubah')
  const { gaps, parts } = await made(client, meetingId)
  expect(parts.map(({ kind }) => kind)).not.toContain('scan')
  expect(gaps).toContainEqual({
    message: 'Pindaian Daftar Hadir (hadir.jpg) tidak disertakan: berkasnya hilang atau rusak.',
    place: { kind: 'document', id: documentId },
    isOptional: false,
  })
})

test('stopping early leaves nothing; a dossier is kept until others were made', async () => {
  const { client, meetingId } = await stage(1)
  const steps = await client.dossier.make({ meetingId })
  expect((await steps.next()).value).toEqual({ step: 'Menyiapkan Undangan', done: 0, total: 4 })
  await steps.return?.(undefined as never)
  const first = await made(client, meetingId)
  const second = await made(client, meetingId)
  expect((await client.dossier.file({ dossierId: first.dossierId })).size).toBe(first.bytes)
  await made(client, meetingId)
  expect((await refusal(client.dossier.file({ dossierId: first.dossierId }))).code).toBe('NOT_MADE')
  expect(second.file.name).toMatch(/^BERKAS KEGIATAN .*\.pdf$/)
  const unknown = client.dossier.contents({ meetingId: first.dossierId })
  expect((await refusal(unknown)).code).toBe('NOT_FOUND')
})
