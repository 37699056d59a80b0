import { HeadingLevel, PageBreak, Paragraph, type Table } from 'docx'
import { carriesSignatures, type Block } from '#shared/documents/paper.ts'
import { badgeSheetTable } from './word-badges.ts'
import { certificateTable } from './word-certificate.ts'
import { nameCardTable } from './word-name-card.ts'
import { copiesParts, initialsParts, letterOpeningParts } from './word-letter.ts'
import { letterheadParts } from './word-letterhead.ts'
import { photoParts } from './word-photos.ts'
import { estimatedWidth } from './word-fit.ts'
import { LEVEL_INDENT, NUMBERS, richTextParts } from './word-rich.ts'
import type { WordSetting } from './word-setting.ts'
import { acknowledgementParts, blockTable, gridTable, signatureTable } from './word-signatures.ts'
import { openTable, ruledTable, staysWhole, tableSize } from './word-tables.ts'
import { cellLine, line, spaced, twips } from './word-text.ts'

type Part = Paragraph | Table
type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** Room at the sides of a column, mm. */
const SIDES = 3.6

/** Width of the longest of some texts, mm: Word cannot be told to fit a single column, so it is estimated. */
function widest(texts: readonly string[], size: number, { typeface }: WordSetting): number {
  return Math.max(0, ...texts.map((text) => estimatedWidth(text, size, typeface)))
}

/** Dots after the number of a row to sign: two less for each digit beyond the third, which are as wide, so that they stay on its line. */
function dots(number: number): string {
  return '.'.repeat(Math.max(1, 10 - 2 * Math.max(0, String(number).length - 3)))
}

/** Rows that stay with the signature behind them. */
const KEPT_WITH_SIGNATURE = 2

function tableOf(
  { columns, rows, leastRowHeight, signing }: BlockOf<'table'>,
  isBeforeSignature: boolean,
  setting: WordSetting,
): Table {
  const { width, styles } = setting
  const size = tableSize(setting, columns.length)
  const textsOf = (column: number) => rows.map((texts) => texts[column] ?? '')
  const fitted = columns.map((column, index) =>
    column.width === 'fit' ? SIDES + widest([column.heading, ...textsOf(index)], size, setting) : 0,
  )
  const shares = columns.reduce((sum, column) => sum + (column.width === 'fit' ? 0 : column.width.share), 0)
  // Rows to write in have next to nothing at their sides.
  const sides = leastRowHeight > 0 ? 0 : SIDES
  const room = width - fitted.reduce((sum, each) => sum + (each === 0 ? sides : each), 0)
  const widths = columns.map((column, index) =>
    column.width === 'fit' ? (fitted[index] ?? 0) : sides + (room * column.width.share) / shares,
  )
  const textColumns = signing === null ? columns : columns.slice(0, -1)
  const half = (widths.at(-1) ?? 0) / 2 - 1
  const cellStyles = columns.map(({ align }) => styles.cell({ align, size, bold: false }))
  const keepNext = (row: number) => isBeforeSignature && row >= rows.length - KEPT_WITH_SIGNATURE
  // In zigzag: odd rows are signed at the left, even ones at the right.
  const placeToSign = (row: number) =>
    cellLine(`${row + 1}. ${dots(row + 1)}`, cellStyles.at(-1) ?? '', {
      indent: row % 2 === 0 ? 0 : half,
      keepNext: keepNext(row),
    })
  return ruledTable({
    headings: columns.map(({ heading }) => heading),
    widths,
    leastRowHeight,
    headingStyle: styles.cell({ align: 'centre', size, bold: true }),
    rows: rows.map((texts, row) => [
      ...textColumns.map((_, column) => [
        cellLine(texts[column] ?? '', cellStyles[column] ?? '', { keepNext: keepNext(row) }),
      ]),
      ...(signing === null ? [] : [[placeToSign(row)]]),
    ]),
    isParted: (row) => !staysWhole(rows[row] ?? []),
  })
}

/** Millimetres in a point. */
const PT = 25.4 / 72

/** Labelled lines, their colons in one column. @param left edge, mm @param afterLabel, afterColon room in type sizes */
function labelledTable(
  rows: readonly { label: string; value: string }[],
  {
    left,
    afterLabel,
    afterColon,
    pitch,
  }: { left: number; afterLabel: number; afterColon: number; pitch?: number },
  setting: WordSetting,
): Table {
  const { width, fontSize } = setting
  const label =
    widest(
      rows.map((row) => row.label),
      fontSize,
      setting,
    ) +
    afterLabel * fontSize * PT
  const colon = afterColon * fontSize * PT
  const indent = left === 0 ? [] : [left]
  return openTable(
    rows.map((row) =>
      [...indent.map(() => ''), row.label, ':', row.value].map((text) => [
        line(text, { ...(pitch !== undefined && { pitch }) }),
      ]),
    ),
    [...indent, label, colon, width - left - label - colon],
  )
}

/** In the right half, as on paper. */
function annexHeadingParts({ lines, rows }: BlockOf<'annexHeading'>, setting: WordSetting): Part[] {
  const left = setting.width * 0.38
  return [
    ...lines.map((text) => line(text, { indent: { left: twips(left) } })),
    labelledTable(rows, { left, afterLabel: 0.5, afterColon: 0.7 }, setting),
    line(''),
  ]
}

function fieldsTable({ rows, indented }: BlockOf<'fields'>, setting: WordSetting): Table {
  const { fontSize, pitch } = setting
  const left = indented ? fontSize * LEVEL_INDENT * PT : 0
  return labelledTable(rows, { left, afterLabel: 1, afterColon: 0.9, pitch }, setting)
}

/** Title in capitals and bold, a sixth larger than the body, with the number line below. */
function titleParts(
  { lines, number }: BlockOf<'title'>,
  next: Block | undefined,
  { fontSize, gap }: WordSetting,
): Part[] {
  const size = Math.round(fontSize * 1.17)
  const below = number === null ? [] : [{ text: number, look: { before: fontSize * 0.4 } }]
  const all = [...lines.map((text) => ({ text, look: { bold: true, size } })), ...below]
  // A heading brings space of its own.
  const after = gap * (next?.kind === 'heading' ? 0.4 : 1.5)
  return all.map(({ text, look }, index) =>
    line(text, { align: 'centre', keepNext: true, ...look, after: index === all.length - 1 ? after : 0 }),
  )
}

/** Place and date, centred over the column in which the last signature of a row stands, or at the right edge where it is wider. */
function placeAndDateLine(
  { text }: BlockOf<'placeAndDate'>,
  next: Block | undefined,
  setting: WordSetting,
): Paragraph {
  const { width, fontSize, gap, typeface } = setting
  const columns = next?.kind === 'signatureGrid' ? next.columns : next?.kind === 'signatureBlock' ? 2 : null
  const spaces = { before: gap, after: gap * 0.5, keepNext: true }
  const isWider = columns !== null && estimatedWidth(text, fontSize, typeface) > width / columns
  if (columns === null || isWider) return line(text, { align: 'right', ...spaces })
  const left = twips((width * (columns - 1)) / columns)
  return line(text, { align: 'centre', indent: { left }, ...spaces })
}

/** What one of the blocks of a paper is written as; each list of points counts from one. */
export function partsOf(blocks: readonly Block[], index: number, setting: WordSetting): Part[] {
  const [block, previous, next] = [blocks[index], blocks[index - 1], blocks[index + 1]]
  if (block === undefined) return []
  const { pitch, gap } = setting
  const keepNext = carriesSignatures(next)
  switch (block.kind) {
    case 'letterhead':
      return letterheadParts(block, setting)
    case 'title':
      return titleParts(block, next, setting)
    case 'letterOpening':
      return letterOpeningParts(block, setting)
    case 'copies':
      return copiesParts(block, setting)
    case 'initials':
      return initialsParts(block, setting)
    case 'annexHeading':
      return annexHeadingParts(block, setting)
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          ...(previous?.kind === 'heading' && { spacing: { before: 0 } }),
          text: block.text,
        }),
      ]
    case 'paragraph': {
      const leadsOn = keepNext || block.text.endsWith(':')
      return [line(block.text, { align: block.align, pitch, after: gap * 0.5, keepNext: leadsOn })]
    }
    case 'points': {
      const instance = setting.styles.nextList()
      return block.items.map((text, item) =>
        line(text, {
          keepNext: keepNext && item === block.items.length - 1,
          align: 'justify',
          pitch,
          after: gap * 0.35,
          numbering: { reference: NUMBERS, level: 0, instance },
        }),
      )
    }
    case 'richText':
      return richTextParts(block.content, { keepNext, followsHeading: previous?.kind === 'heading' }, setting)
    case 'photos':
      return photoParts(block, setting)
    case 'fields':
      return [fieldsTable(block, setting), line('', { size: 1, after: gap * 0.5 })]
    case 'table':
      return [tableOf(block, keepNext, setting), line('', { size: 1, after: gap * 0.4, keepNext: true })]
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
      return [
        new Paragraph({ children: [new PageBreak()], run: { size: '1pt' }, spacing: spaced({ pitch: 1 }) }),
      ]
  }
}
