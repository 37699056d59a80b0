import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { commitmentPaperDocument } from '#shared/documents/commitment-papers.ts'
import { createPrinter } from '#electron/printing/create-printer.ts'
import { PrintingError } from '#electron/printing/printer.ts'
import { sampleSnapshot } from '../documents/sample-snapshot.ts'

const none = new Map<string, Uint8Array>()
const small = commitmentPaperDocument(sampleSnapshot(2), 'commitment', 'ABC1234')

describe('printer', () => {
  const printer = createPrinter()
  afterAll(() => printer.close())

  it('sets a document in a worker thread', async () => {
    const paper = await printer.render(small, none)
    expect(Buffer.from(paper.pdf.subarray(0, 8)).toString('latin1')).toBe('%PDF-1.7')
    expect(paper.pages).toBe(1)
    expect(paper.cells).toHaveLength(3)
  })

  it('gives the same bytes for the same document, whatever was set between', async () => {
    const first = await printer.render(small, none)
    await printer.render(
      commitmentPaperDocument(sampleSnapshot(30, { typeface: 'arimo' }), 'commitment', null),
      none,
    )
    const second = await printer.render(structuredClone(small), none)
    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0)
    expect(second.cells).toEqual(first.cells)
  })

  it('leaves the document it is given as it was', async () => {
    const before = structuredClone(small)
    await printer.render(small, none)
    expect(small).toEqual(before)
  })

  it('rejects at once when the caller gives up, and goes on for others', async () => {
    const controller = new AbortController()
    const long = commitmentPaperDocument(sampleSnapshot(60), 'statement', null)
    const given = printer.render(long, none, { signal: controller.signal })
    controller.abort(new Error('enough'))
    await expect(given).rejects.toThrow('enough')
    await expect(printer.render(small, none, { signal: controller.signal })).rejects.toThrow('enough')
    expect((await printer.render(small, none)).pages).toBe(1)
  })

  it('says in words what is wrong with a logo', async () => {
    const digest = 'a'.repeat(64)
    const { office } = sampleSnapshot(1)
    const withLogo = commitmentPaperDocument(
      sampleSnapshot(1, { letterhead: 'office', office: { ...office, logo: digest } }),
      'commitment',
      null,
    )
    await expect(printer.render(withLogo, none)).rejects.toThrow(PrintingError)
    await expect(printer.render(withLogo, none)).rejects.toThrow('Berkas logo hilang')
    const text = new Map([[digest, new TextEncoder().encode('not a picture')]])
    await expect(printer.render(withLogo, text)).rejects.toThrow('Berkas logo tidak dapat dibaca')
    expect((await printer.render(small, none)).pages).toBe(1)
  })
})

describe('warming', () => {
  it('lets a wanted document in between its rounds, and may be cut short by closing', async () => {
    const printer = createPrinter()
    const order: string[] = []
    const warming = printer.warm().then(() => order.push('warm'))
    await printer.render(small, none).then(() => order.push('document'))
    await warming
    expect(order).toEqual(['document', 'warm'])
    const again = printer.warm()
    await printer.close()
    await expect(again).resolves.toBeUndefined()
  })
})

describe('closing', () => {
  it('ends what is still being set, in words, and lets a late answer pass', async () => {
    const printer = createPrinter()
    await printer.render(small, none)
    const long = commitmentPaperDocument(sampleSnapshot(60), 'statement', null)
    const controller = new AbortController()
    const given = printer.render(long, none, { signal: controller.signal })
    const running = printer.render(long, none)
    controller.abort(new Error('enough'))
    await expect(given).rejects.toThrow('enough')
    await Promise.all([expect(running).rejects.toThrow('karena program ditutup'), printer.close()])
  })
})

describe('a worker that dies', () => {
  const printer = createPrinter({ workerFile: path.join(import.meta.dirname, 'dying-worker.ts') })
  afterAll(() => printer.close())

  it('fails its own document in words and is replaced', async () => {
    await expect(printer.render({ ...small, title: 'die' }, none)).rejects.toThrow(PrintingError)
    expect((await printer.render(small, none)).pages).toBe(1)
  })

  it('says so when the document was too large for it', async () => {
    await expect(printer.render({ ...small, title: 'swell' }, none)).rejects.toThrow('terlalu besar')
    expect((await printer.render(small, none)).pages).toBe(1)
  }, 60_000)

  it('does not take an error of the program for the clerk’s', async () => {
    await expect(printer.render({ ...small, title: 'throw' }, none)).rejects.toThrow(
      'kesalahan di dalam program',
    )
    expect((await printer.render(small, none)).pages).toBe(1)
  })
})
