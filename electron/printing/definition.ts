import type { Content, DocumentDefinition } from 'pdfmake'
import type { PaperDocument } from '#shared/documents/paper.ts'
import { DRAFT_CODE } from '#shared/documents/mark.ts'
import type { LaidOut } from './lay-out.ts'
import type { Page, Placed } from './paginate.ts'
import type { Anchor } from './pieces.ts'

/** pdfmake gets a little more room than was planned, so that rounding never makes a page of its own. */
const SLACK = 2
/** Type of the foot, pt: on a board it is read from a greater distance. */
function footSize(pageHeight: number, pageWidth: number): number {
  return pageWidth > pageHeight ? 10 : 8
}

/** Where a piece with cells was planned, and the node that tells where it came to lie. */
export interface Expectation {
  placed: Placed
  /** From 1. */
  page: number
  anchor: Anchor
}

/** 2b is what is filed; 1b is the same page under the older rules, for which a free checker exists. */
export type Conformance = 'PDF/A-2b' | 'PDF/A-1b'

export interface Definition {
  definition: DocumentDefinition
  expectations: Expectation[]
}

/** The XMP packet takes the same strings as the document's information, unescaped: what XML reserves is written by its look-alike. */
function metadataText(text: string): string {
  return text.replaceAll('&', '\uFF06').replaceAll('<', '\u2039').replaceAll('>', '\u203A')
}

/** Consecutive rows of one table are built together. */
function groups(page: Page): Placed[][] {
  const result: Placed[][] = []
  for (const placed of page) {
    const previous = result.at(-1)?.[0]
    const { row } = placed.piece
    if (row !== null && previous?.piece.row?.group === row.group) result.at(-1)?.push(placed)
    else result.push([placed])
  }
  return result
}

function buildGroup(placed: readonly Placed[]): { content: Content; anchors: Anchor[] } {
  const [first] = placed
  if (first === undefined) return { content: { stack: [] }, anchors: [] }
  const { piece, lines } = first
  if (piece.row !== null) return piece.row.group.build(placed.flatMap((one) => one.piece.row ?? []))
  if (lines !== null && piece.running !== null)
    return { content: piece.running.build(lines.from, lines.to), anchors: [] }
  return piece.build()
}

/** Everything pdfmake is told, from pages that are already planned. */
export function pdfDefinition(
  document: PaperDocument,
  { frame, body, pages }: LaidOut,
  conformance: Conformance,
): Definition {
  const expectations: Expectation[] = []
  const content = pages.flatMap((page, pageIndex) =>
    groups(page).map((placed, index): Content => {
      const built = buildGroup(placed)
      for (const [row, anchor] of built.anchors.entries()) {
        const one = placed[row]
        if (one !== undefined) expectations.push({ placed: one, page: pageIndex + 1, anchor })
      }
      return {
        stack: [built.content],
        margin: [0, placed[0]?.spaceBefore ?? 0, 0, 0],
        ...(pageIndex > 0 && index === 0 ? { pageBreak: 'before' as const } : {}),
      }
    }),
  )
  const foot = footSize(frame.height, frame.width)
  const code = document.printsCode ? `${document.code ?? DRAFT_CODE}  \u00B7  ` : ''
  const definition: DocumentDefinition = {
    pageSize: { width: frame.width, height: frame.height },
    pageMargins: [frame.left, frame.top, frame.right, frame.bottom - SLACK],
    version: conformance === 'PDF/A-1b' ? '1.4' : '1.7',
    subset: conformance,
    language: 'id',
    displayTitle: true,
    info: {
      title: metadataText(document.title),
      author: metadataText(document.author),
      subject: metadataText(document.subject),
      creator: 'Ikrar',
      producer: 'Ikrar',
      // No modification date: pdfkit would not repeat it in the XMP packet, as PDF/A asks.
      creationDate: new Date(document.createdAt),
    },
    defaultStyle: { font: document.typeface, fontSize: body.size },
    content,
    footer: (page, count) => ({
      text: `${code}Halaman ${page} dari ${count}`,
      alignment: 'center',
      fontSize: foot,
      margin: [frame.left, frame.bottom - SLACK - frame.footBaseline - foot, frame.right, 0],
    }),
  }
  return { definition, expectations }
}
