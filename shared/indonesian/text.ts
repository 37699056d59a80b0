import * as z from 'zod'

/**
 * Control, zero-width and direction-changing characters (Unicode categories Cc and Cf) make one text look like another on paper; half a
 * character (Cs) cannot be stored.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}]/gu

/** Only letters, digits and signs of ASCII, single spaces inside: nothing to clean. */
const IS_CLEAN = /^[!-~]+(?: [!-~]+)*$/

/** Removes invisible characters, makes Unicode NFC, folds runs of white space to one space and trims. */
export function cleanLine(text: string): string {
  if (text === '' || IS_CLEAN.test(text)) return text
  return text
    .replace(/[\t\n\v\f\r\u0085]/g, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** As `cleanLine`, but keeps line breaks (at most one empty line in a row). */
export function cleanParagraphs(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map(cleanLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** One line of text, cleaned at the door. `max` counts characters after cleaning. */
export function lineOfText(max: number) {
  return z
    .string()
    .max(20_000)
    .transform(cleanLine)
    .pipe(z.string().max(max, `Paling banyak ${max} karakter.`))
}

/** One line that must not be empty. */
export function requiredLine(max: number, message = 'Wajib diisi.') {
  return lineOfText(max).pipe(z.string().min(1, message))
}

/** Text with line breaks, cleaned at the door. */
export function paragraphs(max: number) {
  return z
    .string()
    .max(40_000)
    .transform(cleanParagraphs)
    .pipe(z.string().max(max, `Paling banyak ${max} karakter.`))
}
