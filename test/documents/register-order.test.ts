import { describe, expect, it } from 'vitest'
import type { IssuedDocument } from '#shared/documents/model.ts'
import { ordered } from '../../renderer/documents/register-order.ts'

function document(changes: Partial<IssuedDocument>): IssuedDocument {
  return {
    id: changes.title ?? 'x',
    version: 1,
    kind: 'commitment',
    sourceId: 's',
    revision: 1,
    state: 'issued',
    number: '',
    date: null,
    title: '',
    code: 'ABCDEFG',
    sha256: '0'.repeat(64),
    bytes: 1,
    pages: 1,
    issuedAt: '2022-09-29T00:00:00.000Z',
    progress: { total: 2, done: 0, refused: 0 },
    scanCount: 0,
    hasCompleteScan: false,
    isSample: false,
    ...changes,
  }
}

const titles = (list: readonly IssuedDocument[]) => list.map((each) => each.title).join('')

describe('order of the register', () => {
  it('orders numbers as people count, with missing ones last either way', () => {
    const list = [
      document({ title: 'a', number: '12/2022' }),
      document({ title: 'b' }),
      document({ title: 'c', number: '9/2022' }),
    ]
    expect(titles(ordered(list, { column: 'number', descending: false }))).toBe('cab')
    expect(titles(ordered(list, { column: 'number', descending: true }))).toBe('acb')
  })

  it('orders by date, then newest issued first', () => {
    const list = [
      document({ title: 'a', date: '2022-09-29', issuedAt: '2022-09-29T01:00:00.000Z' }),
      document({ title: 'b', date: '2022-09-29', issuedAt: '2022-09-29T02:00:00.000Z' }),
      document({ title: 'c', date: '2022-06-06' }),
      document({ title: 'd' }),
    ]
    expect(titles(ordered(list, { column: 'date', descending: false }))).toBe('cbad')
    expect(titles(ordered(list, { column: 'date', descending: true }))).toBe('bacd')
  })

  it('orders by the share of signatures', () => {
    const list = [
      document({ title: 'a', progress: { total: 2, done: 1, refused: 0 } }),
      document({ title: 'b', progress: { total: 10, done: 2, refused: 0 } }),
      document({ title: 'c', progress: { total: 0, done: 0, refused: 0 } }),
    ]
    expect(titles(ordered(list, { column: 'progress', descending: false }))).toBe('cba')
  })
})
