import type { Content, TextNode } from 'pdfmake'
import type { Block } from '#shared/documents/paper.ts'
import { MM } from './page-frame.ts'
import type { Alignment, Piece, RunningText, Setting } from './pieces.ts'
import { lineStack, piece } from './pieces.ts'
import type { Line, TextStyle } from './text-measure.ts'
import { words } from './text-measure.ts'

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** Paragraphs up to this many lines are never parted. */
const MOST_LINES_KEPT_TOGETHER = 3

const LOGO = { width: 24 * MM, height: 26 * MM, gap: 5 * MM }
const RULES = { above: 5, thick: 2.25, between: 1.5, thin: 0.75 }

/** Title in capitals and bold, a sixth larger than the body, with the number line below. */
export function titlePiece(setting: Setting, block: BlockOf<'title'>): Piece {
  const { measure, width, body } = setting
  const style: TextStyle = { size: Math.round(body.size * 1.17), weight: 'bold' }
  const lines = block.lines.flatMap((line) => measure.balanced(line, width, style))
  const number = block.number === null ? [] : [block.number]
  const [titlePitch, numberGap] = [measure.pitch(style, 1.1), body.size * 0.4]
  const numberHeight = number.length === 0 ? 0 : numberGap + measure.pitch(body)
  return piece(
    lines.length * titlePitch + numberHeight,
    () => ({
      stack: [
        ...lineStack(setting, lines, style, 'center', 1.1),
        ...number.map((line) => ({
          stack: lineStack(setting, [line], body, 'center'),
          margin: [0, numberGap, 0, 0] as [number, number, number, number],
        })),
      ],
    }),
    { keepWithNext: true },
  )
}

/** One justified line by itself: its words as columns with equal gaps, since pdfmake leaves the last line of a text ragged. */
function justifiedLine(setting: Setting, text: string, room: number): Content {
  const { measure, body } = setting
  const parts = text.trimEnd().split(' ')
  const widths = parts.map((word) => measure.width(word, body))
  const gap = (room - widths.reduce((sum, width) => sum + width, 0)) / Math.max(1, parts.length - 1)
  const lineHeight = measure.lineHeight(body, setting.spacing)
  return {
    columns: parts.map((word, index) => ({
      text: word,
      width: widths[index] ?? 0,
      noWrap: true,
      lineHeight,
    })),
    columnGap: gap,
  }
}

/** The text as pdfmake must be given it, so that it breaks lines only at spaces, as measured. */
function unbrokenWords(fitted: string): TextNode['text'] {
  const all = words(fitted)
  if (!all.some(({ mustBeKept }) => mustBeKept)) return fitted
  const parts: Extract<TextNode['text'], unknown[]> = []
  for (const { text, endsLine, mustBeKept } of all) {
    const plain = `${mustBeKept ? '' : text}${endsLine ? '\n' : ''}`
    if (mustBeKept) parts.push({ text, noWrap: true })
    const last = parts.at(-1)
    if (plain === '') continue
    if (last !== undefined && last.noWrap !== true) last.text += plain
    else parts.push({ text: plain })
  }
  return parts
}

/** Running text broken for a room: whole it is pdfmake's, parted by a page break its lines are placed one by one. */
function runningText(setting: Setting, text: string, room: number, alignment: Alignment): RunningText {
  const { measure, body, spacing } = setting
  const { fitted, lines } = measure.broken(text, room, body)
  const lineHeight = measure.lineHeight(body, spacing)
  const single = (line: Line): Content =>
    alignment === 'justify' && !line.isLast && line.text.trimEnd().includes(' ')
      ? justifiedLine(setting, line.text, room)
      : { text: line.text.trimEnd(), lineHeight, alignment: alignment === 'justify' ? 'left' : alignment }
  return {
    lines,
    pitch: measure.pitch(body, spacing),
    build: (from, to) =>
      from === 0 && to === lines.length
        ? { text: unbrokenWords(fitted), lineHeight, alignment }
        : { stack: lines.slice(from, to).map(single) },
  }
}

function runningPiece(running: RunningText, options: { spaceBefore: number; keepWithNext?: boolean }): Piece {
  const { lines, pitch } = running
  return piece(lines.length * pitch, () => running.build(0, lines.length), {
    ...options,
    running: lines.length > MOST_LINES_KEPT_TOGETHER ? running : null,
  })
}

const ALIGNMENTS = { justify: 'justify', left: 'left', centre: 'center', right: 'right' } as const

/** @param options `keepWithNext`: at least its last two lines stay with what follows */
export function paragraphPiece(
  setting: Setting,
  block: BlockOf<'paragraph'>,
  options: { spaceBefore: number; keepWithNext: boolean },
): Piece {
  return runningPiece(runningText(setting, block.text, setting.width, ALIGNMENTS[block.align]), options)
}

/** Numbered points with the number hanging at the left. */
export function pointPieces(
  setting: Setting,
  block: BlockOf<'points'>,
  options: { spaceBefore: number; keepLastWithNext: boolean },
): Piece[] {
  const { measure, width, body, spacing } = setting
  const widest = measure.width(`${block.items.length}. `, body)
  const indent = Math.max(body.size * 1.9, widest + body.size * 0.4)
  const lineHeight = measure.lineHeight(body, spacing)
  return block.items.map((text, index) => {
    const pointText = runningText(setting, text, width - indent, 'justify')
    const running: RunningText = {
      ...pointText,
      // A point that is still empty has its number already.
      lines: pointText.lines.length === 0 ? [{ text: '', isLast: true }] : pointText.lines,
      build: (from, to) => ({
        columns: [
          { width: indent, text: from === 0 ? `${index + 1}.` : '', lineHeight, noWrap: true },
          { width: width - indent, stack: [pointText.build(from, to)] },
        ],
      }),
    }
    const isLast = index === block.items.length - 1
    return runningPiece(running, {
      spaceBefore: index === 0 ? options.spaceBefore : setting.gap * 0.35,
      keepWithNext: isLast && options.keepLastWithNext,
    })
  })
}

/** Over a part of the paper: bold, at the left. */
export function headingPiece(setting: Setting, block: BlockOf<'heading'>, spaceBefore: number): Piece {
  const { measure, width, body } = setting
  const style: TextStyle = { ...body, weight: 'bold' }
  const lines = measure.broken(block.text, width, style).lines.map((line) => line.text.trimEnd())
  return piece(
    lines.length * measure.pitch(style),
    () => ({ stack: lineStack(setting, lines, style, 'left') }),
    {
      spaceBefore,
      keepWithNext: true,
    },
  )
}

/** Place and date, centred over the column in which the last signature of a row stands, or at the right edge where it is wider. */
export function placeAndDatePiece(
  setting: Setting,
  block: BlockOf<'placeAndDate'>,
  options: { spaceBefore: number; columnWidth: number },
): Piece {
  const { measure, width, body } = setting
  const textWidth = measure.width(block.text, body)
  const right = Math.max(0, (options.columnWidth - textWidth) / 2)
  return piece(
    measure.pitch(body, setting.spacing),
    () => ({
      stack: lineStack(setting, [block.text], body, 'right', setting.spacing),
      margin: [0, 0, Math.min(right, Math.max(0, width - textWidth)), 0],
    }),
    { kind: 'signing', spaceBefore: options.spaceBefore, keepWithNext: true },
  )
}

/** Line spacing of a letterhead, whose lines differ in size. */
const LETTERHEAD_SPACING = 1.15

/** Lines of a letterhead: a line that is a little too long is set smaller rather than broken. */
function letterheadLines(setting: Setting, block: BlockOf<'letterhead'>, room: number) {
  const { measure } = setting
  return block.lines.map(({ text, size, bold }) => {
    const full: TextStyle = { size, weight: bold ? 'bold' : 'normal' }
    const fits = (size * room) / measure.width(text, full)
    const style = { ...full, size: fits < size && fits >= size * 0.8 ? Math.floor(fits * 4) / 4 : size }
    return { style, lines: measure.balanced(text, room, style) }
  })
}

/** Letterhead of the office (logo at left, thick rule over a thin one) or of the head of the region (centred, no rules). */
export function letterheadPiece(setting: Setting, block: BlockOf<'letterhead'>): Piece {
  const { measure, width } = setting
  const image = block.logo === null ? undefined : setting.image(block.logo)
  const scale = image && Math.min(LOGO.width / image.width, LOGO.height / image.height)
  const logo = image &&
    scale && { name: image.name, width: image.width * scale, height: image.height * scale }
  const isLeft = block.arrangement === 'left'
  const room = logo && isLeft ? width - LOGO.width - LOGO.gap : width
  const rows = letterheadLines(setting, block, room)
  const textHeight = rows.reduce(
    (sum, { style, lines }) => sum + lines.length * measure.pitch(style, LETTERHEAD_SPACING),
    0,
  )
  const text = rows.flatMap(({ style, lines }) =>
    lineStack(setting, lines, style, 'center', LETTERHEAD_SPACING),
  )
  if (!isLeft) {
    const above: Content[] = logo ? [{ image: logo.name, width: logo.width, alignment: 'center' }] : []
    return piece((logo ? logo.height : 0) + textHeight, () => ({ stack: [...above, ...text] }), {
      keepWithNext: true,
    })
  }
  const bandHeight = Math.max(logo ? logo.height : 0, textHeight)
  const rulesHeight = RULES.above + RULES.thick + RULES.between + RULES.thin
  const middle = (height: number): [number, number, number, number] => [0, (bandHeight - height) / 2, 0, 0]
  const band: Content = logo
    ? {
        columns: [
          {
            width: LOGO.width + LOGO.gap,
            image: logo.name,
            fit: [logo.width, logo.height],
            margin: middle(logo.height),
          },
          { width: room, stack: text, margin: middle(textHeight) },
        ],
      }
    : { stack: text }
  const rule = (thickness: number, y: number) => ({
    type: 'rect' as const,
    x: 0,
    y,
    w: width,
    h: thickness,
    color: 'black',
    lineWidth: 0,
  })
  return piece(
    bandHeight + rulesHeight,
    () => ({
      stack: [
        band,
        {
          canvas: [
            rule(RULES.thick, RULES.above),
            rule(RULES.thin, RULES.above + RULES.thick + RULES.between),
          ],
        },
      ],
    }),
    { keepWithNext: true },
  )
}
