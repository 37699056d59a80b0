import type { Block, SignatureCell } from '#shared/documents/paper.ts'
import { MM } from './page-frame.ts'
import type { Piece, Setting } from './pieces.ts'
import { plainLine, rowPiece } from './pieces.ts'
import {
  PADDING,
  RULE,
  headingRow,
  roomInColumns,
  rowHeight,
  ruledTable,
  type RuledRow,
} from './ruled-table.ts'
import { nameLines } from './signature-pieces.ts'
import type { TextStyle } from './text-measure.ts'

/** Rows high enough to sign. */
const LEAST_ROW_HEIGHT = 14 * MM
/** Type of the table, pt: smaller where the page leaves little width, so that long positions do not make towers. */
const [SMALLEST, LARGEST, WIDTH_PER_SIZE] = [8.5, 11, 38]
/** Share of the room for the signature; the rest is for name and position, the name as wide as its number needs. */
const SIGNATURE_SHARE = 0.27
const [LEAST_NAME_SHARE, MOST_NAME_SHARE] = [0.36, 0.42]
const HEADINGS = ['No', 'Nama', 'Jabatan', 'Tanda Tangan'] as const

/** `No | Nama | Jabatan | Tanda Tangan`: a header on every page, rows that are never parted. */
export function signatureTablePieces(
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
  const room = roomInColumns(width, HEADINGS.length, PADDING) - ordinalWidth
  const widestNumber = Math.max(...block.cells.map(({ number }) => measure.width(number, small)))
  const nameWidth = Math.min(MOST_NAME_SHARE * room, Math.max(LEAST_NAME_SHARE * room, widestNumber + 1))
  const signatureWidth = SIGNATURE_SHARE * room
  const positionWidth = room - nameWidth - signatureWidth
  const widths = [ordinalWidth, nameWidth, positionWidth, signatureWidth]
  const signatureLeft = 4 * RULE + 6 * PADDING.atSides + ordinalWidth + nameWidth + positionWidth

  const broken = (text: string, columnWidth: number, textStyle: TextStyle) =>
    measure
      .broken(text, columnWidth, textStyle)
      .map((line) => plainLine(setting, line.text.trimEnd(), textStyle))
  const measuredRow = (cell: SignatureCell, index: number): RuledRow => {
    const name = [
      ...(cell.name === '' ? [] : nameLines(measure, cell.name, nameWidth, style)).map((text) =>
        plainLine(setting, text, style),
      ),
      ...(cell.number === '' ? [] : broken(cell.number, nameWidth, small)),
    ]
    const position = broken(cell.position, positionWidth, style)
    return {
      cells: [
        { lines: [plainLine(setting, `${index + 1}.`, style)], alignment: 'centre' },
        { lines: name, alignment: 'left' },
        { lines: position, alignment: 'left' },
        { lines: [], alignment: 'left' },
      ],
      height: Math.max(LEAST_ROW_HEIGHT, rowHeight(pitch, Math.max(name.length, position.length), PADDING)),
    }
  }
  const rows = block.cells.map(measuredRow)
  const group = ruledTable(setting, {
    headers: [headingRow(setting, HEADINGS, { widths, style })],
    widths,
    padding: PADDING,
    rows,
  })
  return rows.map((row, index) => {
    const signatoryId = block.cells[index]?.signatoryId ?? null
    return rowPiece(
      row.height + RULE,
      { group, index },
      {
        kind: 'signing',
        spaceBefore: index === 0 ? spaceBefore : 0,
        // A table that begins on a page shows at least two rows there.
        keepWithNext: index === 0 && rows.length > 1,
        cells:
          signatoryId === null
            ? []
            : [
                {
                  signatoryId,
                  x: signatureLeft,
                  y: 0,
                  width: width - signatureLeft - RULE,
                  height: row.height,
                },
              ],
      },
    )
  })
}
