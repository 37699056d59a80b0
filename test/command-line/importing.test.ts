import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { commandLine, failure } from './calling.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'ikrar impor é '))
const fixtures = path.join(import.meta.dirname, '../directory-import/fixtures')
const { ikrar, json } = commandLine(folder)

/** The public answer of the command, and nothing else in it. */
const imported = z.strictObject({
  rows: z.int(),
  created: z.int(),
  changed: z.int(),
  merged: z.int(),
  problems: z.array(
    z.strictObject({
      sheet: z.string(),
      row: z.int(),
      column: z.string(),
      problem: z.string(),
      repair: z.string().nullable(),
    }),
  ),
})

async function imports(...words: string[]) {
  return imported.parse(await json('import', 'people', ...words))
}

async function people(): Promise<number> {
  return z.array(z.unknown()).parse(await json('list', 'people')).length
}

beforeAll(async () => {
  await json('sample')
  for (const name of ['orang-ganda.xlsx', 'instansi-tidak-dikenal.xlsx', 'terkunci.xlsx'])
    copyFileSync(path.join(fixtures, name), path.join(folder, name))
})
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

test('every repair that loses nothing is taken, and what would have to be asked stays out and is told', async () => {
  const { rows, created, merged, problems } = await imports('orang-ganda.xlsx')
  expect({ rows, created, merged }).toEqual({ rows: 7, created: 3, merged: 1 })
  const open = problems.filter(({ repair }) => repair === null).map(({ row, column }) => `${column}${row}`)
  expect(open).toEqual(expect.arrayContaining(['A6', 'A7', 'A8']))
  expect(problems.find(({ row }) => row === 4)).toEqual({
    sheet: 'Sheet1',
    row: 4,
    column: 'D',
    problem: 'Plt. melekat pada nama jabatan.',
    repair: 'Plt. | Kepala Dinas Sosial',
  })
})

test('a column of dates that read both ways is told once, at its header', async () => {
  writeFileSync(
    path.join(folder, 'dua-cara.csv'),
    ['Nama;Jabatan;TMT', 'Rina (contoh);Staf Satu;3/4/2022', 'Joko (contoh);Staf Dua;5/6/2022'].join('\n'),
  )
  const { rows, problems } = await imports('dua-cara.csv', '--dry-run')
  expect(rows).toBe(2)
  expect(problems.filter(({ row }) => row === 1)).toEqual([
    {
      sheet: expect.any(String),
      row: 1,
      column: 'C',
      problem: '2 tanggal terbaca dua cara: "3/4/2022" dibaca 3 April 2022, dapat juga 4 Maret 2022.',
      repair: null,
    },
  ])
})

test('a dry run tells what would happen and writes nothing', async () => {
  const before = await people()
  const dry = await imports('instansi-tidak-dikenal.xlsx', '--dry-run')
  expect(dry.rows).toBe(7)
  expect(dry.created).toBeGreaterThan(0)
  expect(await people()).toBe(before)
  expect(await imports('instansi-tidak-dikenal.xlsx')).toEqual(dry)
  expect(await people()).toBe(before + dry.created)
})

test('an export is written where the caller wants it, and importing it changes nothing', async () => {
  const answer = await json('export', 'people', '--out', 'daftar é.xlsx')
  expect(answer).toEqual({ file: path.join(folder, 'daftar é.xlsx'), rows: expect.any(Number) })
  const { created, changed } = await imports('daftar é.xlsx')
  expect({ created, changed }).toEqual({ created: 0, changed: 0 })
  await json('export', 'people', '--out', 'daftar.csv')
  expect(readFileSync(path.join(folder, 'daftar.csv'), 'utf8')).toMatch(/^\uFEFFGelar depan;Nama;/)
})

test('failures are one line and an exit code', async () => {
  expect(failure(await ikrar('import', 'people', 'terkunci.xlsx'))).toEqual([
    1,
    expect.stringContaining('kata sandi'),
  ])
  expect(failure(await ikrar('import', 'people', 'tidak-ada.xlsx'))).toEqual([
    1,
    expect.stringContaining('tidak ditemukan'),
  ])
  expect(failure(await ikrar('export', 'people', '--out', 'daftar.ods'))).toEqual([
    2,
    expect.stringContaining('.xlsx atau .csv'),
  ])
  expect(failure(await ikrar('import', 'people'))).toEqual([2, expect.stringContaining('kurang satu kata')])
  expect(existsSync(path.join(folder, 'daftar.ods'))).toBe(false)
})
