import type { Block } from '#shared/documents/paper.ts'
import type { Pen } from './pen.ts'
import type { Piece, RunningText, Setting } from './pieces.ts'
import { drawLines, piece } from './pieces.ts'
import { runningPiece } from './text-pieces.ts'

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

/** `Nomor : ...` one below the other, their colons in one column; `rows` are the same, each for itself. */
export function labelledRows(
  setting: Setting,
  rows: readonly { label: string; value: string }[],
  { left, afterLabel, afterColon, spacing, room: all = setting.width }: Labelled,
): { height: number; draw: (pen: Pen, edge: number, top: number) => void; rows: RunningText[] } {
  const { measure, body } = setting
  const labelWidth = Math.max(0, ...rows.map(({ label }) => measure.width(label, body))) + afterLabel
  const room = all - left - labelWidth - afterColon
  const pitch = measure.pitch(body, spacing)
  const texts = rows.map(({ label, value }): RunningText => {
    const lines = brokenLines(setting, value, room)
    return {
      lines: Math.max(1, lines.length),
      pitch,
      draw: (pen, edge, top, from, to) => {
        if (from === 0) {
          pen.text(label, edge + left, top, body)
          pen.text(':', edge + left + labelWidth, top, body)
        }
        const place = { left: edge + left + labelWidth + afterColon, top, width: room }
        drawLines(pen, setting, lines.slice(from, to), { ...body, align: 'left', spacing }, place)
      },
    }
  })
  return {
    rows: texts,
    height: texts.reduce((sum, { lines }) => sum + lines * pitch, 0),
    draw: (pen, edge, top) => {
      let y = top
      for (const { lines, draw } of texts) {
        draw(pen, edge, y, 0, lines)
        y += lines * pitch
      }
    },
  }
}

/** Labelled lines that take more of a page may be parted. */
const MOST_KEPT_TOGETHER = 0.6

/** `Nama : ...`, labels in a column as wide as the widest. */
export function fieldsPieces(setting: Setting, block: BlockOf<'fields'>, spaceBefore: number): Piece[] {
  const { body, spacing } = setting
  const { height, draw, rows } = labelledRows(setting, block.rows, {
    left: block.indented ? body.size * 1.9 : 0,
    afterLabel: body.size,
    afterColon: body.size * 0.9,
    spacing,
  })
  if (height <= setting.height * MOST_KEPT_TOGETHER)
    return [piece(height, draw, { spaceBefore, keepWithNext: true })]
  return rows.map((row, index) =>
    runningPiece(row, {
      spaceBefore: index === 0 ? spaceBefore : 0,
      keepWithNext: index === rows.length - 1,
    }),
  )
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
