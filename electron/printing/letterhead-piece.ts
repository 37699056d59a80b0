import type { Block } from '#shared/documents/paper.ts'
import { MM } from './page-frame.ts'
import type { Pen } from './pen.ts'
import type { Piece, Setting } from './pieces.ts'
import { drawLines, piece } from './pieces.ts'
import type { TextStyle } from './text-measure.ts'

type Letterhead = Extract<Block, { kind: 'letterhead' }>

const LOGO = { width: 24 * MM, height: 26 * MM, gap: 5 * MM }
const RULES = { above: 5, thick: 2.25, between: 1.5, thin: 0.75 }
const RULES_HEIGHT = RULES.above + RULES.thick + RULES.between + RULES.thin
/** Line spacing of a letterhead, whose lines differ in size. */
const SPACING = 1.15

/** Lines of a letterhead: a line that is a little too long is set smaller rather than broken. */
function letterheadLines({ measure }: Setting, block: Letterhead, room: number) {
  return block.lines.map(({ text, size, bold }) => {
    const full: TextStyle = { size, weight: bold ? 'bold' : 'normal' }
    const fits = (size * room) / measure.width(text, full)
    const style = { ...full, size: fits < size && fits >= size * 0.8 ? Math.floor(fits * 4) / 4 : size }
    return { style, lines: measure.balanced(text, room, style) }
  })
}

/** Letterhead of the office (logo at left, thick rule over a thin one) or of the head of the region (centred, no rules). */
export function letterheadPiece(setting: Setting, block: Letterhead): Piece {
  const { measure, width } = setting
  const { logo } = block
  const image = logo === null ? undefined : setting.image(logo)
  const scale = image === undefined ? 0 : Math.min(LOGO.width / image.width, LOGO.height / image.height)
  const [logoWidth, logoHeight] = [scale * (image?.width ?? 0), scale * (image?.height ?? 0)]
  const isLeft = block.arrangement === 'left'
  const indent = image !== undefined && isLeft ? LOGO.width + LOGO.gap : 0
  const room = width - indent
  const rows = letterheadLines(setting, block, room)
  const textHeight = rows.reduce(
    (sum, { style, lines }) => sum + lines.length * measure.pitch(style, SPACING),
    0,
  )
  const drawText = (pen: Pen, left: number, top: number) => {
    let y = top
    for (const { style, lines } of rows) {
      const lineStyle = { ...style, align: 'centre', spacing: SPACING } as const
      drawLines(pen, setting, lines, lineStyle, { left, top: y, width: room })
      y += lines.length * measure.pitch(style, SPACING)
    }
  }
  if (!isLeft) {
    return piece(
      logoHeight + textHeight,
      (pen, left, top) => {
        if (logo !== null && image !== undefined)
          pen.image(logo, left + (width - logoWidth) / 2, top, logoWidth, logoHeight)
        drawText(pen, left, top + logoHeight)
      },
      { keepWithNext: true },
    )
  }
  const bandHeight = Math.max(logoHeight, textHeight)
  return piece(
    bandHeight + RULES_HEIGHT,
    (pen, left, top) => {
      if (logo !== null && image !== undefined)
        pen.image(logo, left, top + (bandHeight - logoHeight) / 2, logoWidth, logoHeight)
      drawText(pen, left + indent, top + (bandHeight - textHeight) / 2)
      const thick = top + bandHeight + RULES.above
      pen.bar(left, thick, width, RULES.thick)
      pen.bar(left, thick + RULES.thick + RULES.between, width, RULES.thin)
    },
    { keepWithNext: true },
  )
}
