import type { RichTextInline } from '#shared/minutes/rich-text.ts'
import type { Run } from './runs.ts'
import type { TextStyle } from './text-measure.ts'

/** Text of the editor in runs of one look. */
export function runsOf(content: readonly RichTextInline[] | undefined, style: TextStyle): Run[] {
  const runs: Run[] = []
  for (const each of content ?? []) {
    const marks = new Set(each.type === 'text' ? (each.marks ?? []).map(({ type }) => type) : [])
    const look: TextStyle = {
      ...style,
      ...(marks.has('bold') && { weight: 'bold' }),
      ...(marks.has('italic') && { isSlanted: true }),
      ...(marks.has('underline') && { isUnderlined: true }),
      ...(marks.has('strike') && { isStruck: true }),
    }
    const text = each.type === 'text' ? each.text : '\n'
    const last = runs.at(-1)
    if (last !== undefined && (each.type === 'hardBreak' || sameLook(last.style, look))) last.text += text
    else runs.push({ text, style: look })
  }
  return runs
}

function sameLook(first: TextStyle, second: TextStyle): boolean {
  return (
    first.weight === second.weight &&
    first.isSlanted === second.isSlanted &&
    first.isUnderlined === second.isUnderlined &&
    first.isStruck === second.isStruck
  )
}
