import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { councilPaperDocument } from '#shared/documents/council-paper.ts'
import type { PaperDocument } from '#shared/documents/paper.ts'
import { sampleCouncil } from '../documents/sample-council.ts'
import { print } from './print.ts'
import type { PlacedText } from './read-pdf.ts'

/** A council alone whose rows have a member each, one, two or three lines high. */
function councilOf(lines: readonly number[], changes: Partial<PaperDocument> = {}): PaperDocument {
  const rows = lines.map((count, index) => ({
    role: 'Anggota',
    member: Array.from({ length: count }, (_, line) => `Baris ${index + 1}.${line + 1}`).join('\n'),
  }))
  const document = councilPaperDocument(
    sampleCouncil(0, { bodies: [{ kind: 'council', name: 'Dewan Smart City', rows }] }),
  )
  return { ...document, ...changes }
}

const pagesOf = (texts: readonly PlacedText[], fits: (text: string) => boolean) =>
  texts.filter(({ text }) => fits(text)).map(({ page }) => page)

/** Room for text ends here, mm: A4 less the lower margin. */
const LOWEST = 297 - 25

describe('a ruled table', () => {
  it('repeats its header, parts no row, loses none, and leaves no signature alone', async () => {
    // Around the end of the first page every number of rows is tried; random heights look further.
    const endsOfPages = Array.from({ length: 12 }, (_, more): [number[]] => [
      Array.from({ length: 14 + more }, () => 1),
    ])
    const anyRows = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 70 })
    await fc.assert(
      fc.asyncProperty(anyRows, async (lines) => {
        const { pdf } = await print(councilOf(lines))
        const { texts } = pdf
        for (const [index, count] of lines.entries()) {
          const placed = Array.from({ length: count }, (_, line) =>
            pagesOf(texts, (text) => text === `Baris ${index + 1}.${line + 1}`),
          )
          expect(placed.every((pages) => pages.length === 1)).toBe(true)
          expect(new Set(placed.flat()).size).toBe(1)
        }
        const withRows = new Set(pagesOf(texts, (text) => text.startsWith('Baris ')))
        expect(pagesOf(texts, (text) => text === 'Nama/Jabatan dalam Dinas')).toEqual([...withRows])
        const [signaturePage] = pagesOf(texts, (text) => text.startsWith('BUPATI MOJOKERTO'))
        expect(signaturePage).toBe(pdf.pages)
        const rowsThere = lines.filter(
          (_count, index) => pagesOf(texts, (text) => text === `Baris ${index + 1}.1`)[0] === signaturePage,
        )
        expect(rowsThere.length).toBeGreaterThanOrEqual(Math.min(2, lines.length))
        const rowTexts = texts.filter(({ text }) => text.startsWith('Baris '))
        expect(Math.max(...rowTexts.map(({ y }) => y))).toBeLessThan(LOWEST)
        await pdf.close()
      }),
      { numRuns: 40, seed: 2022, examples: endsOfPages },
    )
  }, 60_000)

  it('leaves room to write in where that is asked for', async () => {
    const document = councilOf([1, 1, 1])
    const blocks = document.blocks.map((block) =>
      block.kind === 'table' ? { ...block, leastRowHeight: 9 } : block,
    )
    const { pdf } = await print({ ...document, blocks })
    const [first = 0, second = 0] = pdf.texts
      .filter(({ text }) => text.startsWith('Baris '))
      .map(({ y }) => y)
    expect(second - first).toBeGreaterThanOrEqual(9)
    await pdf.close()
  })

  it('prints rows that are still empty', async () => {
    const document = councilOf([1])
    const blocks = document.blocks.map((block) =>
      block.kind === 'table' ? { ...block, rows: [...block.rows, ['', '', ''], ['', '', '']] } : block,
    )
    const { pdf } = await print({ ...document, blocks })
    expect(pdf.pages).toBe(1)
    await pdf.close()
  })

  it('parts a row that is taller than a page between its lines, and loses none of them', async () => {
    const { pdf } = await print(councilOf([1, 80, 1]))
    const rowTexts = pdf.texts.filter(({ text }) => /^Baris 2\.\d+$/.test(text))
    expect(rowTexts.map(({ text }) => text)).toEqual(
      Array.from({ length: 80 }, (_, line) => `Baris 2.${line + 1}`),
    )
    const pages = Map.groupBy(rowTexts, ({ page }) => page)
    expect(pages.size).toBeGreaterThan(1)
    for (const lines of pages.values()) expect(lines.length).toBeGreaterThanOrEqual(2)
    expect(Math.max(...rowTexts.map(({ y }) => y))).toBeLessThan(LOWEST)
    const headers = pdf.texts.filter(({ text }) => text === 'Nama/Jabatan dalam Dinas')
    expect(headers.map(({ page }) => page)).toEqual(expect.arrayContaining([...pages.keys()]))
    await pdf.close()
  })
})
