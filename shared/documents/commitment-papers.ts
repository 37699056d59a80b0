import type { CommitmentPaper } from '#shared/commitments/model.ts'
import type { CommitmentSnapshot } from '#shared/commitments/snapshot.ts'
import { letterhead, numberLine, placeAndDate } from './official-lines.ts'
import type { Block, PaperDocument } from './paper.ts'
import { acknowledgement, jointSignatures, signatureCell } from './signature-cells.ts'
import { statementBlocks, statementTitle } from './statement.ts'

/** Heading of pages that continue the signatures (domain.md section 4). */
export const CONTINUATION_HEADING = 'LEMBAR PENANDATANGANAN KOMITMEN BERSAMA (lanjutan)'

/** A board is one sheet: close margins (mm) and single spacing leave the room to its type. */
const BOARD_MARGINS = { top: 16, bottom: 20, left: 30, right: 30 }

/** Columns of the board: three for a council of nine, never so many that a name has no room. */
export function boardColumns(signatories: number): number {
  if (signatories <= 2) return Math.max(1, signatories)
  if (signatories <= 9) return 3
  if (signatories <= 20) return 4
  return signatories <= 40 ? 5 : 6
}

function textOf(snapshot: CommitmentSnapshot): Block[] {
  return [
    { kind: 'title', lines: snapshot.titleLines, number: numberLine(snapshot) },
    { kind: 'paragraph', text: snapshot.preamble, align: 'justify' },
    { kind: 'points', items: snapshot.points },
    { kind: 'paragraph', text: snapshot.closing, align: 'justify' },
    { kind: 'placeAndDate', text: placeAndDate(snapshot) },
  ]
}

function jointBlocks(snapshot: CommitmentSnapshot): Block[] {
  return [
    ...letterhead(snapshot),
    ...textOf(snapshot),
    ...jointSignatures(snapshot),
    ...acknowledgement(snapshot),
  ]
}

/** The board of the ceremony carries no letterhead: it is hung up, not sent. */
function boardBlocks(snapshot: CommitmentSnapshot): Block[] {
  const cells = snapshot.signatories.map(signatureCell)
  const grid: Block[] =
    cells.length === 0 ? [] : [{ kind: 'signatureGrid', columns: boardColumns(cells.length), cells }]
  return [...textOf(snapshot), ...grid, ...acknowledgement(snapshot)]
}

/**
 * A commitment's paper, ready for any renderer: the joint sheet, the single-person statements, or the A3 board (domain.md sections 3 and 4).
 * @param code the document's code (`shared/documents/code.ts`), null for a draft
 * @param createdAt instant for the PDF's metadata; by default the document's own date, so that a preview is the same bytes each time
 */
export function commitmentPaperDocument(
  snapshot: CommitmentSnapshot,
  paper: CommitmentPaper,
  code: string | null,
  createdAt = `${snapshot.date ?? '2000-01-01'}T00:00:00.000Z`,
): PaperDocument {
  const isBoard = paper === 'board'
  const titleLines = paper === 'statement' ? statementTitle(snapshot.titleLines) : snapshot.titleLines
  return {
    title: titleLines.join(' '),
    author: snapshot.office.officeName,
    subject: isBoard ? `${titleLines.join(' ')} (papan penandatanganan)` : titleLines.join(' '),
    paper: isBoard ? 'a3-landscape' : snapshot.paper,
    margins: isBoard ? BOARD_MARGINS : snapshot.margins,
    typeface: snapshot.typeface,
    fontSize: snapshot.fontSize,
    fit: isBoard ? { smallest: 10, largest: 24 } : null,
    lineSpacing: isBoard ? 1 : snapshot.office.lineSpacing,
    continuationHeading: paper === 'statement' ? null : CONTINUATION_HEADING,
    createdAt,
    code,
    printsCode: true,
    pageNumbers: 'document',
    cornerMarks: snapshot.cornerMarks,
    marksClearedAt: 'sides',
    blocks: isBoard
      ? boardBlocks(snapshot)
      : paper === 'statement'
        ? statementBlocks(snapshot)
        : jointBlocks(snapshot),
  }
}
