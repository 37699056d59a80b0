import { expect, test } from 'vitest'
import { invitationDocument } from '#shared/documents/invitation-letter.ts'
import { sampleInvitation, sampleRecipients } from '../documents/sample-meeting.ts'
import { print } from './print.ts'
import { linesOf } from './read-pdf.ts'

test('the letter reads from top to bottom as its shape asks', async () => {
  const { pdf } = await print(
    invitationDocument(sampleInvitation(1, { copies: ['Bupati Mojokerto'] }), 'ABC1234'),
  )
  const text = linesOf(pdf.texts, 1).join(' ')
  const expected = [
    'DINAS KOMUNIKASI DAN INFORMATIKA',
    'Mojokerto, 22 September 2022',
    'Nomor : 500.12.18.3/1234/416-112/2022',
    'Sifat : Penting',
    'Lampiran : -',
    'Hal : Undangan',
    'Yth. Kepala Dinas Komunikasi dan Informatika',
    'di -',
    'Dalam rangka',
    'dengan ini mengharap kehadiran Saudara pada:',
    'hari, tanggal : Kamis, 29 September 2022',
    'waktu : 09.00 WIB s.d. selesai',
    'Demikian atas perhatian dan kehadirannya disampaikan terima kasih.',
    'KEPALA DINAS KOMUNIKASI',
    'ARDI SEPDIANTO',
    'Tembusan:',
    'Yth. Bupati Mojokerto',
    'ABC1234 · Halaman 1 dari 1',
  ]
  const places = expected.map((part) => text.replaceAll(/\s+/g, ' ').indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].toSorted((first, second) => first - second))
  await pdf.close()
})

test.each([
  [4, '1 (satu) lembar'],
  [90, '3 (tiga) lembar'],
])('a list of %i invitees is told as %s, and all of them stand on it', async (count, words) => {
  const { pdf } = await print(invitationDocument(sampleInvitation(count), null))
  expect(linesOf(pdf.texts, 1)).toContain(`Lampiran : ${words}`)
  expect(pdf.pages - 1).toBe(Number(words[0]))
  const printed = pdf.texts.flatMap(({ text, page }) => (page > 1 && text.startsWith('Yth. ') ? [text] : []))
  expect(printed).toEqual(sampleRecipients(count).map((name) => `Yth. ${name}`))
  await pdf.close()
})

test('90 letters in one PDF: each on a page of its own with its own addressee and place to sign', async () => {
  const { pdf, paper } = await print(invitationDocument(sampleInvitation(90, { form: 'each' }), null))
  expect(pdf.pages).toBe(90)
  expect(paper.cells.map(({ page }) => page)).toEqual(Array.from({ length: 90 }, (_, index) => index + 1))
  for (const [index, name] of sampleRecipients(90).entries())
    expect(linesOf(pdf.texts, index + 1).join(' ')).toContain(`Yth. ${name}`)
  await pdf.close()
})
