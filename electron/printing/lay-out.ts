import type { Block, PaperDocument } from '#shared/documents/paper.ts'
import { annexHeadingPiece, fieldsPiece } from './field-pieces.ts'
import { letterheadPiece } from './letterhead-piece.ts'
import type { PageFrame } from './page-frame.ts'
import { pageFrame } from './page-frame.ts'
import type { Page, Section } from './paginate.ts'
import { paginate } from './paginate.ts'
import type { Piece, Setting } from './pieces.ts'
import { drawLines, piece } from './pieces.ts'
import {
  acknowledgementPieces,
  gridColumnWidth,
  gridPieces,
  signatureBlockPiece,
} from './signature-pieces.ts'
import { signatureTablePieces } from './signature-table.ts'
import { tablePieces } from './table-pieces.ts'
import type { TextMeasure, TextStyle } from './text-measure.ts'
import { headingPiece, paragraphPiece, placeAndDatePiece, pointPieces, titlePiece } from './text-pieces.ts'

/** A document laid out: pages of measured pieces and the type size that was taken. */
export interface LaidOut {
  frame: PageFrame
  body: TextStyle
  pages: Page[]
}

/** Blocks that carry signatures or lead to them. */
const SIGNING = new Set<Block['kind'] | undefined>([
  'placeAndDate',
  'signatureGrid',
  'signatureTable',
  'signatureBlock',
  'acknowledgement',
])

/** Width over which place and date are centred: the column of the last signature in a row. */
function dateColumnWidth(setting: Setting, next: Block | undefined): number {
  if (next?.kind === 'signatureGrid') return gridColumnWidth(setting, next.columns)
  return next?.kind === 'signatureBlock' ? setting.width / 2 : 0
}

function blockPieces(
  setting: Setting,
  block: Block,
  previous: Block | undefined,
  next: Block | undefined,
): Piece[] {
  const { gap } = setting
  switch (block.kind) {
    case 'letterhead':
      return [letterheadPiece(setting, block)]
    case 'title':
      return [
        {
          ...titlePiece(setting, block),
          spaceBefore:
            previous?.kind === 'letterhead' && previous.arrangement === 'centred' ? gap * 2.5 : gap * 1.5,
        },
      ]
    case 'annexHeading':
      return [annexHeadingPiece(setting, block)]
    case 'heading':
      return [headingPiece(setting, block, gap * 1.2)]
    case 'paragraph': {
      const keepWithNext = next?.kind === 'points' || next?.kind === 'fields' || SIGNING.has(next?.kind)
      const spaceBefore = previous?.kind === 'title' ? gap * 1.6 : gap * 0.8
      return block.text === '' ? [] : [paragraphPiece(setting, block, { spaceBefore, keepWithNext })]
    }
    case 'points':
      return pointPieces(setting, block, {
        spaceBefore: gap * 0.5,
        keepLastWithNext: SIGNING.has(next?.kind),
      })
    case 'fields':
      return [fieldsPiece(setting, block, gap * 0.5)]
    case 'table':
      return tablePieces(setting, block, {
        spaceBefore: previous?.kind === 'heading' ? gap * 0.6 : gap * 1.6,
        keepLastWithNext: SIGNING.has(next?.kind),
      })
    case 'placeAndDate':
      return [
        placeAndDatePiece(setting, block, {
          spaceBefore: gap * 1.4,
          columnWidth: dateColumnWidth(setting, next),
        }),
      ]
    case 'signatureGrid':
      return gridPieces(setting, block, gap * 0.8)
    case 'signatureTable':
      return signatureTablePieces(setting, block, gap * 0.8)
    case 'signatureBlock':
      return [signatureBlockPiece(setting, block, previous?.kind === 'placeAndDate' ? gap * 0.2 : gap * 1.6)]
    case 'acknowledgement':
      return acknowledgementPieces(setting, block, gap * 1.6)
    case 'pageBreak':
      return []
  }
}

/** Sections of a document, each on pages of its own. An empty closing hands its place before the signatures to the last point. */
function sections(setting: Setting, { blocks, continuationHeading }: PaperDocument): Section[] {
  const headed = (heading: string | null): Section => ({
    pieces: [],
    heading: heading === null ? null : continuationPiece(setting, heading),
  })
  const printed = blocks.filter((block) => !(block.kind === 'paragraph' && block.text === ''))
  const result = [headed(continuationHeading)]
  let previous: Block | undefined
  for (const [index, block] of printed.entries()) {
    if (block.kind === 'pageBreak') {
      result.push(headed(block.continuationHeading ?? continuationHeading))
      previous = undefined
      continue
    }
    result.at(-1)?.pieces.push(...blockPieces(setting, block, previous, printed[index + 1]))
    previous = block
  }
  return result
}

function continuationPiece(setting: Setting, text: string): Piece {
  const { measure, width, body } = setting
  const style: TextStyle = { size: body.size, weight: 'bold' }
  const lines = measure.balanced(text, width, style)
  const below = setting.gap * 1.6
  return piece(lines.length * measure.pitch(style) + below, (pen, left, top) =>
    drawLines(pen, setting, lines, { ...style, align: 'centre' }, { left, top, width }),
  )
}

/** One way to set a document. */
interface Manner {
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

function layOutAs(
  document: PaperDocument,
  measure: TextMeasure,
  image: Setting['image'],
  { size, tightness, columns }: Manner,
): LaidOut {
  const frame = pageFrame(document)
  const body: TextStyle = { size, weight: 'normal' }
  const setting: Setting = {
    measure,
    width: frame.textWidth,
    body,
    spacing: document.lineSpacing,
    gap: size * tightness,
    image,
  }
  const blocks = document.blocks.map((block) =>
    block.kind === 'signatureGrid' && columns !== null ? { ...block, columns } : block,
  )
  return {
    frame,
    body,
    pages: paginate(sections(setting, { ...document, blocks }), frame.textHeight),
  }
}

/** The first of the manners with the fewest pages. */
function best(manners: readonly Manner[], set: (manner: Manner) => LaidOut): LaidOut {
  let [fewest] = manners.slice(0, 1).map(set)
  for (const manner of manners.slice(1)) {
    if (fewest?.pages.length === 1) break
    const tried = set(manner)
    if (fewest === undefined || tried.pages.length < fewest.pages.length) fewest = tried
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

/**
 * Lays a document out. Blank space shrinks by up to half where that saves a page. A document that should fill a single page takes
 * the largest type size, in whole points, at which it does, with more columns of signatures where that helps; where none does, it
 * keeps its own size on several pages.
 */
export function layOut(document: PaperDocument, measure: TextMeasure, image: Setting['image']): LaidOut {
  const { fit, fontSize, blocks } = document
  const set = (manner: Manner) => layOutAs(document, measure, image, manner)
  if (fit === null) {
    const loose = set({ size: fontSize, tightness: 1, columns: null })
    if (loose.pages.length > MOST_PAGES_TIGHTENED) return loose
    return best(
      TIGHTNESSES.map((tightness) => ({ size: fontSize, tightness, columns: null })),
      set,
    )
  }
  const manners = (size: number): Manner[] =>
    boardColumns(blocks).flatMap((columns) => TIGHTNESSES.map((tightness) => ({ size, tightness, columns })))
  let found = best(manners(fit.smallest), set)
  if (found.pages.length > 1) return best(manners(fontSize), set)
  let [fits, tooLarge] = [fit.smallest, fit.largest + 1]
  while (tooLarge - fits > 1) {
    const size = Math.floor((fits + tooLarge) / 2)
    const tried = best(manners(size), set)
    if (tried.pages.length === 1) {
      found = tried
      fits = size
    } else tooLarge = size
  }
  return found
}
