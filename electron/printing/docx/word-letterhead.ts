import { BorderStyle, Paragraph, type Table } from 'docx'
import type { Block } from '#shared/documents/paper.ts'
import { pictureRun } from './word-photos.ts'
import type { WordSetting } from './word-setting.ts'
import { openTable } from './word-tables.ts'
import { line } from './word-text.ts'

type Letterhead = Extract<Block, { kind: 'letterhead' }>

/** Most room for a logo, mm. */
const LOGO = { width: 24, height: 26 }

/** Logo at the left, lines centred, a thick rule over a thin one below; centred letterheads have no rules (domain.md section 3). */
export function letterheadParts(block: Letterhead, { width, images }: WordSetting): (Paragraph | Table)[] {
  const lines = block.lines.map(({ text, size, bold }) => line(text, { align: 'centre', size, bold }))
  if (block.arrangement === 'centred') return [...lines, line('')]
  const image = block.logo === null ? undefined : images.get(block.logo)
  const rule = line('', {
    size: 4,
    after: 10,
    border: { top: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, space: 4 } },
  })
  if (image === undefined) return [...lines, rule]
  const widths = [LOGO.width + 4, width - LOGO.width - 4]
  const table = openTable(
    [[[new Paragraph({ children: [pictureRun(image, LOGO, 'Logo daerah')] })], lines]],
    widths,
  )
  return [table, rule]
}
