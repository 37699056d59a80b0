import { expect, test } from 'vitest'
import { rankLine } from '#shared/people/ranks.ts'

test('a rank is printed by its name, a grade of contract staff as such, and anything else as it was typed', () => {
  expect(rankLine('IV/b')).toBe('Pembina Tingkat I')
  expect(rankLine('IX')).toBe('Golongan IX')
  expect(rankLine('Letnan Kolonel')).toBe('Letnan Kolonel')
  expect(rankLine('constructor')).toBe('constructor')
  expect(rankLine('')).toBe('')
})
