import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { EMPTY_PERSON, NO_DECREE } from '#shared/people/model.ts'
import type { TestClient } from '#test/application.ts'
import { startProgram } from './program.ts'

async function agencyOf(client: TestClient, wanted: string) {
  const { agencies } = await client.people.directory()
  return agencies.find(({ name }) => name === wanted)
}

async function positionOf(client: TestClient, wanted: string) {
  const { positions } = await client.people.directory()
  return positions.find(({ title }) => title === wanted)
}

/** Siti heads the health agency. */
async function siti(client: TestClient): Promise<void> {
  const person = await client.people.createPerson({ ...EMPTY_PERSON, name: 'Siti Aminah' })
  const head = await positionOf(client, 'Kepala Dinas Kesehatan')
  if (head)
    await client.people.appoint({
      ...NO_DECREE,
      positionId: head.id,
      personId: person.id,
      status: 'definitif',
      startsOn: '2022-01-03',
      endsOn: null,
      endsPrevious: false,
    })
}

async function openAgency(page: Page, name: string): Promise<void> {
  await page.getByLabel('Saring nama atau singkatan OPD').fill(name)
  await page.getByRole('gridcell', { name: `Rincian: ${name}`, exact: true }).click()
  await page.getByRole('dialog', { name }).waitFor()
}

test('an agency gets an address, a parent and a letterhead of its own, and corrections are undone', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram()
  await open('/orang?tampilan=opd')
  await openAgency(page, 'RSUD R.A. Basoeni')
  await expectAccessible()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('OPD induk').fill('dinkes')
  await page.getByRole('option', { name: /Dinas Kesehatan/ }).click()
  await sheet.getByLabel('Alamat').fill('Jalan Raya Gedeg 17')
  await sheet.getByLabel('Baris kop sendiri').fill('DINAS KESEHATAN\nRSUD R.A. BASOENI')
  await sheet.getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('RSUD R.A. Basoeni disimpan.').waitFor()
  const parent = await agencyOf(client, 'Dinas Kesehatan')
  expect(await agencyOf(client, 'RSUD R.A. Basoeni')).toMatchObject({
    parentId: parent?.id,
    address: 'Jalan Raya Gedeg 17',
    letterheadLines: ['DINAS KESEHATAN', 'RSUD R.A. BASOENI'],
  })
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect
    .poll(() => agencyOf(client, 'RSUD R.A. Basoeni'))
    .toMatchObject({ parentId: null, address: '' })
  expect(faults).toEqual([])
})

test('what another window corrected of an agency meanwhile stays when this one is saved', async () => {
  const { page, client, open, faults } = await startProgram()
  await open('/orang?tampilan=opd')
  await openAgency(page, 'Dinas Kesehatan')
  const agency = await agencyOf(client, 'Dinas Kesehatan')
  if (agency === undefined) throw new Error('there is no such agency')
  const { id, version } = agency
  await client.people.updateAgency({ id, version, changes: { name: 'Dinas Kesehatan Daerah' } })
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Alamat').fill('Jalan Raya Jabon 1')
  await sheet.getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('diubah di jendela lain', { exact: false }).first().waitFor()
  await page.getByRole('dialog', { name: 'Dinas Kesehatan Daerah' }).waitFor()
  await sheet.getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('Dinas Kesehatan Daerah disimpan.').waitFor()
  expect(await agencyOf(client, 'Dinas Kesehatan Daerah')).toMatchObject({ address: 'Jalan Raya Jabon 1' })
  await page.getByRole('button', { name: 'Urungkan' }).last().click()
  await expect.poll(() => agencyOf(client, 'Dinas Kesehatan Daerah')).toMatchObject({ address: '' })
  expect(faults).toEqual([])
})

test('a name is changed from a day on: old papers keep the old one, titles follow, and it is undone as one', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({ prepare: siti })
  await open('/orang?tampilan=opd')
  await openAgency(page, 'Dinas Kesehatan')
  await page.getByRole('button', { name: 'Ganti nama' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ganti nama Dinas Kesehatan' })
  await dialog.getByRole('textbox', { name: 'Nama', exact: true }).fill('Dinas Kesehatan Masyarakat')
  await dialog.getByLabel('Sebutan kepala').fill('Kepala Dinas Kesehatan Masyarakat')
  await dialog.getByLabel('Nama baru berlaku mulai').fill('1/1/2023')
  await dialog.getByText('Naskah bertanggal sampai 31 Desember 2022 tetap memakai Dinas Kesehatan.').waitFor()
  await dialog.getByText('1 jabatan ikut berganti sebutan; pejabatnya tetap.').waitFor()
  await expectAccessible()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Ganti nama' }).click()
  await dialog.getByRole('textbox', { name: 'Nama', exact: true }).fill('Dinas Kesehatan Masyarakat')
  await dialog.getByLabel('Sebutan kepala').fill('Kepala Dinas Kesehatan Masyarakat')
  await dialog.getByLabel('Nama baru berlaku mulai').fill('1/1/2023')
  await dialog.getByRole('button', { name: 'Ganti nama' }).click()
  await page.getByText('berganti nama menjadi Dinas Kesehatan Masyarakat.').waitFor()
  const renamed = await agencyOf(client, 'Dinas Kesehatan Masyarakat')
  expect(renamed?.formerNames).toMatchObject([{ name: 'Dinas Kesehatan', until: '2022-12-31' }])
  expect(await positionOf(client, 'Kepala Dinas Kesehatan Masyarakat')).toBeDefined()
  await page.getByText('sampai 31 Desember 2022').waitFor()
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await page.getByRole('dialog', { name: 'Dinas Kesehatan', exact: true }).waitFor()
  expect(await positionOf(client, 'Kepala Dinas Kesehatan')).toBeDefined()
  expect(faults).toEqual([])
})

test('two agencies are merged into a new one, with words on what will happen', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({ prepare: siti })
  await open('/orang?tampilan=opd')
  await openAgency(page, 'Dinas Kesehatan')
  await page.getByRole('button', { name: 'Gabungkan' }).click()
  const dialog = page.getByRole('dialog', { name: 'Gabungkan Dinas Kesehatan' })
  await dialog.getByText('Yang belum diisi: OPD lain yang digabung, nama OPD baru.').waitFor()
  await dialog.getByLabel('Tambah OPD yang digabung').fill('dinsos')
  await page.getByRole('option', { name: /Dinas Sosial/ }).click()
  await dialog.getByRole('textbox', { name: 'Nama', exact: true }).fill('Dinas Kesehatan dan Sosial')
  await dialog.getByLabel('Sebutan kepala').fill('Kepala Dinas Kesehatan dan Sosial')
  await dialog.getByLabel('Berlaku mulai').fill('1/1/2023')
  await dialog.getByText('Dinas Kesehatan dan Dinas Sosial berakhir pada 31 Desember 2022').waitFor()
  await dialog.getByText('2 jabatan dihapuskan').waitFor()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Gabungkan' }).click()
  await page.getByText('Dinas Kesehatan digabung.').waitFor()
  const merged = await agencyOf(client, 'Dinas Kesehatan dan Sosial')
  expect(merged).toMatchObject({ startsOn: '2023-01-01', kind: 'dinas' })
  expect(merged?.predecessorIds).toHaveLength(2)
  expect(await agencyOf(client, 'Dinas Sosial')).toMatchObject({ endsOn: '2022-12-31' })
  expect((await client.people.directory()).appointments).toMatchObject([{ endsOn: '2022-12-31' }])
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect.poll(() => agencyOf(client, 'Dinas Sosial')).toMatchObject({ endsOn: null })
  expect(await agencyOf(client, 'Dinas Kesehatan dan Sosial')).toBeUndefined()
  expect((await client.people.directory()).appointments).toMatchObject([{ endsOn: null }])
  expect(faults).toEqual([])
})

test('a part of an agency becomes one of its own, and positions go where they are sent', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({
    prepare: async (asked) => {
      await siti(asked)
      const agency = await agencyOf(asked, 'Dinas Kesehatan')
      await asked.people.createPosition({
        title: 'Kepala Bidang Kefarmasian',
        agencyId: agency?.id ?? null,
        tier: 9,
        printsRankAndNumber: true,
      })
    },
  })
  await open('/orang?tampilan=opd')
  await openAgency(page, 'Dinas Kesehatan')
  await page.getByRole('button', { name: 'Pecah' }).click()
  const dialog = page.getByRole('dialog', { name: 'Pecah Dinas Kesehatan' })
  await dialog.getByLabel('OPD lama tetap ada; hanya sebagian yang dipisah').check()
  await dialog.getByRole('button', { name: 'Tanpa OPD ini' }).last().click()
  await dialog.getByRole('textbox', { name: 'Nama', exact: true }).fill('Dinas Kefarmasian')
  await dialog.getByLabel('Sebutan kepala').fill('Kepala Dinas Kefarmasian')
  await dialog.getByLabel('Kepala Bidang Kefarmasian').selectOption({ label: 'Pindah ke Dinas Kefarmasian' })
  await dialog.getByText('Dinas Kesehatan tetap ada.').waitFor()
  await dialog.getByText('1 jabatan pindah beserta pejabatnya.').waitFor()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Pecah' }).click()
  await page.getByText('Dinas Kesehatan dipecah.').waitFor()
  const fresh = await agencyOf(client, 'Dinas Kefarmasian')
  expect(await positionOf(client, 'Kepala Bidang Kefarmasian')).toMatchObject({ agencyId: fresh?.id })
  expect(await positionOf(client, 'Kepala Dinas Kefarmasian')).toMatchObject({ agencyId: fresh?.id, tier: 7 })
  expect(await agencyOf(client, 'Dinas Kesehatan')).toMatchObject({ endsOn: null })
  expect(faults).toEqual([])
})

test('a position is handed over from its own sheet, and two definitive heads are seen in the list', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({ prepare: siti })
  await open('/orang?tampilan=jabatan')
  await page.getByLabel('Saring jabatan atau OPD').fill('kepala dinas kesehatan')
  await page.getByRole('button', { name: 'Ubah Kepala Dinas Kesehatan' }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Siti Aminah' }).waitFor()
  await expectAccessible()
  await page.getByRole('button', { name: 'Serah terima jabatan' }).click()
  const dialog = page.getByRole('dialog', { name: /Serah terima jabatan/ })
  await dialog.getByLabel('Pejabat baru').fill('dr. Rina Wati, M.Kes.')
  await page.getByText('Orang baru: dr. Rina Wati, M.Kes.').click()
  await dialog.getByLabel('Mulai', { exact: true }).fill('1/3/2023')
  await dialog
    .getByRole('checkbox', { name: /Siti Aminah \(definitif\) berakhir pada 28 Februari 2023/ })
    .uncheck()
  await dialog.getByText('akan dipegang dua pejabat definitif sekaligus').waitFor()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Beri jabatan' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('dipegang dua pejabat definitif sejak 1 Maret 2023').first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('Dua pejabat definitif', { exact: true }).waitFor()
  expect((await client.people.directory()).people).toMatchObject([
    { name: 'Siti Aminah' },
    { titlesBefore: 'dr.', name: 'Rina Wati', titlesAfter: 'M.Kes.' },
  ])
  expect(faults).toEqual([])
})
