import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openTestApplication } from '#test/application.ts'
import { refusal } from '#test/refusal.ts'
import type { ImportField } from '#shared/directory-import/fields.ts'
import type { PreviewRow } from '#shared/directory-import/model.ts'
import { confirm, opened, rowsOf } from './importing.ts'

/** Lists as they are mailed; `make-fixtures.ts` says how each is broken. */
async function fixture(name: string): Promise<File> {
  return new File([await readFile(path.join(import.meta.dirname, 'fixtures', name))], name)
}

async function look(name: string) {
  const { client } = await openTestApplication()
  const { importId, look: seen, sheets, summary } = await opened(client, await fixture(name))
  return { client, importId, sheets, summary, layout: seen.layout, rows: await rowsOf(client, importId) }
}

/** A column of the values that would be written. */
function column(rows: readonly PreviewRow[], field: ImportField): string[] {
  return rows.map(({ values }) => values[field] ?? '')
}

/** Kinds of problems by the place in the file: `B4 titles`. */
function problems(rows: readonly PreviewRow[]): string[] {
  return rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column: letters, problems: found }) =>
      found.map(({ kind }) => `${letters}${row} ${kind}`),
    ),
  )
}

describe('a broken list', () => {
  test('with titles glued to names, heads without their agency, ranks in all forms', async () => {
    const { rows, summary } = await look('gelar-melekat.xlsx')
    expect(summary.actions).toMatchObject({ create: 6, ask: 0 })
    expect(
      rows.map(({ values: { titlesBefore, name, titlesAfter } }) => [titlesBefore, name, titlesAfter]),
    ).toEqual([
      ['Dr. H.', 'Ahmad Fauzi (contoh)', 'S.H., M.Si.'],
      ['dr.', 'Siti Aminah (contoh)', 'M.Kes.'],
      ['Ir.', 'Joko Susilo (contoh)', 'MT'],
      ['Dra. Hj.', 'Rini Wulandari (contoh)', 'M.M.'],
      ['drg.', 'Bagus Prakoso (contoh)', 'Sp.Pros.'],
      ['Prof. Dr. Ir.', 'Hendra Gunawan (contoh)', 'M.Sc., Ph.D.'],
    ])
    expect(column(rows, 'rank')).toEqual(['IV/c', 'IV/b', 'IV/b', 'IV/a', 'III/d', ''])
    expect(column(rows, 'position')).toEqual([
      'Sekretaris Daerah',
      'Kepala Dinas Kesehatan',
      'Kepala Dinas Pekerjaan Umum dan Penataan Ruang',
      'Kepala Dinas Sosial',
      'Direktur RSUD Prof. Dr. Soekandar',
      'Tenaga Ahli',
    ])
  })

  test('with NIPs that became numbers: it asks and invents nothing', async () => {
    const { client, importId, rows } = await look('nip-menjadi-bilangan.xlsx')
    expect(rows.map(({ action }) => action)).toEqual(['ask', 'ask', 'ask', 'create'])
    expect(column(rows, 'employeeNumber')).toEqual(['', '', '', '198609262015052001'])
    expect(column(rows, 'phone')).toEqual([
      '081234567890',
      '+6281234567891',
      '0812-3456-7892',
      '(0321) 321 555',
    ])
    const lost = rows[0]?.cells
      .flatMap(({ problems: found }) => found)
      .find(({ kind }) => kind === 'numberDigitsLost')
    expect(lost).toMatchObject({ severity: 'ask', repair: null })
    await client.directoryImport.decide({
      importId,
      decisions: [
        {
          about: 'cell',
          row: 2,
          field: 'employeeNumber',
          choice: { to: 'edit', text: '19860926 201505 1 001' },
        },
        { about: 'kind', kind: 'numberDigitsLost', choice: 'leave' },
      ],
    })
    await confirm(client, importId)
    const { people } = await client.people.directory()
    expect(people.map(({ employeeNumber }) => employeeNumber)).toEqual([
      '198609262015051001',
      '',
      '',
      '198609262015052001',
    ])
  })

  test('with signs, letters and too few digits in NIPs', async () => {
    const { rows } = await look('nip-bertanda.xlsx')
    expect(column(rows, 'employeeNumber').slice(0, 4)).toEqual([
      '198609262015051001',
      '198701012010012002',
      '197005171995031903',
      '197109142001122001',
    ])
    expect(rows.map(({ action }) => action).slice(4)).toEqual(['ask', 'ask', 'create', 'create', 'create'])
    expect(problems(rows)).toEqual([
      ...['B2', 'B3', 'B4', 'B5'].map((place) => `${place} numberSigns`),
      'B6 numberWrong',
      'B7 numberWrong',
      'B9 numberDoubtful',
    ])
    const typed = rows[4]?.cells[1]?.problems[0]
    expect(typed).toMatchObject({ repair: '19860926 201505 2 001', losesNothing: false })
  })

  test('with a person twice: joined by number, asked about by name and when the rows disagree', async () => {
    const { rows } = await look('orang-ganda.xlsx')
    expect(rows.map(({ action }) => action)).toEqual([
      'create',
      'create',
      'merge',
      'create',
      'ask',
      'ask',
      'ask',
    ])
    expect(rows[2]?.mergedWith).toEqual({ kind: 'row', row: 2 })
    expect(rows[4]?.candidates).toMatchObject([{ other: { kind: 'row', row: 5 }, by: 'name' }])
    expect(rows[5]?.candidates).toMatchObject([{ other: { kind: 'row', row: 3 }, by: 'name' }])
    expect(rows[6]).toMatchObject({ candidates: [{ other: { kind: 'row', row: 2 }, by: 'number' }] })
  })

  test('with a header over two rows, a counting row under it, and an agency beside three people', async () => {
    const { rows, layout } = await look('judul-kolom-dua-baris.xlsx')
    expect(layout).toMatchObject({
      headerRow: 2,
      headerRows: 3,
      columns: [null, 'name', 'employeeNumber', 'rank', 'position', 'status', 'startsOn', 'agency'],
    })
    expect(column(rows, 'agency')).toEqual(['Dinas Kesehatan', 'Dinas Kesehatan', 'Dinas Kesehatan'])
    expect(column(rows, 'status')).toEqual(['definitif', 'definitif', 'Plt.'])
    expect(column(rows, 'startsOn')).toEqual(['2022-01-03', '2022-01-03', '2022-06-01'])
  })

  test('with a letterhead above, headings between and a signature below', async () => {
    const { rows, layout } = await look('kepala-surat-di-atas.xlsx')
    expect(layout.headerRow).toBe(8)
    const byAction = Map.groupBy(rows, ({ action }) => action)
    expect(column(byAction.get('create') ?? [], 'name')).toEqual([
      'Ratna Kusuma (contoh)',
      'Bambang Prasetyo (contoh)',
      'Siti Aminah (contoh)',
    ])
    expect(problems(byAction.get('ask') ?? [])).toContain('B12 nameAlone')
    expect(byAction.get('skip')?.map(({ row }) => row)).toEqual([9, 15, 16, 17])
  })

  test('with formulas: results are taken, failures and missing results are asked about', async () => {
    const { rows } = await look('rumus.xlsx')
    expect(column(rows, 'name')).toEqual(['Siti Aminah (contoh)', '', '', 'Eko Prasetyo (contoh)'])
    expect(rows.map(({ action }) => action)).toEqual(['create', 'ask', 'ask', 'create'])
    expect(problems(rows)).toEqual(['C3 formulaEmpty', 'C4 cellError'])
  })

  test('with a hidden sheet, which is told and not taken by itself', async () => {
    const { sheets, layout, rows } = await look('lembar-tersembunyi.xlsx')
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['Rekap', false],
      ['Lama 2019', true],
      ['Pejabat 2022', false],
    ])
    expect(layout.sheet).toBe(2)
    expect(rows).toHaveLength(2)
  })

  test('with dates in all forms, and a weekday that disagrees', async () => {
    const { rows } = await look('tanggal-sebagai-teks.xlsx')
    expect(column(rows, 'startsOn')).toEqual([...Array.from({ length: 5 }, () => '2022-09-29'), '1998-02-01'])
    expect(problems(rows)).toEqual([
      'D2 dateWeekday',
      'C3 dateForm',
      'C4 dateForm',
      'D4 dateForm',
      'D5 dateForm',
      'D6 dateUnknown',
      'C7 dateForm',
      'D7 dateUnknown',
    ])
    const weekday = rows[0]?.cells.find(({ column: letters }) => letters === 'D')?.problems[0]
    expect(weekday?.message).toContain("Jum'at")
    expect(weekday?.message).toContain('Kamis, 29 September 2022')
    expect(rows.map(({ action }) => action)).toEqual(['create', 'create', 'create', 'ask', 'ask', 'ask'])
  })

  test('with agencies that are not there, mistyped, shortened', async () => {
    const { rows } = await look('instansi-tidak-dikenal.xlsx')
    expect(rows.map(({ row, values: { agency, position } }) => [row, agency, position])).toEqual([
      [2, 'Dinas Komunikasi dan Informatika', 'Kepala Dinas Komunikasi dan Informatika'],
      [3, 'Dinas Kesehatan', 'Kepala Dinas Kesehatan'],
      [4, 'Polres Mojokerto', 'Kapolres'],
      [5, 'Bagian Umum Setda', 'Kepala Bagian Umum Setda'],
      [6, 'Kecamatan Pacet', 'Camat Pacet'],
      [
        7,
        'Dinas Perumahan Rakyat, Kawasan Permukiman dan Perhubungan',
        'Kepala Dinas Perumahan Rakyat, Kawasan Permukiman dan Perhubungan',
      ],
      [8, 'Badan Narkotika', 'Kepala Badan Narkotika'],
    ])
    const asked = problems(rows).filter((each) => each.includes(' agency'))
    expect(asked).toEqual([
      'C3 agencyForm',
      'C4 agencyUnknown',
      'C5 agencyUnknown',
      'C7 agencyAlike',
      'C8 agencyUnknown',
    ])
  })

  test.each(['windows-1252.csv', 'utf8-dengan-tanda.csv', 'teks-unicode.txt'])(
    'as text: %s',
    async (name) => {
      const { rows } = await look(name)
      expect(rows[1]?.values).toMatchObject({
        name: 'André Wijaya (contoh)',
        employeeNumber: '197001011995031002',
        position: 'Kepala Bidang “Smart City”',
        startsOn: '2021-02-01',
      })
      expect(rows).toHaveLength(3)
    },
  )

  test('as text with commas', async () => {
    const { rows } = await look('koma.csv')
    expect(rows).toHaveLength(3)
    expect(rows[0]?.values).toMatchObject({ position: 'Kepala Dinas Kesehatan', agency: 'Dinas Kesehatan' })
  })

  test('with a quotation mark that is never closed', async () => {
    const { rows } = await look('petik-tidak-ditutup.csv')
    expect(column(rows, 'position')).toEqual(['Inspektur', 'Camat Pacet'])
    expect(column(rows, 'name')[1]).toBe('Budi Santoso (contoh)')
  })

  test('as LibreOffice saves it, with merged cells and dates in words', async () => {
    const { rows } = await look('dari-libreoffice.xlsx')
    expect(column(rows, 'agency')).toEqual(['Dinas Kesehatan', 'Dinas Kesehatan'])
    expect(column(rows, 'startsOn')).toEqual(['2022-01-03', '2022-01-03'])
  })
})

describe('a file that is refused', () => {
  test.each([
    ['terkunci.xlsx', 'ENCRYPTED', 'kata sandi'],
    ['excel-lama-diganti-nama.xlsx', 'OLD_EXCEL', '.xls'],
    ['terpotong.xlsx', 'DAMAGED', 'rusak'],
    ['rusak.xlsx', 'DAMAGED', 'rusak'],
    ['teks-bernama-excel.xlsx', 'NOT_A_SPREADSHEET', 'teks biasa'],
    ['laman-bernama-excel.xls', 'NOT_A_SPREADSHEET', 'halaman web'],
    ['ods-diganti-nama.xlsx', 'NOT_A_SPREADSHEET', '.ods'],
    ['tiga-ratus-kolom.xlsx', 'TOO_MANY_COLUMNS', '"Lebar" mempunyai 300 kolom'],
  ])('%s: %s', async (name, code, words) => {
    const { client } = await openTestApplication()
    const refused = await refusal(client.directoryImport.open({ file: await fixture(name) }))
    expect(refused.code).toBe(code)
    expect(refused.message).toContain(words)
  })

  test('because it is empty', async () => {
    const { client } = await openTestApplication()
    const file = new File([], 'kosong.xlsx')
    expect((await refusal(client.directoryImport.open({ file }))).code).toBe('EMPTY_FILE')
    const blank = new File([' \r\n\r\n'], 'hampa.csv')
    expect((await refusal(client.directoryImport.open({ file: blank }))).code).toBe('NO_ROWS')
  })
})
