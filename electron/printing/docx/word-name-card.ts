import {
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlign,
  WidthType,
} from 'docx'
import { NAME_CARD } from '#shared/documents/name-cards.ts'
import type { Block } from '#shared/documents/paper.ts'
import { fittingSize } from './word-fit.ts'
import type { WordSetting } from './word-setting.ts'
import { line, twips } from './word-text.ts'

type NameCard = Extract<Block, { kind: 'nameCard' }>

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const FOLD = { style: BorderStyle.DOTTED, size: 2, color: 'A0A0A0' } as const
/** Left for the paragraph that Word wants behind a table, mm. */
const BEHIND = 4

/**
 * A tent card in Word, which can turn text by a quarter but not by a half: the page lies across, its fold is the upright middle, and each
 * half is read from its own side. It carries no logo, since Word does not turn pictures with the text.
 */
export function nameCardTable({ name, position }: NameCard, { typeface }: WordSetting): Table {
  const [length, half] = [NAME_CARD.width - BEHIND, NAME_CARD.height / 2]
  const room = { width: length - 6, smallest: 12 }
  const lines = () => [
    line(name, {
      align: 'centre',
      bold: true,
      size: fittingSize(name, typeface, { ...room, height: half * 0.5, largest: 80 }),
    }),
    ...(position === ''
      ? []
      : [
          line(position, {
            align: 'centre',
            before: 10,
            size: fittingSize(position, typeface, {
              ...room,
              height: half * 0.22,
              largest: 26,
              smallest: 10,
            }),
          }),
        ]),
  ]
  const cell = (textDirection: (typeof TextDirection)[keyof typeof TextDirection], isLeft: boolean) =>
    new TableCell({
      textDirection,
      verticalAlign: VerticalAlign.CENTER,
      borders: { top: NONE, bottom: NONE, left: isLeft ? NONE : FOLD, right: isLeft ? FOLD : NONE },
      children: lines(),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [twips(half), twips(half)],
    width: { size: twips(NAME_CARD.height), type: WidthType.DXA },
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: twips(length), rule: HeightRule.EXACT },
        children: [
          cell(TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT, true),
          cell(TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT, false),
        ],
      }),
    ],
  })
}
