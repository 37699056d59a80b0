import { expect, test } from 'vitest'
import { startProgram } from './program.ts'

const clock = () => new Date('2022-09-20T02:00:00.000Z')

test('a paper shows its real page while it is chosen, says what is missing, is issued and printed anew', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({ content: 'sample', clock })
  const meetingId = (await client.meetings.list()).find(({ stage }) => stage === 4)?.id ?? ''
  await open(`/kegiatan/${meetingId}/naskah`)
  const list = page.getByRole('list', { name: 'Naskah kegiatan' })
  await list.getByText('Belum dibuat').first().waitFor()
  await expectAccessible()
  await list.getByRole('link', { name: 'Buat Undangan' }).click()
  const paper = page.getByLabel('Pratinjau Undangan')
  await paper.getByText('Bimtek Smart City Tahap IV').first().waitFor()
  await page.getByLabel('Hal', { exact: true }).fill('Undangan Bimtek')
  await paper.getByText('Undangan Bimtek').first().waitFor()
  await page.getByLabel('Tembusan').fill('Bupati Mojokerto')
  await page.getByText('Tersimpan', { exact: true }).first().waitFor()
  await expectAccessible()
  await expect
    .poll(async () => (await client.meetingPapers.get({ meetingId, paper: 'invitation' })).options)
    .toMatchObject({ subject: 'Undangan Bimtek', copies: ['Bupati Mojokerto'] })
  await page.getByLabel('Hal', { exact: true }).focus()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.getByLabel('Hal', { exact: true }).inputValue()).toBe('Undangan')

  await page.getByRole('button', { name: /^Terbitkan/ }).click()
  const dialog = page.getByRole('dialog')
  await expectAccessible()
  await dialog.getByRole('button', { name: /^Terbitkan/ }).click()
  await page.getByText('Undangan terbit sebagai revisi 1.').waitFor()
  await page.getByText(/^Revisi 1 sudah terbit.*Halaman ini adalah berkasnya\.$/).waitFor()
  expect(await page.getByRole('button', { name: /^Terbitkan/ }).count()).toBe(0)
  const { code } = (await client.documents.list()).find(({ kind }) => kind === 'invitation') ?? {}
  await paper
    .getByText(code ?? '')
    .first()
    .waitFor()
  await page.getByLabel('Hal', { exact: true }).fill('Undangan lain')
  await page.getByText(/Isinya sekarang berbeda/).waitFor()
  await page.getByRole('button', { name: /^Terbitkan/ }).click()
  await dialog.getByText(/revisi 2 ditandatangani dari awal/).waitFor()
  await dialog.getByRole('button', { name: 'Batal' }).click()
  await page.getByLabel('Hal', { exact: true }).fill('Undangan')
  await page.getByText(/Halaman ini adalah berkasnya/).waitFor()
  await page.getByRole('link', { name: 'Semua naskah' }).click()
  await list.getByText(/^Terbit/).waitFor()
  await list.getByRole('link', { name: 'Lihat Undangan yang terbit' }).click()
  await page.waitForURL(/\/naskah\/[^/]+$/)
  expect((await client.documents.list()).some(({ kind }) => kind === 'invitation')).toBe(true)
  expect(faults).toEqual([])
}, 120_000)

test('every paper opens with its page; an address that names none says so', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({ content: 'sample', clock })
  const meetingId = (await client.meetings.list()).find(({ stage }) => stage === 3)?.id ?? ''
  for (const { paper } of await client.meetingPapers.list({ meetingId })) {
    await open(`/kegiatan/${meetingId}/naskah/${paper}`)
    await page.getByText(/^dari [1-9]\d*$/).waitFor()
    await page.getByText('Kertas dan huruf').waitFor()
    await expectAccessible()
  }
  await open(`/kegiatan/${meetingId}/naskah/pantun`)
  await page.getByRole('heading', { name: 'Naskah ini tidak ada' }).waitFor()
  expect(faults).toEqual([])
}, 120_000)
