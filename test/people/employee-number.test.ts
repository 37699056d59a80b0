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
    ['appointed too young', '200509262015051001', 'umur 10'],
    ['appointed too old', '193009262015051001', 'umur 85'],
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
