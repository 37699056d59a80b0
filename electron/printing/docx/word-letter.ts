import { Paragraph, type Table } from 'docx'
import type { Block } from '#shared/documents/paper.ts'
import type { WordSetting } from './word-setting.ts'
import { openTable, ruledTable } from './word-tables.ts'
import { cellLine, line, twips } from './word-text.ts'

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>
type Part = Paragraph | Table

/** Columns of the labelled lines and of `Yth.`, mm; they leave the right part of the page free. */
const [LABEL, COLON, SALUTATION] = [22, 4, 10]
const LEFT_PART = 0.62

/** A name whose number hangs at its left. @param size pt; the body's when it is not given */
function numberedLine(index: number, name: string, size?: number): Paragraph {
  return line(`${index + 1}. ${name}`, {
    indent: { left: twips(5), hanging: twips(5) },
    ...(size === undefined ? {} : { size }),
  })
}

/** Place and date at the right, `Nomor` and the others below, then `Yth.`. */
export function letterOpeningParts(
  { placeAndDate, rows, addressee: { names, place } }: BlockOf<'letterOpening'>,
  { width }: WordSetting,
): Part[] {
  const left = width * LEFT_PART
  const isNumbered = names.length > 1
  const to = names.map((name, index) => [
    line(index === 0 ? 'Yth.' : ''),
    isNumbered ? numberedLine(index, name) : line(name),
  ])
  const where =
    place === ''
      ? []
      : [
          [line('di -'), line('')],
          [line(''), line(place)],
        ]
  return [
    line(placeAndDate, { align: 'right', after: 6 }),
    openTable(
      rows.map(({ label, value }) => [[line(label)], [line(':')], [line(value ?? '')]]),
      [LABEL, COLON, left - LABEL - COLON],
    ),
    line('', { size: 6 }),
    openTable(
      [...to, ...where].map((cells) => cells.map((each) => [each])),
      [SALUTATION, left - SALUTATION],
    ),
    line('', { size: 6 }),
  ]
}

/** `Tembusan:` and who gets a copy. */
export function copiesParts({ names }: BlockOf<'copies'>, { fontSize }: WordSetting): Part[] {
  const size = fontSize - 1
  const isNumbered = names.length > 1
  return [
    line('Tembusan:', { size, before: 6, keepNext: true }),
    ...names.map((name, index) =>
      isNumbered ? numberedLine(index, `Yth. ${name}`, size) : line(`Yth. ${name}`, { size }),
    ),
  ]
}

const INITIALS = { position: 55, mark: 22, row: 9 }

/** `Jabatan | Paraf` in the left half. */
export function initialsParts({ positions }: BlockOf<'initials'>, { fontSize, styles }: WordSetting): Part[] {
  const size = fontSize - 2.5
  const style = styles.cell({ align: 'left', size, bold: false })
  const table = ruledTable({
    headings: ['Jabatan', 'Paraf'],
    widths: [INITIALS.position, INITIALS.mark],
    leastRowHeight: INITIALS.row,
    headingStyle: styles.cell({ align: 'centre', size, bold: true }),
    rows: positions.map((position, index) => [
      [cellLine(position, style, { keepNext: index < positions.length - 1 })],
      [cellLine('', style)],
    ]),
  })
  return [line('', { size: 8 }), table]
}
