import { describe, expect, it } from 'vitest'
import PDFKit from 'pdfkit'
import { GLYPH_RANGES } from '#shared/documents/glyph-ranges.ts'
import { missingGlyphs, printableText } from '#shared/documents/glyphs.ts'
import type { Typeface } from '#shared/settings/model.ts'
import { TYPEFACES, openFonts } from '#electron/printing/fonts.ts'
import { FONTS } from './print.ts'

const fonts = openFonts(FONTS)

/** Scripts that are set from left to right by the letters alone, and the signs they share. */
const SCRIPTS =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]$/u
const CONTROLS = /^[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]$/u

/** Ranges of `glyph-ranges.ts`, read from the font files: print what this gives to write them anew. */
function rangesOf(typeface: Typeface): [number, number][] {
  const ranges: [number, number][] = []
  for (let codePoint = 0x20; codePoint < 0x20000; codePoint += 1) {
    const { normal, bold } = fonts[typeface]
    if (!normal.font.hasGlyphForCodePoint(codePoint) || !bold.font.hasGlyphForCodePoint(codePoint)) continue
    const character = String.fromCodePoint(codePoint)
    if (!SCRIPTS.test(character) || CONTROLS.test(character)) continue
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === codePoint - 1) last[1] = codePoint
    else ranges.push([codePoint, codePoint])
  }
  return ranges
}

describe('glyphs of the typefaces', () => {
  it.each(TYPEFACES)('are listed as the files of %s have them', (typeface) => {
    expect(GLYPH_RANGES[typeface]).toEqual(rangesOf(typeface))
  })

  it('cover what Indonesian papers are written with', () => {
    const text =
      'Kami “Dewan” – R.A. Kartini’s … ½ © é Ā ñ ß § • \u00A0 1.234,5 % & < > / ( ) [ ] @ # + = _ ; : ! ?'
    for (const typeface of TYPEFACES) expect(missingGlyphs(text, typeface)).toEqual([])
  })

  it('say what is missing, each once, and write equivalents where there are some', () => {
    expect(missingGlyphs('Rapat 😀😀 مر ２', 'bonum')).toEqual(['😀', 'م', 'ر'])
    expect(printableText('😀 ２\nbaris', 'bonum')).toBe('[?] 2\nbaris')
    expect(printableText('e\u0301', 'arimo')).toBe('é')
  })
})

describe('fonts in memory', () => {
  it('reach pdfkit by a handle of a few bytes, and the same font serves every document', () => {
    const { handle, font } = fonts.bonum.bold
    expect(handle.length).toBeLessThan(16)
    for (let round = 0; round < 2; round += 1) {
      const document = new PDFKit({ autoFirstPage: false, font: '' })
      document.registerFont('bold', handle)
      const width = document.font('bold').fontSize(1000).widthOfString('Mojokerto')
      expect(width).toBeCloseTo(font.layout('Mojokerto').advanceWidth, 6)
    }
  })
})
