import type { Content } from 'pdfmake'
import type { Block } from '#shared/documents/paper.ts'
import type { Piece, Setting } from './pieces.ts'
import { lineStack, piece } from './pieces.ts'

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** How labelled lines are set: distances in pt. */
interface Labelled {
  /** Left edge. */
  left: number
  /** Room between the widest label and the colons, and between the colons and the values. */
  afterLabel: number
  afterColon: number
  spacing: number
}

function brokenLines({ measure, body }: Setting, text: string, room: number): string[] {
  return measure.broken(text, room, body).lines.map((line) => line.text.trimEnd())
}

/** `Nomor : ...` one below the other, their colons in one column. */
function labelledRows(
  setting: Setting,
  rows: readonly { label: string; value: string }[],
  { left, afterLabel, afterColon, spacing }: Labelled,
): { height: number; build: () => Content[] } {
  const { measure, width, body } = setting
  const labelWidth = Math.max(0, ...rows.map(({ label }) => measure.width(label, body))) + afterLabel
  const room = width - left - labelWidth - afterColon
  const broken = rows.map(({ label, value }) => ({ label, lines: brokenLines(setting, value, room) }))
  const column = (lines: readonly string[], columnWidth: number): Content => ({
    width: columnWidth,
    stack: lineStack(setting, lines, body, 'left', spacing),
  })
  return {
    height:
      broken.reduce((sum, { lines }) => sum + Math.max(1, lines.length), 0) * measure.pitch(body, spacing),
    build: () =>
      broken.map(({ label, lines }) => ({
        columns: [column([label], labelWidth), column([':'], afterColon), column(lines, room)],
      })),
  }
}

/** `Nama : ...`, labels in a column as wide as the widest. */
export function fieldsPiece(setting: Setting, block: BlockOf<'fields'>, spaceBefore: number): Piece {
  const { body, spacing } = setting
  const left = body.size * 1.9
  const rows = labelledRows(setting, block.rows, {
    left,
    afterLabel: body.size,
    afterColon: body.size * 0.9,
    spacing,
  })
  return piece(rows.height, () => ({ stack: rows.build(), margin: [left, 0, 0, 0] }), {
    spaceBefore,
    keepWithNext: true,
  })
}

/** Left edge of an annex heading, as a part of the width. */
const ANNEX_LEFT = 0.38

/** What an annex belongs to, in the right half: lines, then labelled ones. */
export function annexHeadingPiece(setting: Setting, block: BlockOf<'annexHeading'>): Piece {
  const { measure, width, body } = setting
  const left = width * ANNEX_LEFT
  const lines = block.lines.flatMap((text) => brokenLines(setting, text, width - left))
  const rows = labelledRows(setting, block.rows, {
    left,
    afterLabel: body.size * 0.5,
    afterColon: body.size * 0.7,
    spacing: 1,
  })
  return piece(
    lines.length * measure.pitch(body) + rows.height,
    () => ({ stack: [...lineStack(setting, lines, body, 'left'), ...rows.build()], margin: [left, 0, 0, 0] }),
    { keepWithNext: true },
  )
}
