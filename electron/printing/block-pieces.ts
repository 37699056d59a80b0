import { carriesSignatures, type Block } from '#shared/documents/paper.ts'
import { badgeSheetPiece } from './badge-pieces.ts'
import { annexHeadingPiece, fieldsPieces } from './field-pieces.ts'
import { certificatePiece } from './certificate-piece.ts'
import { nameCardPiece } from './name-card-piece.ts'
import { copiesPiece, initialsPiece, letterOpeningPiece } from './letter-pieces.ts'
import { letterheadPiece } from './letterhead-piece.ts'
import type { Piece, Setting } from './pieces.ts'
import {
  acknowledgementPieces,
  gridColumnWidth,
  gridPieces,
  signatureBlockPiece,
} from './signature-pieces.ts'
import { photoPieces } from './photo-pieces.ts'
import { richTextPieces } from './rich-pieces.ts'
import { signatureTablePieces } from './signature-table.ts'
import { tablePieces } from './table-pieces.ts'
import { headingPiece, paragraphPiece, placeAndDatePiece, pointPieces, titlePiece } from './text-pieces.ts'

/** Space before running text, by what it follows, in units of the gap between blocks. */
function spaceBeforeText(previous: Block | undefined): number {
  if (previous?.kind === 'title') return 1.6
  if (previous?.kind === 'table') return 1.2
  return isHeading(previous) ? 0.4 : 0.8
}

/** Whether a block is a heading, or ends with one. */
function isHeading(block: Block | undefined): boolean {
  return block?.kind === 'heading' || (block?.kind === 'richText' && block.content.at(-1)?.type === 'heading')
}

/** Width over which place and date are centred: the column of the last signature in a row. */
function dateColumnWidth(setting: Setting, next: Block | undefined): number {
  if (next?.kind === 'signatureGrid') return gridColumnWidth(setting, next.columns)
  return next?.kind === 'signatureBlock' ? setting.width / 2 : 0
}

/** What a block is laid down as, with the space that its neighbours ask for. */
export function blockPieces(
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
    case 'letterOpening':
      return [letterOpeningPiece(setting, block, previous === undefined ? 0 : gap * 1.2)]
    case 'copies':
      return [copiesPiece(setting, block, gap * 0.6)]
    case 'initials':
      return [initialsPiece(setting, block, gap * 1.2)]
    case 'annexHeading':
      return [annexHeadingPiece(setting, block)]
    case 'heading':
      return [headingPiece(setting, block, gap * 1.2)]
    case 'paragraph': {
      const keepWithNext = next?.kind === 'points' || next?.kind === 'fields' || carriesSignatures(next)
      const spaceBefore = gap * spaceBeforeText(previous)
      return block.text === '' ? [] : [paragraphPiece(setting, block, { spaceBefore, keepWithNext })]
    }
    case 'richText':
      return richTextPieces(setting, block, {
        spaceBefore: gap * spaceBeforeText(previous),
        keepLastWithNext: carriesSignatures(next),
      })
    case 'photos':
      return photoPieces(setting, block)
    case 'points':
      return pointPieces(setting, block, {
        spaceBefore: gap * 0.5,
        keepLastWithNext: carriesSignatures(next),
      })
    case 'fields':
      return fieldsPieces(setting, block, gap * 0.5)
    case 'table':
      return tablePieces(setting, block, {
        spaceBefore: isHeading(previous) ? gap * 0.6 : gap * 1.6,
        keepLastWithNext: carriesSignatures(next),
      })
    case 'placeAndDate':
      return [
        placeAndDatePiece(setting, block, {
          spaceBefore: gap * 1.4,
          columnWidth: dateColumnWidth(setting, next),
        }),
      ]
    case 'signatureGrid':
      return gridPieces(setting, block, previous?.kind === 'placeAndDate' ? gap * 0.8 : gap * 1.6)
    case 'signatureTable':
      return signatureTablePieces(setting, block, gap * 0.8)
    case 'signatureBlock':
      return [signatureBlockPiece(setting, block, previous?.kind === 'placeAndDate' ? gap * 0.2 : gap * 1.6)]
    case 'acknowledgement':
      return acknowledgementPieces(setting, block, gap * 1.6)
    case 'certificate':
      return [certificatePiece(setting, block)]
    case 'nameCard':
      return [nameCardPiece(setting, block)]
    case 'badgeSheet':
      return [badgeSheetPiece(setting, block)]
    case 'pageBreak':
      return []
  }
}
