import {
  blockLines,
  type RichText,
  type RichTextBlock,
  type RichTextMark,
  type TableCell,
} from './rich-text.ts'

/** What a block of rich text says, and how it looks, in words: `daftar bernomor; tebal "Sekda"`. */
export interface FormattedBlock {
  text: string
  format: string
}

const MARKS: Record<RichTextMark['type'], string> = {
  bold: 'tebal',
  italic: 'miring',
  underline: 'bergaris bawah',
  strike: 'dicoret',
}

function kindOf(block: RichTextBlock): string {
  switch (block.type) {
    case 'paragraph':
      return 'paragraf'
    case 'heading':
      return `judul tingkat ${block.attrs.level}`
    case 'bulletList':
      return 'daftar bulir'
    case 'orderedList':
      return 'daftar bernomor'
    case 'blockquote':
      return 'kutipan'
    case 'table':
      return 'tabel'
  }
}

function cellWords({ type, attrs, content }: TableCell): string[] {
  const { colspan = 1, rowspan = 1 } = attrs ?? {}
  const text = content.flatMap(blockLines).join(' ')
  return [
    ...(type === 'tableHeader' ? [`sel judul "${text}"`] : []),
    ...(colspan * rowspan > 1 ? [`sel gabungan ${colspan} x ${rowspan} "${text}"`] : []),
    ...content.flatMap(insideWords),
  ]
}

/** The look of what is inside a block. */
function insideWords(block: RichTextBlock): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return (block.content ?? []).flatMap((each) => {
        if (each.type !== 'text' || each.marks === undefined || each.marks.length === 0) return []
        const marks = each.marks.map(({ type }) => MARKS[type]).toSorted()
        return [`${marks.join(' dan ')} "${each.text.trim()}"`]
      })
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap(({ content }) => content.flatMap(nestedWords))
    case 'blockquote':
      return block.content.flatMap(nestedWords)
    case 'table':
      return block.content.flatMap(({ content = [] }) => content.flatMap(cellWords))
  }
}

/** Of a block inside another: a plain paragraph there is nothing to tell. */
function nestedWords(block: RichTextBlock): string[] {
  return [...(block.type === 'paragraph' ? [] : [kindOf(block)]), ...insideWords(block)]
}

/** The blocks of rich text with their look. */
export function formatsOf({ content }: RichText): FormattedBlock[] {
  return content.map((block) => ({
    text: blockLines(block).join(' '),
    format: [kindOf(block), ...insideWords(block)].join('; '),
  }))
}
