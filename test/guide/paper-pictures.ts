import type { Page } from 'playwright-core'
import { MOJOKERTO, type TestClient } from '../application.ts'
import { pictureTaker } from './in-program.ts'

/** The papers of the sample's first stage, one of them, and all of them as one file. */
export async function takePaperPictures(page: Page, link: string, client: TestClient): Promise<void> {
  const picture = pictureTaker(page)
  const drawn = (name: string) =>
    page.getByRole('region', { name, exact: true }).locator('canvas').first().waitFor()
  await client.settings.setUp({ office: MOJOKERTO, content: 'sample' })
  await page.goto(link)
  await page.getByRole('navigation').getByRole('link', { name: 'Kegiatan', exact: true }).click()
  await page.getByRole('link', { name: 'Bimtek Smart City Tahap I', exact: true }).click()
  await page.getByRole('tab', { name: 'Naskah', exact: true }).click()
  await page.getByRole('link', { name: 'Buka Undangan' }).waitFor()
  await picture('naskah-kegiatan')
  await page.getByRole('link', { name: 'Buka Undangan' }).click()
  await drawn('Pratinjau Undangan')
  await picture('naskah-undangan')
  await page.getByRole('link', { name: 'Semua naskah' }).click()
  await page.getByRole('link', { name: 'Buka Berkas kegiatan' }).click()
  await page.getByRole('button', { name: 'Susun berkas' }).click()
  await drawn('Berkas kegiatan')
  await picture('berkas-kegiatan')
}
