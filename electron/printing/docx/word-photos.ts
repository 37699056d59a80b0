import { AlignmentType, ImageRun, Paragraph, type Table } from 'docx'
import type { Block } from '#shared/documents/paper.ts'
import type { PreparedImage } from '../images.ts'
import type { WordSetting } from './word-setting.ts'
import { openTable } from './word-tables.ts'
import { line } from './word-text.ts'

type Photos = Extract<Block, { kind: 'photos' }>

const PX_PER_MM = 96 / 25.4
/** As on paper, mm: photos beside each other, the tallest of them, and a single one as parts of the width. */
const [COLUMNS, TALLEST] = [2, 75]
const SINGLE = { width: 0.8, height: 0.8 }
/** Room that Word leaves at the sides of a cell, mm. */
const SIDES = 4
/** Captions are level, the photos above them. */
const PLACED = { alignment: 'centre', cells: 'bottom' } as const

/** A picture as large as a room in mm allows. @param name what a screen reader says */
export function pictureRun(
  image: PreparedImage,
  room: { width: number; height: number },
  name: string,
): ImageRun {
  const scale = Math.min(room.width / image.width, room.height / image.height) * PX_PER_MM
  return new ImageRun({
    type: image.type,
    data: image.bytes,
    transformation: { width: Math.round(image.width * scale), height: Math.round(image.height * scale) },
    altText: { name, title: name, description: name },
  })
}

/** Photos in two columns with their captions; one that is left over stands in the middle, a single one is large. */
export function photoParts(
  { photos }: Photos,
  { width, fontSize, images }: WordSetting,
): (Paragraph | Table)[] {
  const isSingle = photos.length === 1
  const cellWidth = isSingle ? width * SINGLE.width : width / COLUMNS
  const room = { width: cellWidth - SIDES, height: isSingle ? width * SINGLE.height : TALLEST }
  // A small photo is not blown up until its pixels show.
  const roomFor = (picture: PreparedImage) => ({
    width: Math.min(room.width, picture.width / PX_PER_MM),
    height: Math.min(room.height, picture.height / PX_PER_MM),
  })
  const cell = ({ image, caption }: Photos['photos'][number]): Paragraph[] => {
    const picture = images.get(image)
    return [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children:
          picture === undefined ? [] : [pictureRun(picture, roomFor(picture), caption || 'Foto kegiatan')],
      }),
      line(caption, { align: 'centre', size: fontSize - 1.5, before: 3, after: fontSize }),
    ]
  }
  const rows = Array.from({ length: Math.ceil(photos.length / COLUMNS) }, (_, row) =>
    photos.slice(row * COLUMNS, (row + 1) * COLUMNS).map(cell),
  )
  const full = rows.filter((cells) => cells.length === COLUMNS)
  const left = rows.filter((cells) => cells.length < COLUMNS)
  return [
    ...(full.length === 0 ? [] : [openTable(full, [cellWidth, cellWidth], PLACED)]),
    // Word joins tables that touch each other.
    ...(full.length > 0 && left.length > 0 ? [line('', { size: 2 })] : []),
    ...(left.length === 0 ? [] : [openTable(left, [cellWidth], PLACED)]),
  ]
}
