import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CODE_ALPHABET } from '#shared/documents/code.ts'
import {
  CORNERS,
  DRAFT_CODE,
  LAYOUT_VERSION,
  MARK_LENGTH,
  MOST_PAGES,
  decodeMark,
  encodeMark,
} from '#shared/documents/mark.ts'

const SYMBOLS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

const mark = fc.record({
  code: fc.string({ unit: fc.constantFrom(...CODE_ALPHABET), minLength: 7, maxLength: 7 }),
  page: fc.integer({ min: 1, max: MOST_PAGES }),
  layoutVersion: fc.constant(LAYOUT_VERSION),
  corner: fc.constantFrom(...CORNERS),
})

describe('corner mark', () => {
  it('reads back what it says, in 14 upper-case letters and digits', () => {
    fc.assert(
      fc.property(mark, (value) => {
        const text = encodeMark(value)
        expect(text).toMatch(/^[0-9A-Z]{14}$/)
        expect(decodeMark(text)).toEqual(value)
      }),
    )
  })

  it('is refused when any one character is read wrong', () => {
    fc.assert(
      fc.property(
        mark,
        fc.nat({ max: MARK_LENGTH - 1 }),
        fc.constantFrom(...SYMBOLS),
        (value, position, symbol) => {
          const text = encodeMark(value)
          fc.pre(text.charAt(position) !== symbol)
          expect(decodeMark(text.slice(0, position) + symbol + text.slice(position + 1))).toBeNull()
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('is refused when two neighbours are exchanged', () => {
    fc.assert(
      fc.property(mark, fc.nat({ max: MARK_LENGTH - 2 }), (value, position) => {
        const text = encodeMark(value)
        const [first, second] = [text.charAt(position), text.charAt(position + 1)]
        fc.pre(first !== second)
        expect(decodeMark(text.slice(0, position) + second + first + text.slice(position + 2))).toBeNull()
      }),
    )
  })

  it('refuses what it cannot say', () => {
    const good = { code: 'ABC1234', page: 1, layoutVersion: LAYOUT_VERSION, corner: 'topLeft' } as const
    expect(() => encodeMark({ ...good, page: 0 })).toThrow(RangeError)
    expect(() => encodeMark({ ...good, page: MOST_PAGES + 1 })).toThrow(RangeError)
    expect(() => encodeMark({ ...good, code: 'abc1234' })).toThrow(RangeError)
    expect(decodeMark('')).toBeNull()
    expect(decodeMark('HELLO')).toBeNull()
  })

  it('marks a draft with a code that no document can have', () => {
    expect([...DRAFT_CODE].every((character) => CODE_ALPHABET.includes(character))).toBe(false)
    expect(
      decodeMark(
        encodeMark({ code: DRAFT_CODE, page: 2, layoutVersion: LAYOUT_VERSION, corner: 'bottomRight' }),
      )?.code,
    ).toBe(DRAFT_CODE)
  })
})
