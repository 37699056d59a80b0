import type { Block } from '#shared/documents/paper.ts'
import type { ListItem, RichTextBlock } from '#shared/minutes/rich-text.ts'
import { listMarker } from '#shared/minutes/list-markers.ts'
import type { Piece, RunningText, Setting } from './pieces.ts'
import { runsOf } from './rich-runs.ts'
import { richTablePieces } from './rich-table.ts'
import type { Run } from './runs.ts'
import type { TextStyle } from './text-measure.ts'
import { runningPiece, runningText } from './text-pieces.ts'

/** Where text stands: how far in, what stands before its first line, and how deep its numbered lists are nested. */
interface Place {
  indent: number
  marker: string
  depth: number
}

/** A list is indented by so many type sizes, and a quotation. */
const STEP = 1.9

/** Text at its place, its marker hanging at the left of the first line. */
function placedText(setting: Setting, text: RunningText, { indent, marker }: Place): RunningText {
  const { body } = setting
  const markerLeft = indent - body.size * STEP
  return {
    ...text,
    // An item that is still empty has its marker already.
    lines: marker === '' ? text.lines : Math.max(1, text.lines),
    draw: (pen, left, top, from, to) => {
      if (from === 0 && marker !== '') pen.text(marker, left + markerLeft, top, body)
      text.draw(pen, left + indent, top, from, to)
    },
  }
}

function textPieces(
  setting: Setting,
  runs: readonly Run[],
  place: Place,
  options: { align: 'justify' | 'left'; spaceBefore: number; keepWithNext: boolean },
): Piece[] {
  const text = runningText(setting, runs, setting.width - place.indent, options.align)
  const placed = placedText(setting, text, place)
  return placed.lines === 0 ? [] : [runningPiece(placed, options)]
}

/** A heading that takes more of a page may be parted like any text. */
const MOST_OF_PAGE = 1 / 3
/** Size of a heading of the editor, as a part of the body's. */
const HEADINGS = [1.1, 1, 1] as const

function headingPieces(
  setting: Setting,
  node: Extract<RichTextBlock, { type: 'heading' }>,
  place: Place,
): Piece[] {
  const { body, gap } = setting
  const size = body.size * (HEADINGS[node.attrs.level - 1] ?? 1)
  const style: TextStyle = { ...body, size, weight: 'bold' }
  const own: Setting = { ...setting, body: style }
  const pieces = textPieces(own, runsOf(node.content, style), place, {
    align: 'left',
    spaceBefore: gap * 0.8,
    keepWithNext: true,
  })
  return pieces.map((each) =>
    each.height > setting.height * MOST_OF_PAGE ? each : { ...each, running: null },
  )
}

/** The blocks of an item one below the other, its marker before the first. */
function itemPieces(setting: Setting, item: ListItem, place: Place): Piece[] {
  return item.content.flatMap((node, index) =>
    nodePieces(setting, node, index === 0 ? place : { ...place, marker: '' }, SPACE_IN_ITEM),
  )
}

function listPieces(
  setting: Setting,
  items: readonly ListItem[],
  place: Place,
  markerOf: (index: number) => string,
): Piece[] {
  return items.flatMap((item, index) =>
    itemPieces(setting, item, {
      ...place,
      indent: place.indent + setting.body.size * STEP,
      marker: markerOf(index),
    }),
  )
}

/** Space before a paragraph, in units of the gap between blocks. */
const [SPACE, SPACE_AFTER_HEADING, SPACE_IN_ITEM] = [0.6, 0.4, 0.35]

/** @param space before it, in units of the gap between blocks */
function nodePieces(setting: Setting, node: RichTextBlock, place: Place, space: number = SPACE): Piece[] {
  const { body, gap, width } = setting
  switch (node.type) {
    case 'paragraph':
      return textPieces(setting, runsOf(node.content, body), place, {
        align: 'justify',
        spaceBefore: gap * space,
        keepWithNext: false,
      })
    case 'heading':
      return headingPieces(setting, node, place)
    case 'bulletList':
      return listPieces(setting, node.content, { ...place, marker: '' }, () => '\u2022')
    case 'orderedList': {
      const start = node.attrs?.start ?? 1
      const inner = { ...place, depth: place.depth + 1 }
      return listPieces(setting, node.content, inner, (index) => listMarker(start + index, place.depth))
    }
    case 'blockquote':
      return node.content.flatMap((inner) =>
        nodePieces(setting, inner, { ...place, indent: place.indent + body.size * STEP, marker: '' }),
      )
    case 'table':
      return richTablePieces({ ...setting, width: width - place.indent }, node, {
        indent: place.indent,
        spaceBefore: gap * 0.8,
      })
  }
}

/** Text of the editor. @param options `keepLastWithNext`: its end stays with what follows */
export function richTextPieces(
  setting: Setting,
  block: Extract<Block, { kind: 'richText' }>,
  options: { spaceBefore: number; keepLastWithNext: boolean },
): Piece[] {
  const pieces = block.content.flatMap((node, index) => {
    const space = block.content[index - 1]?.type === 'heading' ? SPACE_AFTER_HEADING : SPACE
    return nodePieces(setting, node, { indent: 0, marker: '', depth: 0 }, space)
  })
  return pieces.map((each, index) => ({
    ...each,
    ...(index === 0 && { spaceBefore: options.spaceBefore }),
    ...(index === pieces.length - 1 && options.keepLastWithNext && { keepWithNext: true }),
  }))
}
