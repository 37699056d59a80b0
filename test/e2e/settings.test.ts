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

test('settings are opened with what was typed last and with what another window stored', async () => {
  const { page, client, open, faults } = await startProgram()
  const name = page.getByLabel('Nama kantor')
  const go = async (room: string) => {
    await page.getByRole('navigation', { name: 'Ruang kerja' }).getByRole('link', { name: room }).click()
    await page.getByRole('heading', { level: 1, name: room }).waitFor()
  }
  const office = async () => (await client.settings.status()).office
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  await page.route('**/rpc/settings/saveOffice', async (route) => {
    await held
    await route.continue()
  })
  await open('/pengaturan')
  await name.fill('Bappeda')
  await go('Beranda')
  await go('Pengaturan')
  release()
  await expect.poll(() => name.inputValue()).toBe('Bappeda')
  await name.fill('Bappeda Litbang')
  await expect.poll(office).toMatchObject({ officeName: 'Bappeda Litbang' })

  await go('Beranda')
  const { office: stored, version } = await client.settings.status()
  if (stored === null) throw new Error('there is no office')
  await client.settings.saveOffice({ office: { ...stored, officeName: 'Diskominfo' }, version })
  await go('Pengaturan')
  await expect.poll(() => name.inputValue()).toBe('Diskominfo')
  await page.getByLabel('Kode unit').fill('123')
  await expect.poll(office).toMatchObject({ officeName: 'Diskominfo', unitCode: '123' })
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
