import type { Block, PaperDocument } from '#shared/documents/paper.ts'
import type { PageFrame } from './page-frame.ts'
import { pageFrame } from './page-frame.ts'
import type { Page } from './paginate.ts'
import { paginate } from './paginate.ts'
import type { Piece, Setting } from './pieces.ts'
import { lineStack, piece } from './pieces.ts'
import {
  acknowledgementPieces,
  gridColumnWidth,
  gridPieces,
  signatureBlockPiece,
} from './signature-pieces.ts'
import { tablePieces } from './signature-table.ts'
import type { TextMeasure, TextStyle } from './text-measure.ts'
import {
  fieldsPiece,
  letterheadPiece,
  paragraphPiece,
  placeAndDatePiece,
  pointPieces,
  titlePiece,
} from './text-pieces.ts'

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
  const { size } = setting.body
  const isFirst = previous === undefined
  switch (block.kind) {
    case 'letterhead':
      return [letterheadPiece(setting, block)]
    case 'title':
      return [{ ...titlePiece(setting, block), spaceBefore: isFirst ? 0 : size * 1.5 }]
    case 'paragraph': {
      const keepWithNext = next?.kind === 'points' || next?.kind === 'fields' || SIGNING.has(next?.kind)
      const spaceBefore = previous?.kind === 'title' ? size * 1.6 : size * 0.8
      return block.text === '' ? [] : [paragraphPiece(setting, block, { spaceBefore, keepWithNext })]
    }
    case 'points':
      return pointPieces(setting, block, {
        spaceBefore: size * 0.5,
        keepLastWithNext: SIGNING.has(next?.kind),
      })
    case 'fields':
      return [fieldsPiece(setting, block, size * 0.5)]
    case 'placeAndDate':
      return [
        placeAndDatePiece(setting, block, {
          spaceBefore: size * 1.4,
          columnWidth: dateColumnWidth(setting, next),
        }),
      ]
    case 'signatureGrid':
      return gridPieces(setting, block, size * 0.8)
    case 'signatureTable':
      return tablePieces(setting, block, size * 0.8)
    case 'signatureBlock':
      return [signatureBlockPiece(setting, block, size * 0.2)]
    case 'acknowledgement':
      return acknowledgementPieces(setting, block, size * 1.6)
    case 'pageBreak':
      return []
  }
}

/** Sections of a document, each on pages of its own. An empty closing hands its place before the signatures to the last point. */
function sections(setting: Setting, blocks: readonly Block[]): Piece[][] {
  const printed = blocks.filter((block) => !(block.kind === 'paragraph' && block.text === ''))
  const result: Piece[][] = [[]]
  let previous: Block | undefined
  for (const [index, block] of printed.entries()) {
    if (block.kind === 'pageBreak') {
      result.push([])
      previous = undefined
      continue
    }
    result.at(-1)?.push(...blockPieces(setting, block, previous, printed[index + 1]))
    previous = block
  }
  return result
}

function headingPiece(setting: Setting, text: string): Piece {
  const { measure, width, body } = setting
  const style: TextStyle = { size: body.size, weight: 'bold' }
  const lines = measure.balanced(text, width, style)
  const below = body.size * 1.6
  return piece(lines.length * measure.pitch(style) + below, () => ({
    stack: lineStack(setting, lines, style, 'center'),
    margin: [0, 0, 0, below],
  }))
}

/** Lays a document out with the body in a given size. */
function layOutAt(
  document: PaperDocument,
  measure: TextMeasure,
  image: Setting['image'],
  size: number,
): LaidOut {
  const frame = pageFrame(document)
  const body: TextStyle = { size, weight: 'normal' }
  const setting: Setting = { measure, width: frame.textWidth, body, spacing: document.lineSpacing, image }
  const heading =
    document.continuationHeading === null ? null : headingPiece(setting, document.continuationHeading)
  const pages = paginate(sections(setting, document.blocks), { height: frame.textHeight, heading })
  return { frame, body, pages }
}

/** Lays a document out; one that should fill a single page takes the largest type size, in whole points, at which it does. */
export function layOut(document: PaperDocument, measure: TextMeasure, image: Setting['image']): LaidOut {
  const { fit, fontSize } = document
  if (fit === null) return layOutAt(document, measure, image, fontSize)
  let best = layOutAt(document, measure, image, fit.smallest)
  let [fits, tooLarge] = [fit.smallest, fit.largest + 1]
  while (best.pages.length === 1 && tooLarge - fits > 1) {
    const size = Math.floor((fits + tooLarge) / 2)
    const tried = layOutAt(document, measure, image, size)
    if (tried.pages.length === 1) {
      best = tried
      fits = size
    } else tooLarge = size
  }
  return best
}
