import { CODE_LENGTH } from './code.ts'

/** Corners of a page, named in reading order. */
export const CORNERS = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const
export type Corner = (typeof CORNERS)[number]

/** Says how the cells of a page lie between its marks; a later arrangement takes the next digit, and old scans stay readable. */
export const LAYOUT_VERSION = '1'

/** Printed and marked on drafts. Its letter O is in no issued code (`CODE_ALPHABET`), so a draft is never taken for a document. */
export const DRAFT_CODE = 'KONSEP0'

/** What a corner mark says. Nothing personal. */
export interface Mark {
  code: string
  /** From 1 to 1,295: two digits of base 36. */
  page: number
  layoutVersion: string
  corner: Corner
}

export const MOST_PAGES = 36 ** 2 - 1

const SYMBOLS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const CORNER_LETTERS: Record<Corner, string> = {
  topLeft: 'A',
  topRight: 'B',
  bottomLeft: 'C',
  bottomRight: 'D',
}
const CHECK_LENGTH = 3
/** Largest prime below 36^3. Being prime and above 36 makes every single wrong character change the sum. */
const CHECK_PRIME = 46649
const BODY_LENGTH = CODE_LENGTH + 4
/** 14 upper-case letters and digits: with C40 they fill a DataMatrix of 16 x 16 (ISO/IEC 16022, table 7). */
export const MARK_LENGTH = BODY_LENGTH + CHECK_LENGTH

function base36(value: number, length: number): string {
  return value.toString(36).toUpperCase().padStart(length, '0')
}

/** Value of the text as a polynomial in 37, modulo the prime. */
function checksum(body: string): string {
  let sum = 0
  for (const character of body) sum = (sum * 37 + SYMBOLS.indexOf(character) + 1) % CHECK_PRIME
  return base36(sum, CHECK_LENGTH)
}

/**
 * The 14 characters of a corner mark: code, page, layout version, corner, checksum.
 * @throws RangeError when the code or the page cannot be written so
 */
export function encodeMark({ code, page, layoutVersion, corner }: Mark): string {
  if (code.length !== CODE_LENGTH || !/^[0-9A-Z]+$/.test(code)) throw new RangeError(`not a code: ${code}`)
  if (!Number.isInteger(page) || page < 1 || page > MOST_PAGES) throw new RangeError(`not a page: ${page}`)
  const body = `${code}${base36(page, 2)}${layoutVersion}${CORNER_LETTERS[corner]}`
  return `${body}${checksum(body)}`
}

/** What a mark says, or null when it is not one of ours or was misread. */
export function decodeMark(text: string): Mark | null {
  if (text.length !== MARK_LENGTH || !/^[0-9A-Z]+$/.test(text)) return null
  const body = text.slice(0, BODY_LENGTH)
  if (checksum(body) !== text.slice(BODY_LENGTH)) return null
  const corner = CORNERS.find((name) => CORNER_LETTERS[name] === body.charAt(CODE_LENGTH + 3))
  const page = Number.parseInt(body.slice(CODE_LENGTH, CODE_LENGTH + 2), 36)
  if (corner === undefined || page < 1) return null
  return { code: body.slice(0, CODE_LENGTH), page, layoutVersion: body.charAt(CODE_LENGTH + 2), corner }
}
