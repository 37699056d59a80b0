import { chmod, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { MadeDossier } from '#shared/dossier/model.ts'
import { openTestApplication, type TestClient } from '#test/application.ts'
import { atEnd } from '#test/directory-import/importing.ts'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'
import { openPdf } from '#test/printing/read-pdf.ts'
import { realPrinter } from '#test/real-printer.ts'
import { refusal } from '#test/refusal.ts'

const printer = realPrinter()

async function stage(number: number) {
  const application = await openTestApplication({ content: 'sample', printer })
  const { client } = application
  const meeting = (await client.meetings.list()).find((each) => each.stage === number)
  return { ...application, meetingId: meeting?.id ?? '' }
}

async function issued(client: TestClient, meetingId: string, paper: 'invitation' | 'attendance' | 'minutes') {
  const { version } = await client.meetingPapers.get({ meetingId, paper })
  return client.meetingPapers.issue({ meetingId, paper, version })
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
  const dossier: MadeDossier = await atEnd(await client.dossier.make({ meetingId }))
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
  expect(contents.gaps.map(({ message }) => message)).toEqual([
    'Undangan belum diterbitkan.',
    'Daftar Hadir belum diterbitkan.',
    'Notula belum diterbitkan.',
    'Belum ada foto kegiatan.',
  ])
  const { texts, pages, gaps } = await made(client, meetingId)
  expect(texts).toHaveLength(pages)
  expect(texts[0]).toContain('BERKAS KEGIATAN')
  expect(texts[1]).toContain('DAFTAR ISI')
  expect(texts[1]).toContain('Undangan belum diterbitkan.')
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

  const { texts, parts, pages, gaps } = await made(client, meetingId)
  expect(parts.map(({ title, pages: own }) => [title, own])).toEqual([
    ['Undangan', invitation.pages],
    ['Daftar Hadir', attendance.pages],
    ['Notula', minutes.pages],
    ['Foto kegiatan', 1],
    ['Pindaian Undangan', 2],
    ['Pindaian Daftar Hadir', attendance.pages],
  ])
  expect(texts).toHaveLength(pages)
  expect(gaps.map(({ message }) => message)).toEqual([
    'Nomor Undangan belum dicatat.',
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
  const words = [/Yth\./, /DAFTAR HADIR/, /NOTULA/, new RegExp(caption), /^Halaman berkas/, /DAFTAR HADIR/]
  for (const [index, { text }] of begins.entries()) expect(text).toMatch(words[index] ?? /never/)
  expect(texts.every((text, index) => text.includes(`Halaman berkas ${index + 1} dari ${pages}`))).toBe(true)
})

test('the commitment that a meeting ended in belongs to it', async () => {
  const { client } = await stage(1)
  const [commitment] = await client.commitments.list()
  const meetingId = commitment?.meetingId ?? ''
  expect((await client.dossier.contents({ meetingId })).gaps.map(({ place }) => place)).toContainEqual({
    kind: 'commitment',
    id: commitment?.id,
  })
  const document = await client.commitments.issue({
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
