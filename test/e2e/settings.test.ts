import { expect, test } from 'vitest'
import { startProgram } from './program.ts'

test('settings save themselves, refuse at the field, and switch between light and dark', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram()
  await open('/pengaturan')
  await page.getByLabel('Nama kantor').fill('')
  await page.getByText('Isi nama kantor.').first().waitFor()
  await page.getByLabel('Nama kantor').fill('Bappeda')
  await page.getByLabel('Kertas', { exact: true }).selectOption('f4')
  await page.getByRole('textbox', { name: 'Kiri' }).fill('25')
  await expect
    .poll(async () => (await client.settings.status()).office)
    .toMatchObject({ officeName: 'Bappeda', paper: 'f4', margins: { left: 25 } })
  await page.getByText('Gelap', { exact: true }).click()
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor()
  await page.reload()
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor()
  await page.getByText('Ikut Windows', { exact: true }).click()
  await expectAccessible()
  expect(faults).toEqual([])
})

test('the check of all data reports its steps and that everything is whole', async () => {
  const { page, open, faults } = await startProgram({ content: 'sample' })
  await open('/pengaturan')
  await page.getByRole('button', { name: 'Periksa keutuhan data' }).click()
  await page.getByText('Data utuh').waitFor()
  expect(faults).toEqual([])
})

test('personal data that was taken out is listed with when, who and how much', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({ content: 'sample' })
  await open('/pengaturan')
  const log = page.getByRole('dialog', { name: 'Catatan ekspor data pribadi' })
  await page.getByRole('button', { name: 'Catatan ekspor data pribadi' }).click()
  await log.getByText('Belum ada catatan.').waitFor()
  await page.keyboard.press('Escape')
  await log.waitFor({ state: 'detached' })
  await client.directoryImport.file({ what: 'people', format: 'xlsx' })
  await page.getByRole('button', { name: 'Catatan ekspor data pribadi' }).click()
  await log.getByText(/^Daftar orang ke Excel: \d+ baris, semua$/).waitFor()
  await expectAccessible()
  expect(faults).toEqual([])
})
