import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fullName, signatureName } from '#shared/indonesian/names.ts'
import { cleanLine } from '#shared/indonesian/text.ts'
import { splitName } from '#shared/people/splitting-names.ts'

const parts = (text: string) => {
  const { titlesBefore, name, titlesAfter } = splitName(text)
  return [titlesBefore, name, titlesAfter]
}

describe('a name with its titles glued to it', () => {
  test.each([
    ['Ahmad Fauzi', ['', 'Ahmad Fauzi', '']],
    ['Dr. Ir. H. Budi  Santoso, S.STP., M.Si.', ['Dr. Ir. H.', 'Budi Santoso', 'S.STP., M.Si.']],
    ['BUDI SANTOSO S.Sos, M.Si', ['', 'BUDI SANTOSO', 'S.Sos., M.Si.']],
    ['Drs H Ahmad', ['Drs. H.', 'Ahmad', '']],
    ['dr. Siti Aminah, M.Kes.', ['dr.', 'Siti Aminah', 'M.Kes.']],
    ['Dr.Ir.H.Budi Santoso,S.T.,M.T.', ['Dr. Ir. H.', 'Budi Santoso', 'S.T., M.T.']],
    ['DRS. EC. AHMAD YANI, M.M.', ['Drs. Ec.', 'AHMAD YANI', 'M.M.']],
    ['Budi Santoso S. Sos., M. Si', ['', 'Budi Santoso', 'S.Sos., M.Si.']],
    ['Siti Aminah SH MH', ['', 'Siti Aminah', 'SH, MH']],
    ['Drg. Rina Wati, M.KES', ['drg.', 'Rina Wati', 'M.Kes.']],
    ['dr. Hendra, Sp.OG(K)', ['dr.', 'Hendra', 'Sp.OG(K)']],
    ['Prof. Dr. dr. Ir. Umar', ['Prof. Dr. dr. Ir.', 'Umar', '']],
    ['K. H. Ahmad Dahlan', ['K.H.', 'Ahmad Dahlan', '']],
    ['Ardi, M.Si. (contoh)', ['', 'Ardi', 'M.Si. (contoh)']],
    ['Dewi, S.E.,M.M.,CRMP', ['', 'Dewi', 'S.E., M.M., CRMP']],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected)
    expect(splitName(text).doubts).toEqual([])
  })

  test.each([
    'M. Yusuf',
    'Budi M. Simatupang',
    'Agus M. M. Budi',
    'Andi Ma',
    'A. R. Siti',
    'I Gusti Ngurah Rai',
    "Rifa'i",
  ])('%s has none', (text) => expect(parts(text)).toEqual(['', text, '']))

  test('keeps dr. and Dr. apart; only the name is put in capitals', () => {
    expect(signatureName(splitName('Dr. dr. Siti Aminah, M.Kes.'))).toBe('Dr. dr. SITI AMINAH, M.Kes.')
    expect([splitName('dr Siti').titlesBefore, splitName('Dr Siti').titlesBefore]).toEqual(['dr.', 'Dr.'])
  })

  test.each([
    ['DR. BUDI', 'doktor'],
    ['H Ahmad', '"H"'],
    ['R. Achmad', '"R."'],
    ['SITI AMINAH SE', '"SE"'],
    ['Budi, Kepala Dinas', '"Kepala Dinas"'],
    ['Budi A.P.', '"A.P."'],
    ['Agus M. M.', '"M.M."'],
    ['Ahmad, H.', 'di depan'],
    ['AKBP Budi Santoso', 'pangkat'],
    ['Budi 19860926', 'tidak lazim'],
    ['Drs.', 'tidak ditemukan'],
    [', S.H.', 'tidak ditemukan'],
  ])('%s is not sure, and it says why', (text, word) => {
    const { isSure, doubts } = splitName(text)
    expect(isSure).toBe(false)
    expect(doubts.join(' ')).toContain(word)
  })

  test('of nothing is nothing', () => {
    expect(splitName('  ')).toEqual({ titlesBefore: '', name: '', titlesAfter: '', isSure: true, doubts: [] })
  })
})

const inFront = fc.constantFrom(
  'Prof.',
  'Dr.',
  'dr.',
  'drg.',
  'Ir.',
  'Drs.',
  'Dra.',
  'H.',
  'Hj.',
  'K.H.',
  'Ns.',
)
const behind = fc.constantFrom(
  'S.STP.',
  'S.Sos.',
  'M.Si.',
  'M.Kes.',
  'S.E.',
  'Ph.D.',
  'Sp.OG',
  'A.Md.Keb.',
  'S.Pd.SD',
)
const word = fc.constantFrom(
  'Budi',
  'Siti',
  'Nur',
  'Aminah',
  'Wijaya',
  'Lestari',
  'M.',
  'Abd.',
  "Rifa'i",
  'Al-Farisi',
)
const people = fc.record({
  titlesBefore: fc.array(inFront, { maxLength: 4 }).map((each) => each.join(' ')),
  name: fc.array(word, { minLength: 1, maxLength: 4 }).map((each) => ['Agus', ...each, 'Wibowo'].join(' ')),
  titlesAfter: fc.array(behind, { maxLength: 4 }).map((each) => each.join(', ')),
})

const letters = (written: string) =>
  cleanLine(written)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

describe('whatever is written', () => {
  test('titles and name come apart as they were put together', () => {
    fc.assert(
      fc.property(people, (person) => {
        const split = splitName(fullName(person))
        expect(split).toMatchObject({ ...person, isSure: true })
      }),
    )
  })

  test('nor is a letter or a digit lost or added, and splitting what was split changes nothing', () => {
    const pieces = fc.oneof(
      inFront,
      behind,
      word,
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constant(','),
    )
    const text = fc.array(pieces, { maxLength: 8 }).map((each) => each.join(' '))
    fc.assert(
      fc.property(text, (written) => {
        const split = splitName(written)
        expect(letters(fullName(split))).toBe(letters(written))
        const again = splitName(fullName(split))
        expect(split.isSure ? fullName(again) : fullName(split)).toBe(fullName(split))
      }),
    )
  })
})
