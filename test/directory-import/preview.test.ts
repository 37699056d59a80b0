import { describe, expect, test } from 'vitest'
import { openTestApplication } from '#test/application.ts'
import { opened, rowsOf, xlsxFile } from './importing.ts'

const LIST = [
  ['DAFTAR PEJABAT KABUPATEN MOJOKERTO', null, null, null, null, null],
  [null, null, null, null, null, null],
  ['No', 'Nama Lengkap', 'NIP', 'Pangkat/Gol.', 'Jabatan', 'OPD'],
  [
    1,
    'dr. Siti Aminah (contoh), M.Kes.',
    "'19860926 201505 2 001",
    'Pembina Tk. I (IV/b)',
    'Kadis',
    'Dinkes',
  ],
  [2, 'BUDI SANTOSO (CONTOH)', 1.98609262015051e17, 'IVb', 'Plt. Kepala Dinas Sosial', 'Dinsos'],
  [3, 'Agus Wijaya (contoh)', '', '', 'Kepala Bagian Umum', 'Bagian Umum'],
]

describe('a list that was mailed', () => {
  test('is opened with its header and columns guessed', async () => {
    const { client } = await openTestApplication()
    const { sheets, look } = await client.directoryImport.open({ file: await xlsxFile(LIST) })
    expect(sheets).toEqual([{ name: 'Pejabat', isHidden: false, rows: 5, columns: 6, refusal: null }])
    expect(look.layout).toMatchObject({
      headerRow: 3,
      headerRows: 1,
      columns: [null, 'name', 'employeeNumber', 'rank', 'position', 'agency'],
    })
  })

  test('shows each problem in its cell with a repair', async () => {
    const { client } = await openTestApplication()
    const { summary, importId } = await opened(client, await xlsxFile(LIST))
    expect(summary.rows).toBe(3)
    expect(summary.actions).toMatchObject({ create: 1, ask: 2 })
    const rows = await rowsOf(client, importId)
    expect(rows[0]).toMatchObject({
      row: 4,
      action: 'create',
      values: {
        titlesBefore: 'dr.',
        name: 'Siti Aminah (contoh)',
        titlesAfter: 'M.Kes.',
        employeeNumber: '198609262015052001',
        rank: 'IV/b',
        position: 'Kepala Dinas Kesehatan',
        agency: 'Dinas Kesehatan',
      },
    })
    const number = rows[1]?.cells.find(({ field }) => field === 'employeeNumber')
    expect(number).toMatchObject({
      column: 'C',
      problems: [{ kind: 'numberDigitsLost', severity: 'ask', repair: null }],
    })
    expect(rows[1]?.values).toMatchObject({
      name: 'Budi Santoso (contoh)',
      status: 'Plt.',
      position: 'Kepala Dinas Sosial',
    })
    const agency = rows[2]?.cells.find(({ field }) => field === 'agency')
    expect(agency?.problems).toMatchObject([{ kind: 'agencyUnknown', repair: 'Bagian Umum' }])
  })

  test('is decided cell by cell and kind by kind', async () => {
    const { client } = await openTestApplication()
    const { importId } = await opened(client, await xlsxFile(LIST))
    const summary = await client.directoryImport.decide({
      importId,
      decisions: [
        {
          about: 'cell',
          row: 5,
          field: 'employeeNumber',
          choice: { to: 'edit', text: '19860926 201505 1 001' },
        },
        { about: 'kind', kind: 'agencyUnknown', choice: 'accept' },
      ],
    })
    expect(summary.actions).toMatchObject({ create: 3, ask: 0 })
    expect(summary.newAgencies).toEqual(['Bagian Umum'])
  })

  test('says which cells still ask, and makes a new agency although one is alike', async () => {
    const { client } = await openTestApplication()
    const file = await xlsxFile([
      ['Nama', 'Jabatan', 'Instansi'],
      ['Rina Wati (contoh)', 'Kepala Dinas Sosial dan Tenaga', 'Dinas Sosial dan Tenaga'],
    ])
    const { importId } = await opened(client, file)
    const agencyCell = async () => {
      const page = await client.directoryImport.rows({
        importId,
        filter: { show: 'all' },
        offset: 0,
        limit: 1,
      })
      return page.rows[0]?.cells.find(({ field }) => field === 'agency')
    }
    expect(await agencyCell()).toMatchObject({ asks: true, problems: [{ kind: 'agencyAlike' }] })
    const summary = await client.directoryImport.decide({
      importId,
      decisions: [
        {
          about: 'text',
          field: 'agency',
          text: 'Dinas Sosial dan Tenaga',
          choice: { to: 'newAgency' },
        },
      ],
    })
    expect(await agencyCell()).toMatchObject({ asks: false, shown: 'Dinas Sosial dan Tenaga', problems: [] })
    expect(summary.newAgencies).toEqual(['Dinas Sosial dan Tenaga'])
  })
})

test('heads that are called by one word with their agency are found', async () => {
  const { client } = await openTestApplication()
  const { importId } = await opened(
    client,
    await xlsxFile([
      ['Nama', 'Jabatan', 'Instansi'],
      ['Joko Susilo (contoh)', 'Kadisnaker', 'Disnaker'],
      ['Agus Setiawan (contoh)', 'Kasatpol PP', 'Satpol PP'],
      ['Yohanes Krisna (contoh)', 'Kalaksa BPBD', 'BPBD'],
    ]),
  )
  const rows = await rowsOf(client, importId)
  expect(rows.map(({ values }) => values.position)).toEqual([
    'Kepala Dinas Tenaga Kerja',
    'Kepala Satuan Polisi Pamong Praja',
    'Kepala Pelaksana Badan Penanggulangan Bencana Daerah',
  ])
})

test('one person on two rows is no second head', async () => {
  const { client } = await openTestApplication()
  const { importId, summary } = await opened(
    client,
    await xlsxFile([
      ['Nama', 'Jabatan', 'Instansi'],
      ['dr. Siti Aminah (contoh), M.Kes.', 'Kadinkes', 'Dinkes'],
      ['Siti Aminah (contoh)', 'Kepala Dinas Kesehatan', 'Dinas Kesehatan'],
      ['Budi Santoso (contoh)', 'Kepala Dinas Kesehatan', 'Dinas Kesehatan'],
    ]),
  )
  expect(summary.actions).toMatchObject({ create: 1, merge: 1, ask: 1 })
  const rows = await rowsOf(client, importId)
  expect(rows.map(({ cells }) => cells.some(({ asks }) => asks))).toEqual([false, false, true])
})
