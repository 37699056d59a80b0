import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openDraft, sheet } from './open-draft.ts'
import { issueCommitment } from '#test/commitments/issue-commitment.ts'

function paste(page: Page, text: string) {
  return page.evaluate((pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)
}

test('typing shows on the page, is undone and redone, and saves itself', async () => {
  const { page, stored, faults, expectAccessible } = await openDraft()
  await sheet(page).getByText('Melaksanakan Masterplan Smart City.').waitFor()
  const before = (await stored()).preamble
  const preamble = page.getByLabel('Kalimat pembuka')
  await preamble.fill('Kami berjanji:')
  await sheet(page).getByText('Kami berjanji:').waitFor()
  await page.getByText('Tersimpan').waitFor()
  await expect.poll(async () => (await stored()).preamble).toBe('Kami berjanji:')

  await page.keyboard.press('Control+z')
  expect(await preamble.inputValue()).toBe(before)
  await expect.poll(async () => (await stored()).preamble).toBe(before)
  await page.keyboard.press('Control+y')
  await expect.poll(async () => (await stored()).preamble).toBe('Kami berjanji:')
  await expectAccessible()
  expect(faults).toEqual([])
})

test('many edits are taken back one by one to the very beginning, and made again', async () => {
  const { page, stored } = await openDraft()
  const before = await stored()
  for (let round = 0; round < 10; round += 1) {
    for (const field of ['Kalimat pembuka', 'Kalimat penutup']) {
      await page.getByLabel(field).press('End')
      await page.keyboard.type(` ${round}`)
    }
  }
  await page.getByRole('button', { name: 'Tambah butir' }).click()
  await page.keyboard.type('Butir kedua')
  await page.getByLabel('Butir 2', { exact: true }).press('Alt+ArrowUp')
  await page.getByText('Tersimpan').waitFor()
  await expect.poll(async () => (await stored()).points[0]?.text).toBe('Butir kedua')
  const after = await stored()
  const undo = page.getByRole('button', { name: 'Urungkan', exact: true })
  while (await undo.isEnabled()) await page.keyboard.press('Control+z')
  await expect.poll(stored).toEqual(before)
  const redo = page.getByRole('button', { name: 'Ulangi', exact: true })
  while (await redo.isEnabled()) await page.keyboard.press('Control+y')
  await expect.poll(stored).toEqual(after)
})

test('Back and Forward of the browser in the middle of typing lose nothing', async () => {
  const { page, open, stored } = await openDraft()
  await open('/komitmen')
  await page.getByRole('table').getByRole('link').click()
  const closing = page.getByLabel('Kalimat penutup')
  await closing.fill('Setengah')
  await page.goBack()
  await page.getByRole('table').waitFor()
  await page.goForward()
  await closing.waitFor()
  expect(await closing.inputValue()).toBe('Setengah')
  await closing.fill('Setengah kalimat')
  await page.evaluate(() => {
    history.back()
    setTimeout(() => history.forward(), 5)
  })
  await expect.poll(async () => (await stored()).closing).toBe('Setengah kalimat')
  await expect.poll(() => closing.inputValue()).toBe('Setengah kalimat')
})

test('what is typed just before the page is left is stored and shown again', async () => {
  const { page, stored } = await openDraft()
  await page.getByLabel('Kalimat penutup').fill('Penutup terakhir.')
  await page.getByRole('link', { name: 'Naskah' }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'Komitmen' }).click()
  await page.getByRole('table').getByRole('link').click()
  await page.getByLabel('Kalimat penutup').waitFor()
  expect(await page.getByLabel('Kalimat penutup').inputValue()).toBe('Penutup terakhir.')
  expect((await stored()).closing).toBe('Penutup terakhir.')
})

test('a list pasted from Word becomes points, which are arranged by keyboard', async () => {
  const { page, stored } = await openDraft()
  const texts = async () => (await stored()).points.map((point) => point.text)
  await page.getByLabel('Butir 1', { exact: true }).press('End')
  await page.keyboard.press('Enter')
  await page.getByLabel('Butir 2', { exact: true }).waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Butir 2')
  await paste(page, '1.\tMenganggarkan program;\r\n2.\tMelaporkan capaian.\r\n')
  await expect
    .poll(texts)
    .toEqual(['Melaksanakan Masterplan Smart City.', 'Menganggarkan program;', 'Melaporkan capaian.'])
  await page.getByLabel('Butir 3', { exact: true }).press('Alt+ArrowUp')
  await expect
    .poll(texts)
    .toEqual(['Melaksanakan Masterplan Smart City.', 'Melaporkan capaian.', 'Menganggarkan program;'])
})

test('a list that is too long is refused in words and changes nothing', async () => {
  const { page, stored } = await openDraft()
  const point = page.getByLabel('Butir 1', { exact: true })
  const before = await point.inputValue()
  await point.press('End')
  await paste(page, Array.from({ length: 200 }, (_, index) => `${index + 1}. Butir`).join('\n'))
  await page.getByText(/^Tidak ditempel: akan menjadi 20\d butir, paling banyak 60\./).waitFor()
  expect(await point.inputValue()).toBe(before)
  expect((await stored()).points).toHaveLength(1)
})

test('a change in another window is told in words; the clerk chooses whose text stays', async () => {
  const { page, client, id, stored } = await openDraft()
  const saveElsewhere = async (closing: string) => {
    const { version, content } = await client.commitments.get({ id })
    await client.commitments.save({ id, version, meetingId: null, content: { ...content, closing } })
  }
  await saveElsewhere('Dari jendela lain.')
  await page.getByLabel('Tempat', { exact: true }).fill('Mojosari')
  await page.getByRole('button', { name: 'Pakai yang di layar ini' }).click()
  await page.getByText('Tersimpan').waitFor()
  await expect.poll(async () => (await stored()).place).toBe('Mojosari')

  await saveElsewhere('Sekali lagi.')
  await page.getByLabel('Tempat', { exact: true }).fill('Trowulan')
  await page.getByRole('button', { name: 'Muat yang lain' }).click()
  await expect.poll(() => page.getByLabel('Kalimat penutup').inputValue()).toBe('Sekali lagi.')
  expect(await page.getByLabel('Tempat', { exact: true }).inputValue()).toBe('Mojosari')
})

test('a draft that another window issues meanwhile is told, and the sheet is shown', async () => {
  const { page, client, id } = await openDraft()
  const { version } = await client.commitments.get({ id })
  await issueCommitment(client, { id, version, paper: 'commitment' })
  await page.getByLabel('Kalimat penutup').fill('Terlambat.')
  await page.getByRole('button', { name: 'Pakai yang di layar ini' }).click()
  await page.getByText(/Komitmen ini sudah terbit\..*Yang Anda ketik masih ada di layar ini\./).waitFor()
  await page.getByRole('button', { name: 'Lihat yang terbit' }).click()
  await page.getByText(/^Revisi 1 sudah terbit/).waitFor()
  expect(await page.getByLabel('Kalimat penutup').count()).toBe(0)
})

test('issuing what another window just issued issues nothing more and shows the sheet', async () => {
  const { page, client, id } = await openDraft()
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('row', { name: 'Tanggal 29 September 2022' }).waitFor()
  const { version } = await client.commitments.get({ id })
  await issueCommitment(client, { id, version, paper: 'commitment' })
  await dialog.getByRole('button', { name: 'Terbitkan', exact: true }).click()
  await page.getByText(/^Revisi 1 sudah terbit/).waitFor()
  expect(await page.getByLabel('Kalimat penutup').count()).toBe(0)
  expect(await client.documents.list()).toHaveLength(1)
})

test('checks lead to the field, and errors stop issuing', async () => {
  const { page, client, expectAccessible } = await openDraft()
  await page.getByLabel('Tempat', { exact: true }).fill('')
  await page.getByRole('button', { name: /^Terbitkan/ }).click()
  await page.getByRole('dialog').getByText('Tempat penandatanganan masih kosong.').waitFor()
  await expectAccessible()
  expect(await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan', exact: true }).count()).toBe(
    0,
  )
  await page.getByRole('dialog').getByText('Tempat penandatanganan masih kosong.').click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('komitmen-place')
  expect(await client.documents.list()).toEqual([])
})

test('a typed date that does not exist stops issuing; the sheet would carry the one from before', async () => {
  const { page, stored } = await openDraft()
  const date = page.getByLabel('Tanggal', { exact: true })
  await date.fill('31/2/2022')
  await page.getByRole('button', { name: 'Terbitkan (1 belum beres)' }).click()
  await page.getByRole('dialog').getByText('Tanggal yang diketik tidak ada di kalender').click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('komitmen-date')
  await date.fill('30/9/2022')
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).waitFor()
  await expect.poll(async () => (await stored()).date).toBe('2022-09-30')
})

test('a field grows with its text and shows all of it, also when the page opens', async () => {
  const { page } = await openDraft()
  const hidden = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('textarea')]
        .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)
        .map(({ value }) => value),
    )
  const point = page.getByLabel('Butir 1', { exact: true })
  await point.fill('Melaksanakan Masterplan Smart City Kabupaten Mojokerto;')
  await page.getByText('Tersimpan').waitFor()
  await page.reload()
  await point.waitFor()
  expect(await hidden()).toEqual([])
  await point.fill('Melaksanakan, menganggarkan, dan melaporkan. '.repeat(20))
  expect(await hidden()).toEqual([])
})

test('a draft is removed and brought back', async () => {
  const { page, client, open } = await openDraft()
  await open('/komitmen')
  await page.getByRole('button', { name: /^Pilihan untuk/ }).click()
  await page.getByRole('menuitem', { name: 'Hapus' }).click()
  await page.getByText('Belum ada komitmen').waitFor()
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await page.getByRole('table').getByRole('link').waitFor()
  expect(await client.commitments.list()).toHaveLength(1)
})

test('a save that fails keeps the text, says so, and the page is not left without a word', async () => {
  const { page, stored } = await openDraft()
  const fault = {
    json: { defined: false, code: 'STORAGE_FULL', status: 507, message: 'Penyimpanan komputer penuh.' },
  }
  await page.route('**/rpc/commitments/save', (route) => route.fulfill({ status: 507, json: fault }))
  await page.getByLabel('Kalimat penutup').fill('Penutup yang sulit.')
  await page
    .getByText(/^Belum tersimpan\. Penyimpanan komputer penuh\..*Kosongkan sebagian penyimpanan/)
    .waitFor()
  await page.getByRole('navigation').getByRole('link', { name: 'Naskah' }).click()
  await page.getByRole('button', { name: 'Tetap di sini' }).click()
  expect(await page.getByLabel('Kalimat penutup').inputValue()).toBe('Penutup yang sulit.')
  await page.unroute('**/rpc/commitments/save')
  await page.getByRole('button', { name: 'Simpan lagi' }).click()
  await page.getByText('Tersimpan', { exact: true }).waitFor()
  expect((await stored()).closing).toBe('Penutup yang sulit.')
})
