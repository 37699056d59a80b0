import pdfmake from 'pdfmake'
import type { CellGeometry } from '#shared/documents/model.ts'
import { DRAFT_CODE, LAYOUT_VERSION, MOST_PAGES } from '#shared/documents/mark.ts'
import type { PaperDocument, PrintedPaper } from '#shared/documents/paper.ts'
import type { Typeface } from '#shared/settings/model.ts'
import { drawCornerMarks } from './corner-marks.ts'
import type { Conformance, Expectation } from './definition.ts'
import { pdfDefinition } from './definition.ts'
import type { OpenFonts } from './fonts.ts'
import { TYPEFACES, openFonts } from './fonts.ts'
import type { PreparedImage } from './images.ts'
import { prepareImage } from './images.ts'
import type { LaidOut } from './lay-out.ts'
import { layOut } from './lay-out.ts'
import { MM } from './page-frame.ts'
import { printable } from './printable.ts'
import { PrintingError } from './printer.ts'
import { TextMeasure } from './text-measure.ts'

/** pt by which pdfmake's place for a signature may differ from the planned one. */
const AGREEMENT = 0.5
const IMAGES_KEPT = 8

/** Where pdfmake says that a node lies: page from 1, pt from the upper edge of the page. */
function nodePosition(node: object): { page: number; top: number } {
  const [first]: unknown[] = 'positions' in node && Array.isArray(node.positions) ? node.positions : []
  if (typeof first === 'object' && first !== null && 'pageNumber' in first && 'top' in first) {
    const { pageNumber, top } = first
    if (typeof pageNumber === 'number' && typeof top === 'number') return { page: pageNumber, top }
  }
  throw new Error('pdfmake did not place a signature')
}

const TOO_TALL = {
  signing:
    'Satu penanda tangan tidak muat pada satu halaman. Perpendek nama jabatannya, atau kurangi margin dan ukuran huruf.',
  text: 'Satu bagian naskah tidak muat pada satu halaman. Persingkat isinya, atau kurangi margin dan ukuran huruf.',
}

/** What must not be parted and is taller than a page: pdfmake would drop it or push it on without a word. */
function tooTall({ frame, pages }: LaidOut): keyof typeof TOO_TALL | null {
  for (const page of pages) {
    const last = page.at(-1)
    if (last === undefined || last.lines !== null) continue
    if (last.y + last.piece.height > frame.textHeight + AGREEMENT) return last.piece.kind
  }
  return null
}

/** mm with three decimals: a thousandth of a millimetre, and the same number on every machine. */
function millimetres(points: number): number {
  return Math.round((points / MM) * 1000) / 1000
}

/** Cells as pdfmake placed them; an error when that is not what was planned, so that a wrong sheet is never filed. */
function cellGeometry({ frame }: LaidOut, { placed, page, anchor }: Expectation): CellGeometry[] {
  const position = nodePosition(anchor.node)
  const top = position.top - anchor.top
  if (position.page !== page || Math.abs(top - frame.top - placed.y) > AGREEMENT) {
    throw new Error(`planned page ${page} at ${frame.top + placed.y}, set on ${position.page} at ${top}`)
  }
  return placed.piece.cells.map((cell) => ({
    signatoryId: cell.signatoryId,
    page,
    x: millimetres(frame.left + cell.x),
    y: millimetres(top + cell.y),
    width: millimetres(cell.width),
    height: millimetres(cell.height),
  }))
}

async function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const isWritten = new Promise<void>((resolve, reject) => {
    document.on('end', resolve)
    document.on('error', reject)
  })
  document.end()
  await isWritten
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
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
    pdfmake.setUrlAccessPolicy(() => false)
    pdfmake.setLocalAccessPolicy(() => false)
    for (const typeface of TYPEFACES) {
      for (const { name, handle } of Object.values(this.#fonts[typeface])) {
        pdfmake.virtualfs.writeFileSync(name, handle)
      }
    }
  }

  /**
   * @param isCancelled asked between the steps of the work
   * @throws PrintingError with a reason in words for the clerk
   */
  async render(
    input: PaperDocument,
    images: ReadonlyMap<string, Uint8Array>,
    isCancelled: () => boolean = () => false,
  ): Promise<PrintedPaper> {
    const stopIfCancelled = () => {
      if (isCancelled()) throw new PrintingError('Penyusunan halaman dibatalkan.')
    }
    const document = printable(input)
    const prepared = await this.#prepare(document, images)
    stopIfCancelled()
    const laidOut = layOut(document, this.#measures[document.typeface], (digest) => {
      const image = prepared.get(digest)
      return image && { name: `${digest}.png`, width: image.width, height: image.height }
    })
    const pages = laidOut.pages.length
    if (pages > MOST_PAGES) {
      throw new PrintingError(
        `Naskah ini ${pages} halaman; paling banyak ${MOST_PAGES}. Bagi menjadi beberapa naskah.`,
      )
    }
    const excess = tooTall(laidOut)
    if (excess !== null) throw new PrintingError(TOO_TALL[excess])
    stopIfCancelled()
    const { definition, expectations } = pdfDefinition(document, laidOut, this.#conformance)
    const pdf = await this.#typeset(document.typeface, definition, prepared)
    if (pdf.bufferedPageRange().count !== pages) {
      throw new Error(`planned ${pages} pages, set ${pdf.bufferedPageRange().count}`)
    }
    stopIfCancelled()
    const cells = expectations.flatMap((expectation) => cellGeometry(laidOut, expectation))
    if (document.cornerMarks) {
      for (let page = 1; page <= pages; page += 1) {
        stopIfCancelled()
        pdf.switchToPage(page - 1)
        drawCornerMarks(pdf, laidOut.frame, {
          code: document.code ?? DRAFT_CODE,
          page,
          layoutVersion: LAYOUT_VERSION,
        })
      }
    }
    return { pdf: await bytesOf(pdf), pages, cells }
  }

  async #typeset(
    typeface: Typeface,
    definition: Parameters<typeof pdfmake.createPdf>[0],
    images: ReadonlyMap<string, PreparedImage>,
  ): Promise<PDFKit.PDFDocument> {
    const names: Record<string, string> = {}
    for (const [digest, { png }] of images) {
      names[`${digest}.png`] = `${digest}.png`
      pdfmake.virtualfs.writeFileSync(`${digest}.png`, png)
    }
    const { normal, bold } = this.#fonts[typeface]
    // pdfmake writes into what it is given, so fonts and definition are new objects each time.
    pdfmake.setFonts({ [typeface]: { normal: normal.name, bold: bold.name } })
    return pdfmake.createPdf({ ...definition, images: names }, { bufferPages: true }).getStream()
  }

  async #prepare(
    document: PaperDocument,
    images: ReadonlyMap<string, Uint8Array>,
  ): Promise<Map<string, PreparedImage>> {
    const prepared = new Map<string, PreparedImage>()
    for (const block of document.blocks) {
      if (block.kind !== 'letterhead' || block.logo === null) continue
      const digest = block.logo
      const bytes = images.get(digest)
      let image = this.#images.get(digest)
      if (image === undefined) {
        if (bytes === undefined) {
          throw new PrintingError('Berkas logo tidak ditemukan. Pasang lagi logo di Pengaturan.')
        }
        image = await prepareImage(bytes)
        if (this.#images.size >= IMAGES_KEPT) this.#images.clear()
        this.#images.set(digest, image)
      }
      prepared.set(digest, image)
    }
    return prepared
  }
}
