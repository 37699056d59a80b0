import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fullName, signatureName } from '#shared/indonesian/names.ts'
import { cleanLine, cleanParagraphs, lineOfText, requiredLine } from '#shared/indonesian/text.ts'

describe('text at the door', () => {
  test('loses what cannot be seen, keeps what can', () => {
    expect(cleanLine('  Siti\u202E\u200B  Aminah\u0000\t<b> ')).toBe('Siti Aminah <b>')
    expect(cleanLine('e\u0301')).toBe('é')
    expect(cleanLine('e\u200B\u0301')).toBe('é')
    expect(cleanParagraphs('satu\r\n\r\n\r\n\r\n dua ')).toBe('satu\n\ndua')
  })

  test('loses every sign that has no shape: Arabic letter mark, tags, half a character', () => {
    expect(cleanLine('Si\u061Cti\u180E \u{E0041}Ami\uD800nah\uFFF9')).toBe('Siti Aminah')
  })

  test('keeps words apart that a line or page break of Word parts', () => {
    expect(cleanLine('Kepala\u000BDinas\u000CKesehatan')).toBe('Kepala Dinas Kesehatan')
  })

  test('cleaning twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => cleanLine(cleanLine(text)) === cleanLine(text)),
    )
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => cleanParagraphs(cleanParagraphs(text)) === cleanParagraphs(text),
      ),
    )
  })

  test('what is too long or empty is refused in words', () => {
    expect(lineOfText(80).safeParse('a'.repeat(10_000)).error?.issues[0]?.message).toContain('80 karakter')
    expect(requiredLine(80).safeParse('\u200B ').error?.issues[0]?.message).toBe('Wajib diisi.')
  })
})

describe('names', () => {
  const person = { titlesBefore: 'Dr. dr. H.', name: 'Ahmad Fauzi', titlesAfter: 'Sp.PD., M.Kes.' }

  test('only the name is put in capitals', () => {
    expect(fullName(person)).toBe('Dr. dr. H. Ahmad Fauzi, Sp.PD., M.Kes.')
    expect(signatureName(person)).toBe('Dr. dr. H. AHMAD FAUZI, Sp.PD., M.Kes.')
  })

  test('without titles there is no comma and no gap', () => {
    expect(fullName({ titlesBefore: '', name: 'Dewi', titlesAfter: '' })).toBe('Dewi')
  })
})
