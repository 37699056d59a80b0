import type { Block } from '#shared/documents/paper.ts'
import { MM } from './page-frame.ts'
import type { Piece, Setting } from './pieces.ts'
import { drawLines, piece } from './pieces.ts'
import type { TextStyle } from './text-measure.ts'

type Photos = Extract<Block, { kind: 'photos' }>
type Photo = Photos['photos'][number]

/** Photos beside each other, between them, and the tallest one beside another, pt. */
const [COLUMNS, GUTTER, TALLEST] = [2, 6 * MM, 75 * MM]
/** A single photo is larger: parts of the text's width and of the page's height. */
const SINGLE = { width: 0.8, height: 0.5 }
/** A small photo is not blown up until its pixels show: pt, 96 dpi. */
const LARGEST_PIXEL = 72 / 96
/** Between a photo and its caption, pt. */
const ABOVE_CAPTION = 4
/** Captions are set a little smaller than the body, pt. */
const SMALLER = 1.5

/** Room for one photo, pt. */
interface Box {
  width: number
  height: number
}

/** A photo as large as its box allows, with its caption broken for the same width. */
function measuredPhoto(setting: Setting, { image, caption }: Photo, box: Box, style: TextStyle) {
  const size = setting.image(image) ?? box
  const scale = Math.min(box.width / size.width, box.height / size.height, LARGEST_PIXEL)
  return {
    image,
    width: size.width * scale,
    height: size.height * scale,
    caption: setting.measure.balanced(caption, box.width, style),
  }
}

/** Photos side by side, their lower edges level, captions centred below; never parted. */
function photoRow(setting: Setting, photos: readonly Photo[], box: Box, spaceBefore: number): Piece {
  const { measure, width, body } = setting
  const style: TextStyle = { size: body.size - SMALLER, weight: 'normal' }
  const measured = photos.map((photo) => measuredPhoto(setting, photo, box, style))
  const tallest = Math.max(...measured.map(({ height }) => height))
  const lines = Math.max(...measured.map(({ caption }) => caption.length))
  const used = photos.length * box.width + (photos.length - 1) * GUTTER
  const captionHeight = lines === 0 ? 0 : ABOVE_CAPTION + lines * measure.pitch(style)
  return piece(
    tallest + captionHeight,
    (pen, left, top) => {
      for (const [index, { image, width: wide, height, caption }] of measured.entries()) {
        const boxLeft = left + (width - used) / 2 + index * (box.width + GUTTER)
        pen.image(image, boxLeft + (box.width - wide) / 2, top + tallest - height, wide, height)
        const below = { left: boxLeft, top: top + tallest + ABOVE_CAPTION, width: box.width }
        drawLines(pen, setting, caption, { ...style, align: 'centre' }, below)
      }
    },
    { spaceBefore },
  )
}

/** Photos in two columns, left to right, then down; one that is left over stands in the middle, a single one is large. */
export function photoPieces(setting: Setting, { photos }: Photos): Piece[] {
  const { width, height, gap } = setting
  const box: Box =
    photos.length === 1
      ? { width: width * SINGLE.width, height: height * SINGLE.height }
      : { width: (width - GUTTER) / COLUMNS, height: TALLEST }
  const rows = Array.from({ length: Math.ceil(photos.length / COLUMNS) }, (_, row) =>
    photos.slice(row * COLUMNS, (row + 1) * COLUMNS),
  )
  return rows.map((row) => photoRow(setting, row, box, gap * 1.4))
}
