import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { richTextOf, type RichTextBlock } from '#shared/minutes/rich-text.ts'
import { item, line, openMinutes, words } from './open-minutes.ts'
import { WORD_CLIPBOARD } from './word-clipboard.ts'

/** Pastes as another program's clipboard would. */
async function paste(field: Locator, html: string): Promise<void> {
  await field.evaluate((element, given) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', given)
    clipboardData.setData('text/plain', 'Teks tanpa bentuk')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

const cell = (type: 'tableCell' | 'tableHeader', spans: [number, number], ...content: RichTextBlock[]) => ({
  type,
  attrs: { colspan: spans[0], rowspan: spans[1] },
  content,
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

test('what could not be stored is not let in, and pictures are sent where they belong', async () => {
  const { page, text, stored, faults } = await openMinutes()
  await text('Pembukaan').focus()
  await page.keyboard.type('Tetap ada.')
  await expect.poll(async () => (await stored()).opening).toEqual(richTextOf('Tetap ada.'))
  await page.keyboard.press('Enter')
  // As the program's own clipboard could bring it; what comes from elsewhere is made flatter.
  await paste(text('Pembukaan'), `<ul data-pm-slice="0 0 []">${'<li><p>Dalam</p><ul>'.repeat(20)}</ul>`)
  await page.getByText('Susunan teks ini terlalu dalam. Perubahan ini tidak dimasukkan.').waitFor()
  await page.keyboard.type('Lanjut.')
  await expect.poll(async () => (await stored()).opening).toEqual(richTextOf('Tetap ada.\nLanjut.'))
  await text('Pembukaan').evaluate((element) => {
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File(['x'], 'tangkapan layar.png', { type: 'image/png' }))
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await page.getByText('Gambar tidak masuk ke dalam teks. Tambahkan di bagian Foto.').waitFor()
  expect(faults).toEqual([])
})
