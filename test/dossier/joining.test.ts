import { readFile } from 'node:fs/promises'
import path from 'node:path'
import PDFKit from 'pdfkit'
import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { JoiningRoom, type JoinedPart } from '#electron/dossier/joining.ts'

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
  const { info } = await document.getMetadata()
  return { pages, bookmarks, info }
}

test('every page is there in order, numbered through, with a bookmark for each part', async () => {
  const jpeg = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#222' } })
    .jpeg()
    .toBuffer()
  const pdf = await join(room(), [
    { title: 'Undangan', pages: { kind: 'pdf', pdf: await pdfOf(['Surat', 'Lampiran']) } },
    { title: 'Pindaian é', pages: { kind: 'pictures', jpegs: [jpeg, jpeg] } },
    { title: 'Notula', pages: { kind: 'pdf', pdf: await pdfOf(['Isi']) } },
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
  const pdf = await join(room(), [
    { title: 'Pindaian', pages: { kind: 'pdf', pdf: await turnedPdf([0, 90, 180, 270]) } },
  ])
  for (const { number } of (await read(pdf)).pages) {
    expect(number.x).toBeGreaterThan(0.2)
    expect(number.x).toBeLessThan(0.5)
    expect(number.y).toBeGreaterThan(10)
    expect(number.y).toBeLessThan(30)
  }
})

test("an owner's lock hinders nothing; a password and damage are told", async () => {
  const joining = room()
  const locked = await pdfOf(['Terkunci pemilik'], { ownerPassword: 'rahasia', pdfVersion: '1.7' })
  expect(await joining.pagesOf(locked)).toBe(1)
  const pdf = await join(joining, [{ title: 'Pindaian', pages: { kind: 'pdf', pdf: locked } }])
  expect((await read(pdf)).pages[0]?.texts).toContain('Terkunci pemilik')
  const withPassword = await readFile(path.join(import.meta.dirname, '../archive/locked.pdf'))
  expect(await joining.pagesOf(withPassword)).toBeNull()
  expect(await joining.pagesOf((await pdfOf(['a', 'b'])).subarray(0, 500))).toBeNull()
  expect(await joining.pagesOf(new TextEncoder().encode('bukan pdf'))).toBeNull()
})

test('ending the work early ends it with the reason given', async () => {
  const joining = room()
  const parts: JoinedPart[] = [{ title: 'a', pages: { kind: 'pdf', pdf: await pdfOf(['a']) } }]
  const control = new AbortController()
  const work = joining.join(
    { title: '', author: '', createdAt: '2022-09-29T02:00:00.000Z', parts },
    control.signal,
  )
  control.abort()
  await expect(work).rejects.toMatchObject({ name: 'AbortError' })
})
