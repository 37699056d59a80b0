import { BorderStyle, ImageRun, Paragraph, type Table } from 'docx'
import type { Block } from '#shared/documents/paper.ts'
import type { PreparedImage } from '../images.ts'
import type { WordSetting } from './word-setting.ts'
import { openTable } from './word-tables.ts'
import { line } from './word-text.ts'

type Letterhead = Extract<Block, { kind: 'letterhead' }>

const PX_PER_MM = 96 / 25.4
/** Most room for a logo, mm. */
const LOGO = { width: 24, height: 26 }

function logoRun(image: PreparedImage): ImageRun {
  const scale = Math.min(LOGO.width / image.width, LOGO.height / image.height) * PX_PER_MM
  return new ImageRun({
    type: 'png',
    data: image.png,
    transformation: { width: Math.round(image.width * scale), height: Math.round(image.height * scale) },
    altText: { name: 'Logo daerah', title: 'Logo daerah', description: 'Logo daerah' },
  })
}

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
  const table = openTable([[[new Paragraph({ children: [logoRun(image)] })], lines]], widths)
  return [table, rule]
}
