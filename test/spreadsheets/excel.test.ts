import fc from 'fast-check'
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readSpreadsheet } from '#electron/spreadsheets/read-spreadsheet.ts'
import { SpreadsheetError, type Sheet, type SpreadsheetProblem } from '#electron/spreadsheets/workbook.ts'
import { writeSpreadsheet } from '#electron/spreadsheets/write-spreadsheet.ts'
import type { WrittenColumn } from '#electron/spreadsheets/writing.ts'
import { isDateFormat } from '#electron/spreadsheets/xlsx-parts.ts'
import { dateOfSerial } from '#shared/spreadsheets/cells.ts'

const PARTS = {
  '[Content_Types].xml': '<Types/>',
  '_rels/.rels':
    '<Relationships><Relationship Id="r" Type="http://schemas/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="s" Type="http://schemas/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="http://schemas/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
  'xl/workbook.xml': '<workbook><sheets><sheet name="A" sheetId="1" r:id="s"/></sheets></workbook>',
  'xl/sharedStrings.xml': '<sst><si><t>Nama</t></si></sst>',
}

/** An archive with the parts of a workbook of one sheet. */
function archive(sheet: string, parts: Record<string, string> = {}): Uint8Array {
  const all = { ...PARTS, 'xl/worksheets/sheet1.xml': sheet, ...parts }
  const zipped: Zippable = Object.fromEntries(
    Object.entries(all).map(([name, text]) => [name, strToU8(text)]),
  )
  return zipSync(zipped)
}

const rows = (cells: string): string =>
  `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`

function read(bytes: Uint8Array, name = 'a.xlsx'): Promise<Sheet[]> {
  return readSpreadsheet(new Blob([new Uint8Array(bytes)]), name)
}

async function problemOf(reading: Promise<unknown>): Promise<SpreadsheetProblem> {
  try {
    await reading
  } catch (error) {
    if (error instanceof SpreadsheetError) return error.problem
    throw error
  }
  throw new Error('The file was read.')
}

/** Overwrites what the archive's directory says of the unpacked size of a part. */
function claiming(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const changed = Buffer.from(bytes)
  for (let at = changed.indexOf('PK\u0001\u0002'); at >= 0; at = changed.indexOf('PK\u0001\u0002', at + 4)) {
    const length = changed.readUInt16LE(at + 28)
    if (changed.toString('latin1', at + 46, at + 46 + length) === part) changed.writeUInt32LE(size, at + 24)
  }
  return changed
}

describe('a workbook', () => {
  test('gives text, numbers with their digits, dates, truth values and errors', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-421]dd mmmm yyyy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>'
    const relations = PARTS['xl/_rels/workbook.xml.rels'].replace(
      '</Relationships>',
      '<Relationship Id="u" Type="http://schemas/styles" Target="/xl/styles.xml"/></Relationships>',
    )
    const sheet = rows(
      '<c r="A1" t="s"><v>0</v></c><c r="B1"><v>1.98609262015051E+17</v></c><c r="C1" s="1"><v>44833</v></c><c r="D1" s="2"><v>44833.5</v></c>' +
        '<c r="F1" t="b"><v>1</v></c><c r="G1" t="e"><v>#REF!</v></c><c r="H1"><f>A1</f></c><c r="I1" t="inlineStr"><is><r><t>a &amp; </t></r><r><t>b_x000D_</t></r></is></c><c r="J1"><v>0.1</v></c>',
    )
    const [found] = await read(
      archive(sheet, { 'xl/styles.xml': styles, 'xl/_rels/workbook.xml.rels': relations }),
    )
    expect(found?.rows).toEqual([
      {
        row: 1,
        cells: [
          'Nama',
          { mark: 'number', text: '1.98609262015051E+17' },
          { mark: 'date', text: '2022-09-29' },
          { mark: 'date', text: '2022-09-29' },
          null,
          { mark: 'truth', text: '1' },
          { mark: 'error', text: '#REF!' },
          { mark: 'formula', text: '' },
          'a & b\r',
          { mark: 'number', text: '0.1' },
        ],
      },
    ])
  })

  test('counts days from 1904 where it says so', async () => {
    const workbook = PARTS['xl/workbook.xml'].replace('<sheets>', '<workbookPr date1904="1"/><sheets>')
    const relations = PARTS['xl/_rels/workbook.xml.rels'].replace(
      '</Relationships>',
      '<Relationship Id="u" Type="http://schemas/styles" Target="styles.xml"/></Relationships>',
    )
    const parts = {
      'xl/workbook.xml': workbook,
      'xl/_rels/workbook.xml.rels': relations,
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>',
    }
    const [found] = await read(archive(rows('<c r="A1" s="0"><v>43371</v></c>'), parts))
    expect(found?.rows[0]?.cells).toEqual([{ mark: 'date', text: '2022-09-29' }])
  })

  test('with prefixes on its tags and without cell references is read all the same', async () => {
    const sheet =
      '<x:worksheet><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect((await read(archive(sheet)))[0]?.rows).toEqual([
      { row: 1, cells: ['Nama', { mark: 'number', text: '2' }] },
    ])
  })

  test.each([
    ['dd/mm/yyyy', true],
    ['[$-421]dd mmmm yyyy;@', true],
    ['d-mmm-yy', true],
    ['0.00', false],
    ['General', false],
    ['"Rp"#,##0', false],
    ['00000000" "000000" "0" "000', false],
    ['[Red]0', false],
  ])('a number format %s shows a date: %s', (code, isDate) => {
    expect(isDateFormat(code)).toBe(isDate)
  })

  test('serial numbers are the dates that spreadsheet programs show', () => {
    expect([44_833, 36_526, 61, 0, -5, Number.NaN].map((serial) => dateOfSerial(serial))).toEqual([
      '2022-09-29',
      '2000-01-01',
      '1900-03-01',
      null,
      null,
      null,
    ])
  })
})

describe('a hostile workbook', () => {
  test('that unpacks to more than any list has is refused before it is unpacked', async () => {
    const bomb = claiming(archive(rows('')), 'xl/worksheets/sheet1.xml', 4_000_000_000)
    expect(await problemOf(read(bomb))).toBe('TOO_MUCH_UNPACKED')
  })

  test('that unpacks to more than it says is stopped', async () => {
    const long = rows(`<c r="A1" t="str"><v>${'a'.repeat(200_000)}</v></c>`)
    expect(await problemOf(read(claiming(archive(long), 'xl/worksheets/sheet1.xml', 100)))).toBe('DAMAGED')
  })

  test('that repeats one entity a billion times is not expanded', async () => {
    const strings =
      '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;&b;</t></si></sst>'
    const [found] = await read(
      archive(rows('<c r="A1" t="s"><v>0</v></c>'), { 'xl/sharedStrings.xml': strings }),
    )
    expect(JSON.stringify(found?.rows).length).toBeLessThan(100)
  })

  test('with cells far out and far down costs nothing', async () => {
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'
    const [found] = await read(archive(sheet))
    expect(found).toMatchObject({ columns: 16_384, rows: [{ row: 1 }] })
  })

  test('with too many rows is refused', async () => {
    const many = Array.from({ length: 60_001 }, (_, row) => `<row r="${row + 1}"><c t="s"><v>0</v></c></row>`)
    const sheet = `<worksheet><sheetData>${many.join('')}</sheetData></worksheet>`
    expect(await problemOf(read(archive(sheet)))).toBe('TOO_MANY_ROWS')
  })

  test('of which a part is missing is damaged, and another archive is no spreadsheet', async () => {
    const { 'xl/workbook.xml': _workbook, ...others } = unzipSync(archive(rows('')))
    expect(await problemOf(read(zipSync(others)))).toBe('DAMAGED')
    expect(await problemOf(read(zipSync({ 'word/document.xml': strToU8('<w/>') })))).toBe('NOT_A_SPREADSHEET')
  })

  test('never makes the program fail, whatever its bytes are', async () => {
    const sound = archive(rows('<c r="A1" t="s"><v>0</v></c>'))
    const spoiling = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(spoiling, async (spoils) => {
        const bytes = new Uint8Array(sound)
        for (const [at, byte] of spoils) bytes[at] = byte
        const failure: unknown = await read(bytes).then(
          () => null,
          (error: unknown) => error,
        )
        expect(failure === null || failure instanceof SpreadsheetError).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  test('is let go of when the clerk gives up', async () => {
    const stop = new AbortController()
    const file = new Blob([new Uint8Array(archive(rows('')))])
    const reading = readSpreadsheet(file, 'a.xlsx', { signal: stop.signal })
    stop.abort(new Error('given up'))
    await expect(reading).rejects.toThrow('given up')
  })
})

function textColumn(header: string): WrittenColumn {
  return { header, width: 10, kind: 'text' }
}

describe('what is written', () => {
  test('comes back as text, also when it looks like a formula or a number', async () => {
    const values = ['=1+1', '+62 812', '-', '@SUM(A1)', "'=2", '198609262015051001', '1E5', ' =3', '007']
    const bytes = await writeSpreadsheet({
      format: 'xlsx',
      sheets: [{ name: 'Orang', columns: [textColumn('A')], rows: values.map((value) => [value]) }],
    })
    const [found] = await read(bytes)
    expect(found?.rows.slice(1).map(({ cells }) => cells[0])).toEqual(values)
    const sheet = Buffer.from(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? []).toString()
    expect(sheet).not.toContain('<f>')
  })

  test('has real dates, a header that stays, a filter, and widths', async () => {
    const bytes = await writeSpreadsheet({
      format: 'xlsx',
      sheets: [
        {
          name: 'Orang',
          columns: [textColumn('Nama'), { header: 'Mulai', width: 14, kind: 'date' }],
          rows: [
            ['Siti', '2022-09-29'],
            ['Budi', '1899-01-01'],
          ],
        },
      ],
    })
    expect((await read(bytes))[0]?.rows.map(({ cells }) => cells[1])).toEqual([
      'Mulai',
      { mark: 'date', text: '2022-09-29' },
      '1899-01-01',
    ])
    const sheet = Buffer.from(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? []).toString()
    expect(sheet).toContain('state="frozen"')
    expect(sheet).toContain('<autoFilter ref="A1:B3"')
    expect(sheet).toContain('width="14"')
  })

  test('any text comes back, through XLSX and through CSV', async () => {
    const line = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .map((each) => each.replace(/[\u0000-\u001f\ufffe\uffff]/g, '').trim())
      .filter((each) => each.trim() !== '' && !/_x[0-9A-F]{4}_/i.test(each))
    const values = fc.sample(line, 300)
    for (const format of ['xlsx', 'csv'] as const) {
      const bytes = await writeSpreadsheet({
        format,
        sheets: [
          {
            name: 'A',
            columns: [textColumn('A'), textColumn('B')],
            rows: values.map((value) => [value, 'x']),
          },
        ],
      })
      const [found] = await read(bytes, `a.${format}`)
      expect(found?.rows.slice(1).map(({ cells }) => cells[0])).toEqual(values)
    }
  })
})
