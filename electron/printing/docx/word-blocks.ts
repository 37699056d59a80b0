import { HeadingLevel, PageBreak, Paragraph, type Table } from 'docx'
import { carriesSignatures, type Block } from '#shared/documents/paper.ts'
import { badgeSheetTable } from './word-badges.ts'
import { certificateTable } from './word-certificate.ts'
import { nameCardTable } from './word-name-card.ts'
import { copiesParts, initialsParts, letterOpeningParts } from './word-letter.ts'
import { letterheadParts } from './word-letterhead.ts'
import { photoParts } from './word-photos.ts'
import { NUMBERS, richTextParts } from './word-rich.ts'
import type { WordSetting } from './word-setting.ts'
import { acknowledgementParts, blockTable, gridTable, signatureTable } from './word-signatures.ts'
import { openTable, ruledTable, tableSize } from './word-tables.ts'
import { cellLine, line, twips } from './word-text.ts'

type Part = Paragraph | Table
type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** Width of letters as parts of the type size, mm per pt: digits and small letters in running text, capitals in bold headings. */
const [LETTER, BOLD_LETTER] = [0.2, 0.27]
/** Room at the sides of a column, mm. */
const SIDES = 3.6

/** Width of a fitted column, mm: Word cannot be told to fit a single one, so its longest text is estimated. */
function fittedWidth(heading: string, texts: readonly string[], size: number): number {
  const longest = Math.max(...texts.map((text) => text.length), 0)
  return SIDES + size * Math.max(BOLD_LETTER * heading.length, LETTER * longest)
}

/** After the number of a row to sign. */
const DOTS = '.'.repeat(10)

function tableOf({ columns, rows, leastRowHeight, signing }: BlockOf<'table'>, setting: WordSetting): Table {
  const { width, styles } = setting
  const size = tableSize(setting, columns.length)
  const textsOf = (column: number) => rows.map((texts) => texts[column] ?? '')
  const fitted = columns.map((column, index) =>
    column.width === 'fit' ? fittedWidth(column.heading, textsOf(index), size) : 0,
  )
  const shares = columns.reduce((sum, column) => sum + (column.width === 'fit' ? 0 : column.width.share), 0)
  const room = width - fitted.reduce((sum, each) => sum + each, 0)
  const widths = columns.map((column, index) =>
    column.width === 'fit' ? (fitted[index] ?? 0) : (room * column.width.share) / shares,
  )
  const textColumns = signing === null ? columns : columns.slice(0, -1)
  const half = (widths.at(-1) ?? 0) / 2 - 1
  const cellStyles = columns.map(({ align }) => styles.cell({ align, size, bold: false }))
  // In zigzag: odd rows are signed at the left, even ones at the right.
  const placeToSign = (row: number) =>
    cellLine(`${row + 1}. ${DOTS}`, cellStyles.at(-1) ?? '', row % 2 === 0 ? 0 : half)
  return ruledTable({
    headings: columns.map(({ heading }) => heading),
    widths,
    leastRowHeight,
    headingStyle: styles.cell({ align: 'centre', size, bold: true }),
    rows: rows.map((texts, row) => [
      ...textColumns.map((_, column) => [cellLine(texts[column] ?? '', cellStyles[column] ?? '')]),
      ...(signing === null ? [] : [[placeToSign(row)]]),
    ]),
  })
}

/** Room that Word itself leaves in a cell at the left of its text, mm. */
const CELL_PADDING = 1.9

/** In the right half, as on paper. */
function annexHeadingTable({ lines, rows }: BlockOf<'annexHeading'>, { width }: WordSetting): Part[] {
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

function fieldsTable(
  { rows, indented }: BlockOf<'fields'>,
  { width, spacing, fontSize }: WordSetting,
): Table {
  const label = fittedWidth(
    '',
    rows.map((row) => row.label),
    fontSize,
  )
  const left = indented ? [8] : []
  const blank = indented ? [''] : []
  return openTable(
    rows.map((row) => [...blank, row.label, ':', row.value].map((text) => [line(text, { spacing })])),
    [...left, label, 5, width - label - 5 - (left[0] ?? 0)],
  )
}

/** Place and date, centred over the column in which the last signature of a row stands. */
function placeAndDateLine(
  { text }: BlockOf<'placeAndDate'>,
  next: Block | undefined,
  { width, fontSize }: WordSetting,
): Paragraph {
  const columns = next?.kind === 'signatureGrid' ? next.columns : next?.kind === 'signatureBlock' ? 2 : null
  const spaces = { before: fontSize, after: fontSize * 0.5, keepNext: true }
  if (columns === null) return line(text, { align: 'right', ...spaces })
  const left = twips((width * (columns - 1)) / columns)
  return line(text, { align: 'centre', indent: { left }, ...spaces })
}

/** What one of the blocks of a paper is written as; each list of points counts from one. */
export function partsOf(blocks: readonly Block[], index: number, setting: WordSetting): Part[] {
  const [block, previous, next] = [blocks[index], blocks[index - 1], blocks[index + 1]]
  if (block === undefined) return []
  const { fontSize, spacing } = setting
  const keepNext = carriesSignatures(next)
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
    case 'letterOpening':
      return letterOpeningParts(block, setting)
    case 'copies':
      return copiesParts(block, setting)
    case 'initials':
      return initialsParts(block, setting)
    case 'annexHeading':
      return annexHeadingTable(block, setting)
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, text: block.text })]
    case 'paragraph':
      return [line(block.text, { align: block.align, spacing, after: fontSize * 0.5, keepNext })]
    case 'points': {
      const instance = setting.styles.nextList()
      return block.items.map((text, item) =>
        line(text, {
          keepNext: keepNext && item === block.items.length - 1,
          align: 'justify',
          spacing,
          after: fontSize * 0.35,
          numbering: { reference: NUMBERS, level: 0, instance },
        }),
      )
    }
    case 'richText':
      return richTextParts(block.content, keepNext, setting)
    case 'photos':
      return photoParts(block, setting)
    case 'fields':
      return [fieldsTable(block, setting), line('', { size: fontSize / 2 })]
    case 'table':
      return [tableOf(block, setting), line('', { size: fontSize / 2, keepNext: true })]
    case 'placeAndDate':
      return [placeAndDateLine(block, next, setting)]
    case 'signatureGrid':
      return [
        ...(previous?.kind === 'placeAndDate' ? [] : [line('', { keepNext: true })]),
        gridTable(block, setting),
      ]
    case 'signatureTable':
      return [signatureTable(block, setting)]
    case 'signatureBlock':
      return [
        ...(previous?.kind === 'placeAndDate' ? [] : [line('', { keepNext: true })]),
        blockTable(block, setting),
      ]
    case 'acknowledgement':
      return acknowledgementParts(block, setting)
    case 'certificate':
      return [certificateTable(block, setting)]
    case 'nameCard':
      return [nameCardTable(block, setting)]
    case 'badgeSheet':
      return [badgeSheetTable(block, setting)]
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()], run: { size: '1pt' } })]
  }
}
