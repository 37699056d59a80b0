import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attendanceListDocument, type PrintedAttendance } from '#shared/documents/attendance-list.ts'
import { PAPERS } from '#shared/documents/paper.ts'
import { attendanceRow, sampleAttendance } from '../documents/sample-meeting.ts'
import { print } from './print.ts'
import type { PlacedText } from './read-pdf.ts'
import { linesOf } from './read-pdf.ts'

/** A list of named rows, each name with a mark by which it is found again. */
function listOf(names: readonly string[], changes: Partial<PrintedAttendance> = {}): PrintedAttendance {
  const list = sampleAttendance(0, 0, { letterhead: 'none', ...changes })
  const rows = names.map((name, index) => ({ ...attendanceRow(index), name }))
  return { ...list, sheets: list.sheets.map((sheet) => ({ ...sheet, rows })) }
}

const HEADER = /^No\s*Nama\s*Jabatan\s*Instansi\s*L\/P\s*Tanda Tangan$/

/** The number and dots of a row in its signature cell. */
const dotted = (texts: readonly PlacedText[], number: number) =>
  texts.filter(({ text }) => new RegExp(`^${number}\\. \\.{3,}$`).test(text))

const names = fc.array(
  fc
    .array(fc.constantFrom('Sri', 'Kusumawardhani', 'R.A.', 'S.STP., M.Si.', 'Hadikusumo-Putri'), {
      minLength: 1,
      maxLength: 12,
    })
    .map((words) => words.join(' ').slice(0, 120)),
  { minLength: 1, maxLength: 70 },
)

describe('any attendance list', () => {
  it('loses no row, parts none, repeats its header, and gives 9 mm to sign in zigzag', async () => {
    const looks = fc.record({
      paper: fc.constantFrom('a4', 'f4', 'f4-210'),
      typeface: fc.constantFrom('arimo', 'bonum'),
      cornerMarks: fc.boolean(),
      hasSigner: fc.boolean(),
    } as const)
    await fc.assert(
      fc.asyncProperty(names, looks, async (list, { paper: size, typeface, cornerMarks, hasSigner }) => {
        const { office, signer } = sampleAttendance(0, 0)
        const attendance = listOf(list, {
          office: { ...office, paper: size },
          typeface,
          cornerMarks,
          signer: hasSigner ? signer : null,
        })
        const { paper, pdf } = await print(attendanceListDocument(attendance, null))
        const cells = paper.cells.slice(0, list.length)
        expect(cells.map(({ signatoryId }) => signatoryId)).toEqual(
          list.map((_, index) => attendanceRow(index).id),
        )
        for (const [index, cell] of cells.entries()) {
          expect(cell.height).toBeGreaterThanOrEqual(8.99)
          const marks = dotted(pdf.texts, index + 1)
          expect(marks).toHaveLength(1)
          const [mark] = marks
          expect(mark?.page).toBe(cell.page)
          expect(mark?.x).toBeGreaterThan(cell.x - 0.01)
          expect((mark?.x ?? 0) + (mark?.width ?? 0)).toBeLessThan(cell.x + cell.width + 0.01)
          expect(mark?.y).toBeGreaterThan(cell.y)
          expect(mark?.y).toBeLessThan(cell.y + cell.height)
          // All of the name stands between the rules of its row.
          const row = pdf.texts.filter(
            ({ page, x, y }) =>
              page === cell.page && y > cell.y && y < cell.y + cell.height && x < cell.x - 60 + cell.width,
          )
          const [name = ''] = list.slice(index)
          const printed = row.map(({ text }) => text).join('')
          expect(printed.replaceAll(' ', '')).toContain(name.replaceAll(' ', ''))
        }
        const steps = cells.slice(1).map(({ x }, index) => Math.abs(x - (cells[index]?.x ?? 0)))
        for (const step of steps) expect(step).toBeCloseTo(cells[0]?.width ?? 0, 0)
        for (const page of new Set(cells.map((cell) => cell.page)))
          expect(linesOf(pdf.texts, page).filter((line) => HEADER.test(line))).toHaveLength(1)
        const { height, width } = PAPERS[size]
        for (const cell of paper.cells) {
          expect(cell.x + cell.width).toBeLessThanOrEqual(width - 15 + 0.01)
          expect(cell.y + cell.height).toBeLessThanOrEqual(height - (cornerMarks ? 30 : 25) + 0.5)
        }
        await pdf.close()
      }),
      { numRuns: 25, seed: 2022 },
    )
  }, 120_000)

  it('keeps text 4 mm clear of the corner marks', async () => {
    const { pdf } = await print(attendanceListDocument(sampleAttendance(60, 0), null))
    const besideMarks = pdf.texts.filter(
      ({ text, x, width }) => text.trim() !== '' && (x < 30 || x + width > 180),
    )
    expect(besideMarks.length).toBeGreaterThan(60)
    for (const { y, size } of besideMarks) {
      expect(y - size).toBeGreaterThanOrEqual(29)
      expect(y).toBeLessThanOrEqual(297 - 30)
    }
    await pdf.close()
  })
})

describe('an attendance list', () => {
  it('of 2,000 rows has them all, in order, under a header on each page', async () => {
    const { paper, pdf } = await print(attendanceListDocument(sampleAttendance(2000, 0), null))
    const numbers = pdf.texts.flatMap(({ text }) => /^(\d+)\. \.{3,}$/.exec(text)?.[1] ?? [])
    expect(numbers).toEqual(Array.from({ length: 2000 }, (_, index) => String(index + 1)))
    const headers = pdf.texts.filter(({ text }) => text === 'Tanda Tangan')
    expect(headers.map(({ page }) => page)).toEqual([...new Set(paper.cells.map(({ page }) => page))])
    await pdf.close()
  }, 60_000)

  it('begins each day on a page of its own and heads its later pages with that day', async () => {
    const { sheets } = sampleAttendance(40, 0)
    const [day] = sheets
    if (day === undefined) throw new Error('no day')
    const { pdf } = await print(
      attendanceListDocument(
        sampleAttendance(0, 0, { sheets: [day, { ...day, date: '2022-09-30' }], letterhead: 'none' }),
        null,
      ),
    )
    const heads = Array.from({ length: pdf.pages }, (_, index) =>
      linesOf(pdf.texts, index + 1)
        .slice(0, 4)
        .join(' '),
    )
    const firstOfSecond = heads.findIndex((head, index) => index > 0 && !head.includes('(lanjutan)'))
    expect(firstOfSecond).toBeGreaterThan(1)
    const continued = heads.flatMap((head, index) => (head.includes('(lanjutan)') ? [{ head, index }] : []))
    expect(continued.length).toBeGreaterThan(1)
    for (const { head, index } of continued)
      expect(head).toContain(index < firstOfSecond ? 'Kamis, 29 September 2022' : 'Jumat, 30 September 2022')
    await pdf.close()
  })

  it('of nobody is a sheet of spare rows, and of nothing at all still has its head', async () => {
    const spare = await print(attendanceListDocument(sampleAttendance(0, 5), null))
    expect(spare.paper.cells).toHaveLength(6)
    await spare.pdf.close()
    const empty = await print(attendanceListDocument(sampleAttendance(0, 0, { signer: null }), null))
    expect(linesOf(empty.pdf.texts, 1)).toContain('DAFTAR HADIR')
    await empty.pdf.close()
  })
})
