import { expect, test } from 'vitest'
import { printedRundown, rundownDocument } from '#shared/documents/rundown.ts'
import { rundownItem, sampleRundown } from './sample-sheets.ts'

function tables(changes: Parameters<typeof sampleRundown>[0] = {}) {
  const { blocks } = rundownDocument(printedRundown.parse(sampleRundown(changes)), null)
  return {
    headings: blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
    rows: blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])),
    fields: blocks.flatMap((block) => (block.kind === 'fields' ? block.rows : [])),
    paragraphs: blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
  }
}

test('a single session is told in the head; each item says when, what and who', () => {
  const { headings, rows, fields } = tables()
  expect(headings).toEqual([])
  expect(fields.map(({ value }) => value)).toContain('08.30 s.d. 15.00 WIB')
  expect(rows[1]).toEqual([
    '2.',
    '09.00\u201309.15',
    'Pembukaan\nLagu kebangsaan Indonesia Raya\nDoa',
    'Petugas: Protokol Setda',
  ])
  expect(rows.at(-1)?.[1]).toBe('13.00')
})

test('what lies after midnight says that it is the next day', () => {
  const session = { date: '2022-09-29', startsAt: '19:00', endsAt: '01:00', name: 'Malam', place: 'Aula' }
  const items = [
    rundownItem('19:00', '23:30', 'A'),
    rundownItem('23:30', '00:15', 'B'),
    rundownItem('00:15', '01:00', 'C'),
  ]
  const { headings, rows } = tables({ sessions: [{ ...session, items }] })
  expect(headings).toEqual(['Malam, Kamis, 29 September 2022, 19.00 s.d. 01.00 WIB (hari berikutnya), Aula'])
  expect(rows.map(([, time]) => time)).toEqual([
    '19.00\u201323.30',
    '23.30\u201300.15\n(hari berikutnya)',
    '00.15\u201301.00\n(hari berikutnya)',
  ])
})

test('items without a session come last, and nothing at all says so', () => {
  const unplaced = [rundownItem(null, null, 'Sambutan')]
  const { headings, rows } = tables({ unplaced })
  expect(headings.at(-1)).toBe('Belum masuk sesi')
  expect(rows.at(-1)).toEqual(['1.', '', 'Sambutan', ''])
  expect(tables({ sessions: [], unplaced }).rows).toHaveLength(1)
  expect(tables({ sessions: [] }).paragraphs).toEqual(['Belum ada mata acara.'])
})
