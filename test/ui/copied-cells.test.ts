import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainCells, readCells, tableOfCells } from '../../renderer/ui/sheet/copied-cells.ts'

test('cells copied in Excel are read: tabs, lines, enclosed cells with quotes and line breaks', () => {
  expect(readCells('Budi\t197109142001122901\r\nSiti\t\r\n')).toEqual([
    ['Budi', '197109142001122901'],
    ['Siti', ''],
  ])
  expect(readCells('"Jalan ""Baru""\nNo. 1"\tdua')).toEqual([['Jalan "Baru" No. 1', 'dua']])
})

test('a quote that does not enclose the whole cell is a sign like others', () => {
  expect(readCells('"Budi" Santoso\tS.E.\n"belum ditutup\tX')).toEqual([
    ['"Budi" Santoso', 'S.E.'],
    ['"belum ditutup', 'X'],
  ])
})

test('no cell that leaves the program is a formula, and it comes back as it was', () => {
  const formulas = ['=HYPERLINK("http://x")', '@SUM(A1)', '+SUM(A1)', '-2+cmd|x']
  const copied = plainCells([formulas])
  for (const cell of copied.split('\t')) expect(cell).toMatch(/^'/)
  expect(readCells(copied)).toEqual([formulas])
  expect(plainCells([['+62 812 3456', '-']])).toBe('+62 812 3456\t-')
})

test('numbers that a spreadsheet would round travel as text, and signs of HTML stay signs', () => {
  expect(tableOfCells([['197109142001122901']])).toContain(String.raw`mso-number-format:'\@'`)
  expect(tableOfCells([['a<b>&c', 'd']])).toContain('a&lt;b&gt;&amp;c')
  expect(tableOfCells([['Budi Santoso']])).toBeNull()
})

test('what is copied can be pasted again', () => {
  const cell = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\s']+|^"/g, ' ').trim())
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    )
  fc.assert(
    fc.property(rows, (cells) => {
      // A last line of one empty cell cannot be told from the end of the text.
      fc.pre(cells.at(-1)?.join('\t') !== '')
      expect(readCells(plainCells(cells))).toEqual(cells)
    }),
  )
})
