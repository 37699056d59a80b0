import * as z from 'zod'

/** Control, zero-width and direction-changing characters: they make one text look like another on paper. */
const INVISIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu

/** Removes invisible characters, makes Unicode NFC, folds runs of white space to one space and trims. */
export function cleanLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t\n\r]/g, ' ')
    .replace(INVISIBLE, '')
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
