import sharp from 'sharp'
import { expect, test } from 'vitest'
import { richTextOf } from '#shared/minutes/rich-text.ts'
import { item, line, openMinutes, words } from './open-minutes.ts'

test('minutes are written part by part, with nothing but the keyboard, and save themselves', async () => {
  const { page, client, meetingId, text, stored, faults, expectAccessible } = await openMinutes()
  await expectAccessible()
  await text('Pembukaan').focus()
  await page.keyboard.type('Rapat dibuka. ')
  await page.keyboard.press('Alt+F10')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Kuorum')
  await page.keyboard.press('Control+b')
  await page.keyboard.type(' tercapai.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('1. pertama')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('di dalamnya')
  await text('Isi Paparan').click()
  await page.keyboard.type('Paparan disampaikan.')
  await page.getByRole('button', { name: 'Tambah keputusan' }).click()
  await page.keyboard.type('Buku 1 disusun.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Buku 2 disusun.')
  await page.keyboard.press('Alt+ArrowUp')
  // The focus follows what was moved; only then is the next field free.
  await expect
    .poll(async () => (await stored()).decisions.map(({ text: decision }) => decision))
    .toEqual(['Buku 2 disusun.', 'Buku 1 disusun.'])
  await page.getByLabel('Pencatat').fill('Budi Santoso, S.E.')
  await page.getByRole('option', { name: /Budi Santoso/ }).click()
  await expect.poll(stored).toMatchObject({
    opening: {
      content: [
        line(words('Rapat dibuka. '), words('Kuorum', 'bold'), words(' tercapai.')),
        {
          type: 'orderedList',
          content: [
            item(line(words('pertama')), {
              type: 'orderedList',
              attrs: { start: 1 },
              content: [item(line(words('di dalamnya')))],
            }),
          ],
        },
      ],
    },
    discussions: [{ heading: 'Sambutan' }, { heading: 'Paparan', body: richTextOf('Paparan disampaikan.') }],
    decisions: [{ text: 'Buku 2 disusun.' }, { text: 'Buku 1 disusun.' }],
    noteTaker: { kind: 'guest', name: 'Budi Santoso' },
  })
  await expectAccessible()

  // Typed, and left in the same moment.
  await text('Penutup').click()
  await page.keyboard.type('Rapat ditutup.')
  await page.getByRole('tab', { name: 'Ringkasan' }).click()
  await expect.poll(async () => (await stored()).closing).toEqual(richTextOf('Rapat ditutup.'))
  await page.getByRole('tab', { name: 'Notula' }).click()
  await text('Penutup').getByText('Rapat ditutup.').waitFor()
  expect((await client.minutes.revisions({ meetingId })).map(({ number }) => number)).toEqual([1])
  expect(faults).toEqual([])
})

test('minutes opened again in the moment they are left show what was typed last', async () => {
  const { page, text, stored, faults } = await openMinutes()
  // A slow PC: what is to be cleared away "now" is still there when the page comes back.
  await page.evaluate(() => {
    const { setTimeout } = window
    const later = (run: TimerHandler, delay?: number) => setTimeout(run, delay === 0 ? 2000 : delay)
    Object.assign(window, { setTimeout: later })
  })
  await text('Penutup').click()
  await page.keyboard.type('Rapat ditutup.')
  await page.getByRole('tab', { name: 'Ringkasan' }).click()
  await page.getByRole('tab', { name: 'Notula' }).click()
  await text('Penutup').getByText('Rapat ditutup.').waitFor()
  await text('Penutup').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Selesai.')
  await expect.poll(async () => (await stored()).closing).toEqual(richTextOf('Rapat ditutup. Selesai.'))
  expect(faults).toEqual([])
})

test('the minutes lead to their paper, which says what was written', async () => {
  const { page, text, meetingId } = await openMinutes()
  await text('Pembukaan').focus()
  await page.keyboard.type('Rapat dibuka oleh Bupati.')
  await page.keyboard.press('Control+p')
  await page.waitForURL(`**/kegiatan/${meetingId}/naskah/minutes`)
  await page.getByText('Rapat dibuka oleh Bupati.').first().waitFor()
  expect(await page.getByText('NOTULA').count()).toBeGreaterThan(0)
})

test('a table is made, filled, made narrower and left again', async () => {
  const { page, text, stored, faults } = await openMinutes()
  await text('Kesimpulan').focus()
  await page.keyboard.press('Alt+F10')
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.type('No')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Uraian')
  await page.keyboard.press('Alt+F10')
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Hapus kolom' }).click()
  for (const _ of ['first', 'second', 'out']) await page.keyboard.press('ArrowDown')
  await page.keyboard.type('Setelah tabel.')
  await expect
    .poll(async () => (await stored()).conclusions.content.at(-1))
    .toEqual(line(words('Setelah tabel.')))
  const [table] = (await stored()).conclusions.content
  expect(table).toMatchObject({
    type: 'table',
    content: [{ content: [{ type: 'tableHeader' }, {}] }, {}, {}],
  })
  expect(JSON.stringify(table)).not.toContain('Uraian')
  expect(faults).toEqual([])
})

test('phrases are put in by a few letters, kept from the text, changed, and removed with a way back', async () => {
  const { page, client, text, stored, faults, expectAccessible } = await openMinutes({ content: 'sample' })
  const dialog = page.getByRole('dialog')
  await text('Penutup').focus()
  await page.keyboard.press('Alt+k')
  await dialog.getByLabel('Cari kalimat').waitFor()
  await expectAccessible()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.keyboard.press('Alt+k')
  await dialog.getByLabel('Cari kalimat').waitFor()
  await page.keyboard.type('tutup')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.keyboard.type(' Selesai.')
  const phrase = (await client.minutes.phrases.list()).find(({ name }) => name === 'Penutup')
  await expect.poll(async () => (await stored()).closing).toEqual(richTextOf(`${phrase?.text} Selesai.`))

  await page.keyboard.press('Control+a')
  await page.keyboard.press('Alt+k')
  await dialog.getByRole('button', { name: 'Simpan teks yang dipilih' }).click()
  await dialog.getByLabel('Nama').fill('Penutup panjang')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await expect.poll(async () => (await client.minutes.phrases.list()).length).toBe(5)
  await dialog.getByRole('button', { name: 'Kelola kalimat' }).click()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Hapus kalimat Penutup panjang' }).click()
  await expect.poll(async () => (await client.minutes.phrases.list()).length).toBe(4)
  await page.getByRole('button', { name: 'Urungkan', exact: true }).click()
  await dialog.getByText('Penutup panjang', { exact: true }).waitFor()
  expect(faults).toEqual([])
})

test('two revisions are compared in words, and an earlier one comes back', async () => {
  const { page, text, stored, wait, expectAccessible } = await openMinutes()
  await text('Pembukaan').focus()
  await page.keyboard.type('Rapat dibuka pukul 09.00 WIB.')
  await expect.poll(async () => (await stored()).opening.content.length).toBe(1)
  wait(60)
  for (let key = 0; key < 'pukul 09.00 WIB.'.length; key += 1) await page.keyboard.press('Backspace')
  await page.keyboard.type('pukul 09.30 WIB.')
  await expect.poll(stored).toMatchObject({ opening: richTextOf('Rapat dibuka pukul 09.30 WIB.') })
  await page.getByRole('button', { name: 'Revisi', exact: true }).click()
  const sheet = page.getByRole('dialog')
  await sheet.locator('section p ins').getByText('30').waitFor()
  expect(await sheet.locator('section p del').innerText()).toContain('00')
  await expectAccessible()
  await sheet.getByRole('button', { name: 'Kembali ke revisi 1' }).click()
  await text('Pembukaan').getByText('Rapat dibuka pukul 09.00 WIB.').waitFor()
  expect(await stored()).toMatchObject({ opening: richTextOf('Rapat dibuka pukul 09.00 WIB.') })
  await page.getByRole('button', { name: 'Urungkan', exact: true }).click()
  await text('Pembukaan').getByText('Rapat dibuka pukul 09.30 WIB.').waitFor()
})

test('minutes that another window changed are not overwritten before one has chosen', async () => {
  const { page, client, meetingId, text, stored } = await openMinutes()
  await client.minutes.save({
    meetingId,
    version: 0,
    content: { ...(await stored()), conclusions: richTextOf('Dari jendela lain') },
  })
  await text('Pembukaan').focus()
  await page.keyboard.type('Dari jendela ini')
  await page.getByText('Notula ini juga diubah di jendela lain.').waitFor()
  expect(await stored()).toMatchObject({ conclusions: richTextOf('Dari jendela lain') })
  await page.getByRole('button', { name: 'Muat yang lain' }).click()
  await text('Kesimpulan').getByText('Dari jendela lain').waitFor()
  await page.getByText('Notula ini juga diubah di jendela lain.').waitFor({ state: 'detached' })
})

test('a discussion that was removed comes back, even after the page was left', async () => {
  const { page, stored } = await openMinutes()
  await page.getByRole('button', { name: 'Lainnya untuk Sambutan' }).click()
  await page.getByRole('menuitem', { name: 'Hapus pembahasan' }).click()
  await expect.poll(async () => (await stored()).discussions.length).toBe(1)
  await page.getByRole('tab', { name: 'Tindak Lanjut' }).click()
  await page.getByText('Belum ada tindak lanjut').waitFor()
  await page.getByRole('button', { name: 'Urungkan', exact: true }).click()
  await expect
    .poll(async () => (await stored()).discussions.map(({ heading }) => heading))
    .toEqual(['Sambutan', 'Paparan'])
})

test('photos come with a caption, lose the place where they were taken, and can be brought back', async () => {
  const { page, client, meetingId, faults, expectAccessible } = await openMinutes()
  const buffer = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#3a7' } })
    .withExif({ IFD3: { GPSLatitude: '7/1 28/1 0/1', GPSLatitudeRef: 'S' } })
    .jpeg()
    .toBuffer()
  await page.locator('input[type=file][accept]').setInputFiles([
    { name: 'pembukaan.jpg', mimeType: 'image/jpeg', buffer },
    { name: 'rusak.jpg', mimeType: 'image/jpeg', buffer: buffer.subarray(0, 400) },
    { name: 'peserta.jpg', mimeType: 'image/jpeg', buffer },
  ])
  await page.getByText(/^rusak\.jpg: Tidak disimpan/).waitFor()
  const photos = async () => client.materials.list({ meetingId })
  await page.getByLabel('Keterangan foto 2').fill('Pembukaan')
  await expect.poll(photos).toMatchObject([{ caption: '' }, { caption: 'Pembukaan' }])
  await page.getByLabel('Keterangan foto 2').press('Alt+ArrowUp')
  await expect.poll(photos).toMatchObject([{ caption: 'Pembukaan' }, { caption: '' }])
  await page.keyboard.type(' oleh Bupati')
  await expect.poll(photos).toMatchObject([{ caption: 'Pembukaan oleh Bupati' }, { caption: '' }])
  await page.getByRole('img', { name: 'Pembukaan oleh Bupati' }).waitFor()
  await expectAccessible()
  const [photo] = await photos()
  const file = await client.materials.file({ id: photo?.id ?? '' })
  expect((await sharp(Buffer.from(await file.arrayBuffer())).metadata()).exif).toBeUndefined()
  await page.getByRole('button', { name: 'Lainnya untuk foto 1' }).click()
  await page.getByRole('menuitem', { name: 'Hapus foto' }).click()
  await expect.poll(async () => (await photos()).length).toBe(1)
  await page.getByRole('button', { name: 'Urungkan', exact: true }).click()
  await page.getByRole('img', { name: 'Pembukaan oleh Bupati' }).waitFor()
  expect(faults).toEqual([])
})
