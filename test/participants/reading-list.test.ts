import { expect, test } from 'vitest'
import type { Cell } from '#shared/spreadsheets/cells.ts'
import { participantsIn } from '#shared/participants/reading-list.ts'
import { EMPTY_PERSON, type Person } from '#shared/people/model.ts'

function person(id: string, name: string, employeeNumber = ''): Person {
  return { ...EMPTY_PERSON, id, version: 1, isSample: false, isActive: true, name, employeeNumber }
}

const PEOPLE = [
  person('siti', 'Siti Aminah', '198609262015052001'),
  person('budi-1', 'Budi Santoso'),
  person('budi-2', 'Budi Santoso'),
]

function sheet(...rows: Cell[][]) {
  return { rows: rows.map((cells, index) => ({ row: index + 1, cells })), merges: [] }
}

test('knows people by NIP, then by name without titles; others are guests, and two of one name are left to the clerk', () => {
  const rows = participantsIn(
    sheet(
      ['DAFTAR PESERTA', null, null, null],
      ['No', 'Nama', 'NIP', 'Instansi'],
      ['1', 'S. Aminah', '19860926 201505 2 001', 'Dinas Kesehatan'],
      ['2', 'dr. Siti Aminah, M.Kes.', null, null],
      ['3', 'Budi Santoso', null, null],
      ['4', 'Dr. Rina Wijaya, S.T., M.T.', '-', 'Institut Teknologi Sepuluh Nopember'],
      ['5', null, null, 'Dinas Sosial'],
    ),
    PEOPLE,
  )
  expect(rows).toMatchObject([
    { row: 3, who: { kind: 'person', personId: 'siti' } },
    { row: 4, who: { kind: 'person', personId: 'siti' } },
    { row: 5, who: null, note: 'Ada 2 orang bernama ini di Orang & OPD.' },
    {
      row: 6,
      who: {
        kind: 'guest',
        titlesBefore: 'Dr.',
        name: 'Rina Wijaya',
        titlesAfter: 'S.T., M.T.',
        agency: 'Institut Teknologi Sepuluh Nopember',
      },
    },
  ])
  expect(rows).toHaveLength(4)
})

test('a sheet without names is none', () => {
  expect(participantsIn(sheet(['Kode', 'Uraian'], ['1', 'Kertas']), PEOPLE)).toBeNull()
})
