import { expect, test } from 'vitest'
import { membershipPeriod } from '#shared/council/periods.ts'
import { startProgram } from './program.ts'

const SIGNING_MORNING = new Date('2022-09-29T02:00:00.000Z')

test('a council is set up from nothing: decree, many members at once, arranged, promoted, ended and taken back', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({
    clock: () => SIGNING_MORNING,
  })
  await open('/orang?tampilan=dewan')
  await page.getByRole('heading', { name: 'Belum ada Dewan Smart City' }).waitFor()
  await expectAccessible()
  await page.getByRole('button', { name: 'Catat SK' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nomor SK').fill('188.45/115/HK/416-012/2022')
  await dialog.getByLabel('Tanggal SK').fill('14/2/2022')
  await dialog.getByLabel('Berlaku sejak').fill('14/2/2022')
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Catat SK' }).click()
  await page.getByRole('heading', { name: 'SK 188.45/115/HK/416-012/2022' }).waitFor()
  await page.getByText(/^Belum ada anggota/).waitFor()
  await page.getByText('Bupati Mojokerto, 14 Februari 2022; berlaku sejak 14 Februari 2022').waitFor()
  const decreeId = (await client.council.read()).decrees[0]?.id ?? ''

  await page.keyboard.press('Alt+n')
  await dialog.getByLabel(/^Pejabat pada Kamis, 29 September 2022/).fill('dinas')
  await dialog.getByRole('button', { name: /^Semua yang cocok/ }).click()
  await expectAccessible()
  await dialog.getByLabel('Sebagai').selectOption({ label: 'Anggota, Dewan Smart City' })
  await dialog.getByRole('button', { name: /^Tambahkan \d+/ }).click()
  await page.getByText(/^\d+ ditambahkan sebagai Anggota Dewan Smart City\.$/).waitFor()
  const added = (await client.council.read()).memberships.length
  expect(added).toBeGreaterThan(10)
  await page.getByText('Dewan Smart City belum punya Ketua.').waitFor()
  await page.getByText(`${added} jabatan kosong.`).waitFor()
  await page.getByText('7 badan belum punya anggota.').waitFor()
  await expectAccessible()

  // By keyboard: the second to the top.
  const list = page.getByRole('list', { name: 'Anggota Dewan Smart City' })
  const titles = () =>
    list.getByRole('listitem').evaluateAll((rows) => rows.map((row) => row.textContent ?? ''))
  const [first = '', second = ''] = await titles()
  await list
    .getByLabel(/^Pindahkan/)
    .nth(1)
    .focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  await expect.poll(async () => (await titles()).slice(0, 2)).toEqual([second, first])
  await page.getByRole('button', { name: 'Urutkan menurut jabatan' }).click()
  await expect.poll(async () => (await titles()).slice(0, 2)).toEqual([first, second])

  await page.getByRole('button', { name: 'Pilihan: Kepala Dinas Sosial' }).click()
  await page.getByRole('menuitem', { name: 'Jadikan Ketua' }).click()
  await page.getByText('Kepala Dinas Sosial kini Ketua Dewan Smart City.').waitFor()
  await expect.poll(() => page.getByText('Dewan Smart City belum punya Ketua.').count()).toBe(0)

  await page.getByRole('button', { name: 'Pilihan: Kepala Dinas Kesehatan' }).click()
  await page.getByRole('menuitem', { name: /^Akhiri/ }).click()
  await dialog.getByLabel('Hari terakhir').fill('13/2/2022')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await dialog.getByText(/Keanggotaan yang mulai 14 Februari 2022 tidak dapat berakhir/).waitFor()
  await dialog.getByLabel('Hari terakhir').fill('31/8/2022')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  const absent = page.getByRole('list', { name: 'Bukan anggota Dewan Smart City pada tanggal ini' })
  await absent.getByText('sampai 31 Agustus 2022').waitFor()
  await page.keyboard.press('Control+z')
  await absent.waitFor({ state: 'detached' })
  expect((await client.council.read()).memberships.every(({ endsOn }) => endsOn === null)).toBe(true)

  await page.getByLabel('Saring anggota').fill('sosial')
  await expect.poll(() => page.getByRole('button', { name: /^Pilihan: Kepala/ }).count()).toBe(1)
  await page.getByLabel('Saring anggota').press('Escape')

  await page.getByRole('button', { name: 'Pilihan SK' }).click()
  await page.getByRole('menuitem', { name: 'Riwayat' }).click()
  await dialog
    .getByText('Kepala Dinas Sosial: Anggota Dewan Smart City menjadi Ketua Dewan Smart City')
    .waitFor()
  await expectAccessible()
  await page.keyboard.press('Escape')
  expect((await client.council.history({ id: decreeId })).length).toBeGreaterThan(4)
  expect(faults).toEqual([])
})

test('the paper is the real page, with names or without; a new decree takes over and the old stays readable', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({
    content: 'sample',
    clock: () => SIGNING_MORNING,
  })
  await open('/orang?tampilan=dewan')
  const paper = page.getByLabel('Pratinjau susunan')
  await paper.getByText('KEPUTUSAN BUPATI MOJOKERTO').waitFor()
  await paper.getByText('Kepala Dinas Kesehatan').first().waitFor()
  expect(await paper.getByText('Siti Nur Aisyah').count()).toBe(0)
  await page.getByRole('button', { name: 'Atur' }).click()
  await page.getByLabel('Cetak nama pejabat').check()
  await paper.getByText('dr. Siti Nur Aisyah, M.Kes. (contoh)').first().waitFor()
  await expectAccessible()
  await page.getByText('Daftar', { exact: true }).click()
  await paper.getByText('DINAS KOMUNIKASI DAN INFORMATIKA').first().waitFor()
  expect(await page.getByLabel('Ditandatangani oleh').inputValue()).toBe(
    'Kepala Dinas Komunikasi dan Informatika',
  )

  await page.getByRole('button', { name: 'Simpan' }).click()
  const [word] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Sebagai Word' }).click(),
  ])
  expect(word.suggestedFilename()).toMatch(/^SUSUNAN DEWAN SMART CITY.*\.docx$/)

  await page.getByRole('button', { name: 'Daftar SK (1)' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'SK baru dari susunan ini' }).click()
  const form = page.getByRole('dialog', { name: 'SK baru dari susunan ini' })
  await form.getByLabel('Nomor SK').fill('188.45/001/2023')
  await form.getByLabel('Berlaku sejak').fill('2/1/2023')
  await form.getByRole('button', { name: 'Buat SK baru' }).click()
  await page.getByRole('heading', { name: 'SK 188.45/001/2023' }).waitFor()
  await page.getByText('Akan berlaku').waitFor()
  const { decrees, memberships } = await client.council.read()
  const [next, old] = decrees
  if (next === undefined || old === undefined) throw new Error('no decrees')
  expect(memberships.filter(({ decreeId }) => decreeId === next.id)).toHaveLength(39)
  const oldMember = memberships.find(({ decreeId }) => decreeId === old.id)
  expect(oldMember && membershipPeriod(oldMember, old, decrees)?.endsOn).toBe('2023-01-01')

  await page.getByRole('button', { name: 'Daftar SK (2)' }).click()
  await page.getByRole('dialog').waitFor()
  await expectAccessible()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /contoh/ })
    .click()
  await page.getByText('berlaku 13 Juni 2022 s.d. 1 Januari 2023').waitFor()
  expect(faults).toEqual([])
})

test('bodies and roles are named as in the decree; those with members cannot go', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({
    content: 'sample',
    clock: () => SIGNING_MORNING,
  })
  await open('/orang?tampilan=dewan')
  await page.getByRole('button', { name: 'Pilihan SK' }).click()
  await page.getByRole('menuitem', { name: 'Badan dan peran' }).click()
  const sheet = page.getByRole('dialog', { name: 'Badan dan peran' })
  await expectAccessible()
  expect(await sheet.getByRole('button', { name: 'Hapus peran Ketua' }).first().isDisabled()).toBe(true)
  await sheet.getByLabel('Nama badan').first().fill('Dewan Kota Cerdas')
  await sheet.getByRole('button', { name: 'Tambah badan' }).click()
  await sheet.getByLabel('Nama badan').last().fill('Tim Ahli')
  await sheet.getByRole('button', { name: 'Simpan' }).click()
  await page.getByRole('heading', { name: 'Dewan Kota Cerdas' }).waitFor()
  await page.getByText('1 badan belum punya anggota.').waitFor()
  expect((await client.council.read()).decrees[0]?.bodies).toHaveLength(9)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await page.getByRole('heading', { name: 'Dewan Smart City' }).first().waitFor()
  expect((await client.council.read()).decrees[0]?.bodies).toHaveLength(8)
  expect(faults).toEqual([])
})

test('signatories come from the council in one click, and the search leads to its decree', async () => {
  const { page, client, open, faults } = await startProgram({
    content: 'sample',
    clock: () => SIGNING_MORNING,
  })
  const { id } = await client.commitments.create({ meetingId: null })
  await open(`/komitmen/${id}`)
  await page.getByRole('button', { name: 'Tambah penanda tangan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Dewan Smart City (9)' }).click()
  await dialog.getByRole('button', { name: 'Tambahkan 9' }).click()
  await page.getByRole('heading', { name: 'Penanda tangan (9)' }).waitFor()
  await page.keyboard.press('Control+k')
  await dialog.getByRole('combobox', { name: 'Cari' }).fill('kelompok kerja')
  await page.getByRole('option', { name: /SK 188\.45/ }).click()
  await page.getByRole('heading', { name: 'SK 188.45/000/416-012/2022 (contoh)' }).waitFor()
  expect(faults).toEqual([])
})
