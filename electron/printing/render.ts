import type { CellGeometry } from '#shared/documents/model.ts'
import { MOST_PAGES } from '#shared/documents/mark.ts'
import { namedImages } from '#shared/documents/named-images.ts'
import type { PaperDocument, PrintedPaper } from '#shared/documents/paper.ts'
import { tellsSheets, withSheets } from '#shared/documents/sheets.ts'
import type { Typeface } from '#shared/settings/model.ts'
import type { OpenFonts } from './fonts.ts'
import { openFonts } from './fonts.ts'
import type { PreparedImage } from './images.ts'
import { IMAGE_REASONS, prepareImage } from './images.ts'
import type { LaidOut, Manner, PlaceInWhole } from './lay-out.ts'
import { layOut } from './lay-out.ts'
import { MM } from './page-frame.ts'
import type { Conformance } from './pdf-pages.ts'
import { drawPages, newPdf } from './pdf-pages.ts'
import { Pen } from './pen.ts'
import { printable } from './printable.ts'
import { CANCELLED, PrintingError } from './printer.ts'
import { TextMeasure } from './text-measure.ts'

/** Logos, and the photos of a report that is looked at while it is written: some 20 MB at most. */
const IMAGES_KEPT = 64

const TOO_TALL = {
  signing:
    'Satu penanda tangan tidak muat pada satu halaman. Perpendek nama jabatannya, atau kurangi margin dan ukuran huruf.',
  text: 'Satu bagian naskah tidak muat pada satu halaman. Persingkat isinya, atau kurangi margin dan ukuran huruf.',
}

/** Blank pt below which a page counts as full in spite of rounding. */
const TOLERANCE = 0.5

/** What must not be parted and is taller than a page, so that it would run off its foot. */
function tooTall({ frame, pages }: LaidOut): keyof typeof TOO_TALL | null {
  for (const page of pages) {
    const last = page.at(-1)
    if (last === undefined || last.lines !== null) continue
    if (last.y + last.piece.height > frame.textHeight + TOLERANCE) return last.piece.kind
  }
  return null
}

/** A document that was to fill a page, in the type and with the columns in which it does. */
function inManner(document: PaperDocument, manner: Manner | undefined): PaperDocument {
  if (document.fit === null || manner === undefined) return document
  const { size, columns } = manner
  return {
    ...document,
    fontSize: size,
    blocks: document.blocks.map((block) =>
      block.kind === 'signatureGrid' && columns !== null ? { ...block, columns } : block,
    ),
  }
}

/** mm with three decimals: a thousandth of a millimetre, and the same number on every machine. */
function millimetres(points: number): number {
  return Math.round((points / MM) * 1000) / 1000
}

/** Where the signatures belong on the planned pages. */
function cellGeometry({ frame, pages }: LaidOut): CellGeometry[] {
  return pages.flatMap((page, index) =>
    page.flatMap(({ piece, y }) =>
      piece.cells.map((cell) => ({
        signatoryId: cell.signatoryId,
        page: index + 1,
        x: millimetres(frame.left + cell.x),
        y: millimetres(frame.top + y + cell.y),
        width: millimetres(cell.width),
        height: millimetres(cell.height),
      })),
    ),
  )
}

/** Collects what a document writes; to be called before anything is drawn. */
function collected(pdf: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('error', reject)
    pdf.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
      let offset = 0
      for (const chunk of chunks) {
        bytes.set(chunk, offset)
        offset += chunk.length
      }
      resolve(bytes)
    })
  })
}

/** Sets official papers in pages. Keeps fonts, measured words, marks and logos, so one is made per worker and lives long. */
export class PaperRenderer {
  readonly #measures: Record<Typeface, TextMeasure>
  readonly #fonts: OpenFonts
  readonly #conformance: Conformance
  readonly #images = new Map<string, PreparedImage>()

  constructor(fontsFolder: string, conformance: Conformance = 'PDF/A-2b') {
    this.#conformance = conformance
    this.#fonts = openFonts(fontsFolder)
    this.#measures = {
      arimo: new TextMeasure(this.#fonts, 'arimo'),
      bonum: new TextMeasure(this.#fonts, 'bonum'),
    }
  }

  /**
   * @param isCancelled asked before each page
   * @param among where the pages stand when they are not the whole
   * @throws PrintingError with a reason in words for the clerk
   */
  async render(
    input: PaperDocument,
    images: ReadonlyMap<string, Uint8Array>,
    isCancelled: () => boolean = () => false,
    among: PlaceInWhole | null = null,
  ): Promise<PrintedPaper> {
    const stopIfCancelled = () => {
      if (isCancelled()) throw new PrintingError(CANCELLED)
    }
    const { prepared, measure, document, laidOut } = await this.#laidOut(input, images)
    stopIfCancelled()
    const pages = laidOut.pages.length
    const place = among ?? { before: 0, total: pages }
    if (place.total > MOST_PAGES) {
      throw new PrintingError(
        `Naskah ini ${place.total} halaman; paling banyak ${MOST_PAGES}. Bagi menjadi beberapa naskah.`,
      )
    }
    const excess = tooTall(laidOut)
    if (excess !== null) throw new PrintingError(TOO_TALL[excess])
    const pdf = newPdf(document, this.#conformance)
    const bytes = collected(pdf)
    const pen = new Pen(pdf, { typeface: document.typeface, fonts: this.#fonts }, prepared)
    drawPages(pdf, pen, document, { laidOut, place }, measure, stopIfCancelled)
    pdf.end()
    return { pdf: await bytes, pages, cells: cellGeometry(laidOut) }
  }

  /** How many pages a document has. */
  async pagesOf(input: PaperDocument, images: ReadonlyMap<string, Uint8Array>): Promise<number> {
    return (await this.#laidOut(input, images)).laidOut.pages.length
  }

  /**
   * A paper as a Word file, set in the manner in which it fits its pages. Cards are not laid out for it: each fills its own page.
   * @param isCancelled asked before each block
   * @throws PrintingError with a reason in words for the clerk
   */
  async word(
    input: PaperDocument,
    images: ReadonlyMap<string, Uint8Array>,
    isCancelled: () => boolean = () => false,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const { wordDocument } = await import('./docx/word-document.ts')
    const measure = this.#measures[input.typeface]
    if (input.pageNumbers === 'none')
      return wordDocument(input, { measure, images: await this.#prepare(input, images), isCancelled })
    const { prepared, laidOut } = await this.#laidOut(input, images)
    const { manners, pagesOfParts } = laidOut
    const completed = tellsSheets(input) ? withSheets(input, pagesOfParts) : input
    const tightness = manners.map((each) => each.tightness)
    return wordDocument(inManner(completed, manners[0]), {
      measure,
      images: prepared,
      tightness,
      isCancelled,
    })
  }

  async #laidOut(input: PaperDocument, images: ReadonlyMap<string, Uint8Array>) {
    const document = printable(input)
    const prepared = await this.#prepare(document, images)
    const measure = this.#measures[document.typeface]
    const layOutOf = (one: PaperDocument) => layOut(one, measure, (digest) => prepared.get(digest))
    const laidOut = layOutOf(document)
    if (!tellsSheets(document)) return { prepared, measure, document, laidOut }
    const completed = withSheets(document, laidOut.pagesOfParts)
    return { prepared, measure, document: completed, laidOut: layOutOf(completed) }
  }

  async #prepare(
    document: PaperDocument,
    images: ReadonlyMap<string, Uint8Array>,
  ): Promise<Map<string, PreparedImage>> {
    const prepared = new Map<string, PreparedImage>()
    for (const { sha256, kind } of namedImages(document)) {
      const key = `${kind} ${sha256}`
      let image = this.#images.get(key)
      if (image === undefined) {
        const bytes = images.get(sha256)
        if (bytes === undefined) throw new PrintingError(IMAGE_REASONS[kind].missing)
        image = await prepareImage(bytes, kind)
        if (this.#images.size >= IMAGES_KEPT) this.#images.clear()
        this.#images.set(key, image)
      }
      prepared.set(sha256, image)
    }
    return prepared
  }
}
