import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readSpreadsheet } from '#electron/spreadsheets/read-spreadsheet.ts'
import { EMPTY_ACTION_ITEM } from '#shared/action-items/model.ts'
import { meetingInput } from '#test/meetings/meeting-input.ts'
import { startProgram } from './program.ts'

const SIGNING_MORNING = new Date('2022-09-29T02:00:00.000Z')
const sample = { content: 'sample' as const, clock: () => SIGNING_MORNING }

test('an action item is noted, given an owner and a date, closed, and taken back', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram(sample)
  const meeting = (await client.meetings.list()).find(({ stage }) => stage === 4)
  const meetingId = meeting?.id ?? ''
  await open(`/kegiatan/${meetingId}/tindak-lanjut`)
  await page.getByText('Terlambat, 45 hari lalu').waitFor()
  await page.getByRole('link', { name: /Tahap II / }).waitFor()
  await expectAccessible()
  await page.getByRole('button', { name: 'Tambah tindak lanjut' }).click()
  await page.getByLabel('Uraian tindak lanjut 3').fill('Menyusun rencana aksi')
  await page.getByLabel('Penanggung jawab tindak lanjut 3').fill('sosial')
  await page.getByRole('option', { name: /Kepala Dinas Sosial/ }).click()
  await page.getByLabel('Batas waktu tindak lanjut 3').fill('14/10/2022')
  await page.getByLabel('Status tindak lanjut 3').selectOption('Selesai')
  const latest = async () =>
    (await client.actionItems.list({ meetingId })).find(({ what }) => what === 'Menyusun rencana aksi')
  await expect.poll(latest).toMatchObject({
    owner: 'Kepala Dinas Sosial',
    dueOn: '2022-10-14',
    state: 'done',
    closedOn: '2022-09-29',
  })

  await page.getByLabel('Uraian tindak lanjut 3').press('Control+Enter')
  await page.getByLabel('Uraian tindak lanjut 4').waitFor()
  await page.keyboard.type('Kedua')
  await page.getByLabel('Penanggung jawab tindak lanjut 4').fill('Semua camat')
  await page.getByLabel('Status tindak lanjut 4').focus()
  await expect
    .poll(async () => (await client.actionItems.list({ meetingId })).map(({ owner }) => owner))
    .toContain('Semua camat')

  await page.getByRole('button', { name: 'Lainnya untuk tindak lanjut 3' }).click()
  await page.getByRole('menuitem', { name: 'Catatan dan riwayat' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Catatan baru').fill('Draf sudah diterima.')
  await sheet.getByRole('button', { name: 'Tambah catatan' }).click()
  await sheet.getByText('Draf sudah diterima.').first().waitFor()
  await expectAccessible()
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  await page.getByText('1 catatan').waitFor()

  await page.getByRole('button', { name: 'Lainnya untuk tindak lanjut 3' }).click()
  await page.getByRole('menuitem', { name: 'Hapus tindak lanjut' }).click()
  await expect.poll(latest).toBeUndefined()
  await page
    .getByRole('alert')
    .filter({ hasText: 'Tindak lanjut 3 dihapus.' })
    .getByRole('button', { name: 'Urungkan' })
    .click()
  await expect.poll(latest).toBeDefined()
  expect(faults).toEqual([])
})

test('action items that are left and opened again at once show what was typed last', async () => {
  const { page, client, open, faults } = await startProgram(sample)
  const meetingId = (await client.meetings.list()).find(({ stage }) => stage === 4)?.id ?? ''
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  await page.route('**/rpc/actionItems/update', async (route) => {
    await held
    await route.continue()
  })
  await open(`/kegiatan/${meetingId}/tindak-lanjut`)
  const what = page.getByLabel('Uraian tindak lanjut 1')
  await what.fill('Menyusun rencana aksi')
  await page.getByRole('tab', { name: 'Ringkasan' }).click()
  await page.getByLabel('Nama kegiatan').waitFor()
  await page.getByRole('tab', { name: 'Tindak Lanjut' }).click()
  release()
  await expect.poll(() => what.inputValue()).toBe('Menyusun rencana aksi')
  await what.press('End')
  await page.keyboard.type(' daerah')
  await expect
    .poll(async () => (await client.actionItems.list({ meetingId })).map((item) => item.what))
    .toContain('Menyusun rencana aksi daerah')
  expect(faults).toEqual([])
})

test('what other meetings left undone is taken up, and left again', async () => {
  const { page, client, open, expectAccessible } = await startProgram(sample)
  const signing = (await client.meetings.list()).find(({ kind }) => kind === 'penandatanganan')
  const meetingId = signing?.id ?? ''
  await open(`/kegiatan/${meetingId}/tindak-lanjut`)
  await page.getByText('Belum ada tindak lanjut').waitFor()
  await expectAccessible()
  await page.getByRole('button', { name: 'Bawa dari kegiatan lain' }).click()
  await page.getByRole('button', { name: 'Semua (2)' }).click()
  await expectAccessible()
  await page.getByRole('button', { name: /^Tambahkan/ }).click()
  await page.getByText('2 tindak lanjut dibawa ke kegiatan ini.').waitFor()
  expect(await client.actionItems.list({ meetingId })).toHaveLength(2)
  await page.getByRole('button', { name: 'Urungkan', exact: true }).click()
  await page.getByText('Belum ada tindak lanjut').waitFor()
})

test('all of them are listed by agency, filtered while typing, changed in place, and taken along to Excel and paper', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram(sample)
  await open('/')
  await page
    .getByRole('link', { name: 'Melengkapi daftar program per dimensi dengan pagu anggaran.' })
    .click()
  await page.waitForURL(/\/tindak-lanjut#/)
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toContain('Melengkapi daftar program')

  await page.getByRole('navigation').getByRole('link', { name: 'Kegiatan', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Kegiatan' }).waitFor()
  await page.locator('label', { hasText: /^Tindak lanjut$/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Tindak lanjut' }).waitFor()
  await page.getByText('2 belum selesai, 1 terlambat').waitFor()
  await expectAccessible()
  const rows = page.getByRole('grid', { name: 'Daftar tindak lanjut' }).getByRole('row')
  await expect.poll(() => rows.count()).toBe(3)
  await page.locator('label', { hasText: /^Semua$/ }).click()
  await expect.poll(() => rows.count()).toBe(5)
  await page.getByRole('button', { name: /^Dinas Komunikasi dan Informatika/ }).click()
  await expect.poll(() => rows.count()).toBe(2)
  await page
    .getByRole('button', { name: /^Semua/ })
    .first()
    .click()
  await page.getByLabel('Saring uraian, jabatan, OPD, atau kegiatan').fill('pagu angg')
  await expect.poll(() => rows.count()).toBe(2)

  await page.getByRole('gridcell', { name: /^15\/8\/2022/ }).dblclick()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('31/10/2022')
  await page.keyboard.press('Enter')
  const stored = async () =>
    (await client.actionItems.list({ meetingId: null })).find(({ what }) => what.includes('pagu anggaran'))
  await expect.poll(stored).toMatchObject({ dueOn: '2022-10-31', isOverdue: false })
  // The screen has the answer by then, and something to take back.
  await page.getByText('2 belum selesai, 1 terlambat').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await expect.poll(stored).toMatchObject({ dueOn: '2022-08-15', isOverdue: true })

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Ke Excel' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Tindak lanjut 29-9-2022.xlsx')
  const file = new File([new Uint8Array(await readFile(await download.path()))], 'tindak-lanjut.xlsx')
  const [sheet] = await readSpreadsheet(file, file.name)
  expect(sheet?.rows).toHaveLength(2)
  expect(faults).toEqual([])
})

test('an office without any says what the list is for; many are filtered while typing', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({
    clock: () => SIGNING_MORNING,
  })
  await open('/kegiatan/tindak-lanjut')
  await page.getByText('Belum ada tindak lanjut').waitFor()
  await expectAccessible()
  const { id: meetingId } = await client.meetings.create(meetingInput({ title: 'Rapat besar' }))
  for (let index = 1; index <= 300; index += 1)
    await client.actionItems.create({
      ...EMPTY_ACTION_ITEM,
      meetingId,
      what: `Pekerjaan ${index} ${'dengan uraian yang panjang sekali '.repeat(index % 7)}`,
      dueOn: index % 2 === 0 ? '2022-09-01' : null,
      ownerText: `Pihak ${index % 40}`,
    })
  await open('/kegiatan/tindak-lanjut')
  await page.getByText('300 tindak lanjut', { exact: true }).first().waitFor()
  await expectAccessible()
  await page.getByLabel('Saring uraian, jabatan, OPD, atau kegiatan').fill('Pekerjaan 299')
  await page.getByText('1 dari 300 tindak lanjut').waitFor()
  await page.setViewportSize({ width: 683, height: 384 })
  await expectAccessible()
  expect(faults).toEqual([])
})
