import type { Page } from 'playwright-core'
import { MOJOKERTO, type TestClient } from '../application.ts'
import { pictureTaker } from './in-program.ts'

/** The sample's last stage in its steps, on the morning when people come to the door. */
export async function takeMeetingPictures(page: Page, link: string, client: TestClient): Promise<void> {
  const picture = pictureTaker(page)
  const step = (name: string) => page.getByRole('tab', { name, exact: true }).click()
  await client.settings.setUp({ office: MOJOKERTO, content: 'sample' })
  await page.goto(link)
  await page.getByRole('navigation').getByRole('link', { name: 'Kegiatan', exact: true }).click()
  await page.getByRole('link', { name: 'Bimtek Smart City Tahap IV', exact: true }).click()
  await page.getByRole('combobox', { name: 'Tempat' }).waitFor()
  await page.getByRole('list', { name: 'Tahap dalam rangkaian' }).waitFor()
  await picture('kegiatan-rincian')

  await step('Peserta & Undangan')
  await page.getByRole('table', { name: 'Peserta' }).waitFor()
  await picture('kegiatan-peserta')

  await step('Kehadiran')
  const field = page.getByLabel('Nomor atau nama yang datang')
  for (const number of [1, 2, 5, 3]) {
    await field.fill(String(number))
    await field.press('Enter')
    await page.getByText(new RegExp(`^Nomor ${number}\\.`)).waitFor()
  }
  await page.getByText(/^Hadir 4/).waitFor()
  await picture('kegiatan-kehadiran')

  await step('Naskah')
  await page.getByRole('link', { name: 'Buka Undangan' }).click()
  await page.getByLabel('Pratinjau Undangan').getByText('Bimtek Smart City Tahap IV').first().waitFor()
  await picture('kegiatan-undangan')
}
