import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { startProgram } from './program.ts'

test('a draft is saved as a Word file, the paper that is shown', async () => {
  const { page, client, open, faults } = await startProgram({ content: 'sample' })
  const [sample] = await client.commitments.list()
  await open(`/komitmen/${sample?.id}`)
  await page.getByRole('tab', { name: 'Surat pernyataan' }).click()
  await page.getByRole('button', { name: 'Pilihan lain', exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Simpan sebagai Word' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Surat Pernyataan Komitmen.docx')
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK')
  expect(faults).toEqual([])
})
