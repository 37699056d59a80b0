import { expect, test } from 'vitest'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'
import { guest } from '#test/participants/invitees.ts'
import { startProgram } from './program.ts'

const clock = () => new Date('2022-09-20T02:00:00.000Z')

test('participants come from council, agencies, tiers, another meeting and outside, and go again', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({ content: 'sample', clock })
  const { id: meetingId } = await client.meetings.create(
    meetingInput({ title: 'Rapat pleno', sessions: [session('2022-09-29', '09:00', '12:00')] }),
  )
  const list = () => client.participants.list({ meetingId })
  await open(`/kegiatan/${meetingId}/peserta`)
  await page.getByRole('heading', { name: 'Belum ada peserta' }).waitFor()
  await expectAccessible()
  await page.keyboard.press('Alt+n')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Dewan Smart City/ }).click()
  await expectAccessible()
  await dialog.getByRole('button', { name: /^Tambahkan \d+/ }).click()
  await page.getByText(/^\d+ peserta ditambahkan\.$/).waitFor()
  const council = (await list()).length
  expect(council).toBeGreaterThan(5)

  const add = async (way: string) => {
    await page.getByRole('button', { name: 'Tambah peserta' }).click()
    await dialog.getByText(way, { exact: true }).click()
  }
  await add('OPD')
  await dialog.getByRole('textbox', { name: 'OPD' }).fill('dinsos')
  await expectAccessible()
  await dialog.getByRole('textbox', { name: 'OPD' }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await add('Tingkat jabatan')
  await dialog.getByLabel(/^Kepala Bagian dan Camat/).check()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Tambahkan' }).click()
  await dialog.waitFor({ state: 'detached' })
  await add('Kegiatan lain')
  await dialog.getByPlaceholder('Ketik nama kegiatan').fill('Tahap IV')
  await page.getByRole('option', { name: /Bimtek Smart City Tahap IV/ }).click()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Tambahkan' }).click()
  await dialog.waitFor({ state: 'detached' })
  await add('Tamu')
  await dialog.getByRole('button', { name: 'Tambahkan tamu' }).click()
  await dialog.getByText('Isi nama tamu.').waitFor()
  await dialog.getByLabel('Nama dengan gelar').fill('Dr. Rina Wijaya, S.T., M.T.')
  await dialog.getByLabel('Sebagai').selectOption({ label: 'Narasumber' })
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Tambahkan tamu' }).click()
  await dialog.waitFor({ state: 'detached' })
  const rina = (await list()).find(({ named }) => named.bareName === 'Rina Wijaya')
  expect(rina).toMatchObject({
    role: 'narasumber',
    named: { titlesBefore: 'Dr.', titlesAfter: 'S.T., M.T.' },
  })
  await page.getByText('1 peserta ditambahkan.').last().waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await list()).some(({ id }) => id === rina?.id)).toBe(false)
  expect(faults).toEqual([])
})

test('answers, roles and order are kept, one by one and for many at once', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({ content: 'sample', clock })
  const meetingId = (await client.meetings.list()).find(({ stage }) => stage === 4)?.id ?? ''
  const list = () => client.participants.list({ meetingId })
  await open(`/kegiatan/${meetingId}/peserta`)
  const dialog = page.getByRole('dialog')
  const table = page.getByRole('table', { name: 'Peserta' })
  const [first, second] = await list()
  const nameOf = (row: typeof first) => row?.named.name || row?.named.position || ''
  await table.getByLabel(`Jawaban ${nameOf(first)}`, { exact: true }).selectOption({ label: 'Diwakilkan' })
  await dialog.getByLabel('Diwakilkan kepada').fill('Budi Santoso')
  await page.getByRole('option', { name: 'Tamu dari luar: Budi Santoso' }).click()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await table.getByRole('button', { name: 'kepada Budi Santoso' }).waitFor()
  await table.getByLabel(`Peran ${nameOf(second)}`, { exact: true }).selectOption({ label: 'Moderator' })
  await expect.poll(async () => (await list())[1]?.role).toBe('moderator')

  await table.getByLabel(`Pindahkan ${nameOf(second)}`, { exact: true }).focus()
  for (const [key, told] of [
    ['Space', 'Diangkat dari urutan 2.'],
    ['ArrowUp', 'Sekarang di urutan 1.'],
    ['Space', 'Diletakkan di urutan 1.'],
  ] as const) {
    await page.keyboard.press(key)
    await page.getByText(told).waitFor({ state: 'attached' })
  }
  await expect.poll(async () => (await list())[0]?.id).toBe(second?.id)
  await page.getByText(`${nameOf(second)} dipindahkan.`).waitFor()
  await expectAccessible()
  await table.getByRole('button', { name: `Pilihan: ${nameOf(second)}`, exact: true }).press('Alt+ArrowDown')
  await expect.poll(async () => (await list())[0]?.id).toBe(first?.id)

  await table.getByLabel('Pilih semua yang tampil').check()
  await page.getByLabel('Jawaban semua yang dipilih').selectOption({ label: 'Hadir' })
  await expect.poll(async () => (await list()).every(({ reply }) => reply.state === 'coming')).toBe(true)
  await expectAccessible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Batal memilih' }).click()
  await page.getByText(/^\d+ peserta: \d+ hadir\.$/).waitFor()

  await table.getByLabel(`Pilih ${nameOf(first)}`, { exact: true }).check()
  await page.getByLabel('Cetak untuk yang dipilih').selectOption({ label: 'Kartu Peserta' })
  await page.getByText('Hanya untuk 1 peserta yang dipilih').waitFor()
  await page.getByText('dari 1', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Tambah peserta lain' }).click()
  await dialog.getByLabel('Cari peserta').fill(nameOf(second))
  await expectAccessible()
  await page.keyboard.press('Enter')
  await page.getByText('Hanya untuk 2 peserta yang dipilih').waitFor()
  await expectAccessible()
  await page.getByRole('button', { name: `Keluarkan ${nameOf(first)} dari pilihan` }).click()
  await page.getByText('Hanya untuk 1 peserta yang dipilih').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('Hanya untuk 2 peserta yang dipilih').waitFor()
  await page.getByRole('button', { name: 'Untuk semua peserta' }).click()
  await page.getByLabel('Narasumber').waitFor()
  expect(faults).toEqual([])
})

test('two thousand are listed, filtered and moved; a vacant post says so; the invitation is copied as a message', async () => {
  const long = `${'Nama yang sangat panjang '.repeat(4)}Sekali`
  const { page, client, open, faults, expectAccessible } = await startProgram({ clock })
  const { id: meetingId } = await client.meetings.create(
    meetingInput({
      title: 'Sosialisasi besar',
      place: 'Pendapa',
      sessions: [session('2022-09-29', '09:00', '12:00')],
    }),
  )
  const people = Array.from({ length: 1998 }, (_, index) =>
    guest(`Tamu ${String(index + 1).padStart(4, '0')}`),
  )
  const { positions } = await client.people.directory()
  const vacant = positions.find(({ title }) => title === 'Kepala Dinas Sosial')
  await client.participants.add({
    meetingId,
    participants: [
      ...people,
      guest(long, { agency: 'Badan yang namanya panjang sekali '.repeat(4).trim() }),
      {
        who: { kind: 'position', positionId: vacant?.id ?? '' },
        role: 'peserta',
        reply: { state: 'waiting' },
        note: '',
      },
    ],
  })
  await open(`/kegiatan/${meetingId}/peserta`)
  const table = page.getByRole('table', { name: 'Peserta' })
  await table.getByText('Kepala Dinas Sosial kosong pada hari kegiatan.').waitFor()
  expect(await table.getAttribute('aria-rowcount')).toBe('2001')
  expect(await table.getByRole('row').count()).toBeLessThan(60)
  await page.getByLabel('Saring nama').fill('tamu 1777')
  await expect.poll(() => table.getAttribute('aria-rowcount')).toBe('2')
  await page.getByLabel('Saring nama').fill('sangat panjang')
  await table.getByText(long).waitFor()
  await expectAccessible()
  await page.setViewportSize({ width: 683, height: 384 })
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(683)
  await page.setViewportSize({ width: 1366, height: 768 })

  await page.getByRole('button', { name: 'Lainnya untuk peserta' }).click()
  await page.getByRole('menuitem', { name: /^Teks undangan/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('*UNDANGAN*').waitFor()
  await dialog.getByText('E-mail', { exact: true }).click()
  await dialog.getByText('Undangan Sosialisasi besar, Kamis, 29 September 2022').waitFor()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await dialog.getByRole('button', { name: 'Salin teks' }).click()
  await dialog.getByText('Disalin; tempelkan di pesan.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('tempat: Pendapa')
  await expectAccessible()
  expect(faults).toEqual([])
})

test('a list from Excel shows whom each row means before anybody is added; a file that is none says so', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({ content: 'sample', clock })
  const { id: meetingId } = await client.meetings.create(meetingInput({ title: 'Rapat undangan' }))
  await open(`/kegiatan/${meetingId}/peserta`)
  await page.getByRole('button', { name: 'Tambah peserta' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Excel', { exact: true }).click()
  const field = dialog.locator('input[type=file]')
  await field.setInputFiles({
    name: 'foto.xlsx',
    mimeType: 'image/png',
    buffer: Buffer.from('bukan tabel\0\0'),
  })
  await dialog.getByRole('alert').waitFor()
  await field.setInputFiles({
    name: 'undangan.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'No;Nama;Jabatan;Instansi\n1;Ardi Sepdianto;;\n2;Dr. Rina Wijaya, M.T.;Dosen;ITS\n3;Tamu Lama;;\n',
    ),
  })
  const found = dialog.getByRole('region', { name: 'Isi berkas' })
  await found.getByText('Baris 2. Ada di Orang & OPD').waitFor()
  await found.getByText('Baris 3. Tamu: Dosen, ITS').waitFor()
  await found.getByLabel('Tamu Lama').uncheck()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Tambahkan 2' }).click()
  await page.getByText('2 peserta ditambahkan.').waitFor()
  expect(
    (await client.participants.list({ meetingId })).map(({ named }) => named.bareName).toSorted(),
  ).toEqual(['Ardi Sepdianto', 'Rina Wijaya'])
  expect(faults).toEqual([])
})
