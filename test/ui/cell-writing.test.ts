import { expect, test } from 'vitest'
import { fitCells, MOST_ROWS, takenValue, writeTexts } from '../../renderer/ui/sheet/cell-writing.ts'
import type { SheetColumn } from '../../renderer/ui/sheet/columns.ts'

interface Row {
  id: string
  kind: string
  number: string
}
type Changes = Partial<Omit<Row, 'id'>>

const KINDS = [
  { value: 'pns', label: 'PNS' },
  { value: 'other', label: 'Lainnya' },
]

const columns: SheetColumn<Row, Changes>[] = [
  {
    key: 'kind',
    header: 'Jenis',
    width: '5rem',
    text: (row) => KINDS.find(({ value }) => value === row.kind)?.label ?? '',
    value: (row) => row.kind,
    editing: () => ({ kind: 'choice', choices: KINDS }),
    changes: (kind) => ({ kind }),
  },
  {
    key: 'number',
    header: 'Nomor',
    width: '5rem',
    text: (row) => row.number,
    editing: () => ({ kind: 'text' }),
    check: (row, text) => ({
      error: row.kind === 'other' && text !== '' ? 'Tanpa nomor.' : null,
      warnings: [],
    }),
    changes: (number) => ({ number }),
  },
  { key: 'id', header: 'Kode', width: '5rem', text: (row) => row.id },
]
const rows: Row[] = [
  { id: 'a', kind: 'pns', number: '1' },
  { id: 'b', kind: 'other', number: '' },
]

test('each cell is checked with what is pasted beside it, and the refused one keeps its text', () => {
  const given = [
    ['lainnya', '5'],
    ['PNS', '7'],
  ]
  const { edits, cells } = writeTexts(rows, columns, (row, column) => given[row]?.[column])
  expect(edits).toEqual([
    { row: rows[0], changes: { kind: 'other' } },
    { row: rows[1], changes: { kind: 'pns', number: '7' } },
  ])
  expect(cells.get('a number')).toEqual({ text: '5', failure: 'Tanpa nomor.' })
  expect(cells.get('b number')).toEqual({ text: '7', failure: null })
})

test('what is the same is not written, what is none of the choices says them, fixed columns are named', () => {
  const given = [
    ['PNS', '1', 'a'],
    ['Pensiun', '', 'lain'],
  ]
  const { edits, cells, fixedColumns } = writeTexts(rows, columns, (row, column) => given[row]?.[column])
  expect(edits).toEqual([])
  expect([...cells]).toEqual([
    ['b kind', { text: 'Pensiun', failure: 'Bukan salah satu pilihan: PNS, Lainnya.' }],
  ])
  expect(fixedColumns).toEqual(['Kode'])
})

test('a choice is found by value or label in any case; an empty text only where empty is a choice', () => {
  const editing = { kind: 'choice', choices: [...KINDS, { value: '', label: '-' }] } as const
  expect(takenValue(editing, 'pns')).toBe('pns')
  expect(takenValue(editing, ' LAINNYA ')).toBe('other')
  expect(takenValue(editing, '')).toBe('')
  expect(takenValue({ kind: 'choice', choices: KINDS }, '')).toBeNull()
})

const many = (count: number) => Array.from({ length: count }, () => ['x'])

test('one cell fills the block, a fitting block repeats, anything else goes once, and what does not fit is refused in words', () => {
  const sheet = { rows: 10, columns: 3 }
  const block = { top: 2, bottom: 5, left: 0, right: 1 }
  expect(fitCells([['x']], block, sheet)).toEqual({ rows: 4, columns: 2 })
  expect(
    fitCells(
      [
        ['x', 'y'],
        ['z', 'w'],
      ],
      block,
      sheet,
    ),
  ).toEqual({ rows: 4, columns: 2 })
  expect(fitCells([['x'], ['y'], ['z']], block, sheet)).toEqual({ rows: 3, columns: 1 })
  expect(fitCells(many(9), block, sheet)).toHaveProperty(
    'refusal',
    expect.stringContaining('hanya ada 8 baris'),
  )
  expect(fitCells([['a', 'b', 'c', 'd']], block, sheet)).toHaveProperty(
    'refusal',
    expect.stringContaining('hanya ada 3 kolom'),
  )
  expect(fitCells(many(MOST_ROWS + 1), block, { rows: 99_999, columns: 3 })).toHaveProperty(
    'refusal',
    expect.stringContaining('terlalu besar'),
  )
})
