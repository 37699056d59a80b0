import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { BADGE } from '#shared/documents/badges.ts'
import type { Badge, Block } from '#shared/documents/paper.ts'
import { badgeSymbol, symbolPicture } from '../barcode.ts'
import type { PreparedImage } from '../images.ts'
import { fittingSize } from './word-fit.ts'
import { pictureRun } from './word-photos.ts'
import type { WordSetting } from './word-setting.ts'
import { openTable } from './word-tables.ts'
import { ALIGNMENTS, line, twips } from './word-text.ts'

type BadgeSheet = Extract<Block, { kind: 'badgeSheet' }>

const CUT = { style: BorderStyle.DASHED, size: 2, color: 'auto' } as const
const EDGES = { top: CUT, bottom: CUT, left: CUT, right: CUT } as const
const NO_INSET = { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA }
const INSET = { ...NO_INSET, left: twips(4), right: twips(4), top: twips(4) }
/** Heights of head, middle and foot, mm. */
const [HEAD, MIDDLE, FOOT] = [14, 29, 17]
const INNER = BADGE.width - 8
const LOGO = { width: 11, height: 12 }
/** A little less than on paper, so that the paragraph that Word wants behind a table stays on the page, mm. */
const HEIGHT = BADGE.height - 1
/** Side of the QR code, mm. */
const SYMBOL = 15

const symbolName = (code: string): string => `qr ${code}`

/** Pictures of the QR codes of all badges, by the names under which their cells look for them. */
export function badgeSymbols(blocks: readonly Block[]): Map<string, PreparedImage> {
  const symbols = new Map<string, PreparedImage>()
  for (const block of blocks) {
    if (block.kind !== 'badgeSheet') continue
    for (const { code } of block.badges) {
      const symbol = badgeSymbol(code)
      const { modules } = symbol
      const bytes = symbolPicture(symbol)
      symbols.set(symbolName(code), { bytes, type: 'png', width: modules, height: modules })
    }
  }
  return symbols
}

function headTable({ logo, event, occasion }: BadgeSheet, setting: WordSetting): Table {
  const image = logo === null ? undefined : setting.images.get(logo)
  const width = image === undefined ? INNER : INNER - LOGO.width - 3
  const room = { width: width - 4, height: 10, largest: 9, smallest: 5 }
  const lines = [
    line(event, { size: fittingSize(event, setting.typeface, room), bold: true }),
    line(occasion, { size: fittingSize(occasion, setting.typeface, { ...room, height: 4, largest: 7 }) }),
  ]
  if (image === undefined) return openTable([[lines]], [INNER])
  const picture = new Paragraph({ children: [pictureRun(image, LOGO, 'Logo daerah')] })
  return openTable([[[picture], lines]], [LOGO.width + 3, width])
}

function middleLines({ name, affiliation }: Badge, { typeface }: WordSetting): Paragraph[] {
  const size = fittingSize(name, typeface, { width: INNER - 2, height: 14, largest: 19, smallest: 7 })
  const whence = affiliation.join(' ')
  const below = fittingSize(whence, typeface, { width: INNER - 2, height: 11, largest: 9, smallest: 5 })
  return [
    line(name, { align: 'centre', size, bold: true }),
    ...affiliation.map((text) => line(text, { align: 'centre', size: below })),
  ]
}

function footTable({ role, number, code }: Badge, { images }: WordSetting): Table {
  const symbol = images.get(symbolName(code))
  const side = { width: SYMBOL, height: SYMBOL }
  const picture = symbol === undefined ? [] : [pictureRun(symbol, side, `Kode QR nomor ${number}`)]
  const words = [
    line(`Nomor ${number}`, { size: 9, before: 14 }),
    line(role.toLocaleUpperCase('id'), { size: 14, bold: true }),
  ]
  return openTable(
    [[words, [new Paragraph({ alignment: ALIGNMENTS.right, children: picture })]]],
    [INNER - SYMBOL - 4, SYMBOL + 4],
  )
}

/** Head, name and foot one below the other, each in a row of exactly its height, so that nothing moves out of the badge. */
function badgeTable(sheet: BadgeSheet, badge: Badge, setting: WordSetting): Table {
  const rows = [
    { height: HEAD, children: [headTable(sheet, setting), line('', { size: 1 })] },
    { height: MIDDLE, children: middleLines(badge, setting) },
    { height: FOOT, children: [footTable(badge, setting), line('', { size: 1 })] },
  ]
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const rule = { style: BorderStyle.SINGLE, size: 6, color: 'auto' }
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [twips(INNER)],
    width: { size: twips(INNER), type: WidthType.DXA },
    margins: NO_INSET,
    rows: rows.map(
      ({ height, children }, index) =>
        new TableRow({
          height: { value: twips(height), rule: HeightRule.EXACT },
          children: [
            new TableCell({
              children,
              verticalAlign: index === 1 ? VerticalAlign.CENTER : VerticalAlign.TOP,
              borders: { top: none, left: none, right: none, bottom: index === 0 ? rule : none },
            }),
          ],
        }),
    ),
  })
}

/** A sheet of badges: a table with rows of exactly their height, its rules to be cut along. */
export function badgeSheetTable(sheet: BadgeSheet, setting: WordSetting): Table {
  const cell = (badge: Badge | undefined) =>
    new TableCell({
      margins: INSET,
      borders: EDGES,
      children: badge === undefined ? [line('')] : [badgeTable(sheet, badge, setting), line('', { size: 1 })],
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: Array.from({ length: BADGE.columns }, () => twips(BADGE.width)),
    width: { size: twips(BADGE.width * BADGE.columns), type: WidthType.DXA },
    rows: Array.from(
      { length: BADGE.rows },
      (_, row) =>
        new TableRow({
          cantSplit: true,
          height: { value: twips(HEIGHT), rule: HeightRule.EXACT },
          children: Array.from({ length: BADGE.columns }, (_each, column) =>
            cell(sheet.badges[row * BADGE.columns + column]),
          ),
        }),
    ),
  })
}
