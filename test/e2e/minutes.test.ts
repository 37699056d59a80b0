import type { Locator } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { richTextOf, type RichTextBlock } from '#shared/minutes/rich-text.ts'
import { agendaItem, meetingInput, session } from '#test/meetings/meeting-input.ts'
import { startProgram, type ProgramOptions } from './program.ts'
import { WORD_CLIPBOARD } from './word-clipboard.ts'

const SIGNING_MORNING = new Date('2022-09-29T02:00:00.000Z')

/** The minutes of a meeting with two items on its agenda, opened. */
async function openMinutes(options: ProgramOptions = {}) {
  let now = SIGNING_MORNING
  const program = await startProgram({ clock: () => now, ...options })
  const { client, page, open } = program
  const { id: meetingId } = await client.meetings.create(
    meetingInput({
      title: 'Rapat Dewan',
      sessions: [session('2022-09-29')],
      agenda: [agendaItem('Sambutan'), agendaItem('Paparan')],
    }),
  )
  await open(`/kegiatan/${meetingId}/notula`)
  const text = (name: string) => page.getByRole('textbox', { name, exact: true })
  await text('Pembukaan').waitFor()
  return {
    ...program,
    meetingId,
    text,
    stored: async () => (await client.minutes.get({ meetingId })).content,
    wait: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000)
    },
  }
}

/** Pastes as another program's clipboard would. */
async function paste(field: Locator, html: string): Promise<void> {
  await field.evaluate((element, given) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', given)
    clipboardData.setData('text/plain', 'Teks tanpa bentuk')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

const words = (text: string, ...marks: ('bold' | 'italic' | 'strike')[]) => ({
  type: 'text' as const,
  text,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
})
const line = (...content: ReturnType<typeof words>[]): RichTextBlock => ({ type: 'paragraph', content })
const item = (...content: RichTextBlock[]) => ({ type: 'listItem' as const, content })
const cell = (type: 'tableCell' | 'tableHeader', spans: [number, number], ...content: RichTextBlock[]) => ({
  type,
  attrs: { colspan: spans[0], rowspan: spans[1] },
  content,
})

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

test('what is pasted from Word keeps headings, lists and tables, and loses comments, pictures and what was deleted', async () => {
  const { page, text, stored, faults } = await openMinutes()
  await text('Pembukaan').focus()
  await paste(text('Pembukaan'), WORD_CLIPBOARD)
  await page.getByText('Kuesioner dikumpulkan.').waitFor()
  await expect.poll(async () => (await stored()).opening.content.length).toBe(6)
  expect((await stored()).opening.content).toEqual([
    { type: 'heading', attrs: { level: 1 }, content: [words('Hasil Rapat')] },
    line(
      words('Rapat dibuka', 'bold'),
      words(' oleh '),
      words('Bupati', 'italic'),
      words(' pada pukul 09.00 WIB.'),
    ),
    {
      type: 'orderedList',
      attrs: { start: 1 },
      content: [
        item(line(words('Kuesioner dikumpulkan.')), {
          type: 'orderedList',
          attrs: { start: 1 },
          content: [item(line(words('Oleh Dinkes'))), item(line(words('Oleh DPUPR')))],
        }),
        item(line(words('Buku 1 '), words('lama', 'strike'), words(' disusun.'))),
      ],
    },
    line(words('Catatan lain:')),
    {
      type: 'bulletList',
      content: [
        item(line(words('Butir satu')), {
          type: 'bulletList',
          content: [item(line(words('Butir dalam')))],
        }),
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            cell('tableHeader', [1, 1], line(words('No', 'bold'))),
            cell('tableHeader', [2, 1], line(words('Uraian', 'bold'))),
          ],
        },
        {
          type: 'tableRow',
          content: [
            cell('tableCell', [1, 2], line(words('1.'))),
            cell('tableCell', [1, 1], line(words('Anggaran')), line(words('tahun 2023'))),
            cell('tableCell', [1, 1], line(words('Rp1.000'))),
          ],
        },
        {
          type: 'tableRow',
          content: [
            cell('tableCell', [1, 1], line(words('Pagu'))),
            cell('tableCell', [1, 1], line(words('Rp2.000'))),
          ],
        },
      ],
    },
  ])
  expect(faults).toEqual([])
})

test.each([
  ['a script', '<p>Aman<script>window.ran = 1</script><img src=x onerror="window.ran = 1"></p>', ['Aman']],
  [
    'quotations as deep as an e-mail has them',
    `${'<blockquote>'.repeat(60)}Dalam${'</blockquote>'.repeat(60)}`,
    ['Dalam'],
  ],
  ['lists as deep', `${'<ul><li>'.repeat(60)}Dalam${'</li></ul>'.repeat(60)}`, ['Dalam']],
  [
    'a table in a table',
    '<table><tr><td><table><tr><td>Dalam</td></tr></table></td></tr></table>',
    ['Dalam'],
  ],
  ['a table too wide', `<table><tr>${'<td>x</td>'.repeat(120)}</tr></table>`, ['x | x']],
  ['bare words and lines', 'Satu<br>dua<div>tiga</div>', ['Satu', 'dua', 'tiga']],
])('%s can be pasted and stored', async (_, html, expected) => {
  const { page, client, meetingId, text, stored, faults } = await openMinutes()
  await text('Pembukaan').focus()
  await paste(text('Pembukaan'), html)
  await expect.poll(async () => (await client.minutes.get({ meetingId })).version).toBe(1)
  const kept = JSON.stringify((await stored()).opening)
  for (const each of expected) expect(kept).toContain(each)
  expect(kept).not.toContain('window.ran')
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
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
  ])
  await page.getByLabel('Keterangan foto 1').fill('Pembukaan oleh Bupati')
  await page.getByText(/^rusak\.jpg: Tidak disimpan/).waitFor()
  const photos = async () => client.materials.list({ meetingId })
  await expect.poll(async () => (await photos())[0]?.caption).toBe('Pembukaan oleh Bupati')
  await page.getByRole('img', { name: 'Pembukaan oleh Bupati' }).waitFor()
  await expectAccessible()
  const [photo] = await photos()
  const file = await client.materials.file({ id: photo?.id ?? '' })
  expect((await sharp(Buffer.from(await file.arrayBuffer())).metadata()).exif).toBeUndefined()
  await page.getByRole('button', { name: 'Lainnya untuk foto 1' }).click()
  await page.getByRole('menuitem', { name: 'Hapus foto' }).click()
  await expect.poll(async () => (await photos()).length).toBe(0)
  await page.getByRole('button', { name: 'Urungkan', exact: true }).click()
  await page.getByRole('img', { name: 'Pembukaan oleh Bupati' }).waitFor()
  expect(faults).toEqual([])
})
