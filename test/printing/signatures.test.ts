import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CommitmentSnapshot } from '#shared/commitments/snapshot.ts'
import type { CellGeometry } from '#shared/documents/model.ts'
import { PAPERS } from '#shared/documents/paper.ts'
import { CONTINUATION_HEADING, commitmentPaperDocument } from '#shared/documents/commitment-papers.ts'
import { sampleSignatory, sampleSnapshot } from '../documents/sample-snapshot.ts'
import { print } from './print.ts'
import type { OpenPdf } from './read-pdf.ts'
import { linesOf } from './read-pdf.ts'

/** Texts of a page that stand over or in a column, from a height to another, in mm. */
function textsIn(
  pdf: OpenPdf,
  { page, x, width }: CellGeometry,
  from: number,
  to: number,
): { text: string; y: number }[] {
  return pdf.texts
    .filter((text) => text.page === page && text.text.trim() !== '')
    .filter((text) => text.x >= x - 0.5 && text.x + text.width <= x + width + 0.5)
    .filter((text) => text.y > from && text.y <= to)
}

const words = fc.array(
  fc.constantFrom('Dinas', 'Komunikasi', 'dan', 'Penataan-Ruang', 'Pemberdayaan', 'R.A.', 'Umum/Khusus'),
  {
    minLength: 1,
    maxLength: 18,
  },
)

const snapshots: fc.Arbitrary<CommitmentSnapshot> = fc
  .record({
    count: fc.integer({ min: 0, max: 45 }),
    position: words.map((list) => list.join(' ').slice(0, 200)),
    name: words.map((list) => list.join(' ').slice(0, 80)),
    point: words.map((list) => list.join(' ').repeat(12).slice(0, 2000)),
    points: fc.integer({ min: 0, max: 7 }),
    layout: fc.constantFrom('auto', 'grid-2', 'grid-3', 'table'),
    typeface: fc.constantFrom('arimo', 'bonum'),
    paper: fc.constantFrom('a4', 'f4', 'f4-210'),
    fontSize: fc.integer({ min: 9, max: 14 }),
    cornerMarks: fc.boolean(),
    closing: fc.constantFrom(
      '',
      'Demikian komitmen bersama ini dibuat dengan penuh kesadaran.',
      'Demikian komitmen bersama ini. '.repeat(40).trim(),
    ),
    letterhead: fc.constantFrom('none', 'office', 'head'),
  } as const)
  .map(({ count, position, name, point, points, ...rest }) =>
    sampleSnapshot(0, {
      ...rest,
      points: Array.from({ length: points }, (_, index) => (index % 2 === 0 ? point : 'Singkat.')),
      signatories: Array.from({ length: count }, (_, index) => {
        const signatory = sampleSignatory(index)
        if (index % 3 !== 1) return signatory
        return {
          ...signatory,
          position,
          capacity: [position.toUpperCase()],
          name,
          signatureName: name.toUpperCase(),
        }
      }),
    }),
  )

describe('signature cells of any joint sheet', () => {
  it('are all there, on one page each, inside the text, apart from each other', async () => {
    await fc.assert(
      fc.asyncProperty(snapshots, async (snapshot) => {
        const { paper, pdf } = await print(commitmentPaperDocument(snapshot, 'commitment', null))
        const wanted = [...snapshot.signatories, ...snapshot.acknowledging].map(
          ({ signatoryId }) => signatoryId,
        )
        expect(paper.cells.map(({ signatoryId }) => signatoryId)).toEqual(wanted)
        expect(pdf.pages).toBe(paper.pages)
        const { width, height } = PAPERS[snapshot.paper]
        const side = snapshot.cornerMarks ? 30 : 20
        for (const cell of paper.cells) {
          expect(cell.x).toBeGreaterThanOrEqual(side - 0.01)
          expect(cell.x + cell.width).toBeLessThanOrEqual(width - side + 0.01)
          expect(cell.y).toBeGreaterThanOrEqual(20)
          expect(cell.y + cell.height).toBeLessThanOrEqual(height - 25 + 0.01)
        }
        for (const [index, cell] of paper.cells.entries()) {
          const overlapping = paper.cells
            .slice(index + 1)
            .filter((other) => other.page === cell.page)
            .filter((other) => other.x < cell.x + cell.width - 0.01 && cell.x < other.x + other.width - 0.01)
            .filter(
              (other) => other.y < cell.y + cell.height - 0.01 && cell.y < other.y + other.height - 0.01,
            )
          expect(overlapping).toEqual([])
        }
        await pdf.close()
      }),
      { numRuns: 20 },
    )
  }, 180_000)

  it('never stand on a page without text of the commitment or the heading of continuation', async () => {
    await fc.assert(
      fc.asyncProperty(snapshots, async (snapshot) => {
        const { paper, pdf } = await print(commitmentPaperDocument(snapshot, 'commitment', null))
        for (const page of new Set(paper.cells.map((cell) => cell.page))) {
          const text = linesOf(pdf.texts, page).join(' ')
          const hasText =
            page === 1 ||
            text.includes('(lanjutan)') ||
            text.includes('Demikian') ||
            text.includes('Singkat') ||
            /Dinas|Komunikasi|Umum/.test(text)
          expect(hasText ? '' : text).toBe('')
        }
        await pdf.close()
      }),
      { numRuns: 12 },
    )
  }, 180_000)
})

describe('the grid', () => {
  it('stands left to right, then down, names of a row on one level, a comma only after the last capacity line', async () => {
    const snapshot = sampleSnapshot(9)
    const { paper, pdf } = await print(commitmentPaperDocument(snapshot, 'commitment', null))
    const cells = paper.cells.slice(0, 9)
    for (const row of [cells.slice(0, 3), cells.slice(3, 6), cells.slice(6, 9)]) {
      const [first, second, third] = row
      expect(new Set(row.map(({ y }) => y)).size).toBe(1)
      expect(first?.x).toBeLessThan(second?.x ?? 0)
      expect(second?.x).toBeLessThan(third?.x ?? 0)
      const names = row.map((cell) => textsIn(pdf, cell, cell.y + cell.height, cell.y + cell.height + 5)[0])
      expect(new Set(names.map((name) => name?.y.toFixed(2))).size).toBe(1)
    }
    for (const [index, cell] of cells.entries()) {
      const above = textsIn(pdf, cell, cell.y - 14, cell.y).map(({ text }) => text)
      const capacity = above.join(' ')
      expect(capacity.endsWith(',')).toBe(true)
      expect(capacity.replace(/,$/, '')).not.toContain(',')
      expect(snapshot.signatories[index]?.capacity[0]).toBe(capacity.replace(/,$/, ''))
    }
  })

  it('leaves four blank lines between capacity and name, and prints nothing there', async () => {
    const { paper, pdf } = await print(commitmentPaperDocument(sampleSnapshot(18), 'commitment', null))
    for (const cell of paper.cells) {
      expect(cell.height).toBeGreaterThan(19)
      const baselines = textsIn(pdf, cell, cell.y + 1, cell.y + cell.height)
      expect(baselines).toEqual([])
    }
  })

  it('stacks a.n., u.b. and diwakili oleh with one comma at the end', async () => {
    const signatory = {
      ...sampleSignatory(2),
      capacity: ['a.n. BUPATI MOJOKERTO', 'SEKRETARIS DAERAH', 'u.b.', 'ASISTEN PEREKONOMIAN'],
    }
    const snapshot = sampleSnapshot(2, { signatories: [signatory, sampleSignatory(1)] })
    const { pdf } = await print(commitmentPaperDocument(snapshot, 'commitment', null))
    const texts = pdf.texts.map(({ text }) => text)
    for (const line of ['a.n. BUPATI MOJOKERTO', 'SEKRETARIS DAERAH', 'u.b.', 'ASISTEN PEREKONOMIAN,']) {
      expect(texts).toContain(line)
    }
  })
})

describe('the table', () => {
  it('repeats its header and the heading on every page, numbers its rows, and gives 14 mm to sign', async () => {
    const { paper, pdf } = await print(commitmentPaperDocument(sampleSnapshot(60), 'commitment', null))
    const pagesWithRows = new Set(paper.cells.slice(0, 60).map(({ page }) => page))
    expect(pagesWithRows.size).toBeGreaterThan(3)
    for (const page of pagesWithRows) {
      const lines = linesOf(pdf.texts, page)
      expect(lines.some((line) => /^No\s*Nama\s*Jabatan\s*Tanda Tangan$/.test(line))).toBe(true)
      expect(lines[0] === CONTINUATION_HEADING).toBe(page > 1)
    }
    for (const [index, cell] of paper.cells.slice(0, 60).entries()) {
      expect(cell.height).toBeGreaterThanOrEqual(13.99)
      const number = pdf.texts.find(
        ({ text, page, x }) => page === cell.page && x < 45 && text === `${index + 1}.` && x < 38 && x > 30,
      )
      expect(number?.y).toBeGreaterThan(cell.y)
      expect(number?.y).toBeLessThan(cell.y + cell.height)
    }
  })

  it('sets 200 signatories', async () => {
    const { paper } = await print(commitmentPaperDocument(sampleSnapshot(200), 'commitment', null))
    expect(paper.cells).toHaveLength(201)
    expect(new Set(paper.cells.map(({ page }) => page)).size).toBe(paper.pages)
  })
})

describe('the statement', () => {
  it('gives each signatory a page with the block at right and room for a stamp of 4 x 4 cm at its left', async () => {
    const { paper, pdf } = await print(commitmentPaperDocument(sampleSnapshot(3), 'statement', null))
    expect(paper.pages).toBe(3)
    expect(paper.cells.map(({ page }) => page)).toEqual([1, 2, 3])
    for (const cell of paper.cells) {
      expect(cell.x).toBeCloseTo(105, 0)
      const left = pdf.texts.filter(
        ({ page, x, y }) => page === cell.page && x < cell.x - 0.5 && y > cell.y - 8 && y < cell.y + 32,
      )
      expect(left).toEqual([])
    }
  })

  it('keeps closing, date and block together on a later page', async () => {
    const points = Array.from(
      { length: 22 },
      (_, index) =>
        `Butir ${index + 1} yang cukup panjang untuk satu baris lebih sedikit saja, begitu pula berikutnya.`,
    )
    const { paper, pdf } = await print(
      commitmentPaperDocument(sampleSnapshot(1, { points }), 'statement', null),
    )
    const [cell] = paper.cells
    expect(cell?.page).toBe(paper.pages)
    expect(linesOf(pdf.texts, paper.pages).join(' ')).toContain('Demikian surat pernyataan komitmen')
  })
})
