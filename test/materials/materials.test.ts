import { zipSync } from 'fflate'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { openTestApplication } from '#test/application.ts'
import { agendaItem, meetingInput } from '#test/meetings/meeting-input.ts'
import { refusal } from '#test/refusal.ts'

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'))

/** A Word file as far as anybody looks at it. */
const word = zipSync({
  '[Content_Types].xml': bytesOf(
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  'word/document.xml': bytesOf('<document/>'),
})

/** A photo lying on its side, with the place where it was taken. */
async function photo(width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const { data } = await sharp({ create: { width, height, channels: 3, background: '#3a7' } })
    .withExif({ IFD3: { GPSLatitude: '7/1 28/1 0/1', GPSLatitudeRef: 'S' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer({ resolveWithObject: true })
  return new Uint8Array(data)
}

async function openMeeting() {
  const { client } = await openTestApplication()
  const item = agendaItem('Paparan')
  const { id: meetingId } = await client.meetings.create(meetingInput({ agenda: [item] }))
  const add = (name: string, bytes: Uint8Array<ArrayBuffer>, kind: 'handout' | 'photo' = 'handout') =>
    client.materials.add({ meetingId, kind, agendaItemId: null, file: new File([bytes], name) })
  return { client, meetingId, item, add }
}

test('a hand-out is kept byte for byte under its item of the agenda', async () => {
  const { client, meetingId, item } = await openMeeting()
  const file = new File([new Uint8Array(word)], 'C:\\Dokumen\\paparan.docx')
  const added = await client.materials.add({ meetingId, kind: 'handout', agendaItemId: item.id, file })
  expect(added).toMatchObject({ fileName: 'paparan.docx', bytes: word.length, order: 1, width: null })
  expect(added.mediaType).toContain('wordprocessingml')
  const back = await client.materials.file({ id: added.id })
  expect(new Uint8Array(await back.arrayBuffer())).toEqual(new Uint8Array(word))
  const strange = client.materials.add({ meetingId, kind: 'handout', agendaItemId: meetingId, file })
  expect((await refusal(strange)).code).toBe('NOT_FOUND')
})

test.each([
  ['skrip.docx', bytesOf('#!/bin/sh\nrm -rf /'), 'Isinya teks atau berkas lain.'],
  ['potong.docx', new Uint8Array(word.slice(0, -60)), 'terpotong'],
  ['kosong.pdf', new Uint8Array(), 'kosong'],
  ['rusak.pdf', bytesOf('%PDF-1.7\nxxxx'), 'rusak atau terpotong'],
  [
    'lama.ppt',
    new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])),
    'Office lama',
  ],
])('%s is refused in words', async (name, bytes, words) => {
  const { client, meetingId, add } = await openMeeting()
  const { code, data } = await refusal(add(name, bytes))
  expect(code).toBe('UNREADABLE')
  expect(JSON.stringify(data)).toContain(words)
  expect(await client.materials.list({ meetingId })).toEqual([])
})

test('a photo is turned upright, made smaller, and loses the place', async () => {
  const { client, add } = await openMeeting()
  const taken = await photo(4000, 3000)
  expect((await sharp(taken).metadata()).exif?.includes('Exif')).toBe(true)
  const added = await add('IMG_0001.JPEG', taken, 'photo')
  expect(added).toMatchObject({
    fileName: 'IMG_0001.jpg',
    mediaType: 'image/jpeg',
    width: 1800,
    height: 2400,
  })
  const bytes = Buffer.from(await (await client.materials.file({ id: added.id })).arrayBuffer())
  const { exif, orientation, width } = await sharp(bytes).metadata()
  expect([exif, orientation, width]).toEqual([undefined, undefined, 1800])
})

test('a corrupt photo and one of too many pixels are refused in words', async () => {
  const { add } = await openMeeting()
  const whole = await photo(800, 600)
  expect((await refusal(add('a.jpg', whole.slice(0, 900), 'photo'))).data).toEqual({
    reason: 'Fotonya rusak atau terpotong. Salin lagi dari kamera atau ponsel.',
  })
  const { data } = await sharp({ create: { width: 12_000, height: 11_000, channels: 3, background: '#fff' } })
    .png({ compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true })
  expect((await refusal(add('b.png', new Uint8Array(data), 'photo'))).data).toEqual({
    reason: 'Foto ini terlalu besar (lebih dari 120 megapiksel). Perkecil dahulu.',
  })
})

test('a photo of 50 megapixels is taken in at a size for paper', async () => {
  const { add } = await openMeeting()
  const { width, height, bytes } = await add('besar.jpg', await photo(8660, 5774), 'photo')
  expect([width, height]).toEqual([1600, 2400])
  expect(bytes).toBeLessThan(2_000_000)
})

test('a photo of which a part is lost inside is refused, one with bytes too many is not', async () => {
  const { add } = await openMeeting()
  const { data } = await sharp({
    create: {
      width: 800,
      height: 600,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .jpeg()
    .toBuffer({ resolveWithObject: true })
  const whole = new Uint8Array(data)
  const damaged = whole.slice().fill(0, whole.length >> 1, (whole.length >> 1) + 4096)
  for (const kind of ['photo', 'handout'] as const)
    expect((await refusal(add('rusak.jpg', damaged, kind))).data).toEqual({
      reason: expect.stringContaining('rusak atau terpotong'),
    })
  // Bytes between two markers, as some phones write them: libjpeg warns, and nothing is lost.
  const second = 4 + data.readUInt16BE(4)
  const odd = new Uint8Array([...whole.subarray(0, second), 0, 0, 0, ...whole.subarray(second)])
  await expect(sharp(odd, { failOn: 'warning' }).stats()).rejects.toThrow('extraneous')
  expect(await add('ponsel.jpg', odd, 'photo')).toMatchObject({ width: 800, height: 600 })
})

test('files are ordered, captioned, removed and brought back; the history tells it', async () => {
  const { client, meetingId, add } = await openMeeting()
  const [first, second] = [
    await add('a.jpg', await photo(80, 60), 'photo'),
    await add('b.jpg', await photo(90, 60), 'photo'),
  ]
  const names = async () => (await client.materials.list({ meetingId })).map(({ fileName }) => fileName)
  await client.materials.move({ id: second.id, beforeId: first.id })
  expect(await names()).toEqual(['b.jpg', 'a.jpg'])
  const { version } = (await client.materials.list({ meetingId }))[1] ?? { version: 0 }
  await client.materials.update({ id: first.id, version, changes: { caption: 'Pembukaan oleh Bupati' } })
  await client.materials.remove({ id: first.id, version: version + 1 })
  expect(await names()).toEqual(['b.jpg'])
  await client.materials.restore({ id: first.id })
  expect(await names()).toEqual(['b.jpg', 'a.jpg'])
  const history = (await client.materials.history({ meetingId })).flatMap(({ words }) => words)
  expect(history).toEqual([
    'Foto "a.jpg" dikembalikan',
    'Foto "a.jpg" dihapus',
    'Foto "a.jpg": keterangan diisi: "Pembukaan oleh Bupati"',
    'Foto "a.jpg": urutan diubah',
    'Foto "b.jpg": urutan diubah',
    'Foto "b.jpg" ditambahkan',
    'Foto "a.jpg" ditambahkan',
  ])
})
