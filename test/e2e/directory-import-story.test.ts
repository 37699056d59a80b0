import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { SIGNING_MORNING } from '#test/application.ts'
import { active, checked, FIRST_QUESTION, countedHand, drop, summary } from './import-steps.ts'
import { messyList, OFFICIALS } from './messy-list.ts'
import { startProgram } from './program.ts'

test('from a messy list to a signing sheet with the right Plt., in few actions', async () => {
  const program = await startProgram({ clock: () => SIGNING_MORNING })
  const { page, client, faults } = program
  const hand = countedHand(page)
  await hand.click('Orang & OPD', 'link')
  await page.getByText('Belum ada orang').waitFor()
  await page.getByRole('link', { name: 'Impor dari Excel' }).last().click()
  await page.getByText('Jatuhkan daftar pejabat di sini').waitFor()
  await hand.chooseFile('daftar pejabat FIX.xlsx', await messyList())

  // What was understood is right; the button has the focus.
  await page.getByText('judul kolom di baris 4. 7 dari 8 kolom dikenali', { exact: false }).waitFor()
  await page
    .locator(':focus')
    .and(page.getByRole('button', { name: 'Periksa' }))
    .waitFor()
  await hand.press('Enter')

  // The first question has the focus: digits of a NIP were lost, so it is typed.
  await summary(page, /3 ditanyakan/)
  await expect.poll(() => active(page)).toEqual(FIRST_QUESTION)
  await hand.enter('196907211996021901')
  // The next one: an agency that nobody knows, made for both who name it.
  await expect.poll(() => active(page)).toEqual({ row: 'row-32', column: 'agency' })
  await hand.click('Buat instansi "Bagian Hukum Setda"')
  await page.getByRole('button', { name: `Impor ${OFFICIALS} orang` }).waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe(`Impor ${OFFICIALS} orang`)
  await hand.press('Enter')
  await page.getByText('Impor selesai').waitFor()
  const { people, appointments, positions, agencies } = await client.people.directory()
  expect(people).toHaveLength(OFFICIALS)
  expect(people.find(({ name }) => name === 'Ratna Kusumawardani (contoh)')).toMatchObject({
    titlesAfter: 'S.E., M.M.',
    employeeNumber: '197005171995032901',
    sex: 'P',
  })
  expect(agencies.map(({ name }) => name)).toContain('Bagian Hukum Setda')
  const environment = positions.find(({ title }) => title === 'Kepala Dinas Lingkungan Hidup')
  expect(appointments.find(({ positionId }) => positionId === environment?.id)).toMatchObject({
    status: 'Plt.',
    startsOn: '2022-09-01',
  })
  // The counted link to the import, which stands twice on an empty page.
  const untilClean = hand.actions + 1

  await hand.click('Komitmen', 'link')
  await hand.click('Komitmen baru')
  await hand.click('Tambah penanda tangan')
  await hand.click(/^Semua kepala OPD/)
  await hand.click(/^Tambahkan \d+$/)
  const paper = async () =>
    (await page.getByRole('region', { name: 'Pratinjau Lembar' }).innerText()).replace(/\s+/g, ' ')
  await expect
    .poll(paper)
    .toContain('Sri Hartati (contoh), S.T. NIP 19800315 200604 2 901 Plt. Kepala Dinas Lingkungan Hidup')
  const untilSheet = hand.actions + 1
  expect(untilClean).toBeLessThanOrEqual(7)
  expect(untilSheet).toBeLessThanOrEqual(12)
  expect(faults).toEqual([])
})

test('an import is shown with its report, listed, and taken back as a whole', async () => {
  const program = await startProgram({ clock: () => SIGNING_MORNING })
  const { page, client, open, faults, expectAccessible } = program
  const before = await client.people.directory()
  await checked(program)
  await page.getByRole('button', { name: 'Impor 26 orang' }).click()
  await page.getByText('26 orang ditambahkan', { exact: false }).waitFor()
  await expectAccessible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Simpan laporan' }).click(),
  ])
  const report = await readFile(await download.path())
  expect(report.subarray(0, 2).toString()).toBe('PK')

  await page.getByRole('button', { name: 'Impor berkas lain' }).click()
  const earlier = page.getByRole('region', { name: 'Impor sebelumnya' })
  await earlier.getByText('daftar pejabat.xlsx').waitFor()
  await expectAccessible()
  await earlier.getByRole('button', { name: /^Urungkan seluruh impor/ }).click()
  await earlier.getByText('Diurungkan.', { exact: false }).waitFor()
  const after = await client.people.directory()
  expect(after.people).toEqual([])
  expect(after.positions).toHaveLength(before.positions.length)
  await open('/orang')
  await page.getByText('Belum ada orang').waitFor()
  expect(faults).toEqual([])
})

test('what was used since is named, and the import stays', async () => {
  const program = await startProgram({ clock: () => SIGNING_MORNING })
  const { page, client, faults } = program
  await checked(program)
  await page.getByRole('button', { name: 'Impor 26 orang' }).click()
  await page.getByText('Impor selesai').waitFor()
  const [first] = (await client.people.directory()).people
  if (first === undefined) throw new Error('nobody came in')
  await client.people.updatePerson({
    id: first.id,
    version: first.version,
    changes: { rank: 'IV/e' },
  })
  await page.getByRole('button', { name: 'Urungkan seluruh impor' }).click()
  await page.getByRole('alert').getByText('tidak dapat diurungkan lagi', { exact: false }).waitFor()
  await page.getByRole('alert').getByText(first.name, { exact: false }).waitFor()
  expect((await client.people.directory()).people).toHaveLength(26)
  expect(faults).toEqual([])
})

test('the list goes out to Excel and CSV, and the form is there for agencies', async () => {
  const { page, open, faults, expectAccessible } = await startProgram({ content: 'sample' })
  await open('/orang')
  await expectAccessible()
  const downloaded = async (start: () => Promise<unknown>) => {
    const [file] = await Promise.all([page.waitForEvent('download'), start()])
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
  }
  const choice = (name: string) => async () => {
    await page.getByRole('button', { name: 'Ekspor' }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  const xlsx = await downloaded(choice('Excel (.xlsx)'))
  expect(xlsx.name).toMatch(/\.xlsx$/)
  const csv = await downloaded(choice('CSV'))
  expect(csv.bytes.toString()).toContain('Ardi Sepdianto')
  const form = await downloaded(choice('Formulir kosong untuk OPD'))
  expect(form.name).toMatch(/\.xlsx$/)

  // Only those whom the table shows, or who are chosen there.
  await page.getByLabel('Saring nama, jabatan, OPD, atau NIP').fill('sepdianto')
  await page.getByText(/^1 dari \d+ orang$/).waitFor()
  const one = await downloaded(choice('Yang tersaring (1), CSV'))
  expect(one.name).toMatch(/\(tersaring\)\.csv$/)
  expect(one.bytes.toString().trim().split(/\r?\n/)).toHaveLength(2)
  await page
    .getByRole('gridcell', { name: /^Pilih/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Ekspor' }).click()
  await page.getByRole('menuitem', { name: 'Yang dipilih (1), Excel (.xlsx)' }).waitFor()
  await page.getByRole('menuitem', { name: /^Semua \(\d+\), CSV$/ }).waitFor()
  await page.keyboard.press('Escape')

  // What went out comes in again without changing anything.
  await page.getByRole('link', { name: 'Impor dari Excel' }).click()
  await drop(page, xlsx.name, xlsx.bytes)
  await page.getByRole('button', { name: 'Periksa' }).click()
  await page.getByRole('button', { name: 'Tidak ada yang diimpor' }).waitFor()
  await summary(page, /^\d+ tidak berubah\./)

  await page.keyboard.press('Control+K')
  await page.getByRole('dialog').getByRole('combobox', { name: 'Cari' }).fill('formulir kosong')
  await page.locator('[data-combobox-selected]', { hasText: 'Formulir kosong' }).waitFor()
  const again = await downloaded(() => page.keyboard.press('Enter'))
  expect(again.name).toBe(form.name)
  expect(faults).toEqual([])
})
