import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { startProgram } from './program.ts'

const LOGO = PNG.sync.write(new PNG({ width: 8, height: 8 }))

test('the assistant asks by keyboard alone, keeps everything on the way back and opens an empty office', async () => {
  const { page, client, faults, expectAccessible } = await startProgram({ content: 'none' })
  await expectAccessible()
  await page.keyboard.press('Enter')
  await page.getByText('Isi nama kabupaten atau kota.').waitFor()
  await page.keyboard.type('Mojokerto')
  await page.keyboard.press('Enter')
  await page.getByLabel('Alamat').fill('Jalan Ahmad Yani 16')
  await page.keyboard.press('Enter')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: LOGO })
  await page.getByRole('img', { name: 'Logo daerah' }).waitFor()
  await page.getByRole('button', { name: 'Lanjut' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Kertas', { exact: true }).selectOption('f4')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Mulai kosong' }).waitFor()
  await expectAccessible()

  for (let step = 0; step < 4; step++) await page.getByRole('button', { name: 'Kembali' }).click()
  expect(await page.getByLabel('Nama kabupaten').inputValue()).toBe('Mojokerto')
  for (let step = 0; step < 4; step++) await page.getByRole('button', { name: 'Lanjut' }).click()
  await page.getByRole('button', { name: 'Mulai kosong' }).click()
  await page.getByRole('heading', { name: 'Beranda' }).waitFor()

  const { office } = await client.settings.status()
  expect(office).toMatchObject({ regionName: 'Mojokerto', address: 'Jalan Ahmad Yani 16', paper: 'f4' })
  expect(office?.logo).toMatch(/^[0-9a-f]{64}$/)
  expect(faults).toEqual([])
})

test('a file that is no picture is refused at its place and changes nothing else', async () => {
  const { page, client } = await startProgram({ content: 'none' })
  await page.getByLabel('Nama kabupaten').fill('Mojokerto')
  await page.keyboard.press('Enter')
  await page.getByLabel('Nama kantor').press('Enter')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('bukan gambar') })
  await page.getByText('Berkas ini bukan gambar PNG atau JPEG yang dapat dibaca.').waitFor()
  await page.getByRole('button', { name: 'Lanjut tanpa logo' }).click()
  await page.getByLabel('Kertas', { exact: true }).waitFor()
  expect((await client.settings.status()).office).toBeNull()
})

test('the sample is marked and removed by one click, also from a page that goes with it', async () => {
  const { page, client, open } = await startProgram({ content: 'sample' })
  const [sample] = await client.commitments.list()
  await open(`/komitmen/${sample?.id ?? ''}`)
  await page.getByText('Ini data contoh').waitFor()
  expect((await client.people.directory()).people.length).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Buang data contoh' }).click()
  await page.getByText('Data contoh sudah dibuang').waitFor()
  await page.getByText('Ini data contoh').waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: 'Beranda' }).waitFor()
  expect((await client.settings.status()).hasSample).toBe(false)
})

test('a sample that the clerk worked on is asked about, and what was worked on can stay', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({ content: 'sample' })
  const [sample] = await client.commitments.list()
  await open(`/komitmen/${sample?.id ?? ''}`)
  await page.getByLabel('Kalimat penutup').fill('Penutup kita.')
  await page.getByText('Tersimpan').waitFor()
  await page.getByRole('button', { name: 'Buang data contoh' }).click()
  await page.getByRole('dialog').getByText('sudah Anda kerjakan: 1 komitmen').waitFor()
  await expectAccessible()
  await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect((await client.people.directory()).people).toHaveLength(11)

  await page.getByRole('button', { name: 'Buang data contoh' }).click()
  await page.getByRole('button', { name: 'Simpan yang saya kerjakan' }).click()
  await page.getByText('Data contoh sudah dibuang').waitFor()
  await page.getByText('Ini data contoh').waitFor({ state: 'detached' })
  expect(await page.getByLabel('Kalimat penutup').inputValue()).toBe('Penutup kita.')
  expect(faults).toEqual([])
})
