import { describe, expect, it } from 'vitest'
import type { Signatory } from '#shared/commitments/model.ts'
import {
  isSortedByPrecedence,
  pastedPoints,
  sortedByPrecedence,
  titleLinesOf,
  withPointAfter,
  withSignatories,
} from '../../renderer/commitments/edits.ts'

function seat(id: string): Signatory {
  return { id: `seat-${id}`, positionId: id, appointmentId: null, form: { kind: 'self' } }
}

const RANKS = new Map([
  ['bupati', { tier: 1, order: 1 }],
  ['kominfo', { tier: 7, order: 2 }],
  ['dinkes', { tier: 7, order: 1 }],
])
const [BUPATI, KOMINFO, DINKES, UNKNOWN] = ['bupati', 'kominfo', 'dinkes', 'tamu'].map(seat)
const all = [UNKNOWN, KOMINFO, DINKES, BUPATI].filter((each) => each !== undefined)
const ids = (list: readonly Signatory[]) => list.map((each) => each.positionId)

describe('edits of a draft', () => {
  it('puts a point behind another and first', () => {
    const points = [{ id: '1', text: 'a' }]
    expect(withPointAfter(points, 0, { id: '2', text: '' }).map((point) => point.id)).toEqual(['1', '2'])
    expect(withPointAfter(points, -1, { id: '2', text: '' }).map((point) => point.id)).toEqual(['2', '1'])
  })

  it('makes several points of a pasted list, the first one at the cursor', () => {
    let next = 0
    const newId = () => `new${(next += 1)}`
    const points = [
      { id: '1', text: 'Awal akhir' },
      { id: '2', text: 'B' },
    ]
    expect(pastedPoints(points, 0, [5, 10], '1.\tsatu\n2.\tdua\n3.\ttiga', newId)).toEqual({
      points: [
        { id: '1', text: 'Awal satu' },
        { id: 'new1', text: 'dua' },
        { id: 'new2', text: 'tiga' },
        { id: '2', text: 'B' },
      ],
      last: { id: 'new2', text: 'tiga' },
    })
  })

  it('puts a list behind a point that is written, not into it', () => {
    let count = 0
    const points = [
      { id: '1', text: 'Butir lama.' },
      { id: '2', text: 'B' },
    ]
    const pasted = pastedPoints(points, 0, [11, 11], '1.\tsatu\n2.\tdua', () => `new${++count}`)
    expect(pasted?.points.map(({ text }) => text)).toEqual(['Butir lama.', 'satu', 'dua', 'B'])
    expect(pasted?.last.text).toBe('dua')
    expect(pastedPoints(points, 0, [11, 11], '1. satu', () => 'x')?.points[0]?.text).toBe('Butir lama.satu')
  })

  it('leaves a plain paste to the field, but cleans one with numbering', () => {
    const points = [{ id: '1', text: '' }]
    expect(pastedPoints(points, 0, [0, 0], 'satu kata', () => 'x')).toBeNull()
    expect(pastedPoints(points, 0, [0, 0], '', () => 'x')).toBeNull()
    expect(pastedPoints(points, 0, [0, 0], '3. satu kata', () => 'x')?.points).toEqual([
      { id: '1', text: 'satu kata' },
    ])
  })

  it('sorts by precedence with unknown positions last', () => {
    expect(ids(sortedByPrecedence(all, RANKS))).toEqual(['bupati', 'dinkes', 'kominfo', 'tamu'])
    expect(isSortedByPrecedence(all, RANKS)).toBe(false)
  })

  it('adds by precedence, but keeps an order made by hand', () => {
    const sorted = sortedByPrecedence(all, RANKS)
    const [first, ...rest] = sorted
    expect(ids(withSignatories(rest, first ? [first] : [], RANKS))).toEqual(ids(sorted))
    const byHand = rest.toReversed()
    expect(ids(withSignatories(byHand, first ? [first] : [], RANKS))).toEqual([...ids(byHand), 'bupati'])
  })

  it('keeps all of a title that has too many lines', () => {
    expect(titleLinesOf('a\nb', 3)).toEqual(['a', 'b'])
    expect(titleLinesOf('a\nb\nc\nd', 3)).toEqual(['a', 'b', 'c d'])
  })
})
