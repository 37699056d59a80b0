import { BorderStyle, LineRuleType, Paragraph, type Table } from 'docx'
import type { Block } from '#shared/documents/paper.ts'
import type { PreparedImage } from '../images.ts'
import { estimatedWidth } from './word-fit.ts'
import { pictureRun } from './word-photos.ts'
import type { WordSetting } from './word-setting.ts'
import { openTable } from './word-tables.ts'
import { ALIGNMENTS, line, singlePitch, TWIPS, type Align } from './word-text.ts'

type Letterhead = Extract<Block, { kind: 'letterhead' }>

/** Most room for a logo, and what is left free beside it, mm. */
const LOGO = { width: 24, height: 26, gap: 5 }
/** Line spacing of a letterhead. */
const SPACING = 1.15
/** A line that is a little too long is set smaller, down to this part of its size. */
const SMALLEST = 0.8
/** pt; borders of Word are counted in eighths. */
const RULES = { above: 5, thick: 2.25, between: 1.5, thin: 0.75, below: 10 }

function letterheadLine(
  { text, size, bold }: Letterhead['lines'][number],
  room: number,
  { typeface }: WordSetting,
): Paragraph {
  // Word has half points.
  const width = estimatedWidth(text, size, typeface, bold ? 'bold' : 'normal')
  const fits = Math.floor((2 * size * room) / width) / 2
  const set = fits < size && fits >= size * SMALLEST ? fits : size
  return line(text, { align: 'centre', size: set, bold, pitch: singlePitch(set) * SPACING })
}

const rule = (width: number) => ({ style: BorderStyle.SINGLE, size: width * 8, space: 0 })

/** A thick rule over a thin one, as the borders of a paragraph as high as the blank between them: programs draw double borders each their own way. */
function rules(): Paragraph {
  return new Paragraph({
    run: { size: '1pt' },
    spacing: {
      before: RULES.above * TWIPS,
      after: RULES.below * TWIPS,
      line: RULES.between * TWIPS,
      lineRule: LineRuleType.EXACT,
    },
    border: { top: rule(RULES.thick), bottom: rule(RULES.thin) },
  })
}

/** Logo at the left, lines centred, a thick rule over a thin one below; centred letterheads have no rules (domain.md section 3). */
export function letterheadParts(block: Letterhead, setting: WordSetting): (Paragraph | Table)[] {
  const { width, images } = setting
  const linesIn = (room: number) => block.lines.map((each) => letterheadLine(each, room, setting))
  const image = block.logo === null ? undefined : images.get(block.logo)
  const picture = (of: PreparedImage, align: Align) =>
    new Paragraph({ alignment: ALIGNMENTS[align], children: [pictureRun(of, LOGO, 'Logo daerah')] })
  if (block.arrangement === 'centred')
    return [...(image === undefined ? [] : [picture(image, 'centre')]), ...linesIn(width), line('')]
  if (image === undefined) return [...linesIn(width), rules()]
  const room = width - LOGO.width - LOGO.gap
  const cells = [[picture(image, 'left')], linesIn(room)]
  return [openTable([cells], [LOGO.width + LOGO.gap, room], { cells: 'middle' }), rules()]
}
