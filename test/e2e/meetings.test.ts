import { expect, test } from 'vitest'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'
import { startProgram } from './program.ts'

test('a meeting saves itself; its weekday is computed and a day that does not exist is refused at the field', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram()
  await open('/kegiatan')
  await page.getByText('Belum ada kegiatan').waitFor()
  await page.keyboard.press('Alt+n')
  await page.getByLabel('Jenis').selectOption({ label: 'Bimtek' })
  await page.getByLabel('Tahap', { exact: true }).selectOption({ label: 'IV' })
  expect(await page.getByLabel('Nama kegiatan').inputValue()).toBe('Bimtek Smart City Tahap IV')
  await page.getByRole('button', { name: 'Tentukan hari' }).click()
  const date = page.getByLabel('Tanggal').first()
  await date.fill('31/2/2022')
  await date.blur()
  await page.getByText('Tanggal ini tidak ada di kalender dan belum disimpan.').waitFor()
  await expectAccessible()
  await date.fill('29/9/2022')
  await page
    .getByRole('region', { name: 'Ringkasan' })
    .getByText('Kamis, 29 September 2022', { exact: true })
    .waitFor()
  await page.getByLabel('Mulai').fill('8.30')
  await page.getByRole('button', { name: 'Tambah hari' }).click()
  await page.getByText('Jumat, 30 September 2022', { exact: true }).waitFor()
  await page.getByRole('combobox', { name: 'Tempat' }).fill('Pendapa Graha Maja Tama')
  await page.getByLabel('Pimpinan').fill('komunikasi')
  await page.getByRole('option', { name: /Kepala Dinas Komunikasi dan Informatika/ }).click()
  await page.getByText('Jabatan ini kosong pada hari itu.').waitFor()
  await page
    .getByRole('heading', {
      level: 1,
      name: 'Bimtek Smart City Tahap IV, Kamis s.d. Jumat, 29 s.d. 30 September 2022',
    })
    .waitFor()
  await page.getByText('Tersimpan', { exact: true }).waitFor()
  await expectAccessible()
  await expect
    .poll(async () => (await client.meetings.list())[0])
    .toMatchObject({
      kind: 'bimtek',
      stage: 4,
      place: 'Pendapa Graha Maja Tama',
      sessions: [
        { date: '2022-09-29', startsAt: '08:30', endsAt: null },
        { date: '2022-09-30', startsAt: '08:30', endsAt: null },
      ],
    })
  expect(faults).toEqual([])
})

test('leaving the page at once loses nothing', async () => {
  const { page, client, open } = await startProgram()
  await open('/kegiatan')
  await page.getByRole('button', { name: 'Catat kegiatan' }).first().click()
  await page.getByLabel('Nama kegiatan').fill('Rapat tim pelaksana')
  await page.getByRole('link', { name: 'Beranda' }).click()
  await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor()
  await expect.poll(async () => (await client.meetings.list())[0]?.title).toBe('Rapat tim pelaksana')
})

test('a meeting is duplicated as the next stage, carries its commitment, and removing it can be undone', async () => {
  const { page, client, open } = await startProgram({
    prepare: ({ meetings }) =>
      meetings.create(
        meetingInput({
          kind: 'bimtek',
          stage: 3,
          title: 'Bimtek Smart City Tahap III',
          sessions: [session('2022-08-23')],
          place: 'Command Center',
        }),
      ),
  })
  await open('/kegiatan')
  await page.getByRole('link', { name: 'Bimtek Smart City Tahap III' }).click()
  await page.getByRole('button', { name: 'Lainnya' }).click()
  await page.getByRole('menuitem', { name: 'Lanjutkan ke tahap berikut' }).click()
  await page.getByRole('button', { name: 'Buat tahap berikut' }).click()
  await page.getByRole('heading', { level: 1, name: 'Bimtek Smart City Tahap IV' }).waitFor()
  expect(await page.getByRole('combobox', { name: 'Tempat' }).inputValue()).toBe('Command Center')

  await page.getByRole('button', { name: 'Lainnya' }).click()
  await page.getByRole('menuitem', { name: 'Hapus kegiatan' }).click()
  await page.getByText('Bimtek Smart City Tahap IV dihapus.').waitFor()
  expect(await client.meetings.list()).toHaveLength(1)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await page.getByRole('link', { name: 'Bimtek Smart City Tahap IV' }).waitFor()

  await page.getByRole('link', { name: 'Bimtek Smart City Tahap III' }).click()
  await page.getByRole('button', { name: 'Buat komitmen untuk kegiatan ini' }).click()
  await page.waitForURL('**/komitmen/*')
  const meetings = await client.meetings.list()
  const [commitment] = await client.commitments.list()
  expect(commitment?.meetingId).toBe(meetings.find(({ stage }) => stage === 3)?.id)
})

test('a change made in another window is not overwritten', async () => {
  const { page, client, open } = await startProgram()
  const { id, version } = await client.meetings.create(meetingInput({ title: 'Rapat awal' }))
  await open(`/kegiatan/${id}`)
  await page.getByRole('combobox', { name: 'Tempat' }).waitFor()
  await client.meetings.update({ id, version, changes: { title: 'Rapat dari jendela lain' } })
  await page.getByRole('combobox', { name: 'Tempat' }).fill('Aula')
  await page.getByText(/^Kegiatan ini juga diubah di jendela lain\./).waitFor()
  await page.getByRole('button', { name: 'Muat yang lain' }).click()
  await page.getByRole('heading', { level: 1, name: 'Rapat dari jendela lain' }).waitFor()
  expect((await client.meetings.get({ id })).place).toBe('')
})

test('the steps of a meeting have addresses of their own and are reached by keyboard; a draft goes along', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram()
  const { id } = await client.meetings.create(meetingInput({ title: 'Rapat pokja' }))
  await open(`/kegiatan/${id}`)
  await page.getByRole('combobox', { name: 'Tempat' }).fill('Ruang rapat')
  const tabs = page.getByRole('tablist', { name: 'Langkah kegiatan' })
  await tabs.getByRole('tab', { name: 'Ringkasan' }).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/kegiatan/${id}/tindak-lanjut`)
  await tabs.getByRole('tab', { name: 'Tindak Lanjut', selected: true }).waitFor()
  await expect.poll(async () => (await client.meetings.get({ id })).place).toBe('Ruang rapat')
  await page.keyboard.press('Alt+3')
  await page.waitForURL(`**/kegiatan/${id}/kehadiran`)
  await page.goBack()
  await page.waitForURL(`**/kegiatan/${id}/tindak-lanjut`)
  await page.keyboard.press('Alt+1')
  await expect.poll(() => page.getByRole('combobox', { name: 'Tempat' }).inputValue()).toBe('Ruang rapat')
  await page.getByRole('combobox', { name: 'Tempat' }).focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.getByRole('combobox', { name: 'Tempat' }).inputValue()).toBe('')
  for (const step of ['peserta', 'kehadiran', 'notula', 'tindak-lanjut', 'naskah']) {
    await open(`/kegiatan/${id}/${step}`)
    await expectAccessible()
  }
  expect(faults).toEqual([])
})
