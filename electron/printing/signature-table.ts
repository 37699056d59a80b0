import type { Content } from 'pdfmake'
import type { Block, SignatureCell } from '#shared/documents/paper.ts'
import { MM } from './page-frame.ts'
import type { Anchor, Piece, Setting, TableGroup } from './pieces.ts'
import { anchoredPiece, lineStack } from './pieces.ts'
import { nameLines } from './signature-pieces.ts'
import type { TextStyle } from './text-measure.ts'

/** Rows high enough to sign. */
const LEAST_ROW_HEIGHT = 14 * MM
/** Type of the table, pt: smaller where the page leaves little width, so that long positions do not make towers. */
const [SMALLEST, LARGEST, WIDTH_PER_SIZE] = [8.5, 11, 38]
const LINE = 0.5
const PADDING = 5
/** Share of the room for the signature; the rest is for name and position, the name as wide as its number needs. */
const SIGNATURE_SHARE = 0.27
const [LEAST_NAME_SHARE, MOST_NAME_SHARE] = [0.36, 0.42]
const HEADERS = ['No', 'Nama', 'Jabatan', 'Tanda Tangan'] as const

interface MeasuredRow {
  columns: { lines: { text: string; style: TextStyle }[]; alignment: 'left' | 'center' }[]
  height: number
}

/** Top margin that centres lines by their capitals, so that they look centred between the rules. */
function topMargin(style: TextStyle, pitch: number, lines: number, height: number): number {
  const [ascender, capital] = [0.98 * style.size, 0.7 * style.size]
  const middleOfText = ascender - capital / 2 + ((lines - 1) * pitch) / 2
  return Math.max(0, height / 2 - middleOfText)
}

/** `No | Nama | Jabatan | Tanda Tangan`: a header on every page, rows that are never parted. */
export function tablePieces(
  setting: Setting,
  block: Extract<Block, { kind: 'signatureTable' }>,
  spaceBefore: number,
): Piece[] {
  const { measure, width } = setting
  const size = Math.min(setting.body.size, LARGEST, Math.max(SMALLEST, width / WIDTH_PER_SIZE))
  const style: TextStyle = { size, weight: 'normal' }
  const small: TextStyle = { ...style, size: style.size - 1.5 }
  const pitch = measure.pitch(style)
  const ordinalWidth = Math.max(
    measure.width('No', { ...style, weight: 'bold' }),
    measure.width(`${block.cells.length}.`, style),
  )
  const lines = (HEADERS.length + 1) * LINE
  const room = width - lines - HEADERS.length * 2 * PADDING - ordinalWidth
  const widestNumber = Math.max(...block.cells.map(({ number }) => measure.width(number, small)))
  const nameWidth = Math.min(MOST_NAME_SHARE * room, Math.max(LEAST_NAME_SHARE * room, widestNumber + 1))
  const signatureWidth = SIGNATURE_SHARE * room
  const positionWidth = room - nameWidth - signatureWidth
  const widths = [ordinalWidth, nameWidth, positionWidth, signatureWidth]
  const signatureLeft = 4 * LINE + 6 * PADDING + ordinalWidth + nameWidth + positionWidth

  const broken = (text: string, columnWidth: number, textStyle: TextStyle) =>
    measure
      .broken(text, columnWidth, textStyle)
      .lines.map((line) => ({ text: line.text.trimEnd(), style: textStyle }))
  const measuredRow = (cell: SignatureCell, index: number): MeasuredRow => {
    const name = [
      ...(cell.name === '' ? [] : nameLines(measure, cell.name, nameWidth, style)).map((text) => ({
        text,
        style,
      })),
      ...(cell.number === '' ? [] : broken(cell.number, nameWidth, small)),
    ]
    const position = broken(cell.position, positionWidth, style)
    const textHeight = Math.max(name.length, position.length, 1) * pitch + 2 * PADDING
    return {
      columns: [
        { lines: [{ text: `${index + 1}.`, style }], alignment: 'center' },
        { lines: name, alignment: 'left' },
        { lines: position, alignment: 'left' },
      ],
      height: Math.max(LEAST_ROW_HEIGHT, textHeight),
    }
  }
  const rows = block.cells.map(measuredRow)
  const headerHeight = pitch + 2 * PADDING
  const bold: TextStyle = { ...style, weight: 'bold' }

  const header = (): Content[] =>
    HEADERS.map((text) => ({
      stack: lineStack(setting, [text], bold, 'center'),
      margin: [0, topMargin(bold, pitch, 1, headerHeight), 0, 0],
    }))
  const tableRow = ({ columns, height }: MeasuredRow): { cells: Content[]; anchors: Anchor[] } => {
    const stacks = columns.map(({ lines: texts, alignment }) => ({
      stack: texts.flatMap((line) => lineStack(setting, [line.text], line.style, alignment)),
      top: topMargin(style, pitch, texts.length, height),
    }))
    const firstLine = stacks[0]?.stack[0]
    return {
      cells: [...stacks.map(({ stack, top }): Content => ({ stack, margin: [0, top, 0, 0] })), { text: '' }],
      anchors: firstLine ? [{ node: firstLine, top: stacks[0]?.top ?? 0 }] : [],
    }
  }

  const group: TableGroup = {
    headerHeight: headerHeight + 2 * LINE,
    build: (placed) => {
      const shown = placed.flatMap(({ index }) => rows[index] ?? [])
      const built = shown.map(tableRow)
      return {
        content: {
          table: {
            widths,
            heights: [headerHeight, ...shown.map(({ height }) => height)],
            body: [header(), ...built.map(({ cells }) => cells)],
          },
          layout: {
            hLineWidth: () => LINE,
            vLineWidth: () => LINE,
            paddingLeft: () => PADDING,
            paddingRight: () => PADDING,
            paddingTop: () => 0,
            paddingBottom: () => 0,
          },
        },
        anchors: built.flatMap(({ anchors }) => anchors),
      }
    },
  }
  return rows.map((row, index) => {
    const cell = block.cells[index]
    return anchoredPiece(row.height + LINE, () => group.build([{ group, index }]), {
      kind: 'signing',
      spaceBefore: index === 0 ? spaceBefore : 0,
      // A table that begins on a page shows at least two rows there.
      keepWithNext: index === 0 && rows.length > 1,
      row: { group, index },
      cells: cell
        ? [
            {
              signatoryId: cell.signatoryId,
              x: signatureLeft,
              y: 0,
              width: width - signatureLeft - LINE,
              height: row.height,
            },
          ]
        : [],
    })
  })
}
