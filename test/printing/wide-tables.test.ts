import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { minutesDocument } from '#shared/documents/minutes-paper.ts'
import type { RichTextBlock } from '#shared/minutes/rich-text.ts'
import { amount, budgetRows, budgetTable } from '../documents/sample-budget.ts'
import { doc, sampleMinutes, table } from '../documents/sample-minutes.ts'
import { print, printWord } from './print.ts'
import type { PlacedText } from './read-pdf.ts'

const POINT = 25.4 / 72
/** Type of tables is never smaller, pt. */
const SMALLEST = 6
/** A number, a date, or a part of one. */
const NUMERIC = /^[\d.,/]+$/

const { office } = sampleMinutes()
const PAPERS = (['a4', 'f4'] as const).flatMap((paper) =>
  (['arimo', 'bonum'] as const).map((typeface) => ({ paper, typeface })),
)
type Paper = (typeof PAPERS)[number]

/** What a table alone says on paper: its texts from the first of its headings on. */
async function tableTexts(
  content: RichTextBlock,
  { paper, typeface }: Paper = { paper: 'a4', typeface: 'arimo' },
): Promise<{ texts: PlacedText[]; size: number }> {
  const changes = { typeface, office: { ...office, paper }, actionItems: [], conclusions: doc() }
  const discussions = [{ heading: 'Tabel', body: doc(content) }]
  const { pdf } = await print(minutesDocument(sampleMinutes({ ...changes, discussions }), null))
  const from = pdf.texts.findIndex(({ text }) => /^No( |$)/.test(text))
  const to = pdf.texts.findIndex(({ text }) => text.includes('Kesimpulan') || text.includes('Penutup'))
  await pdf.close()
  const inTable = pdf.texts.slice(from, to === -1 ? undefined : to)
  const texts = inTable.filter(({ text }) => !text.includes('Halaman'))
  return { texts, size: (texts[0]?.size ?? 0) / POINT }
}

/** The words of texts; those of cells side by side are read as one text. */
const wordsIn = (texts: readonly PlacedText[]) => texts.flatMap(({ text }) => text.split(' '))
const numbersIn = (words: readonly string[]) => words.filter((word) => NUMERIC.test(word)).toSorted()
const digitsIn = (words: readonly string[]) => words.join('').replaceAll(/\D/g, '').length

describe('a table of many columns on an upright page', () => {
  const tables = [6, 10, 14].flatMap((columns) => PAPERS.map((paper) => ({ columns, ...paper })))
  it.each(tables)('of $columns columns keeps each number whole on $paper in $typeface', async (each) => {
    const rows = budgetRows(each.columns, each.columns === 14 ? 1_250_000 : 125_000_000, 30)
    const { texts, size } = await tableTexts(table(rows), each)
    expect(numbersIn(wordsIn(texts))).toEqual(numbersIn(rows.flat()))
    expect(size).toBeGreaterThanOrEqual(SMALLEST - 0.01)
    expect(Math.max(...texts.map(({ x, width }) => x + width))).toBeLessThan(
      (each.paper === 'a4' ? 210 : 215) - 20,
    )
  })

  it('keeps the usual type where all has room, and takes no smaller one than it must', async () => {
    const sizes: number[] = []
    for (const columns of [6, 10, 14]) sizes.push((await tableTexts(budgetTable(columns, 1_250_000))).size)
    expect(sizes).toEqual(sizes.toSorted((first, second) => second - first))
    expect(sizes[0]).toBeGreaterThan(8.5)
    expect(
      (
        await tableTexts(
          table([
            ['No', 'Uraian'],
            ['1', 'Desa'],
          ]),
        )
      ).size,
    ).toBeCloseTo(11)
  })

  it('parts words before numbers', async () => {
    const rows = budgetRows(14, 125_000_000)
    const { texts } = await tableTexts(table(rows))
    const told = wordsIn(texts)
    expect(numbersIn(told)).toEqual(numbersIn(rows.flat()))
    expect(told).not.toContain('Pembangunan')
  })

  it('parts numbers between their groups where nothing else can give way', async () => {
    const rows = budgetRows(16, 1_250_000_000)
    const { texts } = await tableTexts(table(rows))
    const parts = wordsIn(texts).filter((word) => NUMERIC.test(word))
    for (const part of parts) expect(part).toMatch(/^(\d{1,3}(\.\d{3})*\.?|\d\d\/\d\d\/|2022)$/)
    expect(digitsIn(parts)).toBe(digitsIn(numbersIn(rows.flat())))
    expect(wordsIn(texts)).toContain('Rehabilitasi')
  })

  it('is not set smaller for an address, which is parted', async () => {
    const address = `https://contoh.go.id/${'berkas-pendukung/'.repeat(8)}rapat`
    const { texts, size } = await tableTexts(
      table([
        ['No', 'Nama', 'Alamat'],
        ['1', 'Berkas', address],
      ]),
    )
    expect(size).toBeCloseTo(11)
    expect(texts.map(({ text }) => text).join('')).toContain(address)
  })

  it('gives a joined cell room for its number', async () => {
    const joined = amount(125_000_000_000_000)
    const cells = budgetTable(12, 1_000)
    if (cells.type !== 'table') throw new Error('no table')
    cells.content.push({
      type: 'tableRow',
      content: [...Array.from({ length: 6 }, () => 'x'), joined, ...Array.from({ length: 4 }, () => 'x')].map(
        (text) => ({
          type: 'tableCell',
          attrs: { colspan: text === joined ? 2 : 1, rowspan: 1 },
          content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
        }),
      ),
    })
    const { texts } = await tableTexts(cells)
    expect(wordsIn(texts)).toContain(joined)
  })

  it.each([6, 10, 14])('of %i columns has in Word the type that it has on paper', async (columns) => {
    const content = budgetTable(columns, 1_250_000)
    const { size } = await tableTexts(content)
    const discussions = [{ heading: 'Tabel', body: doc(content) }]
    const parts = unzipSync(await printWord(minutesDocument(sampleMinutes({ discussions }), null)))
    const [before = ''] = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).split('>Harga satuan<')
    // Styles of cells are named by their size without its point; Word knows half points.
    const inWord = before.match(/TabelKepala(\d+)/g)?.at(-1)
    const near = [Math.floor(size * 2 + 0.1) / 2, Math.ceil(size * 2 - 0.1) / 2]
    expect(near.map((each) => `TabelKepala${String(each).replace('.', '')}`)).toContain(inWord)
  })
})
