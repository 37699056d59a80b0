import { expect, test } from 'vitest'
import { folded, hasWords, searchWords } from '#shared/indonesian/folding.ts'
import { dottedTime, parseTime } from '#shared/indonesian/times.ts'

test.each([
  ['9', '09:00'],
  ['9.30', '09:30'],
  ['09:05', '09:05'],
  ['0930', '09:30'],
  ['13.00 WIB', '13:00'],
  ['00.00', '00:00'],
  ['23:59', '23:59'],
])('%s is read as %s', (typed, time) => {
  expect(parseTime(typed)).toBe(time)
})

test.each(['', '24', '9.60', '9.5', 'pagi', '12345', '9.30.15'])('%s is not a time', (typed) => {
  expect(parseTime(typed)).toBeNull()
})

test('times are written with a dot', () => {
  expect(dottedTime('09:00')).toBe('09.00')
})

test('search ignores case, accents and punctuation, and takes words in any order', () => {
  const text = folded('dr. Siti Nur`aini Fauzé, M.Kes., 19860926 201505 1 001')
  expect(hasWords(text, searchWords('faUZe siti'))).toBe(true)
  expect(hasWords(text, searchWords('m.kes'))).toBe(true)
  expect(hasWords(text, searchWords('siti budi'))).toBe(false)
  expect(hasWords(text, searchWords('  '))).toBe(true)
})
