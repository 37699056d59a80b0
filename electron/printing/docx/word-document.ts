import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  ImageRun,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import { PAPERS, type Block, type PaperDocument } from '#shared/documents/paper.ts'
import { prepareImage, type PreparedImage } from '../images.ts'
import { acknowledgementParts, blockTable, gridTable, signatureTable } from './word-signatures.ts'
import { openTable, ruledTable } from './word-tables.ts'
import { line, textWidth, twips, TWIPS, WORD_TYPEFACES } from './word-text.ts'

type Part = Paragraph | Table
type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** What the blocks need to know of the page. */
interface Setting {
  /** Width of the text, mm. */
  width: number
  /** pt */
  fontSize: number
  spacing: number
  images: ReadonlyMap<string, PreparedImage>
}

const POINTS = 'points'
const PX_PER_MM = 96 / 25.4
/** Most room for a logo, mm. */
const LOGO = { width: 24, height: 26 }

function logoRun(image: PreparedImage): ImageRun {
  const scale = Math.min(LOGO.width / image.width, LOGO.height / image.height) * PX_PER_MM
  return new ImageRun({
    type: 'png',
    data: image.png,
    transformation: { width: Math.round(image.width * scale), height: Math.round(image.height * scale) },
    altText: { name: 'Logo daerah', title: 'Logo daerah', description: 'Logo daerah' },
  })
}

/** Logo at the left, lines centred, a thick rule over a thin one below; centred letterheads have no rules (domain.md section 3). */
function letterheadParts(block: BlockOf<'letterhead'>, { width, images }: Setting): Part[] {
  const lines = block.lines.map(({ text, size, bold }) => line(text, { align: 'centre', size, bold }))
  if (block.arrangement === 'centred') return [...lines, line('')]
  const image = block.logo === null ? undefined : images.get(block.logo)
  const rule = line('', {
    size: 4,
    after: 10,
    border: { top: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, space: 4 } },
  })
  if (image === undefined) return [...lines, rule]
  const widths = [LOGO.width + 4, width - 2 * (LOGO.width + 4), LOGO.width + 4]
  const table = openTable([[[new Paragraph({ children: [logoRun(image)] })], lines, []]], widths)
  return [table, rule]
}

/** Width of a fitted column, mm: Word cannot be told to fit a single one, so it gets room for a running number. */
const FITTED = 12

function tableOf({ columns, rows, leastRowHeight }: BlockOf<'table'>, { width, fontSize }: Setting): Table {
  const size = Math.min(fontSize, 11)
  const fitted = columns.filter((column) => column.width === 'fit').length
  const shares = columns.reduce((sum, column) => sum + (column.width === 'fit' ? 0 : column.width.share), 0)
  const room = width - fitted * FITTED
  return ruledTable({
    headings: columns.map(({ heading }) => heading),
    widths: columns.map((column) => (column.width === 'fit' ? FITTED : (room * column.width.share) / shares)),
    leastRowHeight,
    size,
    rows: rows.map((texts) =>
      columns.map(({ align }, column) => [line(texts[column] ?? '', { align, size })]),
    ),
  })
}

/** Room that Word itself leaves in a cell at the left of its text, mm. */
const CELL_PADDING = 1.9

/** In the right half, as on paper. */
function annexHeadingTable({ lines, rows }: BlockOf<'annexHeading'>, { width }: Setting): Part[] {
  const left = width * 0.38
  const label = 27
  return [
    ...lines.map((text) => line(text, { indent: { left: twips(left + CELL_PADDING) } })),
    openTable(
      rows.map((row) => ['', row.label, ':', row.value].map((text) => [line(text)])),
      [left, label, 4, width - left - label - 4],
    ),
    line(''),
  ]
}

function fieldsTable({ rows }: BlockOf<'fields'>, { width, spacing }: Setting): Table {
  return openTable(
    rows.map(({ label, value }) => ['', label, ':', value].map((text) => [line(text, { spacing })])),
    [8, 30, 5, width - 43],
  )
}

/** @param index of the block: each list of points counts from one */
function partsOf(block: Block, index: number, setting: Setting): Part[] {
  const { width, fontSize, spacing } = setting
  switch (block.kind) {
    case 'letterhead':
      return letterheadParts(block, setting)
    case 'title':
      return [
        ...block.lines.map((text) =>
          line(text, { align: 'centre', bold: true, size: Math.round(fontSize * 1.17), keepNext: true }),
        ),
        ...(block.number === null
          ? []
          : [line(block.number, { align: 'centre', before: 4, keepNext: true })]),
        line(''),
      ]
    case 'annexHeading':
      return annexHeadingTable(block, setting)
    case 'heading':
      return [line(block.text, { bold: true, before: fontSize, after: fontSize * 0.4, keepNext: true })]
    case 'paragraph':
      return [line(block.text, { align: block.align, spacing, after: fontSize * 0.5 })]
    case 'points':
      return block.items.map((text) =>
        line(text, {
          align: 'justify',
          spacing,
          after: fontSize * 0.35,
          numbering: { reference: POINTS, level: 0, instance: index },
        }),
      )
    case 'fields':
      return [fieldsTable(block, setting), line('', { size: fontSize / 2 })]
    case 'table':
      return [tableOf(block, setting), line('', { size: fontSize / 2, keepNext: true })]
    case 'placeAndDate':
      return [line(block.text, { align: 'right', before: fontSize, after: fontSize * 0.5, keepNext: true })]
    case 'signatureGrid':
      return [gridTable(block, width, fontSize)]
    case 'signatureTable':
      return [signatureTable(block, width, fontSize)]
    case 'signatureBlock':
      return [blockTable(block, width, fontSize)]
    case 'acknowledgement':
      return acknowledgementParts(block, width, fontSize)
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}

function foot(code: string | null): Footer {
  const numbers = ['Halaman ', PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES]
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ size: '8pt', children: code === null ? numbers : [`${code} · `, ...numbers] }),
        ],
      }),
    ],
  })
}

/**
 * A paper as a Word file (.docx) for offices that must change the text in Word. It has no corner marks, and what is filed is always the PDF.
 * @param images bytes of the images that the document names, by SHA-256
 * @throws PrintingError when an image cannot be read
 */
export async function wordDocument(
  document: PaperDocument,
  images: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { margins, fontSize, lineSpacing: spacing } = document
  const { width, height } = PAPERS[document.paper]
  const prepared = new Map<string, PreparedImage>()
  for (const [name, bytes] of images) prepared.set(name, await prepareImage(bytes))
  const setting: Setting = { width: textWidth(document, width), fontSize, spacing, images: prepared }
  const isLandscape = width > height
  const file = new Document({
    title: document.title,
    subject: document.subject,
    creator: document.author,
    lastModifiedBy: document.author,
    styles: {
      default: {
        document: {
          run: {
            font: WORD_TYPEFACES[document.typeface],
            size: `${fontSize}pt`,
            language: { value: 'id-ID' },
          },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: POINTS,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: fontSize * 2 * TWIPS, hanging: fontSize * 2 * TWIPS } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              // Word is told the upright measures and turns the page itself.
              width: twips(Math.min(width, height)),
              height: twips(Math.max(width, height)),
              orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twips(margins.top),
              bottom: twips(margins.bottom),
              left: twips(margins.left),
              right: twips(margins.right),
              footer: twips(10),
            },
          },
        },
        footers: { default: foot(document.code) },
        children: document.blocks.flatMap((block, index) => partsOf(block, index, setting)),
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}
