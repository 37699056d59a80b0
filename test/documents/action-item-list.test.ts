import { expect, test } from 'vitest'
import { actionItemListDocument } from '#shared/documents/action-item-list.ts'
import { blocksOf } from './blocks-of.ts'
import { sampleActionItems } from './sample-action-items.ts'

test('a table for each agency, the one with the most overdue first; those of nobody are named so', () => {
  const { blocks } = actionItemListDocument(sampleActionItems(5))
  expect(blocksOf(blocks, 'heading').map(({ text }) => text)).toEqual([
    'Dinas Kesehatan (2)',
    'Dinas Sosial (2)',
    'Tanpa perangkat daerah (1)',
  ])
  expect(blocksOf(blocks, 'table')[0]?.rows).toEqual([
    ['1.', 'Tindak lanjut 1', 'Kepala Dinas Kesehatan', '28/9/2022', 'Belum, terlambat', 'Bimtek Tahap I'],
    ['2.', 'Tindak lanjut 4', 'Kepala Dinas Kesehatan', '', 'Selesai 20/9/2022', 'Bimtek Tahap I'],
  ])
  expect(blocksOf(blocks, 'fields')[0]?.rows[1]).toEqual({
    label: 'Jumlah',
    value: '5 tindak lanjut, 3 belum selesai, 2 terlambat',
  })
})

test('no item is lost, however many there are', () => {
  const { blocks } = actionItemListDocument(sampleActionItems(1000))
  expect(blocksOf(blocks, 'table').flatMap(({ rows }) => rows)).toHaveLength(1000)
})
