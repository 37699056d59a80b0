import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { EMPTY_PERSON, NO_DECREE } from '#shared/people/model.ts'
import type { TestClient } from '#test/application.ts'
import { startProgram } from './program.ts'

const SITI = {
  ...EMPTY_PERSON,
  titlesBefore: 'dr.',
  name: 'Siti Aminah',
  titlesAfter: 'M.Kes.',
  employeeNumber: '197109142001122901',
  rank: 'IV/b',
  sex: 'P',
} as const
const BUDI = { ...EMPTY_PERSON, name: 'Budi Santoso', titlesAfter: 'S.E.', sex: 'L' } as const

/** Siti heads the health agency since 2022; Budi holds nothing. */
async function twoPeople(client: TestClient): Promise<void> {
  const { positions } = await client.people.directory()
  const head = positions.find(({ title }) => title === 'Kepala Dinas Kesehatan')
  const siti = await client.people.createPerson(SITI)
  await client.people.createPerson(BUDI)
  if (head)
    await client.people.appoint({
      ...NO_DECREE,
      positionId: head.id,
      personId: siti.id,
      status: 'definitif',
      startsOn: '2022-01-03',
      endsOn: null,
      endsPrevious: false,
    })
}

async function idOf(client: TestClient, wanted: string): Promise<string> {
  const { people } = await client.people.directory()
  return people.find(({ name }) => name === wanted)?.id ?? ''
}

async function stored(client: TestClient, name: string) {
  const { people } = await client.people.directory()
  return people.find((each) => each.name === name)
}

function field(page: Page, label: string) {
  return page.getByRole('textbox', { name: label, exact: true })
}

/** A draft that the first holder of a position signs. */
async function draftForHolder(client: TestClient): Promise<void> {
  const [held] = (await client.people.directory()).appointments
  if (held === undefined) throw new Error('Nobody holds a position.')
  const { id, version, content } = await client.commitments.create({ meetingId: null })
  const { id: appointmentId, positionId } = held
  const signatory = { id: crypto.randomUUID(), positionId, appointmentId, form: { kind: 'self' as const } }
  await client.commitments.save({
    id,
    version,
    meetingId: null,
    content: { ...content, signatories: [signatory] },
  })
}

test('a person has a page of their own, whose facts save themselves and are taken back by undoing', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({ prepare: twoPeople })
  await open('/orang')
  await page.getByLabel('Saring nama, jabatan, OPD, atau NIP').fill('budi')
  await page.getByRole('gridcell', { name: 'Rincian: Budi Santoso, S.E.' }).click()
  await page.getByRole('heading', { level: 1, name: 'Budi Santoso, S.E.' }).waitFor()
  await expectAccessible()

  await field(page, 'NIP').fill('1971')
  await page.getByText('NIP harus 18 angka; ini 4 angka.').waitFor()
  await field(page, 'NIP').fill(SITI.employeeNumber)
  await page.getByText('Sudah dipakai dr. Siti Aminah, M.Kes.').waitFor()
  await field(page, 'Surel').fill('budi@mojokertokab.go.id')
  await field(page, 'Telepon').fill('0812')
  await page.getByText('Nomor telepon hanya berisi angka').waitFor()
  await expectAccessible()
  await expect
    .poll(() => stored(client, 'Budi Santoso'))
    .toMatchObject({
      employeeNumber: SITI.employeeNumber,
      email: 'budi@mojokertokab.go.id',
      phone: '',
    })

  await field(page, 'Nama').fill('Dr. Budi Hartono, M.M.')
  await page.getByText('Gelarnya dipisah: Dr. | Budi Hartono | M.M.').waitFor()
  await page.keyboard.press('Tab')
  await page.getByRole('heading', { level: 1, name: 'Dr. Budi Hartono, M.M.' }).waitFor()
  await page.getByRole('link', { name: 'Orang & OPD' }).first().click()
  await page.getByRole('grid').waitFor()
  expect(faults).toEqual([])
})

test('going back from a person leads to the same filter and row', async () => {
  const { page, open } = await startProgram({ prepare: twoPeople })
  await open('/orang')
  await page.getByLabel('Saring nama, jabatan, OPD, atau NIP').fill('siti')
  await page.getByText('1 dari 2 orang').waitFor()
  await page.getByRole('gridcell', { name: 'Rincian: dr. Siti Aminah, M.Kes.' }).click()
  await page.getByRole('heading', { level: 1, name: 'dr. Siti Aminah, M.Kes.' }).waitFor()
  await page.goBack()
  await page.getByText('1 dari 2 orang').waitFor()
  expect(await page.getByLabel('Saring nama, jabatan, OPD, atau NIP').inputValue()).toBe('siti')
})

test('a position is given as a handover, with who ends, open work, decree and undo', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({
    prepare: async (asked) => {
      await twoPeople(asked)
      await draftForHolder(asked)
    },
  })
  await open(`/orang/${await idOf(client, 'Budi Santoso')}`)
  await page.getByText('Belum pernah memegang jabatan.').waitFor()
  await page.getByRole('button', { name: 'Beri jabatan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Jabatan', { exact: true }).fill('kesehatan')
  await page.getByRole('option', { name: /Kepala Dinas Kesehatan/ }).click()
  await dialog.getByText('Definitif', { exact: true }).click()
  const ends = dialog.getByRole('checkbox', {
    name: /Masa jabatan dr. Siti Aminah, M.Kes. \(definitif\) berakhir/,
  })
  expect(await ends.isChecked()).toBe(true)
  await dialog.getByText('Yang masih berjalan pada jabatan ini').waitFor()
  await dialog.getByRole('link', { name: /KOMITMEN BERSAMA/ }).waitFor()
  await ends.uncheck()
  await dialog.getByText('akan dipegang dua pejabat definitif sekaligus').waitFor()
  await expectAccessible()
  await ends.check()
  await dialog.getByText('Plt.', { exact: true }).click()
  await field(page, 'Nomor SK atau surat perintah').fill('821.2/7/2022')
  await dialog.getByRole('button', { name: 'Serah terimakan' }).click()
  await page.getByText('diserahterimakan kepada Budi Santoso, S.E.').waitFor()
  await page.getByRole('link', { name: 'Plt. Kepala Dinas Kesehatan' }).waitFor()
  await page.getByText('SK 821.2/7/2022').first().waitFor()
  const { appointments } = await client.people.directory()
  expect(appointments).toMatchObject([
    { status: 'definitif', endsOn: expect.any(String) },
    { status: 'Plt.', endsOn: null, decreeNumber: '821.2/7/2022' },
  ])
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await page.getByText('Belum pernah memegang jabatan.').waitFor()
  expect((await client.people.directory()).appointments).toMatchObject([{ endsOn: null }])
  expect(faults).toEqual([])
})

test('a position is corrected, ended and taken from the history', async () => {
  const { page, client, open, expectAccessible } = await startProgram({ prepare: twoPeople })
  await open(`/orang/${await idOf(client, 'Siti Aminah')}`)
  await page.getByRole('button', { name: 'Akhiri Kepala Dinas Kesehatan' }).click()
  const dialog = page.getByRole('dialog')
  await expect.poll(() => dialog.getByLabel('Sampai').inputValue()).not.toBe('')
  await dialog.getByLabel('Sampai').fill('31/12/2021')
  await dialog.getByText('Tanggal akhir lebih awal daripada tanggal mulai.').waitFor()
  await dialog.getByLabel('Sampai').fill('31/2/2023')
  expect(await dialog.getByRole('button', { name: 'Akhiri' }).isDisabled()).toBe(true)
  await dialog.getByLabel('Sampai').fill('31/12/2022')
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Akhiri' }).click()
  await page.getByText('3 Januari 2022 s.d. 31 Desember 2022').first().waitFor()
  await page.getByRole('button', { name: 'Hapus Kepala Dinas Kesehatan dari riwayat' }).click()
  await page.getByText('Belum pernah memegang jabatan.').waitFor()
  await page.getByRole('button', { name: 'Urungkan' }).last().click()
  await page.getByRole('link', { name: 'Kepala Dinas Kesehatan' }).waitFor()
  expect((await client.people.directory()).appointments).toMatchObject([{ endsOn: '2022-12-31' }])
})

test('all that is held on a person is exported, and removing is undone or refused with a way out', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({ prepare: twoPeople })
  const siti = await idOf(client, 'Siti Aminah')
  await open(`/orang/${siti}`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Ekspor data orang ini' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Data pribadi dr. Siti Aminah, M.Kes.html')
  expect(await readFile(await download.path(), 'utf8')).toContain('Kepala Dinas Kesehatan')
  await page.getByRole('heading', { name: 'Riwayat perubahan data' }).waitFor()

  await page.getByRole('button', { name: 'Tindakan lain' }).click()
  await page.getByRole('menuitem', { name: 'Hapus orang ini' }).click()
  await page.getByRole('heading', { level: 1, name: 'Orang & OPD' }).waitFor()
  await page.getByRole('button', { name: 'Urungkan' }).last().click()
  await page.getByRole('gridcell', { name: 'Siti Aminah', exact: true }).waitFor()

  await draftForHolder(client)
  await open(`/orang/${siti}`)
  await page.getByRole('button', { name: 'Tindakan lain' }).click()
  await page.getByRole('menuitem', { name: 'Hapus orang ini' }).click()
  await page.getByText('tidak dapat dihapus, karena disebut dalam naskah').waitFor()
  await expectAccessible()
  await page.getByRole('button', { name: 'Nonaktifkan saja' }).click()
  await page.getByText('Nonaktif', { exact: true }).waitFor()
  expect(await stored(client, 'Siti Aminah')).toMatchObject({ isActive: false })
  await open('/orang/01900000-0000-7000-8000-000000000000')
  await page.getByText('Orang ini sudah dihapus, atau tautannya keliru.').waitFor()
  await expectAccessible()
  expect(faults).toEqual([])
})
