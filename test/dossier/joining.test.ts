import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import PDFKit from 'pdfkit'
import { degrees, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { JoiningRoom, type JoinedPart } from '#electron/dossier/joining.ts'

/** Opens only with a password. */
const LOCKED = path.join(import.meta.dirname, '../archive/locked.pdf')

/** A PDF with a line of text on each page. */
async function pdfOf(texts: readonly string[], options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const pdf = new PDFKit({ ...options, autoFirstPage: false })
  const chunks: Uint8Array[] = []
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise((resolve) => pdf.on('end', resolve))
  for (const text of texts) pdf.addPage({ size: 'A4' }).text(text, 100, 400)
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}

/** A part that this program printed. */
function printed(title: string, pdf: Uint8Array, place = title): JoinedPart {
  return { title, place, isOurs: true, pages: { kind: 'printed', pdf } }
}

/** Bytes as a file on the disk, until the test ends. */
async function onDisk(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ikrar-joining-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = path.join(folder, 'pindaian.pdf')
  await writeFile(file, bytes)
  return file
}

/** Pages that a scanner marked as turned. */
async function turnedPdf(angles: readonly number[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (const angle of angles) pdf.addPage([300, 500]).setRotation(degrees(angle))
  return pdf.save()
}

function room(): JoiningRoom {
  const joining = new JoiningRoom()
  onTestFinished(() => joining.close())
  return joining
}

function join(joining: JoiningRoom, parts: JoinedPart[]) {
  return joining.join({ title: 'Berkas', author: 'Dinas', createdAt: '2022-09-29T02:00:00.000Z', parts })
}

/** Texts of each page as it is shown, with their places in the unit of its width and height, and the bookmarks with their pages. */
async function read(pdf: Uint8Array) {
  const document = await getDocument({ data: pdf.slice(), verbosity: VerbosityLevel.ERRORS }).promise
  const pages: { texts: string[]; number: { x: number; y: number } }[] = []
  for (let index = 1; index <= document.numPages; index += 1) {
    const page = await document.getPage(index)
    const view = page.getViewport({ scale: 1 })
    const items = (await page.getTextContent()).items.flatMap((each) => ('str' in each ? [each] : []))
    const number = items.find(({ str }) => str.startsWith('Halaman berkas'))
    const [x, y] = view.convertToViewportPoint(number?.transform[4], number?.transform[5])
    pages.push({
      texts: items.map(({ str }) => str).filter((str) => str !== ''),
      number: { x: Number(x) / view.width, y: Number(y) },
    })
  }
  const bookmarks: [string, number][] = []
  for (const { title, dest } of (await document.getOutline()) ?? []) {
    const [ref] = dest as [Parameters<typeof document.getPageIndex>[0]]
    bookmarks.push([title, (await document.getPageIndex(ref)) + 1])
  }
  const links: [page: number, to: number][] = []
  for (let index = 1; index <= document.numPages; index += 1) {
    for (const { dest } of await (await document.getPage(index)).getAnnotations()) {
      const [ref] = (await document.getDestination(dest)) ?? []
      links.push([index, (await document.getPageIndex(ref)) + 1])
    }
  }
  const { info } = await document.getMetadata()
  return { pages, bookmarks, links, info }
}

test('every page is there in order, numbered through, with a bookmark for each part', async () => {
  const jpeg = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#222' } })
    .jpeg()
    .toBuffer()
  const pdf = await join(room(), [
    printed('Undangan', await pdfOf(['Surat', 'Lampiran'])),
    { title: 'Pindaian é', place: 'b', isOurs: false, pages: { kind: 'pictures', jpegs: [jpeg, jpeg] } },
    printed('Notula', await pdfOf(['Isi'])),
  ])
  const { pages, bookmarks, info } = await read(pdf)
  expect(pages.map(({ texts }) => texts)).toEqual([
    ['Surat', 'Halaman berkas 1 dari 5'],
    ['Lampiran', 'Halaman berkas 2 dari 5'],
    ['Halaman berkas 3 dari 5'],
    ['Halaman berkas 4 dari 5'],
    ['Isi', 'Halaman berkas 5 dari 5'],
  ])
  expect(bookmarks).toEqual([
    ['Undangan', 1],
    ['Pindaian é', 3],
    ['Notula', 5],
  ])
  expect(info).toMatchObject({ Title: 'Berkas', Author: 'Dinas', Producer: 'Ikrar' })
})

test('the number stands in the head of a page however the scanner turned it', async () => {
  const pdf = await join(room(), [printed('Pindaian', await turnedPdf([0, 90, 180, 270]))])
  for (const { number } of (await read(pdf)).pages) {
    expect(number.x).toBeGreaterThan(0.2)
    expect(number.x).toBeLessThan(0.5)
    expect(number.y).toBeGreaterThan(10)
    expect(number.y).toBeLessThan(30)
  }
})

test('links lead to the parts that they name, and a picture of many parts is kept once', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const logo = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#000', noise } })
    .jpeg()
    .toBuffer()
  const withLogo = async (links: readonly string[]) => {
    const pdf = new PDFKit({ size: 'A4' })
    const chunks: Uint8Array[] = []
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    const ended = new Promise((resolve) => pdf.on('end', resolve))
    pdf.image(logo, 50, 50, { width: 80 })
    for (const [index, name] of links.entries()) pdf.goTo(50, 200 + 20 * index, 300, 18, name)
    pdf.end()
    await ended
    return Buffer.concat(chunks)
  }
  const plain = await withLogo([])
  const parts = [
    printed('Daftar isi', await withLogo(['bagian-0002', 'bagian-0001']), 'isi'),
    printed('Undangan', plain, 'bagian-0001'),
    printed('Notula', plain, 'bagian-0002'),
  ]
  const pdf = await join(room(), parts)
  expect((await read(pdf)).links).toEqual([
    [1, 3],
    [1, 2],
  ])
  expect(pdf.length).toBeLessThan(2 * logo.length)
  // What is joined of scans and fonts of others is no PDF/A, and does not say that it is.
  expect((await PDFDocument.load(pdf)).catalog.has(PDFName.of('Metadata'))).toBe(false)
  expect(Buffer.from(pdf).includes('pdfaid')).toBe(false)
})

test('pages of any size and place keep it and are numbered', async () => {
  const sizes: [number, number][] = [
    [595, 842],
    [842, 1191],
    [612, 936],
    [40, 60],
    [3000, 4000],
  ]
  const source = await PDFDocument.create()
  for (const size of sizes) source.addPage(size)
  // A scanner that cuts its pages off a larger plate.
  source.addPage([700, 900]).setCropBox(50, 40, 595, 842)
  const scan = await onDisk(await source.save())
  const joining = room()
  expect(await joining.pagesOf(scan)).toBe(6)
  const pdf = await join(joining, [
    { title: 'Pindaian', place: 'a', isOurs: false, pages: { kind: 'file', path: scan } },
  ])
  const joined = await PDFDocument.load(pdf)
  expect(joined.getPages().map((page) => [page.getCropBox().width, page.getCropBox().height])).toEqual([
    ...sizes,
    [595, 842],
  ])
  const { pages } = await read(pdf)
  expect(pages.map(({ texts }) => texts)).toEqual(
    pages.map((_page, index) => [`Halaman berkas ${index + 1} dari 6`]),
  )
})

test('a page that cannot be drawn on is found before it spoils the dossier', async () => {
  const source = await PDFDocument.create()
  const page = source.addPage([300, 400])
  for (const box of ['MediaBox', 'CropBox']) page.node.delete(PDFName.of(box))
  expect(await room().pagesOf(await onDisk(await source.save()))).toBeNull()
})

test("an owner's lock hinders nothing; a password and damage are told", async () => {
  const joining = room()
  const locked = await pdfOf(['Terkunci pemilik'], { ownerPassword: 'rahasia', pdfVersion: '1.7' })
  const scan = await onDisk(locked)
  expect(await joining.pagesOf(scan)).toBe(1)
  const pdf = await join(joining, [
    { title: 'Pindaian', place: 'a', isOurs: false, pages: { kind: 'file', path: scan } },
  ])
  expect((await read(pdf)).pages[0]?.texts).toContain('Terkunci pemilik')
  expect(await joining.pagesOf(LOCKED)).toBeNull()
  expect(await joining.pagesOf(await onDisk((await pdfOf(['a', 'b'])).subarray(0, 500)))).toBeNull()
  expect(await joining.pagesOf(await onDisk(new TextEncoder().encode('bukan pdf')))).toBeNull()
  expect(await joining.pagesOf(scan)).toBe(1)
})

test('ending the work early ends it with the reason given', async () => {
  const joining = room()
  const parts = [printed('a', await pdfOf(['a']))]
  const control = new AbortController()
  const work = joining.join(
    { title: '', author: '', createdAt: '2022-09-29T02:00:00.000Z', parts },
    control.signal,
  )
  control.abort()
  await expect(work).rejects.toMatchObject({ name: 'AbortError' })
})
