import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attendanceListDocument } from '#shared/documents/attendance-list.ts'
import { certificatesDocument } from '#shared/documents/certificates.ts'
import { invitationDocument } from '#shared/documents/invitation-letter.ts'
import type { PaperDocument } from '#shared/documents/paper.ts'
import { chunksOf } from '#electron/printing/batch-chunks.ts'
import { createPrinter } from '#electron/printing/create-printer.ts'
import { PrintingError, type BatchProgress, type Printer } from '#electron/printing/printer.ts'
import { sampleAttendance, sampleInvitation } from '../documents/sample-meeting.ts'
import { sampleCertificates } from '../documents/sample-sheets.ts'
import { LOGO_DIGEST, LOGO_IMAGES } from './logo.ts'
import { print } from './print.ts'
import { openPdf } from './read-pdf.ts'

function certificates(recipients: number, logo = LOGO_DIGEST): PaperDocument {
  const sample = sampleCertificates(recipients)
  return certificatesDocument({ ...sample, office: { ...sample.office, logo } }, null)
}

const letters = (count: number): PaperDocument =>
  invitationDocument(sampleInvitation(count, { form: 'each' }), null)

const contentOf = ({ blocks }: PaperDocument) => blocks.filter(({ kind }) => kind !== 'pageBreak')

/** All that is read on the pages, page by page. */
async function textsOf(bytes: Uint8Array) {
  const pdf = await openPdf(bytes)
  const texts = pdf.texts.map(({ text, page, x, y }) => ({ text, page, x: x.toFixed(2), y: y.toFixed(2) }))
  await pdf.close()
  return texts
}

describe('a batch in chunks', () => {
  it('is all of its document, in order', () => {
    const document = certificates(100)
    const chunks = chunksOf(document)
    expect(chunks.length).toBeGreaterThan(8)
    expect(chunks.reduce((sum, { parts }) => sum + parts, 0)).toBe(100)
    expect(chunks.flatMap((chunk) => contentOf(chunk.document))).toEqual(contentOf(document))
  })

  it('stays whole where its parts depend on each other', () => {
    const listed = invitationDocument(sampleInvitation(90), null)
    const [day] = sampleAttendance(1, 0).sheets
    const sheets = day === undefined ? [] : Array.from({ length: 40 }, () => day)
    const signed = attendanceListDocument(sampleAttendance(0, 0, { sheets }), null)
    for (const document of [listed, signed, certificates(2)])
      expect(chunksOf(document).map((chunk) => chunk.document)).toEqual([document])
  })
})

describe('a batch on all workers', () => {
  let printer: Printer
  beforeAll(() => {
    printer = createPrinter({ workers: 2 })
  })
  afterAll(() => printer.close())

  it('looks as if it had been set in one piece, and says how far it is', async () => {
    const document = certificates(40)
    const progress: BatchProgress[] = []
    const batch = await printer.renderBatch(document, LOGO_IMAGES, {
      onProgress: (each) => progress.push(each),
    })
    const { paper, pdf } = await print(document)
    await pdf.close()
    expect(batch.pages).toBe(80)
    expect(batch.cells).toEqual(paper.cells)
    expect(await textsOf(batch.pdf)).toEqual(await textsOf(paper.pdf))
    expect(progress[0]).toEqual({ done: 0, total: 40 })
    expect(progress.at(-1)).toEqual({ done: 40, total: 40 })
    expect(progress.map(({ done }) => done)).toEqual(
      progress.map(({ done }) => done).toSorted((a, b) => a - b),
    )
    expect(progress.length).toBeGreaterThan(4)
  }, 30_000)

  it('numbers each of 90 letters by itself', async () => {
    const { pdf, pages } = await printer.renderBatch(letters(90), new Map())
    expect(pages).toBe(90)
    const feet = (await textsOf(pdf)).filter(({ text }) => text.includes('Halaman'))
    expect(feet.map(({ page, text }) => `${page} ${text.split(/\s+/).slice(2).join(' ')}`)).toEqual(
      Array.from({ length: 90 }, (_, index) => `${index + 1} Halaman 1 dari 1`),
    )
  }, 30_000)

  it('stays PDF/A with the metadata of its document, holds the logo once, and is the same bytes on any machine', async () => {
    const document = certificates(40)
    const { pdf } = await printer.renderBatch(document, LOGO_IMAGES)
    const source = Buffer.from(pdf).toString('latin1')
    expect(source).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(source).toContain('/S /GTS_PDFA1')
    expect(source.match(/\/ID \[/g)).toHaveLength(1)
    expect(source.match(/\/Subtype \/Image/g)).toHaveLength(1)
    const opened = await openPdf(pdf)
    expect(opened.info).toMatchObject({
      Title: document.title,
      Creator: 'Ikrar',
      Producer: 'Ikrar',
      Language: 'id',
    })
    expect(opened.info).not.toHaveProperty('ModDate')
    await opened.close()
    const alone = createPrinter({ workers: 1 })
    const other = await alone.renderBatch(document, LOGO_IMAGES)
    await alone.close()
    expect(Buffer.compare(pdf, other.pdf)).toBe(0)
  }, 30_000)

  it('ends at once when the caller gives up, and goes on for others', async () => {
    const controller = new AbortController()
    const given = printer.renderBatch(certificates(400), LOGO_IMAGES, {
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done > 0) controller.abort(new Error('enough'))
      },
    })
    await expect(given).rejects.toThrow('enough')
    expect((await printer.renderBatch(certificates(20), LOGO_IMAGES)).pages).toBe(40)
    await expect(
      printer.renderBatch(certificates(20), LOGO_IMAGES, { signal: controller.signal }),
    ).rejects.toThrow('enough')
  }, 30_000)

  it('says in words what one of its parts lacks', async () => {
    const failing = printer.renderBatch(certificates(40, 'c'.repeat(64)), new Map())
    await expect(failing).rejects.toThrow(PrintingError)
    await expect(failing).rejects.toThrow('Berkas logo hilang atau rusak')
  })
})
