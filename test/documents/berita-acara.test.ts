import { describe, expect, test } from 'vitest'
import { beritaAcaraDocument, printedBeritaAcara } from '#shared/documents/berita-acara.ts'
import { blocksOf } from './blocks-of.ts'
import { sampleBeritaAcara } from './sample-records.ts'
import { sampleSignatory } from './sample-snapshot.ts'

const paragraphsOf = (changes: Parameters<typeof sampleBeritaAcara>[0]) =>
  blocksOf(beritaAcaraDocument(sampleBeritaAcara(changes), null).blocks, 'paragraph').map(({ text }) => text)

function partiesOf(count: number) {
  return { parties: Array.from({ length: count }, (_, index) => sampleSignatory(index)) }
}

test('the day is said in words, the closing is the usual one', () => {
  const texts = paragraphsOf({})
  expect(texts[0]).toBe(
    'Pada hari ini, Kamis, tanggal dua puluh sembilan, bulan September, tahun dua ribu dua puluh dua (29-09-2022), bertempat di Pendapa Graha Maja Tama, Kabupaten Mojokerto, kami yang bertanda tangan di bawah ini:',
  )
  expect(texts.slice(1, 3)).toEqual(['selanjutnya disebut PIHAK KESATU;', 'selanjutnya disebut PIHAK KEDUA.'])
  expect(texts.at(-1)).toBe(
    'Demikian Berita Acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
  )
})

test('what is not known yet leaves room for handwriting', () => {
  const { blocks } = beritaAcaraDocument(
    sampleBeritaAcara({ date: null, place: '', parties: [null, null], results: [], numberStyle: 'blank' }),
    null,
  )
  const [opening] = blocksOf(blocks, 'paragraph')
  expect(opening?.text).toMatch(
    /^Pada hari ini, \.+, tanggal \.+, bulan \.+, tahun \.+ \([.-]+\), bertempat di \.+,/,
  )
  expect(blocksOf(blocks, 'points')[0]?.items.every((item) => /^\.+$/.test(item))).toBe(true)
  for (const { signatoryId, signatureName } of blocksOf(blocks, 'signatureGrid')[0]?.cells ?? []) {
    expect(signatoryId).toBeNull()
    expect(signatureName).toMatch(/^\.+$/)
  }
})

describe('parties', () => {
  test('of two, the first signs at the right', () => {
    const { blocks } = beritaAcaraDocument(sampleBeritaAcara(partiesOf(2)), null)
    expect(blocksOf(blocks, 'signatureGrid')[0]?.cells.map(({ capacity }) => capacity)).toEqual([
      ['PIHAK KEDUA'],
      ['PIHAK KESATU'],
    ])
  })

  test('one alone signs by their position and is not called a party', () => {
    const { blocks } = beritaAcaraDocument(sampleBeritaAcara(partiesOf(1)), null)
    expect(blocksOf(blocks, 'signatureBlock')[0]?.cell.capacity).toEqual(sampleSignatory(0).capacity)
    expect(paragraphsOf(partiesOf(1)).join(' ')).not.toContain('PIHAK')
    expect(paragraphsOf(partiesOf(1))[0]).toContain('saya yang bertanda tangan')
  })

  test.each([
    [7, 'signatureGrid'],
    [19, 'signatureTable'],
  ] as const)('%i stand in a table by name and number and sign in a %s', (count, kind) => {
    const { blocks } = beritaAcaraDocument(sampleBeritaAcara(partiesOf(count)), null)
    const [table] = blocksOf(blocks, 'table')
    expect(table?.rows).toHaveLength(count)
    expect(table?.rows[2]).toEqual([
      '3.',
      `${sampleSignatory(2).name}\n${sampleSignatory(2).number}`,
      sampleSignatory(2).position,
      'PIHAK KETIGA',
    ])
    expect(blocksOf(blocks, kind)[0]?.cells).toHaveLength(count)
  })
})

test('what it is printed from survives being stored, and needs a party', () => {
  const record = sampleBeritaAcara()
  expect(printedBeritaAcara.parse(JSON.parse(JSON.stringify(record)))).toEqual(record)
  expect(printedBeritaAcara.safeParse({ ...record, parties: [] }).success).toBe(false)
})
