import { CERTIFICATE_MARGIN } from '#shared/documents/certificates.ts'
import type { Block } from '#shared/documents/paper.ts'
import { fittedName } from './fitted-text.ts'
import { MM } from './page-frame.ts'
import type { Pen, Rule } from './pen.ts'
import type { Draw, Piece, Setting } from './pieces.ts'
import { drawLines, piece } from './pieces.ts'
import { signatureBlockPiece } from './signature-pieces.ts'
import type { TextStyle } from './text-measure.ts'
import { placeAndDatePiece } from './text-pieces.ts'

type Certificate = Extract<Block, { kind: 'certificate' }>

/** Distances of the two lines of the frame from the edge of the page, mm, and their thickness, pt. */
const FRAME = [
  { inset: 8, thickness: 2.25 },
  { inset: 9.8, thickness: 0.5 },
]
const LOGO = { width: 26 * MM, height: 20 * MM }
/** Types of the lines, pt, before they are made smaller to fit. */
const TYPE = {
  issuer: 12,
  title: 34,
  number: 11,
  lead: 12,
  affiliation: 12,
  role: 16,
  text: 12,
  signature: 11,
}
const NAME = { height: 62, largest: 30, smallest: 12, readable: 16 }
/** Parts of the width that the name and running text take. */
const [NAME_WIDTH, TEXT_WIDTH] = [0.86, 0.82]
/** Blank between the lines, pt: the least, and the most where there is plenty. */
const [LEAST_GAP, MOST_GAP] = [5, 11]
/** Steps in which everything is made smaller until it fits. */
const SCALES = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52]

/** What stands on the certificate one below the other; `gaps` is the blank above it, in units. */
interface Row {
  height: number
  gaps: number
  draw: Draw
}

function textRow(
  setting: Setting,
  text: string,
  style: TextStyle,
  { gaps, share = 1 }: { gaps: number; share?: number },
): Row {
  const width = setting.width * share
  const lines = setting.measure.balanced(text, width, style)
  return {
    height: lines.length * setting.measure.pitch(style),
    gaps,
    draw: (pen, left, top) => {
      const place = { left: left + (setting.width - width) / 2, top, width }
      drawLines(pen, setting, lines, { ...style, align: 'centre' }, place)
    },
  }
}

function logoRow({ width, image }: Setting, logo: string | null): Row[] {
  const size = logo === null ? undefined : image(logo)
  if (logo === null || size === undefined) return []
  const scale = Math.min(LOGO.width / size.width, LOGO.height / size.height)
  const [w, h] = [size.width * scale, size.height * scale]
  return [
    { height: h, gaps: 0, draw: (pen, left, top) => pen.image(logo, left + (width - w) / 2, top, w, h) },
  ]
}

/** The name as large as its room allows, over a fine line. */
function nameRow(setting: Setting, name: string, scale: number): Row {
  const width = setting.width * NAME_WIDTH
  const { lines, style, height } = fittedName(setting.measure, name, {
    width,
    height: NAME.height * scale,
    largest: NAME.largest * scale,
    smallest: NAME.smallest * scale,
    readable: NAME.readable * scale,
  })
  const rule = Math.max(width * 0.7, ...lines.map((line) => setting.measure.width(line, style)))
  return {
    height: height + 3,
    gaps: 1,
    draw: (pen, left, top) => {
      const edge = left + (setting.width - width) / 2
      drawLines(pen, setting, lines, { ...style, align: 'centre' }, { left: edge, top, width })
      const y = top + height + 2
      pen.rules([{ from: [edge + (width - rule) / 2, y], to: [edge + (width + rule) / 2, y] }], 0.5)
    },
  }
}

function rowsOf(setting: Setting, certificate: Certificate, scale: number): Row[] {
  const { issuer, title, number, name, affiliation, role, text } = certificate
  const style = (size: number, weight: TextStyle['weight'] = 'normal') => ({ size: size * scale, weight })
  const optional = (line: string | null, make: (line: string) => Row) =>
    line === null || line === '' ? [] : [make(line)]
  return [
    ...logoRow(setting, certificate.logo),
    ...issuer.map((line, index) =>
      textRow(setting, line, style(TYPE.issuer, index === issuer.length - 1 ? 'bold' : 'normal'), {
        gaps: index === 0 ? 0.5 : 0,
      }),
    ),
    textRow(setting, title, style(TYPE.title, 'bold'), { gaps: 1 }),
    ...optional(number, (line) => textRow(setting, line, style(TYPE.number), { gaps: 0.4 })),
    textRow(setting, 'diberikan kepada', style(TYPE.lead), { gaps: 1 }),
    nameRow(setting, name, scale),
    ...optional(affiliation, (line) =>
      textRow(setting, line, style(TYPE.affiliation), { gaps: 0.4, share: TEXT_WIDTH }),
    ),
    textRow(setting, 'sebagai', style(TYPE.lead), { gaps: 1 }),
    textRow(setting, role.toLocaleUpperCase('id'), style(TYPE.role, 'bold'), { gaps: 0.2 }),
    textRow(setting, text, style(TYPE.text), { gaps: 0.8, share: TEXT_WIDTH }),
  ]
}

/** Place, date and signature in the right half, at the foot. */
function signaturePieces(setting: Setting, { signature }: Certificate, scale: number): Piece[] {
  if (signature === null) return []
  const smaller: Setting = { ...setting, body: { ...setting.body, size: TYPE.signature * scale }, spacing: 1 }
  const { placeAndDate, cell } = signature
  return [
    placeAndDatePiece(
      smaller,
      { kind: 'placeAndDate', text: placeAndDate },
      { spaceBefore: 0, columnWidth: setting.width / 2 },
    ),
    signatureBlockPiece(smaller, { kind: 'signatureBlock', cell }, 0),
  ]
}

/** The frame around the page, outside of the room for text. */
function drawFrame(pen: Pen, { width, height }: Setting, left: number, top: number): void {
  for (const { inset, thickness } of FRAME) {
    const out = (CERTIFICATE_MARGIN - inset) * MM
    const [x1, y1, x2, y2] = [left - out, top - out, left + width + out, top + height + out]
    const half = thickness / 2
    const sides: Rule[] = [
      { from: [x1 - half, y1], to: [x2 + half, y1] },
      { from: [x1 - half, y2], to: [x2 + half, y2] },
      { from: [x1, y1], to: [x1, y2] },
      { from: [x2, y1], to: [x2, y2] },
    ]
    pen.rules(sides, thickness)
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** The front of a certificate: it fills its page, everything on it as large as fits. */
export function certificatePiece(setting: Setting, certificate: Certificate): Piece {
  const { height } = setting
  const set = (scale: number) => {
    const rows = rowsOf(setting, certificate, scale)
    const signature = signaturePieces(setting, certificate, scale)
    const units = sum(rows.map(({ gaps }) => gaps)) + 2
    const signatureHeight = sum(signature.map((each) => each.height))
    const blank = height - sum(rows.map((row) => row.height)) - signatureHeight
    return { rows, signature, signatureHeight, unit: blank / units }
  }
  let chosen = set(1)
  for (const scale of SCALES.slice(1)) {
    if (chosen.unit >= LEAST_GAP) break
    chosen = set(scale)
  }
  const { rows, signature, signatureHeight } = chosen
  const unit = Math.min(chosen.unit, MOST_GAP)
  const signatureTop = height - signatureHeight
  const rowsHeight = sum(rows.map((row) => row.height + row.gaps * unit))
  const rowsTop = Math.max(0, (signatureTop - rowsHeight) / 2)
  const [, block] = signature
  const blockTop = height - (block?.height ?? 0)
  return piece(
    height,
    (pen, left, top) => {
      drawFrame(pen, setting, left, top)
      let y = top + rowsTop
      for (const row of rows) {
        y += row.gaps * unit
        row.draw(pen, left, y)
        y += row.height
      }
      y = top + signatureTop
      for (const each of signature) {
        each.draw(pen, left, y)
        y += each.height
      }
    },
    { cells: (block?.cells ?? []).map((cell) => ({ ...cell, y: blockTop + cell.y })) },
  )
}
