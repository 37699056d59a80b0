import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attendanceListDocument } from '#shared/documents/attendance-list.ts'
import { certificatesDocument } from '#shared/documents/certificates.ts'
import { commitmentPaperDocument } from '#shared/documents/commitment-papers.ts'
import { invitationDocument } from '#shared/documents/invitation-letter.ts'
import type { Block, PaperDocument } from '#shared/documents/paper.ts'
import { badgesDocument } from '#shared/documents/badges.ts'
import { chunksOf } from '#electron/printing/batch-chunks.ts'
import { createPrinter } from '#electron/printing/create-printer.ts'
import { PrintingError, type BatchProgress, type Printer } from '#electron/printing/printer.ts'
import { sampleAttendance, sampleInvitation } from '../documents/sample-meeting.ts'
import { sampleSnapshot } from '../documents/sample-snapshot.ts'
import { sampleBadges, sampleCertificates } from '../documents/sample-sheets.ts'
import { LOGO_DIGEST, LOGO_IMAGES } from './logo.ts'
import { print, printWord } from './print.ts'
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

  it('numbers and marks the pages of many statements in the whole, wherever each is set', async () => {
    const points = Array.from({ length: 30 }, (_, index) => `Butir ${index + 1} yang disepakati `.repeat(3))
    for (const changes of [{}, { points }]) {
      const document = commitmentPaperDocument(sampleSnapshot(40, changes), 'statement', 'ABCDEFG')
      expect(chunksOf(document).length).toBeGreaterThan(2)
      const batch = await printer.renderBatch(document, new Map())
      const { paper, pdf } = await print(document)
      expect(batch.pages).toBe(paper.pages)
      expect(batch.pages).toBe('points' in changes ? 80 : 40)
      expect(batch.cells).toEqual(paper.cells)
      expect(await textsOf(batch.pdf)).toEqual(await textsOf(paper.pdf))
      const set = await openPdf(batch.pdf)
      for (const page of [1, 17, batch.pages])
        expect((await set.picture(page, 60)).pixels).toEqual((await pdf.picture(page, 60)).pixels)
      await Promise.all([set.close(), pdf.close()])
    }
  }, 60_000)

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

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, group]) => group ?? '')

/** What a Word file says, its sections and the numbers that must differ within it. */
function wordParts(bytes: Uint8Array) {
  const parts = unzipSync(bytes)
  const textOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const xml = textOf('word/document.xml')
  const relationships = textOf('word/_rels/document.xml.rels')
  return {
    texts: all(xml, /<w:t[^>]*>([^<]*)<\/w:t>/g),
    breaks: all(xml, /(<w:br w:type="page"\/>|<w:type w:val="oddPage"\/>)/g),
    drawings: all(xml, /<wp:docPr id="(\d+)"/g),
    lists: all(xml, /<w:numId w:val="(\d+)"/g),
    pictures: all(xml, /<a:blip r:embed="(\w+)"/g),
    styles: new Set(all(xml, /<w:pStyle w:val="(\w+)"/g)),
    knownLists: all(textOf('word/numbering.xml'), /<w:num w:numId="(\d+)"/g),
    knownPictures: all(relationships, /Id="(\w+)"[^>]*Target="media\//g),
    knownStyles: all(textOf('word/styles.xml'), /w:styleId="(\w+)"/g),
    files: Object.keys(parts),
    page: /<w:sectPr>(?!.*<w:sectPr>).*<\/w:sectPr>/.exec(xml)?.[0],
  }
}

/** Each with points that count from one. */
function statements(count: number): PaperDocument {
  const [first] = chunksOf(letters(1))
  if (first === undefined) throw new Error('no letter')
  const blocks = Array.from({ length: count }, (_, index): Block[] => [
    ...(index === 0 ? [] : [{ kind: 'pageBreak', continuationHeading: null } as const]),
    { kind: 'points', items: [`Butir satu ${index}`, `Butir dua ${index} r:embed="rId7"`] },
  ])
  return { ...first.document, blocks: blocks.flat() }
}

describe('a batch in Word on all workers', () => {
  let printer: Printer
  beforeAll(() => {
    printer = createPrinter({ workers: 2 })
  })
  afterAll(() => printer.close())

  it('says what it would say in one piece, on the same pages, and says how far it is', async () => {
    for (const document of [certificates(41), badgesDocument(sampleBadges(300)), letters(90)]) {
      const progress: BatchProgress[] = []
      const batch = wordParts(
        await printer.word(document, LOGO_IMAGES, { onProgress: (each) => progress.push(each) }),
      )
      const whole = wordParts(await printWord(document, LOGO_IMAGES))
      expect(batch.texts).toEqual(whole.texts)
      expect(batch.breaks).toEqual(whole.breaks)
      expect(batch.page).toEqual(whole.page)
      expect(batch.pictures).toHaveLength(whole.pictures.length)
      expect(batch.files.toSorted()).toHaveLength(whole.files.length)
      expect(batch.styles).toEqual(whole.styles)
      expect(progress.length).toBeGreaterThan(2)
      expect(progress.at(-1)?.done).toBe(progress[0]?.total)
    }
  }, 60_000)

  it('keeps a picture once and all that is referred to', async () => {
    const { drawings, pictures, knownPictures, styles, knownStyles, files } = wordParts(
      await printer.word(certificates(40), LOGO_IMAGES),
    )
    expect(drawings).toHaveLength(40)
    expect(new Set(drawings).size).toBe(40)
    expect(new Set(pictures)).toEqual(new Set(knownPictures))
    expect(files.filter((file) => file.startsWith('word/media/'))).toHaveLength(1)
    expect(new Set(knownStyles).size).toBe(knownStyles.length)
    for (const style of styles) expect(knownStyles).toContain(style)
  }, 30_000)

  it('counts the points of each part from one, whatever their words look like', async () => {
    const { lists, knownLists, texts } = wordParts(await printer.word(statements(60), LOGO_IMAGES))
    expect(new Set(lists).size).toBe(60)
    expect(new Set(knownLists).size).toBe(knownLists.length)
    for (const list of lists) expect(knownLists).toContain(list)
    expect(texts).toContain('Butir dua 59 r:embed=&quot;rId7&quot;')
  }, 30_000)

  it('ends at once when the caller gives up, and goes on for others', async () => {
    const controller = new AbortController()
    const given = printer.word(certificates(400), LOGO_IMAGES, {
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done > 0) controller.abort(new Error('enough'))
      },
    })
    await expect(given).rejects.toThrow('enough')
    expect(wordParts(await printer.word(certificates(9), LOGO_IMAGES)).drawings).toHaveLength(9)
  }, 30_000)

  it('says in words what one of its parts lacks', async () => {
    const failing = printer.word(certificates(40, 'c'.repeat(64)), new Map())
    await expect(failing).rejects.toThrow('Berkas logo hilang atau rusak')
  })

  it('holds more certificates than a worker could write in one piece', async () => {
    const document = certificates(1500)
    const { texts, drawings } = wordParts(await printer.word(document, LOGO_IMAGES))
    expect(drawings).toHaveLength(1500)
    const names = document.blocks.flatMap((block) => (block.kind === 'certificate' ? [block.number] : []))
    expect(texts.filter((text) => text.startsWith('Nomor: '))).toEqual(names)
  }, 120_000)
})
