import {
  AlignmentType,
  Document,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import { PAPERS, type Block, type PaperDocument } from '#shared/documents/paper.ts'
import type { PreparedImage } from '../images.ts'
import type { TextMeasure } from '../text-measure.ts'
import { CANCELLED, PrintingError } from '../printer.ts'
import { badgeSymbols } from './word-badges.ts'
import { partsOf } from './word-blocks.ts'
import { BULLETS, DEEPEST_LEVEL, LEVEL_INDENT, NUMBERS } from './word-rich.ts'
import type { WordSetting } from './word-setting.ts'
import { WordStyles } from './word-styles.ts'
import { singlePitch, spaced, textWidth, twips, TWIPS, WORD_TYPEFACES } from './word-text.ts'

/** Code and page number. Pages that are counted by parts bear none: not every word processor can begin anew. */
function foot({ code, pageNumbers }: PaperDocument): Footer | null {
  const numbers =
    pageNumbers === 'document' ? ['Halaman ', PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES] : []
  const codes = code === null ? [] : numbers.length === 0 ? [code] : [`${code} · `]
  if (codes.length + numbers.length === 0) return null
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ size: '8pt', children: [...codes, ...numbers] })],
      }),
    ],
  })
}

/** Page and margins as Word is to lay it: tent cards lie across, since it turns text by a quarter only. */
function pageOf({ paper, margins, blocks }: PaperDocument) {
  const { width, height } = PAPERS[paper]
  const isTurned = blocks.some(({ kind }) => kind === 'nameCard')
  const { top, bottom, left, right } = margins
  const turned = { top: left, bottom: right, left: top, right: bottom }
  return {
    isLandscape: width > height || isTurned,
    short: Math.min(width, height),
    long: Math.max(width, height),
    margins: isTurned ? turned : margins,
  }
}

interface Sheet {
  blocks: Block[]
  /** The part of the document that it begins with, as page breaks part it. */
  part: number
  isOnNewSheet: boolean
}

/** What begins on the front of a sheet when a document is printed on both sides; Word has sections for it. */
function sheetsOf(document: PaperDocument): Sheet[] {
  const sheets: Sheet[] = [{ blocks: [], part: 0, isOnNewSheet: false }]
  let part = 0
  for (const block of document.blocks) {
    if (block.kind === 'pageBreak') part += 1
    if (block.kind === 'pageBreak' && block.isOnNewSheet === true)
      sheets.push({ blocks: [], part, isOnNewSheet: true })
    else sheets.at(-1)?.blocks.push(block)
  }
  // A chunk of a batch may begin with the break that leads to it.
  return sheets.filter(({ blocks }, index) => index > 0 || blocks.length > 0)
}

/** Lists: numbered as official papers count (`1.`, `a.`, `1)`, `a)`), and with bullets. */
function numberings(fontSize: number) {
  const step = fontSize * LEVEL_INDENT * TWIPS
  const level = (at: number) => ({
    level: at,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: step * (at + 1), hanging: step } } },
  })
  const levels = Array.from({ length: DEEPEST_LEVEL + 1 }, (_, at) => level(at))
  return [
    {
      reference: NUMBERS,
      levels: levels.map((each) => ({
        ...each,
        format: each.level % 2 === 0 ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER,
        text: `%${each.level + 1}${each.level < 2 ? '.' : ')'}`,
      })),
    },
    {
      reference: BULLETS,
      levels: levels.map((each) => ({ ...each, format: LevelFormat.BULLET, text: '\u2022' })),
    },
  ]
}

/** Headings of Word's outline in the look of the paper. */
function headings(fontSize: number, gap: number) {
  const heading = (size: number) => ({
    run: { bold: true, size: `${size}pt` as const, color: '000000' },
    paragraph: {
      spacing: spaced({ before: gap * 0.8, after: gap * 0.4, pitch: singlePitch(size) }),
      keepNext: true,
    },
  })
  return {
    heading1: heading(fontSize),
    heading2: heading(Math.round(fontSize * 1.1)),
    heading3: heading(fontSize),
    heading4: heading(fontSize),
  }
}

function sheetParts(
  { blocks, part: first }: Sheet,
  settingOf: (part: number) => WordSetting,
  isCancelled: () => boolean,
) {
  let part = first
  return blocks.flatMap((block, at) => {
    if (isCancelled()) throw new PrintingError(CANCELLED)
    if (block.kind === 'pageBreak') part += 1
    return partsOf(blocks, at, settingOf(part))
  })
}

interface WordOptions {
  /** Measures the document's typeface. */
  measure: TextMeasure
  /** Images that the document names, by SHA-256. */
  images: ReadonlyMap<string, PreparedImage>
  /** Share of the usual blank space between the blocks of each part, as page breaks part the document; 1 when it is not given. */
  tightness?: readonly number[]
  /** Asked before each block. */
  isCancelled?: () => boolean
}

/**
 * A paper as a Word file (.docx) for offices that must change the text in Word. It has no corner marks, and what is filed is always the PDF.
 * @throws PrintingError when it was cancelled
 */
export async function wordDocument(
  document: PaperDocument,
  { measure, images, tightness = [], isCancelled = () => false }: WordOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { fontSize, lineSpacing, typeface, blocks } = document
  const { isLandscape, short, long, margins } = pageOf(document)
  const footer = foot(document)
  const styles = new WordStyles()
  const setting = {
    width: textWidth({ margins }, isLandscape ? long : short),
    fontSize,
    pitch: singlePitch(fontSize) * lineSpacing,
    gap: fontSize,
    typeface,
    measure,
    images: new Map([...images, ...badgeSymbols(blocks)]),
    styles,
  }
  // Every section is made before the styles are asked for.
  const sections = sheetsOf(document).map((sheet, index) => ({
    properties: {
      page: {
        size: {
          // Word is told the upright measures and turns the page itself.
          width: twips(short),
          height: twips(long),
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
      ...(sheet.isOnNewSheet && { type: SectionType.ODD_PAGE }),
    },
    // Sections that follow have the foot of the first.
    ...(footer !== null && index === 0 && { footers: { default: footer } }),
    children: sheetParts(
      sheet,
      (part) => ({ ...setting, gap: fontSize * (tightness[part] ?? 1) }),
      isCancelled,
    ),
  }))
  const file = new Document({
    title: document.title,
    subject: document.subject,
    creator: document.author,
    lastModifiedBy: document.author,
    styles: {
      default: {
        document: {
          paragraph: { spacing: spaced({ pitch: singlePitch(fontSize) }) },
          run: {
            font: WORD_TYPEFACES[document.typeface],
            size: `${fontSize}pt`,
            language: { value: 'id-ID' },
          },
        },
        ...headings(fontSize, setting.gap),
      },
      paragraphStyles: styles.definitions,
    },
    numbering: { config: numberings(fontSize) },
    sections,
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}
