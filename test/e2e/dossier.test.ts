import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { startProgram } from './program.ts'

test('the dossier of a meeting is put together, saved, and tells what it lacks', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({ content: 'sample' })
  const meeting = (await client.meetings.list()).find(({ stage }) => stage === 1)
  await open(`/kegiatan/${meeting?.id}/naskah/berkas`)
  const missing = page.getByRole('region', { name: 'Yang masih kurang' })
  await missing.getByRole('link', { name: 'Notula belum diterbitkan.' }).waitFor()
  await page.getByRole('button', { name: 'Susun berkas' }).click()
  await page.getByRole('region', { name: 'Berkas kegiatan', exact: true }).locator('canvas').first().waitFor()
  await expectAccessible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Simpan PDF' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('BERKAS KEGIATAN Bimtek Smart City Tahap I.pdf')
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
  await missing.getByRole('link', { name: 'Belum ada foto kegiatan.' }).click()
  await page.getByRole('heading', { name: 'Foto' }).first().waitFor()
  expect(faults).toEqual([])
})
