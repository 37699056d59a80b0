import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { createPrinter } from '#electron/printing/create-printer.ts'
import type { Printer } from '#electron/printing/printer.ts'
import { createPlainPrinter } from '#test/plain-printer.ts'
import { openTestApplication, type TestClient } from '#test/application.ts'
import { refusal } from '#test/refusal.ts'
import { tiffOf } from './tiff.ts'
import { readyDraft } from '#test/commitments/signing-day.ts'
import { SCAN_LIMIT } from '#shared/archive/contract.ts'
import type { PaperDocument } from '#shared/documents/paper.ts'
import { issueCommitment } from '#test/commitments/issue-commitment.ts'

const PAGE: PaperDocument = {
  title: 'Pindaian',
  author: 'Ikrar',
  subject: 'Pindaian',
  paper: 'a4',
  margins: { top: 20, bottom: 25, left: 30, right: 20 },
  typeface: 'arimo',
  fontSize: 12,
  fit: null,
  lineSpacing: 1.15,
  continuationHeading: null,
  createdAt: '2022-09-29T00:00:00.000Z',
  code: null,
  printsCode: true,
  pageNumbers: 'document',
  cornerMarks: false,
  marksClearedAt: 'sides',
  blocks: [
    { kind: 'paragraph', text: 'Halaman satu', align: 'left' },
    { kind: 'pageBreak', continuationHeading: null },
    { kind: 'paragraph', text: 'Halaman dua', align: 'left' },
  ],
}

let pdf: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  const printer = createPrinter()
  pdf = (await printer.render(PAGE, new Map())).pdf
  await printer.close()
})

/** A page as a scanner gives it: paper with some grain. */
function page(seed: number): Promise<Buffer> {
  const raw = Buffer.alloc(300 * 400, 0).map((_value, index) => (index * (seed + 7)) % 251)
  return sharp(raw, { raw: { width: 300, height: 400, channels: 1 } })
    .jpeg()
    .toBuffer()
}

async function issued(client: TestClient): Promise<string> {
  const { draft } = await readyDraft(client)
  return (await issueCommitment(client, { id: draft.id, version: draft.version, paper: 'commitment' })).id
}

const bytesOf = async (file: File) => Buffer.from(await file.arrayBuffer())

describe('a scan', () => {
  test('is kept byte for byte with what it really is', async () => {
    const { client } = await openTestApplication()
    const documentId = await issued(client)
    const jpeg = await page(1)
    const png = await sharp(jpeg).png().toBuffer()
    const two = [await page(2), await page(3)]
    const tiff = await sharp(two, { join: { animated: true } })
      .tiff()
      .toBuffer()
    const files: [string, Uint8Array<ArrayBuffer>, string, number][] = [
      ['C:\\SCAN BARU FIX\\lembar\u202E 1.jpg', new Uint8Array(jpeg), 'image/jpeg', 1],
      ['lembar.png', new Uint8Array(png), 'image/png', 1],
      ['lembar.tif', new Uint8Array(tiff), 'image/tiff', 2],
      ['lembar.pdf', pdf, 'application/pdf', 2],
    ]
    for (const [name, bytes, mediaType, pages] of files) {
      const scan = await client.archive.addScan({ documentId, file: new File([bytes], name) })
      expect(scan).toMatchObject({ mediaType, pages, bytes: bytes.length, completeness: 'complete' })
      const back = await client.archive.file({ id: scan.id })
      expect([back.type, await bytesOf(back)]).toEqual([mediaType, Buffer.from(bytes)])
    }
    const { scans, scanCount } = await client.documents.get({ id: documentId })
    expect(scans.map((each) => each.fileName)).toEqual([
      'lembar 1.jpg',
      'lembar.png',
      'lembar.tif',
      'lembar.pdf',
    ])
    expect(scanCount).toBe(4)
  })

  test('is filed once with a document, until it is taken off', async () => {
    const { client } = await openTestApplication()
    const documentId = await issued(client)
    const file = new File([new Uint8Array(await page(1))], 'a.jpg')
    const scan = await client.archive.addScan({ documentId, file })
    expect((await refusal(client.archive.addScan({ documentId, file }))).code).toBe('ALREADY_FILED')
    await client.archive.remove({ id: scan.id, version: 1 })
    expect((await refusal(client.archive.file({ id: scan.id }))).code).toBe('NOT_FOUND')
    const again = await client.archive.addScan({ documentId, file })
    expect((await client.archive.restore({ id: scan.id })).id).toBe(again.id)
    const words = (await client.documents.history({ id: documentId })).flatMap((each) => each.words)
    expect(words.slice(0, 3)).toEqual([
      'Pindaian disimpan: a.jpg (1 halaman)',
      'Pindaian dilepas: a.jpg',
      'Pindaian disimpan: a.jpg (1 halaman)',
    ])
  })

  test('is marked partial, and shown page by page at most 2000 px long', async () => {
    const { client } = await openTestApplication()
    const documentId = await issued(client)
    const large = await sharp(await page(1))
      .resize(1800, 2400)
      .jpeg()
      .toBuffer()
    const { id } = await client.archive.addScan({
      documentId,
      file: new File([new Uint8Array(large)], 'a.jpg'),
    })
    expect(await client.archive.setCompleteness({ id, version: 1, completeness: 'partial' })).toMatchObject({
      completeness: 'partial',
      version: 2,
    })
    const stale = client.archive.setCompleteness({ id, version: 1, completeness: 'complete' })
    expect((await refusal(stale)).code).toBe('STALE')
    const shown = await bytesOf(await client.archive.page({ id, page: 1 }))
    expect(await sharp(shown).metadata()).toMatchObject({ format: 'png', width: 1500, height: 2000 })
    expect((await refusal(client.archive.page({ id, page: 2 }))).code).toBe('NOT_FOUND')
  })

  test('of fewer pages than its document counts as a part, until a clerk says otherwise', async () => {
    const plain = createPlainPrinter()
    const printer: Printer = {
      ...plain,
      renderBatch: async (...asked) => ({ ...(await plain.renderBatch(...asked)), pages: 2 }),
    }
    const { client } = await openTestApplication({ printer })
    const documentId = await issued(client)
    const add = async (bytes: Uint8Array<ArrayBuffer>, name: string) =>
      (await client.archive.addScan({ documentId, file: new File([bytes], name) })).completeness
    expect(await add(new Uint8Array(await page(1)), 'halaman 1.jpg')).toBe('partial')
    expect((await client.documents.get({ id: documentId })).hasCompleteScan).toBe(false)
    expect(await add(pdf, 'utuh.pdf')).toBe('complete')
    expect((await client.documents.get({ id: documentId })).hasCompleteScan).toBe(true)
  })

  test('of two pages in one TIFF is shown page by page', async () => {
    const { client } = await openTestApplication()
    const documentId = await issued(client)
    const file = new File([tiffOf(2)], 'dua halaman.tiff')
    const scan = await client.archive.addScan({ documentId, file })
    expect(scan).toMatchObject({ mediaType: 'image/tiff', pages: 2, completeness: 'complete' })
    for (const shown of [1, 2]) {
      const png = await bytesOf(await client.archive.page({ id: scan.id, page: shown }))
      expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1, height: 1 })
    }
    expect((await refusal(client.archive.page({ id: scan.id, page: 3 }))).code).toBe('NOT_FOUND')
  })

  test('that was changed on the disk is not handed out', async () => {
    const { client, context } = await openTestApplication()
    const documentId = await issued(client)
    const scan = await client.archive.addScan({
      documentId,
      file: new File([new Uint8Array(await page(1))], 'a.jpg'),
    })
    await writeFile(context.files.pathOf(scan.sha256), 'lain')
    expect((await refusal(client.archive.file({ id: scan.id }))).code).toBe('DAMAGED')
  })
})

/** Why a file was refused; fails when it left anything behind. */
async function reasonFor(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<unknown> {
  const { client, context, dataFolder } = await openTestApplication()
  const documentId = await issued(client)
  const before = await context.files.list()
  const refused = await refusal(client.archive.addScan({ documentId, file: new File([bytes], name) }))
  expect(await context.files.list()).toEqual(before)
  expect(await readdir(path.join(dataFolder, 'files', 'arriving'))).toEqual([])
  expect((await client.documents.get({ id: documentId })).scans).toEqual([])
  return refused.code === 'UNREADABLE' ? refused.data : refused.code
}

describe('a file that is no scan is refused with its reason and leaves nothing behind:', () => {
  test('text called .pdf', async () => {
    const text = new TextEncoder().encode('Ini hanya teks.')
    expect(await reasonFor(text, 'lembar.pdf')).toEqual({
      reason: expect.stringContaining('berakhiran .pdf'),
    })
  })

  test('nothing at all', async () => {
    expect(await reasonFor(new Uint8Array(0), 'lembar.pdf')).toEqual({
      reason: expect.stringContaining('0 byte'),
    })
  })

  test('more than 60 MB', async () => {
    expect(await reasonFor(new Uint8Array(SCAN_LIMIT + 1), 'lembar.pdf')).toBe('TOO_LARGE')
  })

  test('a JPEG that was cut off', async () => {
    const jpeg = await page(1)
    const half = new Uint8Array(jpeg.subarray(0, jpeg.length / 2))
    expect(await reasonFor(half, 'lembar.jpg')).toEqual({ reason: expect.stringContaining('terpotong') })
  })

  test('a TIFF of more pages than anybody scans', async () => {
    expect(await reasonFor(tiffOf(501), 'lembar.tiff')).toEqual({
      reason: expect.stringContaining('501 halaman; paling banyak 500'),
    })
  })

  test('a PDF that was cut off', async () => {
    const half = pdf.slice(0, pdf.length / 2)
    expect(await reasonFor(half, 'lembar.pdf')).toEqual({ reason: expect.stringContaining('terpotong') })
  })

  test('a PDF behind a password', async () => {
    const locked = path.join(import.meta.dirname, 'locked.pdf')
    expect(await reasonFor(new Uint8Array(await readFile(locked)), 'lembar.pdf')).toEqual({
      reason: expect.stringContaining('kata sandi'),
    })
  })

  test('a GIF', async () => {
    const gif = new Uint8Array(
      await sharp(await page(1))
        .gif()
        .toBuffer(),
    )
    expect(await reasonFor(gif, 'lembar')).toEqual({ reason: expect.stringContaining('GIF') })
  })
})
