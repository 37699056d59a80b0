import { expect, test } from 'vitest'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'
import { guest } from '#test/participants/invitees.ts'
import { holdingPrinter } from './holding-printer.ts'
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
  const facts = dialog.getByRole('table', { name: 'Yang akan tercetak' })
  await facts.getByRole('row', { name: /^Nomor Kosong, ditulis tangan/ }).waitFor()
  await facts.getByRole('row', { name: /^Penanda tangan / }).waitFor()
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
})

test('what was found leads to its place on the form; papers that nobody signs do not speak of signing', async () => {
  const { page, client, open, faults } = await startProgram({ content: 'sample', clock })
  const meetingId = (await client.meetings.list()).find(({ stage }) => stage === 3)?.id ?? ''
  await open(`/kegiatan/${meetingId}/naskah/report`)
  await page.getByLabel('Nomor surat').selectOption({ label: 'Dicetak' })
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Terbitkan (1 belum beres)' }).click()
  await dialog
    .getByRole('listitem')
    .filter({ hasText: 'Nomor dipilih tercetak' })
    .getByRole('button', { name: 'Ke isiannya' })
    .click()
  const number = page.getByLabel('Nomor', { exact: true })
  await page.locator(':focus').and(number).waitFor()
  await page.keyboard.type('000.1.5/12/2022')
  await expect.poll(() => number.inputValue()).toBe('000.1.5/12/2022')
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click()
  await dialog.getByRole('row', { name: 'Nomor 000.1.5/12/2022' }).waitFor()
  await page.keyboard.press('Escape')
  await open(`/kegiatan/${meetingId}/naskah/berita-acara`)
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click()
  await dialog
    .getByRole('listitem')
    .filter({ hasText: '1 pihak belum bernama' })
    .getByRole('button', { name: 'Ke isiannya' })
    .click()
  await dialog.waitFor({ state: 'detached' })
  await page.locator(':focus').and(page.getByLabel('PIHAK KEDUA')).waitFor()
  for (const revision of [1, 2]) {
    await open(`/kegiatan/${meetingId}/naskah/name-cards`)
    if (revision === 2) await page.getByLabel('Cetak jabatan di bawah nama').click()
    await page.getByRole('button', { name: /^Terbitkan/ }).click()
    await dialog.getByText(`sebagai revisi ${revision} `).waitFor()
    expect(await dialog.getByText(/tanda ?tangan/i).count()).toBe(0)
    await dialog.getByRole('button', { name: /^Terbitkan/ }).click()
    await page.getByText(`Papan Nama Meja terbit sebagai revisi ${revision}.`).waitFor()
  }
  expect(faults).toEqual([])
})

test('issuing many certificates tells how far it is, and given up leaves nothing issued', async () => {
  const { printer, hold } = holdingPrinter()
  const { page, client, open, faults, expectAccessible } = await startProgram({
    content: 'sample',
    clock,
    printer,
  })
  const meetingId = (await client.meetings.list()).find(({ stage }) => stage === 3)?.id ?? ''
  const participants = Array.from({ length: 1500 }, (_each, index) => guest(`Tamu ${index + 1}`))
  await client.participants.add({ meetingId, participants })
  const paper = 'certificates'
  const { options, version } = await client.meetingPapers.get({ meetingId, paper })
  if (options.paper !== paper) throw new Error(`${paper} came as ${options.paper}`)
  await client.meetingPapers.save({ meetingId, version, options: { ...options, isForPresent: false } })
  let letGo = hold()
  await open(`/kegiatan/${meetingId}/naskah/${paper}`)
  const place = page.getByLabel('Tempat', { exact: true })
  await place.fill('Mojosari')
  await place.blur()
  await page.getByRole('button', { name: 'Berhenti menyusun' }).click()
  letGo()
  await page.getByRole('button', { name: /^Terbitkan/ }).click()
  const dialog = page.getByRole('dialog')
  letGo = hold()
  await dialog.getByRole('button', { name: /^Terbitkan/ }).click()
  await dialog.getByText(/^Menyusun bagian [1-9]\d* dari 1\d\d\d\./).waitFor()
  await expectAccessible('popup')
  await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/meetingPapers/get')),
    dialog.getByRole('button', { name: 'Batal' }).click(),
  ])
  await dialog.waitFor({ state: 'detached' })
  letGo()
  // What was chosen before can still be undone.
  await page.keyboard.press('Control+z')
  await expect.poll(() => place.inputValue()).toBe('Mojokerto')
  // Given up in the midst of its parts: only what is issued now becomes the first revision.
  await page.getByRole('button', { name: /^Terbitkan/ }).click()
  await dialog.getByText('sebagai revisi 1 ').waitFor()
  await dialog.getByRole('button', { name: /^Terbitkan/ }).click()
  await page.getByText('Sertifikat terbit sebagai revisi 1.').waitFor({ timeout: 90_000 })
  expect((await client.documents.list()).filter(({ kind }) => kind === paper)).toHaveLength(1)
  expect(faults).toEqual([])
})

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
})

test('a Word file of a batch says how far it is, is cancelled by its button, and saved when it is done', async () => {
  const { printer, hold } = holdingPrinter()
  const { page, client, open, faults } = await startProgram({ content: 'sample', clock, printer })
  const { id } = await client.meetings.create(
    meetingInput({ title: 'Apel', sessions: [session('2022-09-29')] }),
  )
  await client.participants.add({
    meetingId: id,
    participants: Array.from({ length: 700 }, (_each, index) => guest(`Tamu ${index + 1}`)),
  })
  const saveAsWord = async () => {
    await page.getByRole('button', { name: 'Simpan dan riwayat' }).click()
    await page.getByRole('menuitem', { name: 'Simpan sebagai Word' }).click()
  }
  await open(`/kegiatan/${id}/naskah/badges`)
  await page.getByText(/^dari [1-9]\d*$/).waitFor()
  const downloads: string[] = []
  page.on('download', (download) => downloads.push(download.suggestedFilename()))
  const letGo = hold()
  await saveAsWord()
  const note = page.getByText(/^Menyusun berkas Word: [1-9]\d* dari 88$/)
  await note.waitFor()
  await page.getByRole('alert').filter({ has: note }).getByRole('button', { name: 'Batal' }).click()
  await note.waitFor({ state: 'detached' })
  expect(downloads).toEqual([])
  letGo()
  await saveAsWord()
  await expect.poll(() => downloads, { timeout: 60_000 }).toEqual(['KARTU PESERTA Apel.docx'])
  await note.waitFor({ state: 'detached' })
  expect(faults).toEqual([])
})
