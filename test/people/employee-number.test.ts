import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkEmployeeNumber,
  employeeNumberLine,
  groupedEmployeeNumber,
} from '#shared/people/employee-number.ts'

const today = { sex: null, currentYear: 2026 }

describe('a NIP', () => {
  test('is 18 digits, grouped 8-6-1-3', () => {
    expect(checkEmployeeNumber('pns', '19860926 201505 1 001', today)).toEqual({
      value: '198609262015051001',
      error: null,
      warnings: [],
    })
    expect(groupedEmployeeNumber('198609262015051001')).toBe('19860926 201505 1 001')
    expect(employeeNumberLine('pns', '198609262015051001')).toBe('NIP 19860926 201505 1 001')
  })

  test('of a wrong length or with letters is an error', () => {
    expect(checkEmployeeNumber('pns', '1986092620150510', today).error).toContain('18 angka')
    expect(checkEmployeeNumber('pns', '1.98609E+17', today).error).toContain('angka')
  })

  test.each([
    ['impossible birth date', '198602312015051001', 'Tanggal lahir'],
    ['appointed too young', '200509262015051001', 'umur 9'],
    ['appointed too old', '193009262015051001', 'umur 84'],
    ['year after next year', '199009262028051001', '2028'],
    ['month of PPPK', '198609262015211001', 'PPPK'],
    ['sex digit', '198609262015053001', 'Angka ke-15'],
    ['serial 000', '198609262015051000', '000'],
  ])('%s is a warning that says so', (_name, number, words) => {
    const check = checkEmployeeNumber('pns', number, today)
    expect(check.error).toBeNull()
    expect(check.warnings.join(' ')).toContain(words)
  })

  test('that disagrees with the sex is a warning', () => {
    expect(
      checkEmployeeNumber('pns', '198609262015051001', { sex: 'P', currentYear: 2026 }).warnings,
    ).toHaveLength(1)
    expect(
      checkEmployeeNumber('pns', '198609262015051001', { sex: 'L', currentYear: 2026 }).warnings,
    ).toHaveLength(0)
  })
})

test('a NI PPPK is never read as having a month', () => {
  expect(checkEmployeeNumber('pppk', '198609262022211001', today)).toMatchObject({
    error: null,
    warnings: [],
  })
  expect(employeeNumberLine('pppk', '198609262022211001')).toMatch(/^NI PPPK /)
})

test('a NI PPPK of a child, or of a year far ahead, is looked at twice', () => {
  expect(checkEmployeeNumber('pppk', '201009262022211001', today).warnings).toHaveLength(1)
  expect(checkEmployeeNumber('pppk', '198609262035211001', today).warnings).toHaveLength(1)
})

test('army and police carry an NRP in free form, others nothing', () => {
  expect(checkEmployeeNumber('military', ' 1102/P ', today)).toEqual({
    value: '1102/P',
    error: null,
    warnings: [],
  })
  expect(employeeNumberLine('other', '123')).toBe('')
})

test('any text gets an answer, never an exception', () => {
  fc.assert(
    fc.property(fc.constantFrom('pns', 'pppk', 'military', 'other'), fc.string(), (kind, text) => {
      const check = checkEmployeeNumber(kind as 'pns', text, today)
      return check.error === null || check.error.length > 0
    }),
  )
})

const two = (value: number) => String(value).padStart(2, '0')
const warnings = (digits: string) => checkEmployeeNumber('pns', digits, today).warnings

describe('any number', () => {
  const date = fc
    .date({ min: new Date('1962-01-01'), max: new Date('2000-12-31'), noInvalidDate: true })
    .map((each) => each.toISOString().slice(0, 10).replaceAll('-', ''))
  /** Born on a day, appointed at 18 to 59 in a month that exists. */
  const sound = fc
    .record({
      born: date,
      age: fc.integer({ min: 18, max: 23 }),
      month: fc.integer({ min: 1, max: 12 }),
      sex: fc.constantFrom('L' as const, 'P' as const),
      serial: fc.integer({ min: 1, max: 999 }),
    })
    .map(({ born, age, month, sex, serial }) => {
      const appointed = `${Number(born.slice(0, 4)) + age}${two(month)}`
      return { sex, digits: `${born}${appointed}${sex === 'L' ? 1 : 2}${String(serial).padStart(3, '0')}` }
    })

  test('that keeps the rules passes without a warning, however it is grouped', () => {
    fc.assert(
      fc.property(sound, fc.constantFrom(' ', '.', '-', "'", ''), ({ sex, digits }, between) => {
        const written = [digits.slice(0, 8), digits.slice(8, 14), digits.slice(14)].join(between)
        const check = checkEmployeeNumber('pns', written, { sex, currentYear: 2026 })
        expect(check).toEqual({ value: digits, error: null, warnings: [] })
        expect(groupedEmployeeNumber(digits).replaceAll(' ', '')).toBe(digits)
      }),
    )
  })

  test('of the other sex is one warning, and a PPPK is never told of a month', () => {
    fc.assert(
      fc.property(sound, fc.integer({ min: 0, max: 99 }), ({ sex, digits }, month) => {
        const other = sex === 'L' ? 'P' : 'L'
        expect(checkEmployeeNumber('pns', digits, { sex: other, currentYear: 2026 }).warnings).toHaveLength(1)
        const contract = `${digits.slice(0, 12)}${two(month)}${digits.slice(14)}`
        expect(checkEmployeeNumber('pppk', contract, { sex, currentYear: 2026 }).warnings).toEqual([])
      }),
    )
  })

  test('is digits or an error, whatever was typed', () => {
    fc.assert(
      fc.property(fc.constantFrom('pns' as const, 'pppk' as const), fc.string(), (kind, text) => {
        const { value, error } = checkEmployeeNumber(kind, text, today)
        expect(error !== null || value === '' || /^\d{18}$/.test(value)).toBe(true)
      }),
    )
  })

  test('the age at the appointment counts the month', () => {
    expect(warnings('200009262017081001')).toEqual(['Diangkat pada umur 16 tahun; periksa kembali.'])
    expect(warnings('200009262017091001')).toEqual([])
    expect(warnings('195009262011081001')).toEqual([])
    expect(warnings('195009262011091001')).toHaveLength(1)
  })
})
