import { describe, expect, it } from 'vitest'
import { fullName } from '#shared/indonesian/names.ts'
import { namePartsOf } from '#shared/indonesian/typed-name.ts'

describe('a name typed in one line', () => {
  it.each([
    ['Ahmad Fauzi', '', 'Ahmad Fauzi', ''],
    ['Dr. Ir. H. Ahmad  Fauzi, M.Si., M.M.', 'Dr. Ir. H.', 'Ahmad Fauzi', 'M.Si., M.M.'],
    ['dr. Siti Aminah, M.Kes.', 'dr.', 'Siti Aminah', 'M.Kes.'],
    ['M. Yusuf', '', 'M. Yusuf', ''],
    ['H.', '', 'H.', ''],
    ['', '', '', ''],
  ])('splits %j', (text, titlesBefore, name, titlesAfter) => {
    expect(namePartsOf(text)).toEqual({ titlesBefore, name, titlesAfter })
  })

  it('loses nothing', () => {
    expect(fullName(namePartsOf('Prof. Dr. Bambang Wiyono, S.H., M.H.'))).toBe(
      'Prof. Dr. Bambang Wiyono, S.H., M.H.',
    )
  })
})
