import { expect, test } from 'vitest'
import { typedProblems } from '#shared/directory-import/check-typed.ts'
import { datesBothWays } from '#shared/directory-import/date-order.ts'
import { openTestApplication } from '#test/application.ts'
import { opened, rowsOf } from './importing.ts'

const kinds = (...typed: Parameters<typeof typedProblems>) =>
  typedProblems(...typed).map(({ kind, severity }) => [kind, severity])

function bothWays(dates: readonly string[]) {
  const rows = dates.map((date, index) => ({ row: index + 2, cells: ['Siti', date] }))
  return datesBothWays(rows, { columns: ['name', 'startsOn'] })
}

test('a column is told once when its dates read both ways, and not when one of them says that the day is first', () => {
  expect(bothWays(['3/4/2022', '5/5/2022', '10-11-2022', 'tahun lalu'])).toEqual([
    {
      field: 'startsOn',
      column: 1,
      count: 2,
      example: '3/4/2022',
      byDay: '2022-04-03',
      byMonth: '2022-03-04',
      order: 'day',
      evidence: 'none',
    },
  ])
  expect(bothWays(['3/4/2022', '29/9/2022'])).toEqual([])
  expect(bothWays(['5/5/2022', '3 April 2022', '44833'])).toEqual([])
  expect(bothWays(['3/4/2022', '3 April 2022'])).toEqual([])
  expect(bothWays(['3/4/2022', '4 Maret 2022'])).toMatchObject([{ order: 'month', evidence: 'month' }])
  expect(bothWays(['3/4/2022', '3 Mei 2022'])).toMatchObject([{ order: 'day', evidence: 'none' }])
  // One that reads month first only, while no other reads both ways, asks in its own cell.
  expect(bothWays(['9/29/2022'])).toEqual([])
  expect(bothWays(['3/4/2022', '9/29/2022'])).toMatchObject([{ order: 'month', evidence: 'month', count: 1 }])
  expect(bothWays(['3/4/2022', '9/29/2022', '29/9/2022'])).toMatchObject([{ order: 'day', evidence: 'both' }])
})

test('one date that can only be month first turns the others of its column, and the clerk can turn them back', async () => {
  const { client } = await openTestApplication()
  const text = [
    'Nama;Jabatan;Mulai',
    'Siti (contoh);Inspektur;03/04/2022',
    'Budi (contoh);Camat Pacet;09/29/2022',
  ].join('\n')
  const file = new File([text], 'daftar.csv')
  const { importId, summary } = await opened(client, file)
  expect(summary.datesBothWays).toMatchObject([{ field: 'startsOn', column: 'C', order: 'month', count: 1 }])
  const starts = async () => {
    const rows = await rowsOf(client, importId)
    return rows.map(({ values, action }) => [values.startsOn, action])
  }
  expect(await starts()).toEqual([
    ['2022-03-04', 'create'],
    ['2022-09-29', 'create'],
  ])
  const after = await client.directoryImport.decide({
    importId,
    decisions: [{ about: 'dates', field: 'startsOn', choice: 'day' }],
  })
  expect(after.datesBothWays).toMatchObject([{ order: 'day' }])
  expect(await starts()).toEqual([
    ['2022-04-03', 'create'],
    ['2022-09-29', 'ask'],
  ])
  await client.directoryImport.decide({
    importId,
    decisions: [
      { about: 'dates', field: 'startsOn', choice: null },
      // What is typed here has its day first, whatever the column has.
      { about: 'cell', row: 3, field: 'startsOn', choice: { to: 'edit', text: '5/6/2022' } },
    ],
  })
  expect(await starts()).toEqual([
    ['2022-03-04', 'create'],
    ['2022-06-05', 'create'],
  ])
})

test('what is typed over a cell is looked at as the row will be', () => {
  const about = { values: {}, today: '2022-09-29' }
  expect(kinds('startsOn', '31/2/2022', about)).toEqual([['dateUnknown', 'ask']])
  expect(kinds('startsOn', '29/9/2022 ', about)).toEqual([])
  expect(kinds('employeeNumber', '19860926 2015', about)).toMatchObject([['numberWrong', 'ask']])
  expect(kinds('name', 'Drs. Budi Santoso, M.Si.', about)).toEqual([['titles', 'repaired']])
  expect(kinds('email', 'siti@', about)).toEqual([['emailWrong', 'ask']])
  expect(kinds('position', 'apa saja', about)).toEqual([])
})
