import type { Block } from '#shared/documents/paper.ts'
import { labelledRows } from './field-pieces.ts'
import { MM } from './page-frame.ts'
import type { Piece, Setting } from './pieces.ts'
import { drawLines, piece, plainLine } from './pieces.ts'
import { headingRow, PADDING, RULE, rowHeight, ruledTable } from './ruled-table.ts'
import type { TextStyle } from './text-measure.ts'

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** Names one below the other, numbered when there are several, each broken for its room. */
interface NameList {
  lines: number
  draw(pen: Parameters<Piece['draw']>[0], left: number, top: number): void
}

function nameList(
  setting: Setting,
  names: readonly string[],
  style: TextStyle,
  { room, pitch, isNumbered }: { room: number; pitch: number; isNumbered: boolean },
): NameList {
  const { measure } = setting
  const indent = isNumbered ? measure.width(`${names.length}. `, style) + style.size * 0.3 : 0
  const broken = names.map((name) =>
    measure.broken(name, room - indent, style).map((line) => line.text.trimEnd()),
  )
  return {
    lines: broken.reduce((sum, lines) => sum + Math.max(1, lines.length), 0),
    draw: (pen, left, top) => {
      let y = top
      for (const [index, lines] of broken.entries()) {
        if (isNumbered) pen.text(`${index + 1}.`, left, y, style)
        for (const [row, text] of lines.entries()) pen.text(text, left + indent, y + row * pitch, style)
        y += Math.max(1, lines.length) * pitch
      }
    },
  }
}

const SALUTATION = 'Yth.'

/** Place and date at the right, the letter's labelled lines, and below them whom it is for in the left part. */
export function letterOpeningPiece(
  setting: Setting,
  block: BlockOf<'letterOpening'>,
  spaceBefore: number,
): Piece {
  const { measure, width, body } = setting
  const pitch = measure.pitch(body, 1.05)
  const rows = labelledRows(
    setting,
    block.rows.map(({ label, value }) => ({ label, value: value ?? '' })),
    { left: 0, afterLabel: body.size * 0.7, afterColon: body.size * 0.8, spacing: 1.05, room: width * 0.62 },
  )
  const { names, place } = block.addressee
  const indent = measure.width(`${SALUTATION} `, body) + body.size * 0.3
  const to = nameList(setting, names.length === 0 ? [''] : names, body, {
    room: width * 0.62 - indent,
    pitch,
    isNumbered: names.length > 1,
  })
  const gap = body.size
  const placeLines = place === '' ? [] : measure.broken(place, width * 0.62 - indent, body)
  const rowsTop = pitch + gap * 0.6
  const toTop = rowsTop + rows.height + gap * 1.2
  const placeTop = toTop + to.lines * pitch
  const height = placeTop + (placeLines.length === 0 ? 0 : (1 + placeLines.length) * pitch)
  return piece(
    height,
    (pen, left, top) => {
      const date = { left, top, width }
      drawLines(pen, setting, [block.placeAndDate], { ...body, align: 'right' }, date)
      rows.draw(pen, left, top + rowsTop)
      pen.text(SALUTATION, left, top + toTop, body)
      to.draw(pen, left + indent, top + toTop)
      if (placeLines.length === 0) return
      pen.text('di -', left, top + placeTop, body)
      const lines = placeLines.map((line) => line.text.trimEnd())
      const at = { left: left + indent, top: top + placeTop + pitch, width }
      drawLines(pen, setting, lines, { ...body, align: 'left', spacing: 1.05 }, at)
    },
    { spaceBefore, keepWithNext: true },
  )
}

/** Type of what stands below the signature, pt less than the body. */
const SMALLER = 1

/** `Tembusan:` and who gets a copy. */
export function copiesPiece(setting: Setting, { names }: BlockOf<'copies'>, spaceBefore: number): Piece {
  const { measure, width, body } = setting
  const style: TextStyle = { ...body, size: body.size - SMALLER }
  const pitch = measure.pitch(style)
  const list = nameList(
    setting,
    names.map((name) => `${SALUTATION} ${name}`),
    style,
    { room: width, pitch, isNumbered: names.length > 1 },
  )
  return piece(
    (1 + list.lines) * pitch,
    (pen, left, top) => {
      pen.text('Tembusan:', left, top, style)
      list.draw(pen, left, top + pitch)
    },
    { spaceBefore },
  )
}

/** Room for initials: a part of the width, and mm of height. */
const INITIALS = { width: 0.5, mark: 22 * MM, row: 9 * MM }

/** `Jabatan | Paraf` in the left half. */
export function initialsPiece(
  setting: Setting,
  { positions }: BlockOf<'initials'>,
  spaceBefore: number,
): Piece {
  const { measure, width, body } = setting
  const style: TextStyle = { size: Math.max(8, body.size - 2.5), weight: 'normal' }
  const positionWidth = width * INITIALS.width - INITIALS.mark - 3 * RULE - 4 * PADDING.atSides
  const rows = positions.map((position) => {
    const lines = measure
      .broken(position, positionWidth, style)
      .map((line) => plainLine(setting, line.text.trimEnd(), style))
    return {
      cells: [{ lines, alignment: 'left' as const }],
      height: Math.max(INITIALS.row, rowHeight(measure.pitch(style), lines.length, PADDING)),
    }
  })
  const widths = [positionWidth, INITIALS.mark]
  const table = ruledTable(setting, {
    headers: [headingRow(setting, ['Jabatan', 'Paraf'], { widths, style })],
    widths,
    padding: PADDING,
    rows,
  })
  const all = rows.map((_, index) => ({ group: table, index }))
  return piece(
    table.headerHeight + rows.reduce((sum, { height }) => sum + height + RULE, 0),
    (pen, left, top) => table.draw(pen, left, top, all),
    { spaceBefore },
  )
}
