import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText, guarded, readCsv, unguarded } from '#electron/spreadsheets/csv.ts'
import type { SheetRow } from '#shared/spreadsheets/cells.ts'

function rowsOf(text: string | Uint8Array): SheetRow[] {
  const rows: SheetRow[] = []
  readCsv(typeof text === 'string' ? new TextEncoder().encode(text) : text, (row) => rows.push(row))
  return rows
}

test.each([
  ['semicolons', 'Nama;NIP;Jabatan\nSiti;1;Camat, Pacet\n'],
  ['commas', 'Nama,NIP,Jabatan\nSiti,1,"Camat, Pacet"\n'],
  ['tabs', 'Nama\tNIP\tJabatan\r\nSiti\t1\tCamat, Pacet\r\n'],
  ['a line that names the separator', 'sep=;\r\nNama;NIP;Jabatan\r\nSiti;1;"Camat, Pacet"\r\n'],
])('fields between %s', (_, text) => {
  const rows = rowsOf(text)
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['Nama', 'NIP', 'Jabatan'],
    ['Siti', '1', 'Camat, Pacet'],
  ])
})

test('rows know their number though empty ones are left out', () => {
  expect(rowsOf('Nama;NIP\n;\n\nSiti;1\n').map(({ row }) => row)).toEqual([1, 4])
})

test('a field may hold a line break and doubled quotation marks', () => {
  expect(rowsOf('A;B\n"satu\ndua ""tiga""";x\n')[1]?.cells[0]).toBe('satu\ndua "tiga"')
})

test('encodings are told by their bytes', () => {
  expect(decodeText(Buffer.from('André', 'utf8'))).toBe('André')
  expect(decodeText(Buffer.from('\uFEFFAndré', 'utf8'))).toBe('André')
  expect(decodeText(Buffer.from('Andr\u00e9 \u0093a\u0094', 'latin1'))).toBe('André “a”')
  expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('André', 'utf16le')]))).toBe(
    'André',
  )
})

test('what a program would compute is guarded and comes back as it was', () => {
  expect(['=1', '+62', '-', '@a', '\ta', '\ra'].map(guarded)).toEqual([
    "'=1",
    "'+62",
    "'-",
    "'@a",
    "'\ta",
    "'\ra",
  ])
  expect(guarded("'=1")).toBe("''=1")
  expect([guarded("'Aisyah"), guarded('Siti'), guarded('')]).toEqual(["'Aisyah", 'Siti', ''])
  const sign = fc.constantFrom("'", '=', '+', '-', '@', '\t', 'a', '1')
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 6 }), (signs) => {
      const text = signs.join('')
      expect(unguarded(guarded(text))).toBe(text)
      expect(guarded(text)).not.toMatch(/^[=+\-@\t\r]/)
    }),
  )
})
