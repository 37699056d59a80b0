import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fullName, signatureName } from '#shared/indonesian/names.ts'

const titles = fc.constantFrom('', 'dr.', 'Dr.', 'Dr. dr.', 'Prof. Dr. Ir. H.', 'drg.')
const behind = fc.constantFrom('', 'M.Kes.', 'S.STP., M.Si.', 'Ph.D.', 'Sp.OG')
const name = fc
  .array(fc.constantFrom('Siti', 'aminah', 'NUR', "Rifa'i", 'André', 'M.', 'Straße'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(' '))
const parts = fc.record({ titlesBefore: titles, name, titlesAfter: behind })

describe('a name', () => {
  test.each([
    [{ titlesBefore: 'dr.', name: 'Siti Aminah', titlesAfter: 'M.Kes.' }, 'dr. Siti Aminah, M.Kes.'],
    [{ titlesBefore: '', name: 'Siti Aminah', titlesAfter: 'M.Kes.' }, 'Siti Aminah, M.Kes.'],
    [{ titlesBefore: 'Dr.', name: 'Siti Aminah', titlesAfter: '' }, 'Dr. Siti Aminah'],
  ])('in running text: %o', (given, written) => expect(fullName(given)).toBe(written))

  test('over a signature is in capitals, and nothing but the name is', () => {
    fc.assert(
      fc.property(parts, (person) => {
        const { titlesBefore, titlesAfter } = person
        const signed = signatureName(person)
        expect(signed.startsWith(titlesBefore)).toBe(true)
        expect(signed.endsWith(titlesAfter)).toBe(true)
        const behindIt = titlesAfter === '' ? signed.length : signed.length - titlesAfter.length - 2
        const middle = signed.slice(titlesBefore.length, behindIt)
        expect(middle).toBe(middle.toUpperCase())
        expect(signed.toLowerCase()).toBe(
          fullName({ ...person, name: person.name.toUpperCase() }).toLowerCase(),
        )
      }),
    )
  })

  test('keeps dr. and Dr. apart whatever is done with it', () => {
    fc.assert(
      fc.property(parts, (person) => {
        const [small, large] = ['dr.', 'Dr.'].map((titlesBefore) => ({ ...person, titlesBefore }))
        if (!small || !large) throw new Error('unreachable')
        expect(fullName(small)).not.toBe(fullName(large))
        expect(signatureName(small)).not.toBe(signatureName(large))
      }),
    )
  })
})
