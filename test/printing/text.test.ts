import { describe, expect, it } from 'vitest'
import { commitmentPaperDocument } from '#shared/documents/commitment-papers.ts'
import { sampleSignatory, sampleSnapshot } from '../documents/sample-snapshot.ts'
import { print } from './print.ts'
import { linesOf } from './read-pdf.ts'

describe('the page', () => {
  it('prints the exact words of the commitment in their order', async () => {
    const { pdf } = await print(
      commitmentPaperDocument(
        sampleSnapshot(2, { numberStyle: 'filled', number: '500.12/7/2022' }),
        'commitment',
        'ABC1234',
      ),
    )
    const text = linesOf(pdf.texts, 1).join(' ')
    const expected = [
      'KOMITMEN BERSAMA IMPLEMENTASI MASTERPLAN SMART CITY KABUPATEN MOJOKERTO TAHUN 2022',
      'NOMOR 500.12/7/2022',
      'Kami yang bertanda tangan di bawah ini, Dewan Smart City Kabupaten Mojokerto, menyatakan berkomitmen untuk:',
      '1. Melaksanakan Masterplan',
      'tugas dan fungsi masing-masing perangkat daerah.',
      '4. Melakukan pemantauan',
      'Demikian komitmen bersama ini dibuat dengan penuh kesadaran dan tanggung jawab.',
      'Mojokerto, 29 September 2022',
      'Mengetahui,',
      'BUPATI MOJOKERTO,',
      'ABC1234 · Halaman 1 dari 1',
    ]
    const missing: string[] = []
    let from = 0
    for (const words of expected) {
      const at = text.replaceAll(/\s+/g, ' ').indexOf(words, from)
      if (at < 0) missing.push(words)
      else from = at
    }
    expect(missing).toEqual([])
  })

  it.each([
    ['a4', 210, 297],
    ['f4', 215, 330],
    ['f4-210', 210, 330],
  ] as const)('is %s of %i x %i mm', async (paper, width, height) => {
    const { pdf } = await print(commitmentPaperDocument(sampleSnapshot(3, { paper }), 'commitment', null))
    expect(pdf.sizes[0]?.width).toBeCloseTo(width, 3)
    expect(pdf.sizes[0]?.height).toBeCloseTo(height, 3)
  })

  it('is A3 landscape for the board, in large type on one page for a council of nine', async () => {
    const { paper, pdf } = await print(commitmentPaperDocument(sampleSnapshot(9), 'board', null))
    expect(pdf.sizes).toEqual([{ width: expect.closeTo(420, 3), height: expect.closeTo(297, 3) }])
    expect(paper.pages).toBe(1)
    const body = pdf.texts.find(({ text }) => text.startsWith('Kami yang'))
    expect(body?.size).toBeGreaterThanOrEqual((14 / 72) * 25.4 - 0.01)
  })

  it.each(['commitment', 'board'] as const)('of the %s shows a point that is still empty', async (kind) => {
    const points = ['Menganggarkan program.', '', '  ']
    const { pdf } = await print(commitmentPaperDocument(sampleSnapshot(2, { points }), kind, null))
    const lines = linesOf(pdf.texts, 1)
    expect(lines.filter((line) => /^[123]\./.test(line))).toEqual(['1. Menganggarkan program.', '2.', '3.'])
  })

  it('prints a gap for the day and for the number', async () => {
    const { pdf } = await print(
      commitmentPaperDocument(sampleSnapshot(2, { dateStyle: 'dayBlank' }), 'commitment', null),
    )
    expect(linesOf(pdf.texts, 1)).toContain('NOMOR')
    const place = pdf.texts.find(({ text }) => text.trim() === 'Mojokerto,')
    const month = pdf.texts.find(({ text }) => text.trim() === 'September 2022')
    expect((month?.x ?? 0) - (place?.x ?? 0) - (place?.width ?? 0)).toBeGreaterThan(9)
  })

  it('breaks long text without losing or overrunning anything', async () => {
    const word = 'x'.repeat(2000)
    const points = [word, 'kata '.repeat(400).trim(), `${'a-b/'.repeat(200)}akhir`]
    const { paper, pdf } = await print(
      commitmentPaperDocument(sampleSnapshot(2, { points }), 'commitment', null),
    )
    const printed = pdf.texts.map(({ text }) => text).join('')
    expect(printed.replaceAll(/[^x]/g, '')).toHaveLength(2000)
    expect(printed.match(/kata/g)).toHaveLength(400)
    expect(printed).toContain('akhir')
    for (const { x, width } of pdf.texts) expect(x + width).toBeLessThanOrEqual(180.01)
    expect(paper.pages).toBeGreaterThan(1)
  })

  it('keeps at least two lines of a parted point on each side of a page break', async () => {
    for (const count of [28, 29, 30, 31, 32, 33, 34]) {
      const points = [
        ...Array.from({ length: count }, () => 'Satu baris saja.'),
        `mulai ${'kata '.repeat(60)} selesai`,
      ]
      const { pdf } = await print(commitmentPaperDocument(sampleSnapshot(2, { points }), 'commitment', null))
      const linesWithWord = (page: number) =>
        linesOf(pdf.texts, page).filter((line) => /kata|mulai|selesai/.test(line)).length
      const [first, second] = [linesWithWord(1), linesWithWord(2)]
      expect(first === 0 || first >= 2).toBe(true)
      expect(second === 0 || second >= 2).toBe(true)
      await pdf.close()
    }
  })

  it('sets 60 points of 2,000 characters', async () => {
    const points = Array.from({ length: 60 }, () => 'Melaksanakan program. '.repeat(90).trim())
    const { paper } = await print(commitmentPaperDocument(sampleSnapshot(9, { points }), 'commitment', null))
    expect(paper.pages).toBeGreaterThan(20)
  })

  it('shows what a typeface lacks instead of an empty box', async () => {
    const { pdf } = await print(
      commitmentPaperDocument(
        sampleSnapshot(2, { closing: 'Demikian 😀 ﬁn <script> & مرحبا.' }),
        'commitment',
        null,
      ),
    )
    expect(linesOf(pdf.texts, 1).join(' ')).toContain('Demikian [?] fin <script> & [?][?][?][?][?].')
  })
})

const position = 'KEPALA DINAS PENGENDALIAN PENDUDUK DAN KELUARGA BERENCANA '.repeat(4).slice(0, 200).trim()

describe('narrow and wide margins, small and large type', () => {
  it.each([10, 60])('of %i mm are set without losing a signatory', async (margin) => {
    const counts: number[] = []
    for (const paper of ['commitment', 'statement', 'board'] as const) {
      for (const layout of ['grid-2', 'grid-3', 'table'] as const) {
        for (const fontSize of [9, 14]) {
          const margins = { top: margin, bottom: margin, left: margin, right: margin }
          const signatories = Array.from({ length: 7 }, (_, index) => ({
            ...sampleSignatory(index),
            ...(index === 1 ? { capacity: [position], position } : {}),
          }))
          const snapshot = sampleSnapshot(0, { margins, layout, fontSize, signatories, letterhead: 'office' })
          const { paper: printed, pdf } = await print(commitmentPaperDocument(snapshot, paper, null))
          counts.push(printed.cells.length - (paper === 'statement' ? 0 : 1))
          await pdf.close()
        }
      }
    }
    expect(new Set(counts)).toEqual(new Set([7]))
  })

  it('are refused in words where one signature does not fit on a page', async () => {
    const margins = { top: 60, bottom: 60, left: 60, right: 60 }
    const capacity = [position, position, 'u.b.', position, position]
    const snapshot = sampleSnapshot(0, {
      margins,
      fontSize: 14,
      layout: 'grid-3',
      signatories: [{ ...sampleSignatory(0), capacity }, sampleSignatory(1)],
    })
    await expect(print(commitmentPaperDocument(snapshot, 'commitment', null))).rejects.toThrow(
      'tidak muat pada satu halaman',
    )
  })
})

describe('letterheads', () => {
  it('prints the office in capitals over address and contacts, above the title', async () => {
    const { pdf } = await print(
      commitmentPaperDocument(sampleSnapshot(2, { letterhead: 'office' }), 'commitment', null),
    )
    expect(linesOf(pdf.texts, 1).slice(0, 3)).toEqual([
      'PEMERINTAH KABUPATEN MOJOKERTO',
      'DINAS KOMUNIKASI DAN INFORMATIKA',
      'Jalan R.A. Basoeni Nomor 4, Sooko, Mojokerto 61361',
    ])
  })

  it('prints BUPATI in the middle', async () => {
    const { pdf } = await print(
      commitmentPaperDocument(sampleSnapshot(2, { letterhead: 'head' }), 'commitment', null),
    )
    const head = pdf.texts.find(({ text }) => text === 'BUPATI MOJOKERTO')
    expect((head?.x ?? 0) + (head?.width ?? 0) / 2).toBeCloseTo(105, 0)
    expect(linesOf(pdf.texts, 1)[0]).toBe('BUPATI MOJOKERTO')
  })
})
