import { expect, test } from 'vitest'
import { minutesDocument, printedMinutes } from '#shared/documents/minutes-paper.ts'
import { EMPTY_RICH_TEXT } from '#shared/minutes/rich-text.ts'
import { blocksOf } from './blocks-of.ts'
import { doc, paragraph, sampleMinutes } from './sample-minutes.ts'

test('the head and the five parts are those of the domain', () => {
  const { blocks } = minutesDocument(sampleMinutes(), null)
  expect(blocksOf(blocks, 'title')[0]?.lines).toEqual(['NOTULA'])
  expect(blocksOf(blocks, 'fields')[0]?.rows.map(({ label }) => label)).toEqual([
    'Rapat',
    'Hari/Tanggal',
    'Waktu',
    'Tempat',
    'Surat Undangan',
    'Acara',
    'Pimpinan Rapat',
    'Peserta',
    'Pencatat',
  ])
  expect(blocksOf(blocks, 'heading').map(({ text }) => text)).toEqual([
    '1. Pembukaan',
    '2. Pembahasan',
    '3. Kesimpulan',
    '4. Tindak Lanjut',
    '5. Penutup',
  ])
  const [table] = blocksOf(blocks, 'table')
  expect(table?.columns.map(({ heading }) => heading)).toEqual([
    'No',
    'Uraian',
    'Penanggung Jawab',
    'Batas Waktu',
    'Status',
  ])
  expect(table?.rows[0]).toEqual([
    '1.',
    'Mengirim data dukung program percepatan kepada sekretariat',
    'Kepala Dinas Kesehatan',
    '14 Oktober 2022',
    'Berjalan',
  ])
  expect(table?.rows[1]?.[3]).toBe('-')
})

test('the note taker signs at the left, the chair at the right, each by their part in the meeting', () => {
  const { blocks } = minutesDocument(sampleMinutes(), null)
  const [grid] = blocksOf(blocks, 'signatureGrid')
  expect(grid?.columns).toBe(2)
  expect(grid?.cells.map(({ capacity }) => capacity)).toEqual([['Pencatat'], ['Pimpinan Rapat']])
  const { chair, noteTaker } = sampleMinutes()
  expect(grid?.cells.map(({ signatureName }) => signatureName)).toEqual([
    noteTaker?.signatureName,
    chair?.signatureName,
  ])
})

function headingsOf(count: number): string[] {
  const discussions = Array.from({ length: count }, (_, index) => ({
    heading: `Perihal ${index + 1}`,
    body: doc(paragraph('Isi')),
  }))
  const { blocks } = minutesDocument(sampleMinutes({ discussions }), null)
  return blocksOf(blocks, 'richText')
    .flatMap(({ content }) => content)
    .flatMap((node) => (node.type === 'heading' ? (node.content ?? []) : []))
    .flatMap((each) => (each.type === 'text' ? [each.text] : []))
}

test('several items of the agenda are counted by letters, a single one is not', () => {
  expect(headingsOf(1)).toEqual(['Perihal 1'])
  expect(headingsOf(27).filter((_, index) => index === 0 || index > 24)).toEqual([
    'a. Perihal 1',
    'z. Perihal 26',
    'aa. Perihal 27',
  ])
})

test('parts of which nothing is written say so, and nobody chosen leaves a line for a name', () => {
  const { blocks } = minutesDocument(
    sampleMinutes({
      opening: EMPTY_RICH_TEXT,
      discussions: [],
      conclusions: EMPTY_RICH_TEXT,
      decisions: [],
      actionItems: [],
      closing: EMPTY_RICH_TEXT,
      chair: null,
      noteTaker: null,
    }),
    null,
  )
  expect(blocksOf(blocks, 'paragraph').map(({ text }) => text)).toEqual([
    '-',
    '-',
    '-',
    'Tidak ada tindak lanjut.',
    '-',
  ])
  for (const cell of blocksOf(blocks, 'signatureGrid')[0]?.cells ?? []) {
    expect(cell.signatoryId).toBeNull()
    expect(cell.signatureName).toMatch(/^\.+$/)
  }
})

test('an item of which nothing is written keeps its heading and says so; what the editor leaves empty is empty', () => {
  const emptied = doc({ type: 'paragraph' })
  const { blocks } = minutesDocument(
    sampleMinutes({
      opening: emptied,
      discussions: [
        { heading: 'Sambutan', body: emptied },
        { heading: '', body: emptied },
      ],
      conclusions: emptied,
    }),
    null,
  )
  expect(blocksOf(blocks, 'richText')[0]?.content).toEqual([
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Sambutan' }] },
    paragraph('-'),
  ])
  const opening = blocks.findIndex((block) => block.kind === 'heading' && block.text === '1. Pembukaan')
  expect(blocks[opening + 1]).toEqual({ kind: 'paragraph', text: '-', align: 'left' })
  expect(blocksOf(blocks, 'richText').map(({ content }) => content)).not.toContainEqual(emptied.content)
})

test('what minutes are printed from survives being stored', () => {
  const minutes = sampleMinutes()
  expect(printedMinutes.parse(JSON.parse(JSON.stringify(minutes)))).toEqual(minutes)
})
