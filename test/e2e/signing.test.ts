import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { SIGNING_MORNING } from '#test/application.ts'
import { tiffOf } from '#test/archive/tiff.ts'
import { readyDraft } from '#test/commitments/signing-day.ts'
import { startProgram } from './program.ts'
import { issueCommitment } from '#test/commitments/issue-commitment.ts'

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** The program with an issued sheet of two signatories, opened in the register. */
async function openIssued() {
  let id = ''
  const program = await startProgram({
    clock: () => SIGNING_MORNING,
    prepare: async (client) => {
      const { draft } = await readyDraft(client)
      const document = await issueCommitment(client, {
        id: draft.id,
        version: draft.version,
        paper: 'commitment',
      })
      id = document.id
    },
  })
  const filed = await program.client.documents.file({ id })
  await program.open(`/naskah/${id}`)
  await program.page.getByText('0 dari 2').waitFor()
  return { ...program, id, pdf: Buffer.from(await filed.arrayBuffer()) }
}

/** Lets files fall onto an element, as the mouse would. */
async function drop(page: Page, selector: string, files: { name: string; type: string; bytes: Buffer }[]) {
  const data = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer()
      for (const { name, type, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        transfer.items.add(new File([bytes], name, { type }))
      }
      return transfer
    },
    files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') })),
  )
  await page.dispatchEvent(selector, 'dragenter', { dataTransfer: data })
  await page.dispatchEvent(selector, 'dragover', { dataTransfer: data })
  await page.dispatchEvent(selector, 'drop', { dataTransfer: data })
}

test('issued, signed, scanned: the sheet becomes Lengkap', async () => {
  const { page, client, id, pdf, open, faults, expectAccessible } = await openIssued()
  await page.getByRole('region', { name: 'Naskah terbit' }).getByText('Melaksanakan Masterplan').waitFor()
  await page.getByRole('checkbox', { name: /Siti Aminah/ }).press('Space')
  await page.getByText('1 dari 2').first().waitFor()
  await expectAccessible()
  await page.getByRole('button', { name: 'Tandai semua yang menunggu (1)' }).click()
  await page.getByText('Semua sudah menandatangani.').waitFor()
  expect((await client.documents.get({ id })).progress).toEqual({ total: 2, done: 2, refused: 0 })

  await open('/arsip')
  await drop(page, '.mantine-Dropzone-root', [{ name: 'lembar.pdf', type: 'application/pdf', bytes: pdf }])
  await page.getByRole('heading', { name: 'Sudah berarsip (1)' }).waitFor()
  await expectAccessible()
  const { scans } = await client.documents.get({ id })
  expect(scans).toMatchObject([
    { fileName: 'lembar.pdf', mediaType: 'application/pdf', completeness: 'complete' },
  ])

  await open('/naskah')
  await page.getByRole('cell', { name: 'Lengkap' }).waitFor()
  await page.getByRole('textbox', { name: /^Nomor / }).fill('500.12.6/12/2022')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await client.documents.get({ id })).number).toBe('500.12.6/12/2022')
  await expectAccessible()
  expect(faults).toEqual([])
})

test('marking back waits again; refusals and representatives carry their words', async () => {
  const { page, client, id } = await openIssued()
  const states = async () => (await client.documents.get({ id })).signatures.map(({ mark }) => mark)
  const box = page.getByRole('checkbox', { name: /Siti Aminah/ })
  await box.check()
  await expect.poll(states).toMatchObject([{ state: 'signed', method: 'ink', signedOn: '2022-09-29' }, {}])
  await box.uncheck()
  await expect.poll(states).toMatchObject([{ state: 'waiting' }, {}])

  await page.getByRole('button', { name: /^Keadaan lain: Siti/ }).click()
  await page.getByRole('menuitem', { name: /^Diwakili/ }).click()
  await page.getByLabel('Diwakili oleh').fill('Rina, Sekretaris Dinas')
  await page.getByRole('button', { name: 'Catat' }).click()
  await page.getByText('Diwakili Rina, Sekretaris Dinas, 29 September 2022, tanda tangan basah').waitFor()

  await page.getByRole('button', { name: /^Keadaan lain: Budi/ }).click()
  await page.getByRole('menuitem', { name: /^Diwakili/ }).click()
  await page.getByRole('radio', { name: 'Menolak' }).click()
  await page.getByRole('button', { name: 'Catat' }).click()
  await page.getByText('Isi alasannya.').waitFor()
  await page.getByLabel('Alasan').fill('Sedang dinas luar')
  await page.getByRole('button', { name: 'Catat' }).click()
  await page.getByText('1 dari 2, 1 menolak').first().waitFor()
  expect(await states()).toMatchObject([
    { state: 'represented', by: 'Rina, Sekretaris Dinas' },
    { state: 'refused', reason: 'Sedang dinas luar' },
  ])
})

test('a scan that is not what it says is refused in words beside one that is kept', async () => {
  const { page, client, id, pdf, expectAccessible } = await openIssued()
  await page.getByRole('tab', { name: 'Pindaian' }).click()
  await page.getByRole('button', { name: 'Pilih pindaian' }).waitFor()
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles([
      { name: 'palsu.pdf', mimeType: 'application/pdf', buffer: Buffer.from('bukan pdf') },
      { name: 'kosong.png', mimeType: 'image/png', buffer: Buffer.alloc(0) },
      { name: 'lembar.pdf', mimeType: 'application/pdf', buffer: pdf },
    ])
  await page.getByText(/palsu\.pdf: Tidak disimpan\./).waitFor()
  await page.getByText(/kosong\.png: Tidak disimpan\./).waitFor()
  await page
    .getByRole('region', { name: 'Pindaian lembar.pdf' })
    .getByText('Melaksanakan Masterplan')
    .waitFor()
  await expectAccessible()
  expect((await client.documents.get({ id })).scans.map((scan) => scan.fileName)).toEqual(['lembar.pdf'])

  await page.getByRole('button', { name: 'Lepas lembar.pdf dari naskah ini' }).click()
  await expect.poll(async () => (await client.documents.get({ id })).scans).toEqual([])
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect.poll(async () => (await client.documents.get({ id })).scans).toHaveLength(1)
})

test('a scan of several files, one of them a TIFF of two pages, is shown page by page', async () => {
  const { page, client, id, expectAccessible } = await openIssued()
  await page.getByRole('tab', { name: 'Pindaian' }).click()
  await page.getByRole('button', { name: 'Pilih pindaian' }).waitFor()
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles([
      { name: 'dua halaman.tiff', mimeType: 'image/tiff', buffer: Buffer.from(tiffOf(2)) },
      { name: 'SCAN BARU FIX.png', mimeType: 'image/png', buffer: PIXEL },
    ])
  const list = page.getByRole('list', { name: 'Pindaian' })
  await list.getByText('SCAN BARU FIX.png').waitFor()
  await list.getByText('dua halaman.tiff').click()
  const shown = page.getByRole('region', { name: 'Pindaian dua halaman.tiff' })
  for (const label of ['Halaman 1 dari 2', 'Halaman 2 dari 2']) {
    const picture = shown.getByRole('img', { name: label })
    await picture.waitFor()
    await expect.poll(() => picture.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(1)
  }
  await list.getByText('SCAN BARU FIX.png').click()
  await page.getByRole('region', { name: 'Pindaian SCAN BARU FIX.png' }).getByRole('img').waitFor()
  await expectAccessible()
  expect((await client.documents.get({ id })).scans.map(({ pages }) => pages)).toEqual([2, 1])
})

test('a document whose only scan shows a part still waits for the rest', async () => {
  const { page, client, id, pdf, open } = await openIssued()
  await client.archive.addScan({ documentId: id, file: new File([new Uint8Array(pdf)], 'separuh.pdf') })
  await page.reload()
  await page.getByRole('tab', { name: 'Pindaian (1)' }).click()
  await page.getByText('Ini berkas naskah itu sendiri, tanpa tanda tangan basah.').waitFor()
  await page.getByRole('combobox', { name: /separuh\.pdf/ }).selectOption({ label: 'Sebagian' })
  await expect.poll(async () => (await client.documents.get({ id })).hasCompleteScan).toBe(false)
  await open('/arsip')
  await page.getByRole('heading', { name: 'Masih beredar untuk ditandatangani (1)' }).waitFor()
  await page.getByText('1 pindaian, baru sebagian').waitFor()
  await drop(page, '.mantine-Dropzone-root', [{ name: 'utuh.png', type: 'image/png', bytes: PIXEL }])
  await page.getByRole('heading', { name: 'Sudah berarsip (1)' }).waitFor()
  await page.getByText('2 pindaian', { exact: true }).waitFor()
})

test('a revision is begun from the register too, and found there again', async () => {
  const { page, id, open } = await openIssued()
  await page.getByText(/^Revisi 1 sudah terbit, jadi isinya tidak dapat diubah\./).waitFor()
  await page.getByRole('button', { name: 'Buat revisi' }).click()
  await page.getByText('Revisi 2 sedang disusun').waitFor()
  await page.getByLabel('Kalimat pembuka').fill('Kami berjanji lagi:')
  await page.getByText('Tersimpan').waitFor()
  await open(`/naskah/${id}`)
  await page.getByText(/^Revisi 2 sedang disusun\. Lembar ini tetap berlaku/).waitFor()
  await page.getByRole('link', { name: 'Buka revisi 2' }).click()
  await expect.poll(() => page.getByLabel('Kalimat pembuka').inputValue()).toBe('Kami berjanji lagi:')
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan' }).click()
  await page.getByText(/^Revisi 2 sudah terbit/).waitFor()
  await open(`/naskah/${id}`)
  await page.getByText('Revisi ini sudah tidak berlaku.').waitFor()
  expect(await page.getByRole('button', { name: 'Buat revisi' }).count()).toBe(0)
  await page.getByRole('link', { name: 'revisi 2', exact: true }).click()
  await page.getByText(/^Revisi 2 sudah terbit/).waitFor()
})

test('a revision is drafted beside the issued sheet and takes its place when it is issued', async () => {
  const { page, client, open } = await openIssued()
  const [commitment] = await client.commitments.list()
  await open(`/komitmen/${commitment?.id ?? ''}`)
  await page.getByText(/^Revisi 1 sudah terbit, jadi isinya tidak dapat diubah\./).waitFor()
  expect(await page.getByLabel('Kalimat pembuka').count()).toBe(0)
  await page.getByRole('button', { name: 'Buat revisi' }).click()
  await page.getByText('Revisi 2 sedang disusun').waitFor()
  await page.getByLabel('Kalimat pembuka').fill('Kami berjanji lagi:')
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click()
  await page
    .getByRole('dialog')
    .getByText(/^Revisi 1 ditandai diganti\./)
    .waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan' }).click()
  await page.getByText(/^Revisi 2 sudah terbit/).waitFor()
  const documents = await client.documents.list()
  expect(documents.map(({ revision, state }) => [revision, state]).toSorted()).toEqual([
    [1, 'replaced'],
    [2, 'issued'],
  ])
})

test('statements and board are issued from the menu after a question, and again only when the sheet has changed', async () => {
  const { page, client, open, expectAccessible } = await openIssued()
  const openMenu = () => page.getByRole('button', { name: 'Lembar lain' }).click()
  const items = () => page.getByRole('menuitem').allInnerTexts()
  await openMenu()
  await expect.poll(items).toEqual(['Terbitkan Surat Pernyataan Komitmen', 'Terbitkan Papan Komitmen A3'])
  await page.getByRole('menuitem', { name: 'Terbitkan Surat Pernyataan Komitmen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await client.documents.list()).toHaveLength(1)

  for (const name of ['Surat Pernyataan Komitmen', 'Papan Komitmen A3']) {
    await openMenu()
    await page.getByRole('menuitem', { name: `Terbitkan ${name}` }).click()
    await page.getByRole('dialog').getByText('Isinya sama dengan Komitmen Bersama revisi 1').waitFor()
    await expectAccessible()
    await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan' }).click()
    await page.getByText(`${name}, revisi 1`).first().waitFor()
  }
  await openMenu()
  await expect.poll(items).toEqual(['Buka Surat Pernyataan Komitmen', 'Buka Papan Komitmen A3'])

  const [commitment] = await client.commitments.list()
  const revising = await client.commitments.revise({
    id: commitment?.id ?? '',
    version: commitment?.version ?? 0,
  })
  await issueCommitment(client, { ...revising, paper: 'commitment' })
  await open(`/komitmen/${revising.id}`)
  await openMenu()
  await expect.poll(items).toContain('Terbitkan Papan Komitmen A3 revisi 2')
})

test('saving a copy in the browser downloads the filed bytes under a sensible name', async () => {
  const { page, pdf } = await openIssued()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Simpan salinan' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Komitmen Bersama - rev 1.pdf')
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
  expect(Buffer.concat(chunks).equals(pdf)).toBe(true)
})

test('printing hands the printer pages of the very size of the sheet', async () => {
  const { page } = await openIssued()
  await page.evaluate(() => {
    window.print = () => {
      const pictures = [...document.querySelectorAll<HTMLImageElement>('body > div[aria-hidden] > img')]
      document.body.dataset.printed = JSON.stringify(
        pictures.map(({ naturalWidth, naturalHeight, style }) => [
          naturalWidth,
          naturalHeight,
          style.width,
          style.height,
        ]),
      )
    }
  })
  await page.keyboard.press('Control+p')
  await page.waitForFunction(() => document.body.dataset.printed !== undefined)
  // A4 at 300 dpi.
  expect(JSON.parse((await page.getAttribute('body', 'data-printed')) ?? '')).toEqual([
    [2480, 3507, '210mm', '297mm'],
  ])
  expect(await page.locator('body > div[aria-hidden] > img').count()).toBe(0)
})
