import type { Block } from '#shared/documents/paper.ts'
import type { Pen } from './pen.ts'
import type { Piece, Setting } from './pieces.ts'
import { drawLines, piece } from './pieces.ts'

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** How labelled lines are set: distances in pt. */
interface Labelled {
  /** Left edge. */
  left: number
  /** Room between the widest label and the colons, and between the colons and the values. */
  afterLabel: number
  afterColon: number
  spacing: number
  /** Room for labels and values together; the text's width when it is not given. */
  room?: number
}

function brokenLines({ measure, body }: Setting, text: string, room: number): string[] {
  return measure.broken(text, room, body).map((line) => line.text.trimEnd())
}

/** `Nomor : ...` one below the other, their colons in one column. */
export function labelledRows(
  setting: Setting,
  rows: readonly { label: string; value: string }[],
  { left, afterLabel, afterColon, spacing, room: all = setting.width }: Labelled,
): { height: number; draw: (pen: Pen, edge: number, top: number) => void } {
  const { measure, body } = setting
  const labelWidth = Math.max(0, ...rows.map(({ label }) => measure.width(label, body))) + afterLabel
  const room = all - left - labelWidth - afterColon
  const pitch = measure.pitch(body, spacing)
  const broken = rows.map(({ label, value }) => ({ label, lines: brokenLines(setting, value, room) }))
  const heightOf = (lines: readonly string[]) => Math.max(1, lines.length) * pitch
  return {
    height: broken.reduce((sum, { lines }) => sum + heightOf(lines), 0),
    draw: (pen, edge, top) => {
      let y = top
      for (const { label, lines } of broken) {
        pen.text(label, edge + left, y, body)
        pen.text(':', edge + left + labelWidth, y, body)
        const place = { left: edge + left + labelWidth + afterColon, top: y, width: room }
        drawLines(pen, setting, lines, { ...body, align: 'left', spacing }, place)
        y += heightOf(lines)
      }
    },
  }
}

/** `Nama : ...`, labels in a column as wide as the widest. */
export function fieldsPiece(setting: Setting, block: BlockOf<'fields'>, spaceBefore: number): Piece {
  const { body, spacing } = setting
  const rows = labelledRows(setting, block.rows, {
    left: block.indented ? body.size * 1.9 : 0,
    afterLabel: body.size,
    afterColon: body.size * 0.9,
    spacing,
  })
  return piece(rows.height, rows.draw, { spaceBefore, keepWithNext: true })
}

/** Left edge of an annex heading, as a part of the width. */
const ANNEX_LEFT = 0.38

/** What an annex belongs to, in the right half: lines, then labelled ones. */
export function annexHeadingPiece(setting: Setting, block: BlockOf<'annexHeading'>): Piece {
  const { measure, width, body } = setting
  const edge = width * ANNEX_LEFT
  const lines = block.lines.flatMap((text) => brokenLines(setting, text, width - edge))
  const linesHeight = lines.length * measure.pitch(body)
  const rows = labelledRows(setting, block.rows, {
    left: edge,
    afterLabel: body.size * 0.5,
    afterColon: body.size * 0.7,
    spacing: 1,
  })
  return piece(
    linesHeight + rows.height,
    (pen, left, top) => {
      drawLines(
        pen,
        setting,
        lines,
        { ...body, align: 'left' },
        { left: left + edge, top, width: width - edge },
      )
      rows.draw(pen, left, top + linesHeight)
    },
    { keepWithNext: true },
  )
}
