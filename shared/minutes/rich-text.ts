import * as z from 'zod'

/**
 * Limited rich text as TipTap (ProseMirror) keeps it in JSON: only the nodes and marks below are stored, other attributes fall away, other
 * nodes and marks are refused. There is no HTML and no link, so nothing in it can act.
 */

/**
 * Deepest nesting (a node and its list of children are two steps), most values and longest text of one piece: ample for minutes of 100
 * pages, and little enough to be looked at quickly.
 */
export const RICH_TEXT_LIMITS = { depth: 48, values: 400_000, characters: 2_000_000 } as const

export const richTextMark = z.object({ type: z.enum(['bold', 'italic', 'underline', 'strike']) })
export type RichTextMark = z.infer<typeof richTextMark>

/** Control and direction-changing characters; the same as of lines of text, but spaces stay as typed. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}]/gu

const textNode = z.object({
  type: z.literal('text'),
  text: z.string().transform((text) =>
    text
      .replace(/[\t\n\v\f\r\u0085]/g, ' ')
      .replace(INVISIBLE, '')
      .normalize('NFC'),
  ),
  marks: z.array(richTextMark).max(4).optional(),
})

const inline = z.discriminatedUnion('type', [textNode, z.object({ type: z.literal('hardBreak') })])
export type RichTextInline = z.infer<typeof inline>

/** Text of which nothing is left is dropped: an editor knows no empty text. */
const inlines = z
  .array(inline)
  .transform((list) => list.filter((each) => each.type !== 'text' || each.text !== ''))
  .optional()

const paragraph = z.object({ type: z.literal('paragraph'), content: inlines })
const heading = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.int().min(1).max(3) }),
  content: inlines,
})

export interface ListItem {
  type: 'listItem'
  content: RichTextBlock[]
}
export interface TableCell {
  type: 'tableCell' | 'tableHeader'
  attrs?: { colspan: number; rowspan: number } | undefined
  content: RichTextBlock[]
}
export interface TableRow {
  type: 'tableRow'
  content?: TableCell[] | undefined
}
export type RichTextBlock =
  | z.infer<typeof paragraph>
  | z.infer<typeof heading>
  | { type: 'bulletList'; content: ListItem[] }
  | { type: 'orderedList'; attrs?: { start: number } | undefined; content: ListItem[] }
  | { type: 'blockquote'; content: RichTextBlock[] }
  | { type: 'table'; content: TableRow[] }

const blocks = z.lazy(() => z.array(block).min(1))
const listItem: z.ZodType<ListItem> = z.object({ type: z.literal('listItem'), content: blocks })
const span = z.int().min(1).max(100).default(1)
const tableCell: z.ZodType<TableCell> = z.object({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: z.object({ colspan: span, rowspan: span }).optional(),
  content: blocks,
})
const tableRow: z.ZodType<TableRow> = z.object({
  type: z.literal('tableRow'),
  content: z.array(tableCell).max(100).optional(),
})

const block: z.ZodType<RichTextBlock> = z.discriminatedUnion('type', [
  paragraph,
  heading,
  z.object({ type: z.literal('bulletList'), content: z.array(listItem).min(1) }),
  z.object({
    type: z.literal('orderedList'),
    attrs: z.object({ start: z.int().min(0).max(100_000).default(1) }).optional(),
    content: z.array(listItem).min(1),
  }),
  z.object({ type: z.literal('blockquote'), content: blocks }),
  z.object({ type: z.literal('table'), content: z.array(tableRow).min(1).max(2000) }),
])

/** Why a value is too large to be looked at further; null when it is not. Walks without recursion, whatever it is given. */
function excess(value: unknown): string | null {
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }]
  let [values, characters] = [0, 0]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    values += 1
    if (typeof next.value === 'string') characters += next.value.length
    if (values > RICH_TEXT_LIMITS.values || characters > RICH_TEXT_LIMITS.characters)
      return 'Teks ini terlalu panjang.'
    if (next.value === null || typeof next.value !== 'object') continue
    if (next.depth > RICH_TEXT_LIMITS.depth) return 'Susunan teks ini terlalu dalam.'
    for (const child of Object.values(next.value)) waiting.push({ value: child, depth: next.depth + 1 })
  }
  return null
}

/** A piece of rich text. */
export const richText = z
  .unknown()
  .superRefine((value, context) => {
    const message = excess(value)
    if (message !== null) context.addIssue({ code: 'custom', message, continue: false })
  })
  .pipe(z.object({ type: z.literal('doc'), content: z.array(block) }))
export type RichText = z.infer<typeof richText>

/** Nothing written yet. */
export const EMPTY_RICH_TEXT: RichText = { type: 'doc', content: [] }

/** Paragraphs of plain text as rich text; empty lines fall away. */
export function richTextOf(text: string): RichText {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return {
    type: 'doc',
    content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  }
}

function inlineText(content: readonly RichTextInline[] = []): string {
  return content.map((each) => (each.type === 'text' ? each.text : '\n')).join('')
}

function listLines(items: readonly ListItem[], marker: (index: number) => string): string[] {
  return items.flatMap((item, index) =>
    item.content
      .flatMap(blockLines)
      .map((line, place) => (place === 0 ? `${marker(index)} ${line}` : `   ${line}`)),
  )
}

/** Lines of a block as they are read; of a table a line for each row. */
export function blockLines(node: RichTextBlock): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [inlineText(node.content)]
    case 'bulletList':
      return listLines(node.content, () => '•')
    case 'orderedList':
      return listLines(node.content, (index) => `${index + (node.attrs?.start ?? 1)}.`)
    case 'blockquote':
      return node.content.flatMap(blockLines)
    case 'table':
      return node.content.map((row) =>
        (row.content ?? []).map((cell) => cell.content.flatMap(blockLines).join(' ')).join(' | '),
      )
  }
}

/** Plain lines of rich text, for reading aloud, comparing and searching. */
export function plainLines({ content }: RichText): string[] {
  return content.flatMap(blockLines)
}

/** Whether there is nothing to read in it. */
export function isBlank(text: RichText): boolean {
  return plainLines(text).every((line) => line.trim() === '')
}
