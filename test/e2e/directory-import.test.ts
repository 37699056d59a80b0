import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { SIGNING_MORNING } from '#test/application.ts'
import { EMPTY_PERSON } from '#shared/people/model.ts'
import { active, checked, FIRST_QUESTION, drop, stopAtOnce, summary } from './import-steps.ts'
import { messyList } from './messy-list.ts'
import { startProgram } from './program.ts'

const FIXTURES = path.join(import.meta.dirname, '..', 'directory-import', 'fixtures')

/** A list as it is mailed, broken in its own way. */
function fixture(name: string): Promise<Buffer> {
  return readFile(path.join(FIXTURES, name))
}

const SYLLABLES = [
  'Ba',
  'Ci',
  'Du',
  'Fe',
  'Gi',
  'Ho',
  'Ja',
  'Ku',
  'Li',
  'Ma',
  'Ni',
  'Pu',
  'Ra',
  'Si',
  'Ta',
  'Wi',
  'Yu',
  'Za',
]

const two = (number: number) => String(number).padStart(2, '0')

/** A list so long that checking and writing it takes a while; everybody in it is somebody else. */
function longList(): Buffer {
  const rows = Array.from({ length: 30_000 }, (_, index) => {
    const spelled = [0, 1, 2, 3].map((place) => SYLLABLES[Math.floor(index / 18 ** place) % 18] ?? '')
    const born = `${1960 + (index % 30)}${two(1 + (Math.floor(index / 30) % 12))}${two(1 + (Math.floor(index / 360) % 28))}`
    const number = `${born}20100${1 + Math.floor(index / 10_080)}1901`
    return `${spelled.join('').toLowerCase()} (contoh);${number};Staf ${index};Dinkes`
  })
  return Buffer.from(['Nama;NIP;Jabatan;OPD', ...rows].join('\n'))
}

test('files that cannot be read are refused in words where they were dropped', async () => {
  const { page, open, faults, expectAccessible } = await startProgram()
  await open('/orang/impor')
  const refusals: [name: string, words: RegExp][] = [
    ['terkunci.xlsx', /terkunci dengan kata sandi/],
    ['excel-lama-diganti-nama.xlsx', /Excel lama/],
    ['terpotong.xlsx', /rusak atau terpotong/],
    ['tiga-ratus-kolom.xlsx', /300 kolom/],
    ['laman-bernama-excel.xls', /halaman web/],
  ]
  for (const [name, words] of refusals) {
    await drop(page, name, await fixture(name))
    await page.getByRole('alert').getByText(`${name} tidak dapat dibaca`).waitFor()
    await page.getByRole('alert').getByText(words).waitFor()
    await page.getByText('Jatuhkan daftar pejabat di sini').waitFor()
  }
  await expectAccessible()
  await drop(page, 'daftar pejabat.xlsx', await messyList())
  await page.getByRole('button', { name: 'Periksa' }).waitFor()
  expect(faults).toEqual([])
})

test('what was understood is put right, and remembered for the next file', async () => {
  const { page, open, faults, expectAccessible } = await startProgram()
  await open('/orang/impor')
  await drop(page, 'daftar pejabat.xlsx', await messyList())
  await page.getByLabel('Kolom H TMT JABATAN diimpor sebagai').waitFor()
  await expectAccessible()
  await page.getByLabel('Baris 5 sebagai judul').click()
  await page.getByText('judul kolom di baris 5', { exact: false }).waitFor()
  await page.getByLabel('Baris 4 sebagai judul').click()
  await page.getByText('judul kolom di baris 4. 7 dari 8', { exact: false }).waitFor()
  // A meaning belongs to one column: the other one gives it up.
  await page.getByLabel('Kolom A NO diimpor sebagai').selectOption('Nama')
  expect(await page.getByLabel('Kolom B NAMA PEJABAT diimpor sebagai').inputValue()).toBe('')
  await page.getByLabel('Kolom A NO diimpor sebagai').selectOption('Tidak diimpor')
  await page.getByLabel('Kolom C N I P diimpor sebagai').selectOption('Tidak diimpor')
  await page.getByText('Pilih kolom mana yang berisi nama.', { exact: false }).waitFor()
  expect(await page.getByRole('button', { name: 'Periksa' }).isDisabled()).toBe(true)
  await page.getByLabel('Kolom B NAMA PEJABAT diimpor sebagai').selectOption('Nama')
  await page.getByLabel('Kolom H TMT JABATAN diimpor sebagai').selectOption('Tidak diimpor')
  await page.getByRole('button', { name: 'Periksa' }).click()
  await page.getByRole('button', { name: 'Impor 27 orang' }).click()
  await page.getByRole('button', { name: 'Impor berkas lain' }).click()
  await drop(page, 'daftar lain.xlsx', await messyList())
  await page.getByText('dipakai seperti impor sebelumnya', { exact: false }).waitFor()
  expect(await page.getByLabel('Kolom H TMT JABATAN diimpor sebagai').inputValue()).toBe('')
  await page.getByText('Diingat').first().waitFor()
  expect(faults).toEqual([])
})

test('leaving and coming back goes on where one was, with every answer', async () => {
  const program = await startProgram({ clock: () => SIGNING_MORNING })
  const { page, open, faults, expectAccessible } = program
  await checked(program)
  await expectAccessible()
  await page.keyboard.type('196907211996021901')
  await page.keyboard.press('Enter')
  await summary(page, /2 ditanyakan/)
  await open('/')
  await open('/orang/impor')
  await summary(page, /2 ditanyakan/)
  await page.getByRole('button', { name: 'Kolom', exact: true }).click()
  await page.getByRole('button', { name: 'Periksa' }).click()
  await summary(page, /2 ditanyakan/)
  await page.getByRole('button', { name: 'Tutup berkas' }).click()
  await page.getByText('Jatuhkan daftar pejabat di sini').waitFor()
  expect(faults).toEqual([])
})

test('cells are answered by keyboard, taken back, filtered by kind, and answered for a whole kind', async () => {
  const program = await startProgram({ clock: () => SIGNING_MORNING })
  const { page, faults } = program
  await checked(program)
  await expect.poll(() => active(page)).toEqual(FIRST_QUESTION)
  await page.keyboard.press('Alt+B')
  await summary(page, /2 ditanyakan/)
  await page.keyboard.press('Control+z')
  await summary(page, /3 ditanyakan/)
  await page.getByRole('button', { name: 'Pakai semua usulan (2)' }).click()
  await summary(page, /1 ditanyakan/)
  await page.getByRole('button', { name: /^Gelar melekat pada nama/ }).click()
  await page.getByRole('gridcell', { name: /Drs\. Teguh Santosa/ }).waitFor()
  await page.getByRole('button', { name: 'Jangan perbaiki: Gelar melekat pada nama' }).click()
  await page.getByText('Semua dibiarkan').waitFor()
  await page.getByRole('button', { name: 'Batalkan untuk semua: Gelar melekat pada nama' }).click()
  await page.getByRole('button', { name: /^Semua baris/ }).click()
  // A cell without a problem is changed by typing over it.
  await page.getByRole('gridcell', { name: '19700517 199503 2 901' }).click()
  await page.keyboard.type('1970')
  await page.keyboard.press('Enter')
  await page.getByRole('gridcell', { name: /^Ditanyakan: .*1970/ }).waitFor()
  await summary(page, /2 ditanyakan/)
  await page.keyboard.press('Control+z')
  await page.getByRole('gridcell', { name: '19700517 199503 2 901' }).waitFor()
  expect(faults).toEqual([])
})

test('somebody of the same name is shown side by side and joined field by field', async () => {
  const program = await startProgram({
    clock: () => SIGNING_MORNING,
    prepare: (client) =>
      client.people.createPerson({
        ...EMPTY_PERSON,
        name: 'Eko Purnomo (contoh)',
        titlesAfter: 'S.Sos., M.Si.',
        rank: 'IV/c',
        phone: '0812 0000 0000',
      }),
  })
  const { page, client, faults, expectAccessible } = program
  await checked(program, { row: 'row-14', column: 'action' })
  await page.getByRole('gridcell', { name: /Orang yang sama\?/ }).click()
  await page.getByRole('button', { name: 'Bandingkan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Namanya mirip.', { exact: false }).waitFor()
  await expectAccessible()
  await dialog.getByRole('radio', { name: /^Gelar belakang yang sudah ada/ }).check()
  await dialog.getByRole('button', { name: 'Gabungkan' }).click()
  await dialog.waitFor({ state: 'detached' })
  await summary(page, /1 diubah/)
  await page.getByRole('button', { name: 'Impor 26 orang' }).click()
  await page.getByText('Impor selesai').waitFor()
  const eko = (await client.people.directory()).people.filter(({ name }) => name.startsWith('Eko'))
  expect(eko).toMatchObject([
    {
      titlesAfter: 'S.Sos., M.Si.',
      rank: 'IV/b',
      employeeNumber: '197303201998031901',
      phone: '0812 0000 0000',
    },
  ])
  await page.getByRole('button', { name: 'Urungkan seluruh impor' }).click()
  await page.getByText('Impor diurungkan').waitFor()
  expect((await client.people.directory()).people).toMatchObject([{ rank: 'IV/c', employeeNumber: '' }])
  expect(faults).toEqual([])
})

test('long work is told in words, cancelled, and goes on while one looks elsewhere', async () => {
  const { page, client, open, faults } = await startProgram()
  await open('/orang/impor')
  await drop(page, 'daftar panjang.csv', longList())
  await stopAtOnce(page, 'Batalkan', () => page.getByRole('button', { name: 'Periksa' }).click())
  await page.getByRole('progressbar').waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Periksa' }).click()
  await page.getByRole('link', { name: 'Naskah', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Naskah' }).waitFor()
  await page.getByRole('link', { name: 'Orang & OPD' }).click()
  await page.getByRole('link', { name: 'Impor dari Excel' }).first().click()
  await page.getByRole('grid', { name: 'Baris berkas' }).waitFor()

  await stopAtOnce(page, 'Batalkan', () => page.getByRole('button', { name: /^Impor [\d.]+ orang$/ }).click())
  await page.getByRole('progressbar').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Impor [\d.]+ orang$/ }).waitFor()
  expect((await client.people.directory()).people).toEqual([])
  expect(await client.directoryImport.list()).toEqual([])
  expect(faults).toEqual([])
})

test('a directory that changed meanwhile is checked again, with every answer kept', async () => {
  const program = await startProgram({ clock: () => SIGNING_MORNING })
  const { page, client, faults } = program
  await checked(program)
  await page.keyboard.press('Alt+B')
  await summary(page, /2 ditanyakan/)
  await client.people.createPerson({ ...EMPTY_PERSON, name: 'Rina Wati (contoh)' })
  await page.getByRole('button', { name: 'Impor 27 orang' }).click()
  await page.getByRole('alert').getByText('berubah setelah pemeriksaan', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Periksa lagi' }).click()
  await page.getByRole('alert').waitFor({ state: 'detached' })
  await summary(page, /2 ditanyakan/)
  await page.getByRole('button', { name: 'Impor 27 orang' }).click()
  await page.getByText('Impor selesai').waitFor()
  expect((await client.people.directory()).people).toHaveLength(28)
  expect(faults).toEqual([])
})
