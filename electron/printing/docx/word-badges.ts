import { BorderStyle, HeightRule, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { BADGE } from '#shared/documents/badges.ts'
import type { Badge, Block } from '#shared/documents/paper.ts'
import { line, twips } from './word-text.ts'

type BadgeSheet = Extract<Block, { kind: 'badgeSheet' }>

const CUT = { style: BorderStyle.DASHED, size: 2, color: 'auto' } as const
const EDGES = { top: CUT, bottom: CUT, left: CUT, right: CUT } as const
const INSET = {
  left: twips(5),
  right: twips(5),
  top: twips(4),
  bottom: twips(0),
  marginUnitType: WidthType.DXA,
}

function badgeLines({ event, occasion }: BadgeSheet, badge: Badge) {
  return [
    line(event, { size: 8, bold: true }),
    line(occasion, { size: 6.5, after: 10, border: { bottom: { style: BorderStyle.SINGLE, size: 6 } } }),
    line(badge.name, { align: 'centre', size: 14, bold: true, before: 6 }),
    ...badge.affiliation.map((text) => line(text, { align: 'centre', size: 9 })),
    line(`Nomor ${badge.number}`, { size: 9, before: 10 }),
    line(badge.role.toLocaleUpperCase('id'), { size: 14, bold: true }),
  ]
}

/** A sheet of badges: a table with rows of exactly their height, its rules to be cut along. */
export function badgeSheetTable(sheet: BadgeSheet): Table {
  const cell = (badge: Badge | undefined) =>
    new TableCell({
      margins: INSET,
      borders: EDGES,
      children: badge === undefined ? [line('')] : badgeLines(sheet, badge),
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
          height: { value: twips(BADGE.height), rule: HeightRule.EXACT },
          children: Array.from({ length: BADGE.columns }, (_each, column) =>
            cell(sheet.badges[row * BADGE.columns + column]),
          ),
        }),
    ),
  })
}
