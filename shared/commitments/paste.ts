import { cleanLine } from '#shared/indonesian/text.ts'

/**
 * Numbering that Word writes as plain text before a list item. A capital letter with a full stop counts only before a tab,
 * since `H. Ahmad` is a name; a bullet that is a letter (`o`, Wingdings `Ø` and `§`) only before a tab, too.
 */
const NUMBERING: readonly RegExp[] = [
  /^\(?\d{1,3}[.)]\)?(?=\s|\p{L}|["'(“])\s*/u,
  /^\d{1,2}(?:\.\d{1,2})+(?:\.\s+|\.?\t\s*)/u,
  /^\(?[a-z][.)](?:\s+|$)/u,
  /^\(?[A-Z]\)(?:\s+|$)/u,
  /^[A-Z]\.\t\s*/u,
  /^\(?[ivx]{1,5}[.)](?:\s+|$)/u,
  /^\(?[IVX]{2,5}[.)](?:\s+|$)/u,
  /^[•·●○◦▪▫■□‣⁃➢✓✔\uF0B7\uF0A7\uF0D8\uF0FC]\s*/u,
  /^[-–—*]\s+/u,
  /^[oØ§]\t\s*/u,
]

/** The line without its numbering or bullet, and whether it had one. */
function withoutNumbering(line: string): { text: string; numbered: boolean } {
  const start = line.trimStart()
  for (const pattern of NUMBERING) {
    const match = pattern.exec(start)
    if (match) return { text: start.slice(match[0].length), numbered: true }
  }
  return { text: start, numbered: false }
}

/** Lines as paragraphs: a page break ends one, a line break inside a Word paragraph (vertical tab) does not. */
function linesOf(text: string): string[] {
  return text
    .replace(/\r\n?|[\f\u2028\u2029]/gu, '\n')
    .replace(/\v/gu, ' ')
    .split('\n')
}

/**
 * The points in a text copied from Word, a PDF or an e-mail: one for each paragraph or numbered line, without numbering and invisible
 * characters. In a numbered list, a line without a number that begins in lower case goes on with the point before it
 * (a line broken by the width of the page).
 */
export function pointsFromPaste(text: string): string[] {
  const lines = linesOf(text)
    .map((line) => withoutNumbering(line.replaceAll('\u00A0', ' ')))
    .map(({ text: rest, numbered }) => ({ text: cleanLine(rest), numbered }))
    .filter((line) => line.text !== '')
  const isList = lines.some((line) => line.numbered)
  const points: string[] = []
  for (const line of lines) {
    const before = points.at(-1)
    const goesOn = isList && !line.numbered && before !== undefined && /^\p{Ll}/u.test(line.text)
    if (goesOn) points[points.length - 1] = `${before} ${line.text}`
    else points.push(line.text)
  }
  return points
}
