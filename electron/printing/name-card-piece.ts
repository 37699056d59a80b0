import type { Block } from '#shared/documents/paper.ts'
import { fittedName, fittedText } from './fitted-text.ts'
import { MM } from './page-frame.ts'
import type { Pen } from './pen.ts'
import type { Piece, Setting } from './pieces.ts'
import { drawLines, piece } from './pieces.ts'

type NameCard = Extract<Block, { kind: 'nameCard' }>

/** Blank at the fold and at the foot of a half, and between what stands in it. */
const [AT_FOLD, AT_FOOT, GAP] = [14 * MM, 6 * MM, 5 * MM]
const LOGO = { width: 30 * MM, height: 24 * MM }
const POSITION_HEIGHT = 26 * MM
/** The fold is marked at both edges only: it becomes the ridge. */
const FOLD_MARK = 8 * MM

/** The half that is read from one side: logo, name and position centred in it. */
function half(setting: Setting, { logo, name, position }: NameCard, height: number): Piece['draw'] {
  const { measure, width } = setting
  const image = logo === null ? undefined : setting.image(logo)
  const scale = image === undefined ? 0 : Math.min(LOGO.width / image.width, LOGO.height / image.height)
  const [logoWidth, logoHeight] = [scale * (image?.width ?? 0), scale * (image?.height ?? 0)]
  const room = height - AT_FOLD - AT_FOOT
  const belowLogo = image === undefined ? 0 : logoHeight + GAP
  const positionText = fittedText(measure, position === '' ? [] : [position], 'normal', {
    width,
    height: POSITION_HEIGHT,
    largest: 26,
    smallest: 10,
  })
  const belowName = position === '' ? 0 : positionText.height + GAP
  const nameText = fittedName(measure, name, {
    width,
    height: room - belowLogo - belowName,
    largest: 80,
    smallest: 12,
    readable: 30,
  })
  const blank = room - belowLogo - nameText.height - belowName
  return (pen, left, top) => {
    let y = top + AT_FOLD + Math.max(0, blank / 2)
    if (logo !== null && image !== undefined)
      pen.image(logo, left + (width - logoWidth) / 2, y, logoWidth, logoHeight)
    y += belowLogo
    drawLines(pen, setting, nameText.lines, { ...nameText.style, align: 'centre' }, { left, top: y, width })
    y += nameText.height + GAP
    const below = { ...positionText.style, align: 'centre' } as const
    drawLines(pen, setting, positionText.lines, below, { left, top: y, width })
  }
}

function drawFold(pen: Pen, left: number, width: number, y: number): void {
  const outside = left - 2 * MM
  pen.brokenLines([
    { from: [outside - FOLD_MARK, y], to: [outside, y] },
    { from: [left + width + 2 * MM, y], to: [left + width + 2 * MM + FOLD_MARK, y] },
  ])
}

/** A tent card: the lower half upright, the upper one upside down, so that each stands upright when the sheet is folded. */
export function nameCardPiece(setting: Setting, card: NameCard): Piece {
  const { width, height } = setting
  const draw = half(setting, card, height / 2)
  return piece(height, (pen, left, top) => {
    const fold = top + height / 2
    drawFold(pen, left, width, fold)
    draw(pen, left, fold)
    pen.upsideDown(left + width / 2, fold, () => draw(pen, left, fold))
  })
}
