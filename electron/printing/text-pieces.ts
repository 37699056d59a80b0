import type { Block } from '#shared/documents/paper.ts'
import type { Alignment, Piece, RunningText, Setting } from './pieces.ts'
import { drawLines, piece } from './pieces.ts'
import { brokenRuns, drawRunLine, type Run } from './runs.ts'
import type { TextStyle } from './text-measure.ts'

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** Paragraphs up to this many lines are never parted. */
const MOST_LINES_KEPT_TOGETHER = 3
/** Line spacing of a title. */
const TITLE_SPACING = 1.1

/** Title in capitals and bold, a sixth larger than the body, with the number line below. */
export function titlePiece(setting: Setting, block: BlockOf<'title'>): Piece {
  const { measure, width, body } = setting
  const style: TextStyle = { size: Math.round(body.size * 1.17), weight: 'bold' }
  const lines = block.lines.flatMap((line) => measure.balanced(line, width, style))
  const number = block.number === null ? [] : [block.number]
  const [titleHeight, numberGap] = [lines.length * measure.pitch(style, TITLE_SPACING), body.size * 0.4]
  const numberHeight = number.length === 0 ? 0 : numberGap + measure.pitch(body)
  return piece(
    titleHeight + numberHeight,
    (pen, left, top) => {
      drawLines(
        pen,
        setting,
        lines,
        { ...style, align: 'centre', spacing: TITLE_SPACING },
        { left, top, width },
      )
      const below = { left, top: top + titleHeight + numberGap, width }
      drawLines(pen, setting, number, { ...body, align: 'centre' }, below)
    },
    { keepWithNext: true },
  )
}

/** Running text broken for a room. */
export function runningText(
  { measure, body, spacing }: Setting,
  runs: readonly Run[],
  room: number,
  align: Alignment | 'justify',
): RunningText {
  const lines = brokenRuns(measure, runs, room)
  const pitch = measure.pitch(body, spacing)
  return {
    lines: lines.length,
    pitch,
    draw: (pen, left, top, from, to) => {
      for (const [index, line] of lines.slice(from, to).entries())
        drawRunLine(pen, measure, line, { left, top: top + index * pitch, width: room, align })
    },
  }
}

/** Running text as a piece; short paragraphs are never parted. */
export function runningPiece(
  running: RunningText,
  options: { spaceBefore: number; keepWithNext?: boolean },
): Piece {
  const { lines, pitch } = running
  return piece(lines * pitch, (pen, left, top) => running.draw(pen, left, top, 0, lines), {
    ...options,
    running: lines > MOST_LINES_KEPT_TOGETHER ? running : null,
  })
}

/** @param options `keepWithNext`: at least its last two lines stay with what follows */
export function paragraphPiece(
  setting: Setting,
  block: BlockOf<'paragraph'>,
  options: { spaceBefore: number; keepWithNext: boolean },
): Piece {
  return runningPiece(
    runningText(setting, [{ text: block.text, style: setting.body }], setting.width, block.align),
    options,
  )
}

/** Numbered points with the number hanging at the left. */
export function pointPieces(
  setting: Setting,
  block: BlockOf<'points'>,
  options: { spaceBefore: number; keepLastWithNext: boolean },
): Piece[] {
  const { measure, width, body } = setting
  const widest = measure.width(`${block.items.length}. `, body)
  const indent = Math.max(body.size * 1.9, widest + body.size * 0.4)
  return block.items.map((text, index) => {
    const pointText = runningText(setting, [{ text, style: body }], width - indent, 'justify')
    const running: RunningText = {
      ...pointText,
      // A point that is still empty has its number already.
      lines: Math.max(1, pointText.lines),
      draw: (pen, left, top, from, to) => {
        if (from === 0) pen.text(`${index + 1}.`, left, top, body)
        pointText.draw(pen, left + indent, top, from, to)
      },
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
  const lines = measure.broken(block.text, width, style).map((line) => line.text.trimEnd())
  return piece(
    lines.length * measure.pitch(style),
    (pen, left, top) => drawLines(pen, setting, lines, { ...style, align: 'left' }, { left, top, width }),
    { spaceBefore, keepWithNext: true },
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
    (pen, left, top) => pen.text(block.text, left + Math.max(0, width - textWidth - right), top, body),
    { kind: 'signing', spaceBefore: options.spaceBefore, keepWithNext: true },
  )
}
