import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { SIGNING_MORNING } from '#test/application.ts'
import { startProgram, type Program } from './program.ts'

const TITLE = /KOMITMEN BERSAMA IMPLEMENTASI MASTERPLAN SMART CITY/

/** Waits until a PDF on the screen says the text, as its text layer has it: capitals and line breaks are the paper's own. */
async function untilPaperSays(page: Page, label: string, text: string): Promise<void> {
  const words = async () => (await page.getByLabel(label, { exact: true }).innerText()).replace(/\s+/g, ' ')
  await expect.poll(words).toContain(text)
}

function scannedSheet(): Buffer {
  const picture = new PNG({ width: 210, height: 297 })
  picture.data.fill(255)
  return PNG.sync.write(picture)
}

async function setUpWithSample({ page }: Program): Promise<void> {
  await page.getByLabel('Nama kabupaten').fill('Mojokerto')
  await page.getByLabel('Nama kabupaten').press('Enter')
  for (const field of ['Nama kantor', 'Kertas']) {
    await page.getByLabel(field).first().waitFor()
    await page.getByRole('button', { name: /^Lanjut/ }).click()
    if (field === 'Nama kantor') await page.getByRole('button', { name: /^Lanjut/ }).click()
  }
  await page.getByRole('button', { name: 'Mulai dengan contoh Mojokerto 2022' }).click()
  await page.getByRole('heading', { name: 'Beranda' }).waitFor()
}

async function correctName({ page }: Program, from: string, to: string): Promise<void> {
  await page.getByRole('link', { name: 'Orang & OPD' }).click()
  await page.getByPlaceholder('Saring nama, jabatan, OPD, atau NIP').fill(from)
  await page.getByRole('gridcell', { name: from, exact: true }).click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+A')
  await page.keyboard.type(to)
  await page.keyboard.press('Enter')
}

async function replaceHead({ page }: Program, position: string, acting: string): Promise<void> {
  await page.getByRole('button', { name: `Ganti pejabat: ${position}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Orang').click()
  await page.keyboard.type(acting)
  await page.getByRole('option', { name: acting }).last().click()
  await dialog.getByRole('button', { name: 'Ganti', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

test('from the first start to Lengkap: correct a name, replace a head, issue, print, sign, file and find again', async () => {
  const program = await startProgram({ content: 'none', clock: () => SIGNING_MORNING })
  const { page, client, faults } = program
  await setUpWithSample(program)

  // The draft waits on Beranda; at its right lies the real page.
  await page.getByRole('link', { name: TITLE }).click()
  await untilPaperSays(page, 'Pratinjau Lembar', 'Mojokerto, 29 September 2022')

  // Ten minutes before the signing, a name is wrong and a head is ill.
  await correctName(program, 'Siti Nur Aisyah', 'Siti Nur Asiyah')
  await page.getByRole('link', { name: 'Komitmen', exact: true }).click()
  await page.getByRole('link', { name: TITLE }).click()
  await untilPaperSays(page, 'Pratinjau Lembar', 'ASIYAH')
  await replaceHead(program, 'Kepala Dinas Lingkungan Hidup', 'Sri Hartati')
  await untilPaperSays(page, 'Pratinjau Lembar', 'Plt. KEPALA DINAS LINGKUNGAN HIDUP, SRI HARTATI')

  // Issued: frozen, and the copy that is saved has the filed bytes.
  await page.getByRole('button', { name: 'Terbitkan' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan' }).click()
  await untilPaperSays(page, 'Naskah terbit', 'SRI HARTATI')
  const [issued] = await client.documents.list()
  expect(issued).toMatchObject({ revision: 1, state: 'issued', progress: { done: 0, total: 10 } })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Simpan salinan' }).click(),
  ])
  const saved = await readFile(await download.path())
  expect(createHash('sha256').update(saved).digest('hex')).toBe(issued?.sha256)

  // The ink is dry.
  await page.getByRole('button', { name: 'Tandai semua yang menunggu (10)' }).click()
  await page.getByText('10 dari 10', { exact: true }).waitFor()

  // The paper comes back.
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'lembar bertanda tangan.png', mimeType: 'image/png', buffer: scannedSheet() })
  await page.getByRole('tab', { name: /Pindaian/ }).click()
  await page.getByRole('list', { name: 'Pindaian' }).getByText('lembar bertanda tangan.png').waitFor()
  await page.getByText('Lengkap', { exact: true }).first().waitFor()

  // The number comes from elsewhere; ten years later the document is found by it.
  await page.getByRole('link', { name: 'Naskah', exact: true }).click()
  await page.getByRole('textbox', { name: /^Nomor KOMITMEN BERSAMA/ }).fill('500.12.6/1234/416-120/2022')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await client.documents.list())[0]?.number).toBe('500.12.6/1234/416-120/2022')
  await page.keyboard.press('Control+K')
  await page.getByRole('dialog').getByRole('combobox', { name: 'Cari' }).pressSequentially('500.12.6/1234')
  await page.locator('[data-combobox-selected]', { hasText: TITLE }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Riwayat' }).click()
  await page.getByText('500.12.6/1234/416-120/2022').first().waitFor()

  expect((await client.documents.list())[0]).toMatchObject({ progress: { done: 10 }, scanCount: 1 })
  expect(faults).toEqual([])
})

test('from Komitmen to Terbitkan without a mouse: a head replaced, a signatory moved, the sheet issued', async () => {
  const { page, client, open, faults } = await startProgram({
    content: 'sample',
    clock: () => SIGNING_MORNING,
  })
  const focused = () =>
    page.evaluate(() => {
      // The page itself may have the focus; it holds every word.
      const at = document.activeElement?.closest('a, button, input, textarea')
      return `${at?.getAttribute('aria-label') ?? ''} ${at?.textContent ?? ''}`
    })
  /** Tabs on until the focus is there. */
  const tabTo = async (what: string | RegExp, key = 'Tab') => {
    for (let presses = 0; presses < 120; presses += 1) {
      if (new RegExp(what).test(await focused())) return
      await page.keyboard.press(key)
    }
    throw new Error(`The keyboard does not reach ${what}.`)
  }
  await open('/komitmen')
  await tabTo(TITLE)
  await page.keyboard.press('Enter')
  await page.getByLabel('Kalimat pembuka').waitFor()

  await tabTo('Ganti pejabat: Kepala Dinas Kesehatan')
  await page.keyboard.press('Enter')
  await page.locator(':focus').and(page.getByRole('dialog').getByLabel('Orang')).waitFor()
  await page.keyboard.type('Sri Hartati')
  await page.getByRole('option', { name: /Sri Hartati/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(focused).toMatch(/^Ganti pejabat: .*Kepala Dinas Kesehatan/)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Alt+ArrowUp')
  await expect
    .poll(async () => {
      const [sample] = await client.commitments.list()
      const { content } = await client.commitments.get({ id: sample?.id ?? '' })
      const { positions } = await client.people.directory()
      return positions.find(({ id }) => id === content.signatories[4]?.positionId)?.title
    })
    .toBe('Kepala Dinas Kesehatan')

  await tabTo(/^ Terbitkan/, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page
    .locator(':focus')
    .and(page.getByRole('dialog').getByRole('button', { name: 'Terbitkan' }))
    .waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(/^Revisi 1 sudah terbit/).waitFor()
  const [issued] = await client.documents.list()
  const { signatures } = await client.documents.get({ id: issued?.id ?? '' })
  expect(signatures[4]).toMatchObject({ name: 'Sri Hartati', position: 'Plt. Kepala Dinas Kesehatan' })
  expect(faults).toEqual([])
})
