import { cleanLine } from '#shared/indonesian/text.ts'
import type { NameParts } from '#shared/indonesian/names.ts'
import { isMilitaryRank, isTitleBehind, titleBehind, titleInFront } from './academic-titles.ts'

/** A name with its titles, taken apart. */
export interface SplitName extends NameParts {
  /** False when a part may be meant otherwise; a clerk looks at it. */
  isSure: boolean
  /** Why it is not sure, in words. */
  doubts: string[]
}

/** What may be a title at the beginning of a text, with or without its dot, when something follows it. */
const FIRST_WORD = /^(K\.\s?H\.|R\.(?:A|M|Ng)\.|\p{L}+\.|\p{L}+(?=\s))\s*(?=\S)/u

function takeFront(text: string, doubts: string[]): { titles: string[]; rest: string } {
  const titles: string[] = []
  let rest = text
  for (;;) {
    const [whole = '', word = ''] = FIRST_WORD.exec(rest) ?? []
    const written = word.replace(/\s/g, '')
    const found = titleInFront(written)
    if (found === null) return { titles, rest }
    // One letter without a dot is a title behind other titles (`Drs H Ahmad`); alone it may be the name's own initial.
    const isInitial = written.length === 1 && titles.length === 0
    if (!found.isSure) doubts.push(`"${written}" dapat berarti Dr. (doktor) atau dr. (dokter).`)
    else if (isInitial || found.title === 'R.')
      doubts.push(`"${written}" dianggap gelar, tetapi dapat juga singkatan nama.`)
    titles.push(found.title)
    rest = rest.slice(whole.length)
  }
}

/** The beginning of a title that was parted by a space: `M.` of `M. Si`. */
const BEGINNING = /^(?:\p{L}{1,2}\.)+$/u

/** A title that stands apart from names by how it is written: `S.Sos`, `SE`, `MSi`; `Ma` is a name. */
function isWrittenAsTitle(word: string): boolean {
  const isDotted = /\p{L}\.\p{L}/u.test(word)
  const hasCapitals = /^\p{Lu}{2,}\.?$/u.test(word) || /^[MS]\p{Lu}\p{Ll}+\.?$/u.test(word)
  return isTitleBehind(word) && (isDotted || hasCapitals)
}

/** Whether it may as well be a part of the name: `A.P.` may be initials, `SE` a name among capitals. */
function mayBeName(title: string, isShouted: boolean): boolean {
  return title.includes('.') ? /^(?![MS]\.)(?:\p{L}\.)+\p{L}?$/u.test(title) : isShouted
}

/** Titles at the end of the name that no comma parts from it: `BUDI SANTOSO S.Sos`, `BUDI SANTOSO S. Sos`. */
function takeBehind(text: string, doubts: string[]): { titles: string[]; rest: string } {
  const words = text.split(' ')
  const titles: string[] = []
  // The first word is always of the name.
  for (let last = words.length - 1; last > 0; last = words.length - 1) {
    const [before = '', word = ''] = words.slice(-2)
    const parted = last > 1 && BEGINNING.test(before) && isTitleBehind(before + word) ? before + word : null
    const title = parted ?? (isWrittenAsTitle(word) ? word : null)
    if (title === null) break
    const isInitials = parted !== null && /^\p{L}\.?$/u.test(word)
    if (isInitials || mayBeName(title, text === text.toUpperCase()))
      doubts.push(`"${title}" dianggap gelar, tetapi dapat juga bagian nama.`)
    titles.unshift(title)
    words.length -= parted === null ? 1 : 2
  }
  return { titles: titles.map(titleBehind), rest: words.join(' ') }
}

/** `M. Si` -> `M.Si`, among titles. */
function joined(words: readonly string[]): string[] {
  const result: string[] = []
  for (const word of words) {
    const last = result.at(-1) ?? ''
    if (BEGINNING.test(last) && isTitleBehind(last + word)) result[result.length - 1] = last + word
    else result.push(word)
  }
  return result
}

/** `Ph.D`, `CRMP`, `FISQua`, `(contoh)`: not a plain word. */
function isShortened(word: string): boolean {
  return /\.|^\(.*\)$/.test(word) || /^\p{Lu}\p{L}*\p{Lu}\p{L}*$/u.test(word) || isTitleBehind(word)
}

/** The titles in one piece between commas; a piece that does not look like titles is kept as it is and told. */
function titlesOf(piece: string, doubts: string[]): string[] {
  const words = joined(piece.split(' '))
  if (words.every(isTitleBehind)) return words.map(titleBehind)
  if (titleInFront(piece) !== null) doubts.push(`"${piece}" biasanya ditulis di depan nama.`)
  else if (!words.every(isShortened)) doubts.push(`"${piece}" tidak tampak seperti gelar.`)
  return [piece]
}

/** What speaks against a name when its titles are taken away. */
function nameDoubts(name: string): string[] {
  const doubts: string[] = []
  const [first = '', ...others] = name.split(' ')
  if (name === '' || titleInFront(name) !== null) doubts.push('Namanya tidak ditemukan.')
  if (others.length > 0 && isMilitaryRank(first)) doubts.push(`"${first}" tampaknya pangkat, bukan nama.`)
  // A remark behind the name is usual: `(alm.)`, `(contoh)`.
  const bare = name.replace(/ \([\p{L}\s.]+\)$/u, '')
  if (/[^\p{L}\p{M}\s.'’`-]/u.test(bare)) doubts.push(`"${name}" memuat tanda yang tidak lazim pada nama.`)
  return doubts
}

/**
 * Takes a name apart that is written with its titles: `Dr. Ir. H. Budi Santoso, S.STP., M.Si.`, `BUDI SANTOSO S.Sos, M.Si`,
 * `Drs H Ahmad`. Letters are neither added nor lost; only dots, commas and the case of known titles are written as usual.
 */
export function splitName(text: string): SplitName {
  const doubts: string[] = []
  const line = cleanLine(text)
  const [beforeComma = '', ...pieces] = line.split(/\s*,\s*/)
  const front = takeFront(beforeComma, doubts)
  const { titles, rest: name } = takeBehind(front.rest, doubts)
  for (const piece of pieces) if (piece !== '') titles.push(...titlesOf(piece, doubts))
  if (line !== '') doubts.push(...nameDoubts(name))
  return {
    titlesBefore: front.titles.join(' '),
    name,
    titlesAfter: titles.join(', '),
    isSure: doubts.length === 0,
    doubts,
  }
}
