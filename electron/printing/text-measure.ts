import LineBreaker from 'linebreak'
import PDFKit from 'pdfkit'
import type { Typeface } from '#shared/settings/model.ts'
import type { OpenFonts, Weight } from './fonts.ts'
import { RecentMap } from './recent-map.ts'

/** Type size in pt and look. Slanted letters are the upright ones inclined, and as wide. */
export interface TextStyle {
  size: number
  weight: Weight
  isSlanted?: boolean
  isUnderlined?: boolean
  isStruck?: boolean
}

/** Natural leading of single spacing, as a multiple of the type size: what word processors give Arial. */
export const SINGLE = 1.15

/** A line of a broken paragraph; `isLast` ends it, so it is not justified. */
export interface Line {
  text: string
  isLast: boolean
}

const WORDS_KEPT = 40_000
const TEXTS_KEPT = 2_000

/** Measures and breaks text with the fonts it is drawn with, so that the planner knows the height of everything before a page is begun. */
export class TextMeasure {
  // Advances are remembered here; pdfkit would keep every word it ever measured.
  readonly #document = new PDFKit({ autoFirstPage: false, font: '', fontLayoutCache: false })
  readonly #advances = new RecentMap<number>(WORDS_KEPT)
  readonly #broken = new RecentMap<readonly Line[]>(TEXTS_KEPT)
  readonly #balanced = new RecentMap<readonly string[]>(TEXTS_KEPT)
  readonly typeface: Typeface
  readonly #fonts: OpenFonts

  constructor(fonts: OpenFonts, typeface: Typeface) {
    this.typeface = typeface
    this.#fonts = fonts
    for (const { name, handle } of Object.values(fonts[typeface])) {
      this.#document.registerFont(name, handle)
    }
  }

  /** Width in pt of text without line breaks. */
  width(text: string, { size, weight }: TextStyle): number {
    // At 1,000 pt pdfkit gives the bare sum of advances, so that the size is multiplied in as it does itself.
    const advance = this.#advances.of(`${weight}${text}`, () =>
      this.#document.font(`${this.typeface}-${weight}`).fontSize(1000).widthOfString(text),
    )
    return advance * (size / 1000)
  }

  /** Distance in pt from the top of a line to its baseline. */
  baseline({ size, weight }: TextStyle): number {
    const { ascent, unitsPerEm } = this.#fonts[this.typeface][weight].font
    return (size * ascent) / unitsPerEm
  }

  /** Distance of two baselines in pt at a line spacing as word processors count it. */
  pitch({ size }: TextStyle, spacing = 1): number {
    return size * SINGLE * spacing
  }

  /** Breaks text for a room. Most of a draft stays as it was from one preview to the next, so results are kept. */
  broken(text: string, room: number, style: TextStyle): readonly Line[] {
    return this.#broken.of(`${style.weight}${style.size} ${room} ${text}`, () =>
      this.#lines(this.#fitted(text, room, style), room, style),
    )
  }

  /** Lines of nearly equal length, no more than greedy breaking needs: for centred titles, positions and names. */
  balanced(text: string, room: number, style: TextStyle): readonly string[] {
    return this.#balanced.of(`${style.weight}${style.size} ${room} ${text}`, () =>
      this.#balance(text, room, style),
    )
  }

  /** Cuts words that are wider than the room, with a line break in each cut, so that no line is ever too wide. */
  #fitted(text: string, room: number, style: TextStyle): string {
    let result = ''
    for (const { text: word, endsLine } of words(text)) {
      let rest = word
      while (this.width(rest.trimEnd(), style) > room) {
        const head = this.#longestHead(rest, room, style)
        result += `${head}\n`
        rest = rest.slice(head.length)
      }
      result += endsLine ? `${rest}\n` : rest
    }
    return result
  }

  /** Breaks fitted text greedily. */
  #lines(text: string, room: number, style: TextStyle): Line[] {
    const lines: Line[] = []
    let line = ''
    let width = 0
    const all = words(text)
    for (const [index, { text: word, endsLine }] of all.entries()) {
      const wordWidth = this.width(word, style)
      const trailing = /\s+$/.exec(word)?.[0]
      const trailingWidth = trailing === undefined ? 0 : this.width(trailing, style)
      if (line !== '' && width + wordWidth - trailingWidth > room) {
        lines.push({ text: line, isLast: false })
        line = ''
        width = 0
      }
      line += word
      width += wordWidth
      if (endsLine || index === all.length - 1) {
        lines.push({ text: line, isLast: true })
        line = ''
        width = 0
      }
    }
    return lines
  }

  #balance(text: string, room: number, style: TextStyle): string[] {
    const fitted = this.#fitted(text, room, style)
    let best = this.broken(text, room, style)
    if (best.length < 2) return best.map((line) => line.text.trimEnd())
    let [narrow, wide] = [room / best.length, room]
    while (wide - narrow > 2) {
      const middle = (narrow + wide) / 2
      const tried = this.#lines(fitted, middle, style)
      if (tried.length <= best.length && this.#widest(tried, style) <= room) {
        best = tried
        wide = middle
      } else narrow = middle
    }
    return best.map((line) => line.text.trimEnd())
  }

  #widest(lines: readonly Line[], style: TextStyle): number {
    return Math.max(...lines.map((line) => this.width(line.text.trimEnd(), style)))
  }

  /** As many characters as there is room for, at least one, never half a surrogate pair; if it can be, up to a place where a word may be parted. */
  #longestHead(word: string, room: number, style: TextStyle): string {
    const characters = Array.from(word)
    let [fits, tooMany] = [1, characters.length]
    while (tooMany - fits > 1) {
      const middle = Math.floor((fits + tooMany) / 2)
      if (this.width(characters.slice(0, middle).join(''), style) <= room) fits = middle
      else tooMany = middle
    }
    const head = characters.slice(0, fits).join('')
    return partableHead(head) ?? head
  }
}

/** A word up to its last hyphen or slash, or else a number up to the last mark between its groups; null when it has none. */
export function partableHead(word: string): string | null {
  return (/^.*[-/]/.exec(word) ?? /^.*\d[.,]/.exec(word))?.[0] ?? null
}

/** A word with the space behind it; `from` is its place in the text. */
interface Word {
  from: number
  text: string
  endsLine: boolean
}

/** Text parted at its spaces, where UAX 14 allows a break: hyphens and slashes part nothing. */
export function words(text: string): Word[] {
  const breaker = new LineBreaker(text)
  const result: Word[] = []
  let start = 0
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const part = text.slice(start, next.position)
    if (!/\s$/.test(part) && next.position !== text.length) continue
    result.push({ from: start, text: part.replace(/\n$/, ''), endsLine: part.endsWith('\n') })
    start = next.position
  }
  return result
}
