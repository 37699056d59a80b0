import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberInWords, romanNumeral } from '#shared/indonesian/numbers.ts'

describe('numberInWords', () => {
  test.each([
    [0, 'nol'],
    [1, 'satu'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [29, 'dua puluh sembilan'],
    [100, 'seratus'],
    [111, 'seratus sebelas'],
    [200, 'dua ratus'],
    [1000, 'seribu'],
    [1999, 'seribu sembilan ratus sembilan puluh sembilan'],
    [2022, 'dua ribu dua puluh dua'],
    [100_000, 'seratus ribu'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
    [2_000_000_011, 'dua miliar sebelas'],
  ])('%i is %s', (value, words) => expect(numberInWords(value)).toBe(words))

  test.each([-1, 1.5, Number.NaN, 1e16])('refuses %d', (value) =>
    expect(() => numberInWords(value)).toThrow(RangeError),
  )

  test('different numbers have different words', () => {
    fc.assert(
      fc.property(
        fc.nat(2_000_000),
        fc.nat(2_000_000),
        (a, b) => a === b || numberInWords(a) !== numberInWords(b),
      ),
    )
  })
})

test.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [12, 'XII'],
  [2022, 'MMXXII'],
])('romanNumeral(%i) is %s', (value, text) => expect(romanNumeral(value)).toBe(text))
