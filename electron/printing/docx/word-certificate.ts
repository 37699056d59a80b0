import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { CERTIFICATE_MARGIN } from '#shared/documents/certificates.ts'
import { PAPERS, type Block } from '#shared/documents/paper.ts'
import { estimatedWidth, fittingSize } from './word-fit.ts'
import { pictureRun } from './word-photos.ts'
import type { WordSetting } from './word-setting.ts'
import { blockTable } from './word-signatures.ts'
import { ALIGNMENTS, line, twips } from './word-text.ts'

type Certificate = Extract<Block, { kind: 'certificate' }>

const FRAME = { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, color: 'auto' } as const
/** Room inside of the frame; a little is left for the paragraph that Word wants behind a table, mm. */
const HEIGHT = PAPERS['a4-landscape'].height - 2 * CERTIFICATE_MARGIN - 3
const LOGO = { width: 26, height: 18 }
/** Blank between the frame and running text, mm. */
const AT_SIDES = 15
/** Width of a long name, and of the line below a short one, as parts of the frame's. */
const [NAME_WIDTH, NAME_RULE] = [0.86, 0.6]
/** Letters of running text above which everything is set smaller, so that the page holds it. */
const [MUCH, SMALLER] = [520, 0.78]

/** Place, date and signature in the right half. */
function signatureParts(
  { signature }: Certificate,
  setting: WordSetting,
  size: number,
): (Paragraph | Table)[] {
  if (signature === null) return []
  const inside = { ...setting, fontSize: size, width: setting.width - 4 }
  return [
    line(signature.placeAndDate, {
      align: 'centre',
      size,
      before: 10,
      indent: { left: twips(inside.width / 2) },
    }),
    blockTable({ kind: 'signatureBlock', cell: signature.cell }, inside),
  ]
}

/** The front of a certificate: a table of one framed cell as high as the page. */
export function certificateTable(certificate: Certificate, setting: WordSetting): Table {
  const { logo, issuer, title, number, name, affiliation, role, text } = certificate
  const { width, typeface, images } = setting
  const scale = affiliation.length + text.length > MUCH ? SMALLER : 1
  const image = logo === null ? undefined : images.get(logo)
  const centred = (content: string, size: number, options: { bold?: boolean; before?: number } = {}) =>
    line(content, {
      align: 'centre',
      size: Math.round(size * scale * 2) / 2,
      indent: { left: twips(AT_SIDES), right: twips(AT_SIDES) },
      ...options,
    })
  const nameRoom = { width: width * NAME_WIDTH, height: 20 * scale, largest: 30, smallest: 12 }
  const nameSize = fittingSize(name, typeface, nameRoom)
  const rule = Math.min(NAME_WIDTH, Math.max(NAME_RULE, estimatedWidth(name, nameSize, typeface) / width))
  const besideName = twips((width * (1 - rule)) / 2)
  const children = [
    ...(image === undefined
      ? []
      : [
          new Paragraph({ alignment: ALIGNMENTS.centre, children: [pictureRun(image, LOGO, 'Logo daerah')] }),
        ]),
    ...issuer.map((each, index) => centred(each, 12, { bold: index === issuer.length - 1 })),
    centred(title, 34, { bold: true, before: 6 * scale }),
    ...(number === null ? [] : [centred(number, 11)]),
    centred('diberikan kepada', 12, { before: 8 * scale }),
    line(name, {
      align: 'centre',
      bold: true,
      before: 6 * scale,
      size: nameSize,
      indent: { left: besideName, right: besideName },
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1 } },
    }),
    ...(affiliation === '' ? [] : [centred(affiliation, 12, { before: 3 })]),
    centred('sebagai', 12, { before: 8 * scale }),
    centred(role.toLocaleUpperCase('id'), 16, { bold: true }),
    centred(text, 12, { before: 6 * scale }),
    ...signatureParts(certificate, setting, 11 * scale),
    line('', { size: 1 }),
  ]
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [twips(width)],
    width: { size: twips(width), type: WidthType.DXA },
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: twips(HEIGHT), rule: HeightRule.EXACT },
        children: [
          new TableCell({
            verticalAlign: VerticalAlign.CENTER,
            borders: { top: FRAME, bottom: FRAME, left: FRAME, right: FRAME },
            children,
          }),
        ],
      }),
    ],
  })
}
