import type { Block, PaperDocument } from '#shared/documents/paper.ts'
import { blockPieces } from './block-pieces.ts'
import type { PageFrame } from './page-frame.ts'
import { pageFrame } from './page-frame.ts'
import type { Page } from './paginate.ts'
import { paginate } from './paginate.ts'
import type { Piece, Setting } from './pieces.ts'
import { drawLines, piece } from './pieces.ts'
import type { TextMeasure } from './text-measure.ts'

/** A document laid out: pages of measured pieces. */
export interface LaidOut {
  frame: PageFrame
  pages: Page[]
  /** How many pages each part of the document has, as page breaks part it. */
  pagesOfParts: number[]
  /** How each part was set. */
  manners: Manner[]
}

/** Where the pages of a document stand among those of the whole that it becomes part of. */
export interface PlaceInWhole {
  before: number
  total: number
}

/** What begins on a page of its own. */
interface Part {
  blocks: Block[]
  /** Stands over signatures that continue on a later page; null for nothing. */
  heading: string | null
  /** Printed on both sides, it begins on the front of a sheet. */
  isOnNewSheet: boolean
}

/** An empty closing hands its place before the signatures to the last point. */
function partsOf({ blocks, continuationHeading }: PaperDocument): Part[] {
  const parts: Part[] = [{ blocks: [], heading: continuationHeading, isOnNewSheet: false }]
  for (const block of blocks) {
    if (block.kind === 'pageBreak')
      parts.push({
        blocks: [],
        heading: block.continuationHeading ?? continuationHeading,
        isOnNewSheet: block.isOnNewSheet === true,
      })
    else if (block.kind !== 'paragraph' || block.text !== '') parts.at(-1)?.blocks.push(block)
  }
  return parts
}

function continuationPiece(setting: Setting, text: string): Piece {
  const { measure, width, body } = setting
  const style = { size: body.size, weight: 'bold' } as const
  const lines = measure.balanced(text, width, style)
  const below = setting.gap * 1.6
  return piece(lines.length * measure.pitch(style) + below, (pen, left, top) =>
    drawLines(pen, setting, lines, { ...style, align: 'centre' }, { left, top, width }),
  )
}

/** One way to set a part of a document. */
export interface Manner {
  /** Body type, pt. */
  size: number
  /** Share of the usual blank space between blocks. */
  tightness: number
  /** Columns of the signature grid; null keeps the document's. */
  columns: number | null
}

/** Blank space is reduced this far where that saves a page: a signature alone on the last page is worse. */
const TIGHTNESSES = [1, 0.75, 0.5] as const
/** In a long list the space between blocks saves nothing worth setting it three times. */
const MOST_PAGES_TIGHTENED = 20
const MOST_COLUMNS_ON_BOARD = 6

/** A part as it was set. */
interface SetPart {
  pages: Page[]
  manner: Manner
}

/** The first of the manners with the fewest pages. */
function best(manners: readonly Manner[], set: (manner: Manner) => Page[]): SetPart {
  let fewest: SetPart | undefined
  for (const manner of manners) {
    const pages = set(manner)
    if (fewest === undefined || pages.length < fewest.pages.length) fewest = { pages, manner }
    if (fewest.pages.length === 1 || fewest.pages.length > MOST_PAGES_TIGHTENED) break
  }
  if (fewest === undefined) throw new RangeError('no manner to set a document in')
  return fewest
}

/** Columns that a board's grid may take, fewest first. */
function boardColumns(blocks: readonly Block[]): (number | null)[] {
  const grid = blocks.find((block) => block.kind === 'signatureGrid')
  if (grid === undefined) return [null]
  const most = Math.min(MOST_COLUMNS_ON_BOARD, grid.cells.length)
  return Array.from({ length: Math.max(1, most - grid.columns + 1) }, (_, more) => grid.columns + more)
}

/** The manners of one type size, the loosest first. */
function mannersOf(size: number, columns: readonly (number | null)[]): Manner[] {
  return columns.flatMap((count) => TIGHTNESSES.map((tightness) => ({ size, tightness, columns: count })))
}

/** A part that should fill a single page takes the largest type size, in whole points, at which it does. */
function fitted(
  { blocks }: Part,
  { fit, fontSize }: Pick<PaperDocument, 'fit' | 'fontSize'>,
  set: (manner: Manner) => Page[],
): SetPart {
  if (fit === null) return best(mannersOf(fontSize, [null]), set)
  const columns = boardColumns(blocks)
  let found = best(mannersOf(fit.smallest, columns), set)
  if (found.pages.length > 1) return best(mannersOf(fontSize, columns), set)
  let [fits, tooLarge] = [fit.smallest, fit.largest + 1]
  while (tooLarge - fits > 1) {
    const size = Math.floor((fits + tooLarge) / 2)
    const tried = best(mannersOf(size, columns), set)
    if (tried.pages.length === 1) {
      found = tried
      fits = size
    } else tooLarge = size
  }
  return found
}

/** All pages, with a blank one wherever the next part would else begin on the back of a sheet; so also behind the last, for what is joined to it. */
function onSheets(parts: readonly Part[], set: readonly SetPart[]): Page[] {
  if (!parts.some(({ isOnNewSheet }) => isOnNewSheet)) return set.flatMap(({ pages }) => pages)
  const pages: Page[] = []
  const fillSheet = () => {
    if (pages.length % 2 === 1) pages.push([])
  }
  for (const [index, { pages: own }] of set.entries()) {
    if (parts[index]?.isOnNewSheet === true) fillSheet()
    pages.push(...own)
  }
  fillSheet()
  return pages
}

/**
 * Lays a document out. Blank space shrinks by up to half where that saves a part of it a page. What should fill a single page takes the
 * largest type at which it does, with more columns of signatures where that helps; where none does, it keeps its own size on several pages.
 */
export function layOut(document: PaperDocument, measure: TextMeasure, image: Setting['image']): LaidOut {
  const frame = pageFrame(document)
  const setPart = ({ blocks, heading }: Part, { size, tightness, columns }: Manner): Page[] => {
    const setting: Setting = {
      measure,
      width: frame.textWidth,
      height: frame.textHeight,
      body: { size, weight: 'normal' },
      spacing: document.lineSpacing,
      gap: size * tightness,
      image,
    }
    const set = blocks.map((block) =>
      block.kind === 'signatureGrid' && columns !== null ? { ...block, columns } : block,
    )
    const pieces = set.flatMap((block, index) => blockPieces(setting, block, set[index - 1], set[index + 1]))
    return paginate(pieces, {
      height: frame.textHeight,
      heading: heading === null ? null : continuationPiece(setting, heading),
    })
  }
  const parts = partsOf(document)
  const set = parts.map((part) => fitted(part, document, (manner) => setPart(part, manner)))
  return {
    frame,
    pages: onSheets(parts, set),
    pagesOfParts: set.map(({ pages }) => pages.length),
    manners: set.map(({ manner }) => manner),
  }
}
