import {
  AlignmentType,
  Document,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import { PAPERS, type PaperDocument } from '#shared/documents/paper.ts'
import { prepareImage, type PreparedImage } from '../images.ts'
import { partsOf, POINTS } from './word-blocks.ts'
import { WordStyles } from './word-styles.ts'
import { textWidth, twips, TWIPS, WORD_TYPEFACES } from './word-text.ts'

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
  const styles = new WordStyles()
  const setting = { width: textWidth(document, width), fontSize, spacing, images: prepared, styles }
  const children = document.blocks.flatMap((_, index) => partsOf(document.blocks, index, setting))
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
      paragraphStyles: styles.definitions,
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
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}
