import { expect, test } from 'vitest'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'
import { startProgram } from './program.ts'

test('an agenda is written with hours and speakers, findings stand at their lines, and Ctrl+Z takes all back', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({
    content: 'sample',
    clock: () => new Date('2022-09-20T02:00:00.000Z'),
  })
  const { id } = await client.meetings.create(
    meetingInput({ title: 'Rapat pleno', sessions: [session('2022-09-29', '09:00', '12:00')] }),
  )
  await open(`/kegiatan/${id}`)
  await page.getByText('Acara, jam, dan narasumbernya').waitFor()
  await page.getByRole('button', { name: 'Tambah acara' }).click()
  await page.keyboard.type('Pembukaan')
  await page.getByLabel('Sampai Pembukaan').fill('9.30')
  await page.getByRole('button', { name: 'Tambah acara' }).click()
  await page.keyboard.type('Pemaparan')
  expect(await page.getByLabel('Mulai Pemaparan').inputValue()).toBe('09.30')
  await page.getByLabel('Mulai Pemaparan').fill('9.15')
  await page.getByLabel('Sampai Pemaparan').fill('13')
  await page.getByLabel('Sampai Pemaparan').blur()
  const list = page.getByRole('list', { name: 'Susunan acara' })
  await list.getByText(/"Pemaparan" pukul 09.15–13.00 berbarengan dengan "Pembukaan"/).waitFor()
  await list.getByText(/"Pemaparan" pukul 09.15–13.00 di luar waktu/).waitFor()
  await page.getByRole('button', { name: 'Rincian Pemaparan' }).click()
  await page.getByRole('button', { name: 'Tambah narasumber atau petugas' }).click()
  await page.getByLabel('Narasumber, moderator, atau petugas').fill('Dr. Rina Wijaya')
  await page.getByRole('option', { name: 'Tamu dari luar: Dr. Rina Wijaya' }).click()
  await page.getByLabel('Instansi tamu').fill('Institut Teknologi Sepuluh Nopember')
  await page.getByLabel('Belum tuntas').check()
  await expectAccessible()
  await page.getByRole('button', { name: 'Rincian Pemaparan' }).click()
  await page.getByText('narasumber Dr. Rina Wijaya; belum tuntas').waitFor()
  await expect
    .poll(async () => (await client.meetings.get({ id })).agenda)
    .toMatchObject([
      { title: 'Pembukaan', startsAt: '09:00', endsAt: '09:30' },
      {
        title: 'Pemaparan',
        isOpen: true,
        speakers: [{ role: 'narasumber', who: { agency: 'Institut Teknologi Sepuluh Nopember' } }],
      },
    ])
  await page.getByRole('button', { name: 'Hapus acara Pembukaan' }).click()
  await page.keyboard.press('Control+z')
  await list.getByLabel('Judul Pembukaan').waitFor()
  await page.getByLabel('Pindahkan Pemaparan').focus()
  for (const key of ['Space', 'ArrowUp', 'Space']) await page.keyboard.press(key)
  await expect
    .poll(async () => (await client.meetings.get({ id })).agenda.map(({ title }) => title))
    .toEqual(['Pemaparan', 'Pembukaan'])
  expect(faults).toEqual([])
})

test('sessions that overlap or cross midnight say so; a place that is taken and its address are known', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({
    content: 'sample',
    clock: () => new Date('2022-09-20T02:00:00.000Z'),
  })
  const { id } = await client.meetings.create(meetingInput({ title: 'Rapat malam' }))
  await open(`/kegiatan/${id}`)
  await page.getByLabel('Jenis').selectOption({ label: 'Diskusi kelompok terarah (FGD)' })
  await page.getByRole('button', { name: 'Tentukan hari' }).click()
  await page.getByLabel('Tanggal').fill('29/9/2022')
  await page.getByLabel('Mulai').fill('19')
  await page.getByLabel('Sampai').fill('0.30')
  await page.getByLabel('Sampai').blur()
  await page.getByText(/selesai 00.30 pada hari berikutnya/).waitFor()
  await page.getByLabel('Sampai').fill('21')
  await page.getByRole('button', { name: 'Tambah sesi' }).click()
  await page.getByLabel('Mulai').nth(1).fill('20')
  await page.getByLabel('Mulai').nth(1).blur()
  await page.getByText(/berbarengan dengan/).waitFor()
  await page.getByLabel('Nama sesi').first().fill('Sesi satu')
  await page.getByLabel('Mulai').first().fill('9')
  await page.getByRole('combobox', { name: 'Tempat' }).fill('Pendapa')
  await page.getByRole('option', { name: 'Pendapa Graha Maja Tama' }).click()
  expect(await page.getByLabel('Alamat').inputValue()).toBe('Jalan Ahmad Yani Nomor 16, Mojokerto')
  await page.getByText('Memuat 300 orang.').waitFor()
  await page
    .getByText(/^Perlu dilihat: Tempat ini juga dipakai/)
    .first()
    .waitFor()
  await page.getByLabel('Tautan daring').fill('rapat di zoom')
  await page.getByText('Tautan dimulai dengan https:// dan belum disimpan.').waitFor()
  await page.getByLabel('Kuorum').selectOption({ label: 'Dua pertiga peserta' })
  await expectAccessible()
  await expect
    .poll(async () => client.meetings.get({ id }))
    .toMatchObject({
      kind: 'diskusi',
      place: 'Pendapa Graha Maja Tama',
      onlineUrl: '',
      quorum: { rule: 'twoThirds', countsRepresented: true },
      sessions: [{ name: 'Sesi satu', startsAt: '09:00' }, { startsAt: '20:00' }],
    })
  await page.getByRole('button', { name: 'Daftar tempat' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Kursi').last().fill('250')
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Selesai' }).click()
  await page.getByText('Memuat 250 orang.').waitFor()
  expect(faults).toEqual([])
})

test('stages know each other; the next one takes along what is chosen; hand-outs are kept', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({ content: 'sample' })
  const meetings = await client.meetings.list()
  const third = meetings.find(({ stage }) => stage === 3)
  const fourth = meetings.find(({ stage }) => stage === 4)
  await open(`/kegiatan/${third?.id}`)
  const stages = page.getByRole('list', { name: 'Tahap dalam rangkaian' })
  await stages.getByRole('link', { name: 'Bimtek Smart City Tahap IV' }).click()
  await page.waitForURL(`**/kegiatan/${fourth?.id}`)
  await page.getByRole('button', { name: 'Lanjutkan ke tahap berikut' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Bimtek Smart City Tahap V', { exact: true }).waitFor()
  await dialog.getByLabel('Tindak lanjut yang belum selesai').uncheck()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Buat tahap berikut' }).click()
  await page.getByRole('heading', { level: 1, name: 'Bimtek Smart City Tahap V' }).waitFor()
  const fifth = (await client.meetings.list()).find(({ stage }) => stage === 5)
  const people = await client.participants.list({ meetingId: fifth?.id ?? '' })
  expect(people.length).toBe((await client.participants.list({ meetingId: fourth?.id ?? '' })).length)
  const items = await client.actionItems.list({ meetingId: fifth?.id ?? '' })
  expect(items).toEqual([])

  await page.getByText(/^Paparan dan bahan narasumber/).waitFor()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Tambah bahan' }).click(),
  ])
  await chooser.setFiles([
    { name: 'Paparan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('bukan PDF') },
    { name: 'foto.png', mimeType: 'image/png', buffer: PIXEL },
    { name: 'denah.png', mimeType: 'image/png', buffer: PIXEL },
  ])
  await page.getByText(/^Paparan\.pdf: /).waitFor()
  const handouts = () => client.materials.list({ meetingId: fifth?.id ?? '' })
  await page.getByLabel('Keterangan denah.png').waitFor()
  await page.getByLabel('Keterangan foto.png').fill('Ruang')
  await expectAccessible()
  await expect
    .poll(handouts)
    .toMatchObject([{ fileName: 'foto.png', caption: 'Ruang' }, { fileName: 'denah.png' }])
  await page.getByLabel('Keterangan foto.png').press('Alt+ArrowDown')
  await expect.poll(handouts).toMatchObject([{ fileName: 'denah.png' }, { fileName: 'foto.png' }])
  await page.keyboard.type(' rapat')
  await expect
    .poll(handouts)
    .toMatchObject([{ fileName: 'denah.png' }, { fileName: 'foto.png', caption: 'Ruang rapat' }])
  await page.getByRole('button', { name: 'Pilihan: foto.png' }).click()
  await page.getByRole('menuitem', { name: 'Naikkan' }).click()
  await expect.poll(handouts).toMatchObject([{ fileName: 'foto.png' }, { fileName: 'denah.png' }])
  await page.getByRole('button', { name: 'Pilihan: foto.png' }).click()
  await page.getByRole('menuitem', { name: 'Lepas dari kegiatan' }).click()
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await page.getByLabel('Keterangan foto.png').waitFor()
  expect(faults).toEqual([])
})

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
