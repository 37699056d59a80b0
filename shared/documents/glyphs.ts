import type { Typeface } from '#shared/settings/model.ts'
import { GLYPH_RANGES } from './glyph-ranges.ts'

function hasGlyph(codePoint: number, typeface: Typeface): boolean {
  const ranges = GLYPH_RANGES[typeface]
  let [low, high] = [0, ranges.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = ranges[middle] ?? [0, -1]
    if (codePoint < first) high = middle - 1
    else if (codePoint > last) low = middle + 1
    else return true
  }
  return false
}

/** Printed in place of a character that the typeface lacks, so that it is seen and mended rather than lost in a box. */
export const MISSING_GLYPH = '[?]'

/** White space that papers are written with has no glyph of its own to miss. */
function isPrintable(character: string, typeface: Typeface): boolean {
  return character === '\n' || hasGlyph(character.codePointAt(0) ?? 0, typeface)
}

/**
 * Characters of a text that the typeface of the papers cannot print (emoji, scripts other than Latin, Greek and Cyrillic), each once.
 * A character with a plain equivalent (a full-width digit, a narrow no-break space) is not missing: `printableText` writes the equivalent.
 */
export function missingGlyphs(text: string, typeface: Typeface): string[] {
  const missing = new Set<string>()
  for (const character of text.normalize('NFC')) {
    if (isPrintable(character, typeface)) continue
    const plain = Array.from(character.normalize('NFKC'))
    if (!plain.every((part) => isPrintable(part, typeface))) missing.add(character)
  }
  return [...missing]
}

/** The text as the typeface can print it: equivalents where there are some, `[?]` in place of what is missing. */
export function printableText(text: string, typeface: Typeface): string {
  let result = ''
  for (const character of text.normalize('NFC')) {
    if (isPrintable(character, typeface)) result += character
    else {
      const plain = Array.from(character.normalize('NFKC'))
      result += plain.every((part) => isPrintable(part, typeface)) ? plain.join('') : MISSING_GLYPH
    }
  }
  return result
}
