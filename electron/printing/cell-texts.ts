import { listMarker } from '#shared/minutes/list-markers.ts'
import { blockLines, type ListItem, type RichTextBlock, type TableCell } from '#shared/minutes/rich-text.ts'
import { runsOf } from './rich-runs.ts'
import type { Run } from './runs.ts'
import type { TextStyle } from './text-measure.ts'

/** Text in a cell: its runs, what stands before them, and how far in, in type sizes. */
export interface CellText {
  runs: Run[]
  marker: string
  indent: number
}

/** How much further in a list stands, and a quotation, in type sizes. */
export const STEP_IN_CELLS = 1.3

function itemTexts(item: ListItem, style: TextStyle, marker: string, indent: number): CellText[] {
  return item.content.flatMap((node, index) =>
    cellTexts(node, style, indent + STEP_IN_CELLS).map((text, line) =>
      index === 0 && line === 0 ? { ...text, marker } : text,
    ),
  )
}

function cellTexts(node: RichTextBlock, style: TextStyle, indent = 0): CellText[] {
  switch (node.type) {
    case 'paragraph':
      return [{ runs: runsOf(node.content, style), marker: '', indent }]
    case 'heading':
      return [{ runs: runsOf(node.content, { ...style, weight: 'bold' }), marker: '', indent }]
    case 'bulletList':
      return node.content.flatMap((item) => itemTexts(item, style, '\u2022', indent))
    case 'orderedList': {
      const start = node.attrs?.start ?? 1
      return node.content.flatMap((item, index) =>
        itemTexts(item, style, listMarker(start + index, 0), indent),
      )
    }
    case 'blockquote':
      return node.content.flatMap((inner) => cellTexts(inner, style, indent + STEP_IN_CELLS))
    case 'table':
      return blockLines(node).map((text) => ({ runs: [{ text, style }], marker: '', indent }))
  }
}

/** The texts of a cell one below the other; those of a heading in bold. */
export function textsOf({ type, content }: TableCell, style: TextStyle): CellText[] {
  const look: TextStyle = type === 'tableHeader' ? { ...style, weight: 'bold' } : style
  return content.flatMap((node) => cellTexts(node, look))
}
