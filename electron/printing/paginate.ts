import type { Piece, RunningText } from './pieces.ts'

/** A piece, or some lines of it, at its place: `y` in pt from the top of the room for text. */
export interface Placed {
  piece: Piece
  y: number
  /** Blank space above it on this page. */
  spaceBefore: number
  /** Lines of running text shown here; null for the whole piece. */
  lines: { from: number; to: number } | null
}

export type Page = Placed[]

/** Fewest lines of a parted paragraph at the foot of a page and at the head of the next. */
const FEWEST_LINES = 2

/** Blank pt below which a page counts as full in spite of rounding. */
const TOLERANCE = 0.01

export interface PaginateOptions {
  /** Room for text on a page, pt. */
  height: number
  /** Set at the head of later pages that begin with signatures. */
  heading: Piece | null
}

/** Runs of pieces that must stay together. */
function chains(pieces: readonly Piece[]): Piece[][] {
  const result: Piece[][] = []
  let chain: Piece[] = []
  for (const next of pieces) {
    chain.push(next)
    if (!next.keepWithNext) {
      result.push(chain)
      chain = []
    }
  }
  if (chain.length > 0) result.push(chain)
  return result
}

/** Height of pieces one under the other, at most: with all space between them and a table header for each row. */
function spread(pieces: readonly Piece[]): number {
  return pieces.reduce(
    (sum, { spaceBefore, height, row }) => sum + spaceBefore + height + (row?.group.headerHeight ?? 0),
    0,
  )
}

class Pages {
  readonly #height: number
  readonly #heading: Piece | null
  readonly pages: Page[] = [[]]
  #y = 0

  constructor({ height, heading }: PaginateOptions) {
    this.#height = height
    this.#heading = heading
  }

  get #page(): Page {
    return this.pages.at(-1) ?? []
  }

  get isEmpty(): boolean {
    return this.#page.length === 0
  }

  get #room(): number {
    return this.#height - this.#y + TOLERANCE
  }

  /** Blank space above a piece after another one: the header of a table counts with its first row on a page. */
  static #before(piece: Piece, previous: Piece | undefined): { space: number; header: number } {
    const isContinued = piece.row !== null && piece.row.group === previous?.row?.group
    const header = piece.row !== null && !isContinued ? piece.row.group.headerHeight : 0
    return { space: previous === undefined ? 0 : piece.spaceBefore, header }
  }

  fits(chain: readonly Piece[]): boolean {
    let previous = this.#page.at(-1)?.piece
    let height = 0
    for (const piece of chain) {
      const { space, header } = Pages.#before(piece, previous)
      height += space + header + piece.height
      previous = piece
    }
    return height <= this.#room
  }

  place(piece: Piece): void {
    const { space, header } = Pages.#before(piece, this.#page.at(-1)?.piece)
    this.#page.push({ piece, y: this.#y + space + header, spaceBefore: space, lines: null })
    this.#y += space + header + piece.height
  }

  /** A page that begins with signatures says what it continues; the heading needs no text before it. */
  startPage(chain: readonly Piece[]): void {
    if (this.isEmpty) return
    const taken = this.#takeCompanion(chain)
    this.pages.push([])
    this.#y = 0
    const opening = taken[0] ?? chain[0]
    if (opening?.kind === 'signing' && this.#heading !== null) this.place(this.#heading)
    for (const piece of taken) this.place(piece)
  }

  /**
   * Those who acknowledge do not stand alone on the last page: the row above goes with them, and with it all that must stay with it,
   * if anything of its kind or of the text stays behind and the new page has room for all.
   */
  #takeCompanion(chain: readonly Piece[]): Piece[] {
    const [first] = chain
    const opensAcknowledgement = first?.kind === 'signing' && first.row === null && first.keepWithNext
    if (!opensAcknowledgement) return []
    const page = this.#page
    let start = page.length - 1
    while (start > 0 && page[start - 1]?.piece.keepWithNext === true) start -= 1
    const taken = page.slice(start)
    const isRow = taken.at(-1)?.piece.cells.length !== 0 && taken.every(({ lines }) => lines === null)
    if (!isRow || start === 0 || page[start - 1]?.piece === this.#heading) return []
    const pieces = taken.map(({ piece }) => piece)
    const together = (this.#heading?.height ?? 0) + spread([...pieces, ...chain])
    if (together > this.#height) return []
    page.length = start
    return pieces
  }

  /** Parts running text over pages; its last lines stay with what must follow. */
  placeParted(piece: Piece, followers: readonly Piece[]): void {
    const { running } = piece
    if (running === null) return
    const count = running.lines
    let from = 0
    for (;;) {
      const space = this.isEmpty ? 0 : from === 0 ? piece.spaceBefore : 0
      const rest = count - from
      const followerRoom = spread(followers)
      const room = this.#room - space
      if (rest * running.pitch + followerRoom <= room || rest <= FEWEST_LINES) {
        this.#placeLines(piece, from, count, space, running.pitch)
        return
      }
      const most = Math.min(Math.floor(room / running.pitch), rest - FEWEST_LINES)
      if (most >= FEWEST_LINES || (this.isEmpty && most >= 1)) {
        this.#placeLines(piece, from, from + most, space, running.pitch)
        from += most
      } else if (this.isEmpty) {
        this.#placeLines(piece, from, count, space, running.pitch)
        return
      }
      this.startPage([])
    }
  }

  #placeLines(piece: Piece, from: number, to: number, space: number, pitch: number): void {
    const isWhole = from === 0 && to === piece.running?.lines
    this.#page.push({ piece, y: this.#y + space, spaceBefore: space, lines: isWhole ? null : { from, to } })
    this.#y += space + (to - from) * pitch
  }
}

function placeEach(pages: Pages, pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    if (pages.fits([piece])) pages.place(piece)
    else if (piece.running !== null) pages.placeParted(piece, [])
    else {
      pages.startPage([piece])
      pages.place(piece)
    }
  }
}

/** As much of running text as must stand below its heading. */
function firstLines(piece: Piece, { pitch, lines }: RunningText): Piece {
  return { ...piece, height: pitch * Math.min(FEWEST_LINES, lines) }
}

function placeChain(pages: Pages, chain: readonly Piece[]): void {
  const [first, ...followers] = chain
  if (first === undefined) return
  if (pages.fits(chain)) {
    for (const piece of chain) pages.place(piece)
    return
  }
  if (first.running !== null) {
    pages.placeParted(first, followers)
    placeEach(pages, followers)
    return
  }
  const text = chain.findIndex(({ running }) => running !== null)
  const lead = chain.slice(0, text)
  const opening = chain[text]
  if (opening?.running && pages.fits([...lead, firstLines(opening, opening.running)])) {
    for (const piece of lead) pages.place(piece)
    placeChain(pages, chain.slice(text))
    return
  }
  if (!pages.isEmpty) {
    pages.startPage(chain)
    placeChain(pages, chain)
    return
  }
  placeEach(pages, chain)
}

/** Lays pieces out on pages: chains stay together, running text is parted with at least two lines on each side, rows never. */
export function paginate(pieces: readonly Piece[], options: PaginateOptions): Page[] {
  const pages = new Pages(options)
  for (const chain of chains(pieces)) placeChain(pages, chain)
  return pages.pages
}
