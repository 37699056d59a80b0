import { expect, test } from 'vitest'
import { startProgram } from './program.ts'

const STAGES = [
  { roman: 'I', date: '6/6/2022', words: 'Senin, 6 Juni 2022' },
  { roman: 'II', date: '12/7/2022', words: 'Selasa, 12 Juli 2022' },
  { roman: 'III', date: '23/8/2022', words: 'Selasa, 23 Agustus 2022' },
  { roman: 'IV', date: '29/9/2022', words: 'Kamis, 29 September 2022' },
] as const

test('four stages of Bimtek carry people, open points and action items along, and end in the commitment', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({
    clock: () => new Date('2022-09-29T01:00:00.000Z'),
  })
  const step = (name: string) => page.getByRole('tab', { name, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await open('/kegiatan')
  await page.getByText('Belum ada kegiatan').waitFor()
  await page.keyboard.press('Alt+n')
  await page.getByLabel('Jenis').selectOption({ label: 'Bimtek' })

  for (const [ordinal, { roman, date, words }] of STAGES.entries()) {
    const title = `Bimtek Smart City Tahap ${roman}`
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
    await page.getByRole('button', { name: 'Tentukan hari' }).click()
    await page.getByLabel('Tanggal').fill(date)
    await page.getByRole('heading', { level: 1, name: `${title}, ${words}`, exact: true }).waitFor()

    if (ordinal === 0) {
      await page.getByRole('button', { name: 'Tambah acara' }).click()
      await page.keyboard.type('Perumusan visi')
      await page.getByRole('button', { name: 'Rincian Perumusan visi' }).click()
      await page.getByLabel('Belum tuntas').check()
      await step('Peserta & Undangan')
      await page.getByRole('button', { name: 'Tambah peserta' }).click()
      await dialog.getByText('Tingkat jabatan', { exact: true }).click()
      await dialog.getByLabel(/^Asisten, Staf Ahli/).check()
      await dialog.getByRole('button', { name: 'Tambahkan' }).click()
      await dialog.waitFor({ state: 'detached' })
      await step('Tindak Lanjut')
      await page.getByRole('button', { name: 'Tambah tindak lanjut' }).click()
      await page.getByLabel('Uraian tindak lanjut 1').fill('Menyusun Buku 1 Analisis Strategis')
      await page.getByLabel('Batas waktu tindak lanjut 1').fill('8/7/2022')
    } else {
      await page.getByLabel('Judul Perumusan visi').waitFor()
      await step('Tindak Lanjut')
      await page.getByLabel('Uraian tindak lanjut 1').waitFor()
    }

    await step('Kehadiran')
    const field = page.getByLabel('Nomor atau nama yang datang')
    const door = page.getByRole('region', { name: 'Catat di pintu' })
    for (const number of [1, 2, 3]) {
      await field.fill(String(number))
      await field.press('Enter')
      await door.getByText(new RegExp(`^Nomor ${number}\\.`)).waitFor()
    }
    await page.getByText(/^Hadir 3, belum tercatat \d+ dari \d+$/).waitFor()

    await step('Notula')
    // The point that stays open is on the agenda of each stage, and so in the minutes of each.
    await page.getByLabel('Judul pembahasan 1', { exact: true }).waitFor()
    await page.getByRole('textbox', { name: 'Kesimpulan', exact: true }).click()
    await page.keyboard.type(`Tahap ${roman} selesai dibahas.`)

    await step('Ringkasan')
    await page
      .getByRole('list', { name: 'Tahap dalam rangkaian' })
      .or(page.getByText('Tahap berikut'))
      .first()
      .waitFor()
    if (ordinal === STAGES.length - 1) break
    await page.getByRole('button', { name: 'Lanjutkan ke tahap berikut' }).click()
    await dialog.getByRole('button', { name: 'Buat tahap berikut' }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  const stages = page.getByRole('list', { name: 'Tahap dalam rangkaian' })
  await expect.poll(() => stages.getByRole('listitem').count()).toBe(4)
  await expectAccessible()
  const meetings = await client.meetings.list()
  expect(meetings.map(({ stage }) => stage)).toEqual([4, 3, 2, 1])
  const counts = await Promise.all(
    meetings.map(async ({ id }) => (await client.participants.list({ meetingId: id })).length),
  )
  expect(new Set(counts).size).toBe(1)
  for (const { id } of meetings) {
    expect((await client.attendance.summary({ meetingId: id }))[0]?.all.present).toBe(3)
    expect(await client.actionItems.list({ meetingId: id })).toMatchObject([
      { what: 'Menyusun Buku 1 Analisis Strategis' },
    ])
    const { content } = await client.minutes.get({ meetingId: id })
    expect(content.discussions.map(({ heading }) => heading)).toEqual(['Perumusan visi'])
    const { stage } = await client.meetings.get({ id })
    expect(JSON.stringify(content.conclusions)).toContain(`Tahap ${STAGES[(stage ?? 0) - 1]?.roman} selesai`)
  }
  // One and the same item, not four copies of it.
  expect(await client.actionItems.list({ meetingId: null })).toHaveLength(1)

  await page.getByRole('button', { name: 'Buat komitmen untuk kegiatan ini' }).click()
  await page.waitForURL('**/komitmen/*')
  const [commitment] = await client.commitments.list()
  expect(commitment).toMatchObject({ meetingId: meetings[0]?.id, date: '2022-09-29' })
  expect(faults).toEqual([])
})
