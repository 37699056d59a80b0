import PDFKit from 'pdfkit'
import { DRAFT_CODE, LAYOUT_VERSION } from '#shared/documents/mark.ts'
import type { PaperDocument } from '#shared/documents/paper.ts'
import { drawCornerMarks } from './corner-marks.ts'
import type { LaidOut, PlaceInWhole } from './lay-out.ts'
import type { Page, Placed } from './paginate.ts'
import type { Pen } from './pen.ts'
import type { TextMeasure } from './text-measure.ts'

/** 2b is what is filed; 1b is the same page under the older rules, for which a free checker exists. */
export type Conformance = 'PDF/A-2b' | 'PDF/A-1b'

/** The XMP packet takes the same strings as the document's information, unescaped: what XML reserves is written by its look-alike. */
function metadataText(text: string): string {
  return text.replaceAll('&', '\uFF06').replaceAll('<', '\u2039').replaceAll('>', '\u203A')
}

/** An empty PDF with the metadata of a document. */
export function newPdf(
  { title, author, subject, createdAt }: PaperDocument,
  conformance: Conformance,
): PDFKit.PDFDocument {
  return new PDFKit({
    autoFirstPage: false,
    font: '',
    pdfVersion: conformance === 'PDF/A-1b' ? '1.4' : '1.7',
    subset: conformance,
    lang: 'id',
    displayTitle: true,
    info: {
      Title: metadataText(title),
      Author: metadataText(author),
      Subject: metadataText(subject),
      Creator: 'Ikrar',
      Producer: 'Ikrar',
      // No modification date: pdfkit would not repeat it in the XMP packet, as PDF/A asks.
      CreationDate: new Date(createdAt),
    },
  })
}

/** Type of the foot, pt: on a board it is read from a greater distance. */
function footSize({ paper }: PaperDocument): number {
  return paper === 'a3-landscape' ? 10 : 8
}

/** What stands in the foot of each page: the code, and the page's number in what the document counts. */
function feet(
  { code, printsCode, pageNumbers }: PaperDocument,
  { pages, pagesOfParts }: LaidOut,
  { before, total }: PlaceInWhole,
): string[] {
  const counted =
    pageNumbers === 'part'
      ? pagesOfParts.map((count) => ({ count, before: 0, total: count }))
      : [{ count: pages.length, before, total }]
  return counted.flatMap((part) =>
    Array.from({ length: part.count }, (_, index) =>
      [
        ...(printsCode ? [code ?? DRAFT_CODE] : []),
        ...(pageNumbers === 'none' ? [] : [`Halaman ${part.before + index + 1} dari ${part.total}`]),
      ].join('  \u00B7  '),
    ),
  )
}

/** Consecutive rows of one table, which are drawn together, or a piece by itself. */
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

function drawPlaced(pen: Pen, left: number, top: number, placed: readonly Placed[]): void {
  const [first] = placed
  if (first === undefined) return
  const { piece, lines, y } = first
  if (piece.row !== null) {
    const { group } = piece.row
    const rows = placed.flatMap((one) => one.piece.row ?? [])
    group.draw(pen, left, top + y - group.headerHeight, rows)
  } else if (lines !== null && piece.running !== null) {
    piece.running.draw(pen, left, top + y, lines.from, lines.to)
  } else piece.draw(pen, left, top + y)
}

/**
 * Draws planned pages one after the other.
 * @param place by which pages are numbered and marked
 * @param onPage called before each page, and may throw to end the work
 */
export function drawPages(
  pdf: PDFKit.PDFDocument,
  pen: Pen,
  document: PaperDocument,
  { laidOut, place }: { laidOut: LaidOut; place: PlaceInWhole },
  measure: TextMeasure,
  onPage: () => void,
): void {
  const { frame, pages } = laidOut
  const texts = feet(document, laidOut, place)
  const footStyle = { size: footSize(document), weight: 'normal' } as const
  for (const [index, page] of pages.entries()) {
    onPage()
    pdf.addPage({ size: [frame.width, frame.height], margin: 0 })
    for (const placed of groups(page)) drawPlaced(pen, frame.left, frame.top, placed)
    const foot = texts[index] ?? ''
    const footLeft = frame.left + (frame.textWidth - measure.width(foot, footStyle)) / 2
    pen.text(foot, footLeft, frame.height - frame.footBaseline - footStyle.size, footStyle)
    if (document.cornerMarks) {
      drawCornerMarks(pdf, frame, {
        code: document.code ?? DRAFT_CODE,
        page: place.before + index + 1,
        layoutVersion: LAYOUT_VERSION,
      })
    }
  }
}
