import { describe, expect, test } from 'vitest'
import {
  dateInWords,
  dateSpan,
  dateWithWeekday,
  instantWords,
  isIsoDate,
  monthAndYear,
  parseDate,
  timeSpan,
  weekday,
} from '#shared/indonesian/dates.ts'

test('the signing of 2022 was on a Thursday, whatever the report says', () => {
  expect(weekday('2022-09-29')).toBe('Kamis')
  expect(dateWithWeekday('2022-09-29')).toBe('Kamis, 29 September 2022')
  expect(dateInWords('2022-09-29')).toBe(
    'Kamis, tanggal dua puluh sembilan, bulan September, tahun dua ribu dua puluh dua (29-09-2022)',
  )
})

test('Friday is Jumat', () => expect(weekday('2022-09-30')).toBe('Jumat'))

describe('parseDate', () => {
  test.each([
    ['29/9/2022', '2022-09-29'],
    ['29-09-2022', '2022-09-29'],
    ['29.9.22', '2022-09-29'],
    ['29 September 2022', '2022-09-29'],
    ['1 agu 2022', '2022-08-01'],
    ["Jum'at, 29 September 2022", '2022-09-29'],
    ['2022-09-29', '2022-09-29'],
    ['29/2/2024', '2024-02-29'],
  ])('%s', (text, iso) => expect(parseDate(text)).toBe(iso))

  test.each([
    '31/2/2022',
    '29/2/2023',
    '0/1/2022',
    '1/13/2022',
    '29/9',
    'besok',
    '',
    '29 Foo 2022',
    '1/1/1066',
  ])('refuses %s', (text) => expect(parseDate(text)).toBeNull())
})

test('a date that does not exist is not a date', () => {
  expect(isIsoDate('2022-02-31')).toBe(false)
  expect(() => weekday('2022-02-31')).toThrow(RangeError)
})

test('spans and times are read aloud', () => {
  expect(dateSpan('2022-06-06', '2022-06-06')).toBe('Senin, 6 Juni 2022')
  expect(dateSpan('2022-06-06', '2022-06-08')).toBe('Senin s.d. Rabu, 6 s.d. 8 Juni 2022')
  expect(dateSpan('2022-06-30', '2022-07-01')).toBe('Kamis, 30 Juni 2022 s.d. Jumat, 1 Juli 2022')
  expect(timeSpan('09:00', null, 'WIB')).toBe('09.00 WIB s.d. selesai')
  expect(timeSpan('09:00', '12:30', 'WITA')).toBe('09.00 s.d. 12.30 WITA')
  expect(monthAndYear('2022-09-29')).toBe('September 2022')
})

describe('an instant', () => {
  test('is shown by the clock of the office, also across midnight', () => {
    expect(instantWords('2022-09-29T02:05:00.000Z', 'WIB')).toBe('Kamis, 29 September 2022, 09.05 WIB')
    expect(instantWords('2022-09-29T17:00:00.000Z', 'WIB')).toBe('Jumat, 30 September 2022, 00.00 WIB')
    expect(instantWords('2022-09-29T02:05:00.000Z', 'WIT')).toBe('Kamis, 29 September 2022, 11.05 WIT')
  })
})
