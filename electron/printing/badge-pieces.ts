import { BADGE } from '#shared/documents/badges.ts'
import type { Badge, Block } from '#shared/documents/paper.ts'
import { badgeSymbol } from './barcode.ts'
import { fittedName, fittedText } from './fitted-text.ts'
import { MM } from './page-frame.ts'
import type { Pen, Rule } from './pen.ts'
import type { Piece, Setting } from './pieces.ts'
import { drawLines, piece } from './pieces.ts'

type BadgeSheet = Extract<Block, { kind: 'badgeSheet' }>

const [WIDTH, HEIGHT] = [BADGE.width * MM, BADGE.height * MM]
/** Cut lines go on a little beyond the badges, for the ruler. */
const BEYOND = 6 * MM
const INSET = 5 * MM
const INNER = WIDTH - 2 * INSET
/** Heights of head, name and foot, from top to bottom. */
const HEAD = 13 * MM
const FOOT = 15 * MM
const BODY = HEIGHT - 2 * INSET - HEAD - FOOT - 4 * MM
const LOGO = { width: 11 * MM, gap: 3 * MM }

/** Event and occasion beside the logo, over a rule. */
function drawHead(pen: Pen, setting: Setting, sheet: BadgeSheet, left: number, top: number): void {
  const { measure } = setting
  const image = sheet.logo === null ? undefined : setting.image(sheet.logo)
  let indent = 0
  if (image !== undefined && sheet.logo !== null) {
    const scale = Math.min(LOGO.width / image.width, (HEAD - 1 * MM) / image.height)
    const [width, height] = [image.width * scale, image.height * scale]
    pen.image(sheet.logo, left + (LOGO.width - width) / 2, top + (HEAD - MM - height) / 2, width, height)
    indent = LOGO.width + LOGO.gap
  }
  const width = INNER - indent
  const event = fittedText(measure, [sheet.event], 'bold', { width, height: 24, largest: 9, smallest: 5 })
  const occasion = fittedText(measure, [sheet.occasion], 'normal', {
    width,
    height: 12,
    largest: 7,
    smallest: 4.5,
  })
  let y = top + Math.max(0, (HEAD - MM - event.height - occasion.height) / 2)
  for (const { lines, style, height } of [event, occasion]) {
    drawLines(pen, setting, lines, { ...style, align: 'left' }, { left: left + indent, top: y, width })
    y += height
  }
  pen.rules([{ from: [left, top + HEAD], to: [left + INNER, top + HEAD] }], 0.75)
}

/** Name and whence, centred in the middle of the badge. */
function drawBody(pen: Pen, setting: Setting, badge: Badge, left: number, top: number): void {
  const { measure } = setting
  const name = fittedName(measure, badge.name, {
    width: INNER,
    height: BODY * 0.58,
    largest: 20,
    smallest: 7,
    readable: 11,
  })
  const gap = 2
  const affiliation = fittedText(measure, badge.affiliation, 'normal', {
    width: INNER,
    height: BODY - name.height - gap,
    largest: 9.5,
    smallest: 5,
  })
  let y = top + Math.max(0, (BODY - name.height - gap - affiliation.height) / 2)
  for (const { lines, style, height } of [name, affiliation]) {
    drawLines(pen, setting, lines, { ...style, align: 'centre' }, { left, top: y, width: INNER })
    y += height + gap
  }
}

/** Role at the left, the number at the right as a QR code and in digits. */
function drawFoot(
  pen: Pen,
  setting: Setting,
  { role, number, code }: Badge,
  left: number,
  top: number,
): void {
  pen.symbol(badgeSymbol(code), left + INNER - FOOT, top, FOOT)
  const large = { size: 14, weight: 'bold' } as const
  const small = { size: 9, weight: 'normal' } as const
  const bottom = top + FOOT
  pen.text(role.toLocaleUpperCase('id'), left, bottom - large.size, large)
  pen.text(`Nomor ${number}`, left, bottom - large.size - setting.measure.pitch(small) - 2, small)
}

/** All edges of the badges, to the end of the sheet however many there are. */
function cutLines(left: number, top: number): Rule[] {
  const [right, bottom] = [left + BADGE.columns * WIDTH, top + BADGE.rows * HEIGHT]
  const upright = Array.from({ length: BADGE.columns + 1 }, (_, column): Rule => {
    const x = left + column * WIDTH
    return { from: [x, top - BEYOND], to: [x, bottom + BEYOND] }
  })
  const across = Array.from({ length: BADGE.rows + 1 }, (_, row): Rule => {
    const y = top + row * HEIGHT
    return { from: [left - BEYOND, y], to: [right + BEYOND, y] }
  })
  return [...upright, ...across]
}

/** Badges in two columns of four, filled left to right, then down. */
export function badgeSheetPiece(setting: Setting, sheet: BadgeSheet): Piece {
  return piece(BADGE.rows * HEIGHT, (pen, left, top) => {
    pen.brokenLines(cutLines(left, top))
    for (const [index, badge] of sheet.badges.entries()) {
      const x = left + (index % BADGE.columns) * WIDTH + INSET
      const y = top + Math.floor(index / BADGE.columns) * HEIGHT + INSET
      drawHead(pen, setting, sheet, x, y)
      drawBody(pen, setting, badge, x, y + HEAD + 2 * MM)
      drawFoot(pen, setting, badge, x, y + HEAD + BODY + 4 * MM)
    }
  })
}
