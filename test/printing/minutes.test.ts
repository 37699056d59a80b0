import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { minutesDocument, type PrintedMinutes } from '#shared/documents/minutes-paper.ts'
import type { RichTextBlock, TableCell } from '#shared/minutes/rich-text.ts'
import { bullets, doc, numbers, paragraph, sampleMinutes, table, text } from '../documents/sample-minutes.ts'
import { print, printWord } from './print.ts'
import { linesOf, type PlacedText } from './read-pdf.ts'

/** Room for text ends here, mm: A4 less the lower margin. */
const LOWEST = 297 - 25

function printed(changes: Partial<PrintedMinutes>) {
  return print(minutesDocument(sampleMinutes(changes), null))
}

function discussed(...content: RichTextBlock[]): Partial<PrintedMinutes> {
  return { discussions: [{ heading: 'Perihal', body: doc(...content) }] }
}

function headingCell(words: string, colspan: number, rowspan: number): TableCell {
  return { type: 'tableHeader', attrs: { colspan, rowspan }, content: [paragraph(words)] }
}

/** A table under headings of two rows, one of them over both and one over two columns. */
function headedTwice(rows: number): RichTextBlock {
  const body = Array.from({ length: rows }, (_, row): TableCell[] =>
    [`Baris ${row + 1}`, 'Isi', 'Isi'].map((words) => ({ type: 'tableCell', content: [paragraph(words)] })),
  )
  const cells = [
    [headingCell('Kepala tabel', 1, 2), headingCell('Realisasi', 2, 1)],
    [headingCell('Semester satu', 1, 1), headingCell('Semester dua', 1, 1)],
    ...body,
  ]
  return { type: 'table', content: cells.map((content) => ({ type: 'tableRow', content })) }
}

const pagesWith = (texts: readonly PlacedText[], words: string) =>
  texts.filter((each) => each.text.includes(words)).map(({ page }) => page)

test('minutes read from top to bottom as they were written', async () => {
  const { pdf, paper } = await printed({})
  const read = Array.from({ length: pdf.pages }, (_, index) => linesOf(pdf.texts, index + 1).join(' ')).join(
    ' ',
  )
  const expected = [
    'NOTULA',
    'Hari/Tanggal : Kamis, 29 September 2022',
    'Pencatat : Indah Contoh, S.T.',
    '1. Pembukaan',
    '2. Pembahasan',
    'a. Rencana aksi',
    'Seluruh perangkat',
    '1. Data dukung dikirim sebelum evaluasi.',
    'a. tata kelola;',
    '• sampah dan limbah;',
    '3. Hasil dilaporkan setiap triwulan.',
    'b. Program percepatan',
    'Smart Living',
    '3. Kesimpulan',
    'Rapat memutuskan:',
    '4. Tindak Lanjut',
    '14 Oktober',
    '5. Penutup',
    'Pencatat,Pimpinan Rapat,',
  ]
  const plain = read.replaceAll(/\s+/g, ' ').replaceAll(/(?<=^| )([a-z0-9]\.|•)(?=\S)/g, '$1 ')
  const places = expected.map((part) => plain.indexOf(part))
  expect(expected.filter((_, index) => places[index] === -1)).toEqual([])
  expect(places).toEqual([...places].toSorted((first, second) => first - second))
  expect(paper.cells).toHaveLength(2)
  await pdf.close()
})

describe('text of the editor', () => {
  it('loses no word, prints none twice, stays on the page, and leaves neither heading nor signature alone', async () => {
    let counted = 0
    const inHeadings = new Set<string>()
    const words = (count: number) =>
      Array.from({ length: count }, () => `Kata${(counted += 1).toString().padStart(4, '0')}`).join(' ')
    const some = fc.integer({ min: 1, max: 90 })
    const node = fc.oneof(
      fc.record({ kind: fc.constant('paragraph' as const), count: some }),
      fc.record({ kind: fc.constant('heading' as const), count: fc.integer({ min: 1, max: 30 }) }),
      fc.record({ kind: fc.constant('list' as const), count: some }),
      fc.record({ kind: fc.constant('table' as const), count: some }),
    )
    const written = ({ kind, count }: { kind: string; count: number }): RichTextBlock => {
      if (kind === 'heading') {
        const title = words(count)
        for (const word of title.split(' ')) inHeadings.add(word)
        return { type: 'heading', attrs: { level: 2 }, content: [text(title)] }
      }
      if (kind === 'list') return numbers(1, words(count), [paragraph(words(2)), bullets(words(count))])
      if (kind === 'table')
        return table([
          ['Uraian', 'Catatan'],
          [words(count), words(3)],
          [words(1), words(count)],
        ])
      return paragraph(words(count), text(words(2), 'bold'), ` ${words(1)}`)
    }
    await fc.assert(
      fc.asyncProperty(fc.array(node, { minLength: 1, maxLength: 14 }), async (nodes) => {
        counted = 0
        inHeadings.clear()
        const { pdf } = await printed({
          ...discussed(...nodes.map(written)),
          closing: doc(paragraph(words(20))),
        })
        const found = pdf.texts
          .flatMap(({ text: part }) => part.match(/Kata\d{4}/g) ?? [])
          .toSorted((first, second) => first.localeCompare(second))
        expect(found).toEqual(
          Array.from({ length: counted }, (_, index) => `Kata${(index + 1).toString().padStart(4, '0')}`),
        )
        const inText = pdf.texts.filter(({ text: part }) => !part.includes('Halaman'))
        expect(Math.max(...inText.map(({ y }) => y))).toBeLessThan(LOWEST)
        const signed = pagesWith(pdf.texts, 'Pimpinan Rapat,')
        expect(signed).toEqual([pdf.pages])
        expect(pagesWith(pdf.texts, `Kata${counted.toString().padStart(4, '0')}`)).toEqual([pdf.pages])
        const lonely = ['3. Kesimpulan', '4. Tindak Lanjut', '5. Penutup'].filter((heading) => {
          const at = pdf.texts.find(({ text: part }) => part === heading)
          return !inText.some(({ page, y }) => page === at?.page && y > at.y)
        })
        expect(lonely).toEqual([])
        const lastLines = Array.from({ length: pdf.pages }, (_, index) => {
          const onPage = inText.filter(({ page }) => page === index + 1)
          return onPage.toSorted((first, second) => first.y - second.y).at(-1)?.text ?? ''
        })
        expect(
          lastLines.filter((line) => (line.match(/Kata\d{4}/g) ?? []).some((word) => inHeadings.has(word))),
        ).toEqual([])
        await pdf.close()
      }),
      { numRuns: 40, seed: 2022 },
    )
  }, 120_000)

  it('repeats the headings of a long table on each page', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => [`Baris ${index + 1}`, 'Isi'])
    const { pdf } = await printed(discussed(table([['Kepala tabel', 'Isi'], ...rows])))
    const withRows = new Set(pagesWith(pdf.texts, 'Baris '))
    expect(withRows.size).toBeGreaterThan(2)
    expect(pagesWith(pdf.texts, 'Kepala tabel')).toEqual([...withRows])
    expect(pagesWith(pdf.texts, 'Baris ')).toHaveLength(90)
    await pdf.close()
  })

  it('repeats headings of two rows whose cells are joined', async () => {
    const changes = discussed(headedTwice(90))
    const { pdf } = await printed(changes)
    const withRows = [...new Set(pagesWith(pdf.texts, 'Baris '))]
    expect(withRows.length).toBeGreaterThan(2)
    for (const words of ['Kepala tabel', 'Realisasi', 'Semester satu', 'Semester dua'])
      expect(pagesWith(pdf.texts, words)).toEqual(withRows)
    await pdf.close()
    const parts = unzipSync(await printWord(minutesDocument(sampleMinutes(changes), null)))
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const headings = xml.split('<w:tr>').filter((row) => row.includes('<w:tblHeader/>'))
    expect(headings.filter((row) => /Realisasi|Semester/.test(row))).toHaveLength(2)
  })

  it('tells rows of a table of too many columns over as many pages as they need', async () => {
    const cell = Array.from({ length: 500 }, (_, index) => `isi${index}`).join(' ')
    const row = Array.from({ length: 20 }, (_, column) => (column === 10 ? cell.repeat(3) : `K${column}`))
    const { pdf } = await printed(discussed(table([row, row])))
    expect(pdf.texts.filter(({ text: part }) => part.includes('K19'))).toHaveLength(2)
    expect(Math.max(...pdf.texts.filter(({ size }) => size > 4).map(({ y }) => y))).toBeLessThan(LOWEST)
    await pdf.close()
  })

  it('tells a table of too many columns row by row', async () => {
    const rows = [1, 2].map((row) => Array.from({ length: 40 }, (_, column) => `R${row}K${column}`))
    const { pdf } = await printed(discussed(table(rows)))
    const read = pdf.texts.map(({ text: part }) => part).join(' ')
    for (const cell of rows.flat()) expect(read).toContain(cell)
    await pdf.close()
  })

  it('keeps words that nobody can break on the page', async () => {
    const { pdf } = await printed(
      discussed(paragraph('x'.repeat(400)), bullets('y'.repeat(300)), table([['Alamat'], ['z'.repeat(500)]])),
    )
    const right = pdf.texts.filter(({ text: part }) => /^[xyz]+$/.test(part)).map(({ x, width }) => x + width)
    expect(right.length).toBeGreaterThan(8)
    expect(Math.max(...right)).toBeLessThan(210 - 20 + 0.1)
    await pdf.close()
  })
})

test('participants who fill pages are all named', async () => {
  const participants = Array.from({ length: 150 }, (_, index) => `Peserta ${index + 1}, Dinas`).join('\n')
  const { pdf } = await printed({ participants })
  const named = pdf.texts.map(({ text: part }) => part).filter((part) => part.startsWith('Peserta '))
  expect(named).toEqual(participants.split('\n'))
  expect(new Set(pagesWith(pdf.texts, ', Dinas')).size).toBeGreaterThan(2)
  await pdf.close()
})

test('a name of 120 characters and a very long agenda are set whole', async () => {
  const { chair } = sampleMinutes()
  const signatureName = `Dr. ${'NAMA SANGAT PANJANG '.repeat(5).trim()}, S.T., M.Si., M.Kom.`.slice(0, 120)
  const subject = Array.from({ length: 30 }, (_, index) => `Acara ${index + 1} tentang pembahasan`).join('\n')
  const { pdf } = await printed({ subject, chair: chair === null ? null : { ...chair, signatureName } })
  for (let index = 1; index <= 30; index += 1)
    expect(pagesWith(pdf.texts, `Acara ${index} tentang`)).toHaveLength(1)
  const joined = pdf.texts.map(({ text: part }) => part).join(' ')
  expect(joined.match(/SANGAT PANJANG/g)).toHaveLength(5)
  await pdf.close()
})
