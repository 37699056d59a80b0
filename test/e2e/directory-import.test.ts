import { expect, test } from 'vitest'
import { SIGNING_MORNING } from '#test/application.ts'
import { EMPTY_PERSON } from '#shared/people/model.ts'
import { active, checked, FIRST_QUESTION, drop, summary } from './import-steps.ts'
import { messyList } from './messy-list.ts'
import { startProgram } from './program.ts'

test('files that cannot be read are refused in words where they were dropped', async () => {
  const { page, open, faults, expectAccessible } = await startProgram()
  await open('/orang/impor')
  const refusals: [name: string, bytes: Buffer, words: RegExp][] = [
    ['kosong.xlsx', Buffer.alloc(0), /kosong \(0 byte\)/],
    ['lama.xlsx', Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(600), 'hex'), /Excel/],
    ['rusak.xlsx', (await messyList()).subarray(0, 2000), /rusak atau terpotong/],
    ['surat.pdf', Buffer.from('%PDF-1.7\n%\0'), /bukan Excel/],
  ]
  for (const [name, bytes, words] of refusals) {
    await drop(page, name, bytes)
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
  expect(faults).toEqual([])
})
