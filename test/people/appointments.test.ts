import { describe, expect, test } from 'vitest'
import { holderOn, isValidOn, overlaps } from '#shared/people/appointments.ts'
import { byPrecedence } from '#shared/people/precedence.ts'

const period = (startsOn: string, endsOn: string | null) => ({ startsOn, endsOn })

describe('a period', () => {
  test('includes both its ends', () => {
    const september = period('2022-09-01', '2022-09-30')
    expect(
      ['2022-08-31', '2022-09-01', '2022-09-30', '2022-10-01'].map((day) => isValidOn(september, day)),
    ).toEqual([false, true, true, false])
    expect(isValidOn(period('2022-09-01', null), '2099-01-01')).toBe(true)
  })

  test('overlaps another when they share a day', () => {
    expect(overlaps(period('2022-01-01', '2022-06-30'), period('2022-06-30', null))).toBe(true)
    expect(overlaps(period('2022-01-01', '2022-06-30'), period('2022-07-01', null))).toBe(false)
    expect(overlaps(period('2022-01-01', null), period('2023-01-01', null))).toBe(true)
  })
})

describe('the holder on a day', () => {
  const appointments = [
    {
      id: 'old',
      positionId: 'p',
      status: 'definitif' as const,
      startsOn: '2018-01-01',
      endsOn: '2021-12-31',
    },
    { id: 'head', positionId: 'p', status: 'definitif' as const, startsOn: '2022-01-01', endsOn: null },
    { id: 'acting', positionId: 'p', status: 'Plh.' as const, startsOn: '2022-09-26', endsOn: '2022-09-30' },
    { id: 'other', positionId: 'q', status: 'definitif' as const, startsOn: '2022-01-01', endsOn: null },
  ]

  test.each([
    ['2017-12-31', null],
    ['2021-12-31', 'old'],
    ['2022-01-01', 'head'],
    ['2022-09-29', 'acting'],
    ['2022-10-01', 'head'],
  ])('%s: %s', (day, id) => expect(holderOn(appointments, 'p', day)?.id ?? null).toBe(id))
})

test('precedence goes by tier, then by the order of the office', () => {
  const sorted = [
    { tier: 7, order: 1 },
    { tier: 1, order: 9 },
    { tier: 7, order: 0 },
  ].toSorted(byPrecedence)
  expect(sorted).toEqual([
    { tier: 1, order: 9 },
    { tier: 7, order: 0 },
    { tier: 7, order: 1 },
  ])
})
