import {
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
  type IParagraphOptions,
} from 'docx'
import { listMarker } from '#shared/minutes/list-markers.ts'
import {
  blockLines,
  type ListItem,
  type RichTextBlock,
  type RichTextInline,
} from '#shared/minutes/rich-text.ts'
import { headingRows, placedCells, type PlacedCell } from '#shared/minutes/table-cells.ts'
import { RULE } from '../ruled-table.ts'
import { mannerOfTyped, MOST_COLUMNS_OF_TABLE, type TypedManner } from '../typed-table.ts'
import type { WordSetting } from './word-setting.ts'
import { marginsOf, staysWhole, tableSize } from './word-tables.ts'
import { ALIGNMENTS, line, spaced, twips, TWIPS, type Align } from './word-text.ts'

type Part = Paragraph | Table

/** Names of the numberings that lists use. */
export const [NUMBERS, BULLETS] = ['numbers', 'bullets']
/** Deepest level that Word counts. */
export const DEEPEST_LEVEL = 8
/** A level stands further in by so many type sizes. */
export const LEVEL_INDENT = 1.9
const LEVEL_INDENT_IN_CELLS = 1.3

const HEADING_LEVELS = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const

/** Between the groups of a number: Word would else part it anywhere. */
const BETWEEN_GROUPS = /(?<=\d[.,])(?=\d)/g
const ZERO_WIDTH_SPACE = '\u200B'

function textRuns(
  content: readonly RichTextInline[] | undefined,
  { partsNumbers }: Pick<Place, 'partsNumbers'>,
): TextRun[] {
  return (content ?? []).map((each) => {
    if (each.type === 'hardBreak') return new TextRun({ break: 1 })
    const marks = new Set((each.marks ?? []).map(({ type }) => type))
    return new TextRun({
      text: partsNumbers ? each.text.replaceAll(BETWEEN_GROUPS, ZERO_WIDTH_SPACE) : each.text,
      // What is not said is left to the style: a heading stays bold.
      ...(marks.has('bold') && { bold: true }),
      ...(marks.has('italic') && { italics: true }),
      ...(marks.has('strike') && { strike: true }),
      ...(marks.has('underline') && { underline: { type: UnderlineType.SINGLE } }),
    })
  })
}

/** Where text stands: how deep its lists are nested, and the numbering of its own item. */
interface Place {
  /** Lists and quotations around it. */
  level: number
  /** Numbered lists around it, which decide how it counts. */
  depth: number
  item: Pick<IParagraphOptions, 'numbering' | 'indent'>
  /** Text before its first words, where Word cannot count so. */
  marker: string
  align: Align
  /** Style of table cells; null for running text. */
  style: string | null
  /** Whether a number may be parted between its groups. */
  partsNumbers: boolean
  /** Whether its end stays with what follows. */
  keepNext: boolean
  /** Headings stand close to each other. */
  followsHeading: boolean
}

const RUNNING: Place = {
  level: 0,
  depth: 0,
  item: {},
  marker: '',
  align: 'justify',
  style: null,
  partsNumbers: false,
  keepNext: false,
  followsHeading: false,
}

function paragraph(runs: TextRun[], place: Place, setting: WordSetting): Paragraph {
  const { item, marker, align, style, keepNext } = place
  const { fontSize, pitch } = setting
  return new Paragraph({
    ...item,
    keepNext,
    alignment: ALIGNMENTS[align],
    ...(style === null ? { spacing: spaced({ after: fontSize * 0.4, pitch }) } : { style }),
    children: marker === '' ? runs : [new TextRun(`${marker}\t`), ...runs],
  })
}

/** How much further in each level stands, twips. */
function stepOf({ style }: Pick<Place, 'style'>, { fontSize }: WordSetting): number {
  return Math.round(fontSize * (style === null ? LEVEL_INDENT : LEVEL_INDENT_IN_CELLS) * TWIPS)
}

/** Indent of text that belongs to an item but has no number of its own. */
function indentOf(
  place: Pick<Place, 'level' | 'style'>,
  setting: WordSetting,
): Pick<IParagraphOptions, 'indent'> {
  return place.level === 0 ? {} : { indent: { left: stepOf(place, setting) * place.level } }
}

function itemParts(
  { content }: Pick<ListItem, 'content'>,
  place: Place,
  own: Pick<Place, 'item' | 'marker'>,
  setting: WordSetting,
): Part[] {
  return content.flatMap((node, index) => {
    const keepNext = place.keepNext && index === content.length - 1
    const unnumbered = { item: indentOf(place, setting), marker: '' }
    return nodeParts(node, { ...place, ...(index === 0 ? own : unnumbered), keepNext }, setting)
  })
}

function listParts(
  node: Extract<RichTextBlock, { type: 'orderedList' | 'bulletList' }>,
  place: Place,
  setting: WordSetting,
): Part[] {
  const isNumbered = node.type === 'orderedList'
  const inner: Place = { ...place, level: place.level + 1, depth: place.depth + (isNumbered ? 1 : 0) }
  const start = isNumbered ? (node.attrs?.start ?? 1) : 1
  const instance = setting.styles.nextList()
  const level = Math.min(place.level, DEEPEST_LEVEL)
  const hanging = stepOf(place, setting)
  const indent = { left: hanging * inner.level, hanging }
  // Word counts by the level of nesting, whatever lists it is made of, and from one.
  const counts = !isNumbered || (start === 1 && place.depth === place.level)
  return node.content.flatMap((item, index) =>
    itemParts(
      item,
      { ...inner, keepNext: place.keepNext && index === node.content.length - 1 },
      counts
        ? {
            item: {
              numbering: { reference: isNumbered ? NUMBERS : BULLETS, level, instance },
              // The list itself knows the indents of running text.
              ...(place.style !== null && { indent }),
            },
            marker: '',
          }
        : { item: { indent }, marker: listMarker(start + index, place.depth) },
      setting,
    ),
  )
}

function tableCell(
  { cell, columns, rows }: PlacedCell,
  { style: { size }, partsNumbers }: Pick<TypedManner, 'style' | 'partsNumbers'>,
  keepNext: boolean,
  setting: WordSetting,
): TableCell {
  const style = setting.styles.cell({ align: 'left', size, bold: cell.type === 'tableHeader' })
  const place: Place = { ...RUNNING, align: 'left', style, partsNumbers }
  const inside = { ...setting, fontSize: size }
  const parts = cell.content.flatMap((node) => nodeParts(node, { ...place, keepNext }, inside))
  return new TableCell({
    columnSpan: columns,
    rowSpan: rows,
    // A cell ends with a paragraph, whatever stands in it.
    children: parts.at(-1) instanceof Paragraph ? parts : [...parts, new Paragraph({ style })],
  })
}

const letters = ({ cell }: PlacedCell): string => cell.content.flatMap(blockLines).join('')

function tableParts(
  node: Extract<RichTextBlock, { type: 'table' }>,
  keepNext: boolean,
  setting: WordSetting,
): Part[] {
  const { columns, rows } = placedCells(node.content)
  const filled = rows.filter(({ cells }) => cells.length > 0)
  if (columns === 0 || filled.length === 0) return []
  if (columns > MOST_COLUMNS_OF_TABLE) return blockLines(node).map((text) => line(text))
  const manner = mannerOfTyped(setting.measure, filled, {
    usual: { size: tableSize(setting, columns), weight: 'normal' },
    width: twips(setting.width) / TWIPS,
    columns,
    isForWord: true,
  })
  const { padding, widths } = manner
  const columnWidths = widths.map((width) => Math.floor((width + 2 * padding.atSides + RULE) * TWIPS))
  // The first rows do not stay alone at the foot of a page.
  const headings = headingRows(filled)
  const head = Math.max(1, headings, ...(filled[0]?.cells ?? []).map((cell) => cell.rows))
  const table = new Table({
    layout: TableLayoutType.FIXED,
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: marginsOf(padding),
    rows: filled.map(
      ({ cells }, index) =>
        new TableRow({
          cantSplit: staysWhole(cells.map(letters)),
          tableHeader: index < headings,
          children: cells.map((cell) => tableCell(cell, manner, index < head, setting)),
        }),
    ),
  })
  return [table, line('', { size: 4, keepNext })]
}

function nodeParts(node: RichTextBlock, place: Place, setting: WordSetting): Part[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(textRuns(node.content, place), place, setting)]
    case 'heading':
      return place.style === null
        ? [
            new Paragraph({
              heading: HEADING_LEVELS[node.attrs.level - 1] ?? HeadingLevel.HEADING_3,
              ...(place.followsHeading && { spacing: { before: 0 } }),
              children: textRuns(node.content, place),
            }),
          ]
        : [paragraph(textRuns(node.content, place), place, setting)]
    case 'bulletList':
    case 'orderedList':
      return listParts(node, place, setting)
    case 'blockquote': {
      const inner = { ...place, level: place.level + 1 }
      return itemParts(node, inner, { item: indentOf(inner, setting), marker: '' }, setting)
    }
    case 'table':
      return tableParts(node, place.keepNext, setting)
  }
}

/** Text of the editor: lists that Word counts itself, headings of its outline, tables whose cells stay joined. */
export function richTextParts(
  content: readonly RichTextBlock[],
  { keepNext, followsHeading }: Pick<Place, 'keepNext' | 'followsHeading'>,
  setting: WordSetting,
): Part[] {
  return content.flatMap((node, index) => {
    const previous = content[index - 1]
    const place = {
      ...RUNNING,
      keepNext: keepNext && index === content.length - 1,
      followsHeading: previous === undefined ? followsHeading : previous.type === 'heading',
    }
    return nodeParts(node, place, setting)
  })
}
