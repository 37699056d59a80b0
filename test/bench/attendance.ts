import {
  Document,
  HeightRule,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
} from 'docx'
import { attendanceListDocument } from '#shared/documents/attendance-list.ts'
import type { PaperDocument } from '#shared/documents/paper.ts'
import { openFonts } from '#electron/printing/fonts.ts'
import { PaperRenderer } from '#electron/printing/render.ts'
import { FONTS } from '../printing/print.ts'
import { attendanceRow, sampleAttendance } from '../documents/sample-meeting.ts'
import { drawnPages, drawRaw } from './drawn.ts'
import type { Measurement } from './sections.ts'
import { median, milliseconds, ratio } from './sections.ts'

const ROWS = 1000
const ROUNDS = 24
const none = new Map<string, Uint8Array>()

/** A list whose people are other ones each round. */
function listOf(rows: number, round: number): PaperDocument {
  const attendance = sampleAttendance(0, 0)
  const people = Array.from({ length: rows }, (_, index) => attendanceRow(index + round * rows))
  return attendanceListDocument(
    { ...attendance, sheets: attendance.sheets.map((sheet) => ({ ...sheet, rows: people })) },
    null,
  )
}

/** A long list and ten short ones, one after the other so that a busy machine slows both. */
async function growthOf(renderer: PaperRenderer): Promise<{ long: number; ten: number }[]> {
  const growth: { long: number; ten: number }[] = []
  // The first round makes the corner marks of 640 pages.
  await renderer.render(listOf(ROWS * 10, 0), none)
  for (let round = 1; round <= 5; round += 1) {
    const list = listOf(ROWS * 10, round)
    const long = await milliseconds(() => renderer.render(list, none))
    let ten = 0
    for (let part = 0; part < 10; part += 1) {
      const short = listOf(ROWS, round * 10 + part)
      ten += await milliseconds(() => renderer.render(short, none))
    }
    growth.push({ long, ten })
  }
  return growth
}

async function onPaper(): Promise<Measurement[]> {
  const renderer = new PaperRenderer(FONTS)
  const fonts = openFonts(FONTS)
  const first = listOf(ROWS, 0)
  const paper = await renderer.render(first, none)
  const drawn = await drawnPages(paper, fonts.arimo.normal, fonts.arimo.bold)
  const [ours, floor]: [number[], number[]] = [[], []]
  for (let round = 1; round <= ROUNDS; round += 1) {
    const list = listOf(ROWS, round)
    ours.push(await milliseconds(() => renderer.render(list, none)))
    floor.push(await milliseconds(() => drawRaw(first, drawn, fonts)))
  }
  const [our, raw] = [median(ours.slice(ROUNDS / 4)), median(floor.slice(ROUNDS / 4))]
  const growth = await growthOf(renderer)
  return [
    ratio(
      `Attendance list of ${ROWS} rows (${paper.pages} pages), warm, against the same pages by raw PDFKit`,
      our / raw,
      3,
      `${our.toFixed(0)} ms : ${raw.toFixed(0)} ms`,
    ),
    ratio(
      `Attendance list of ${ROWS * 10} rows, against ten of ${ROWS}`,
      median(growth.map(({ long, ten }) => long / ten)),
      1.15,
      `${median(growth.map(({ long }) => long)).toFixed(0)} ms : ${median(growth.map(({ ten }) => ten)).toFixed(0)} ms`,
    ),
  ]
}

/** The floor in Word: the rows of the list in one table that looks the same, by the docx package with nothing in between. */
async function rawWord(list: PaperDocument): Promise<Uint8Array> {
  const table = list.blocks.find((block) => block.kind === 'table')
  if (table === undefined) throw new Error('no table')
  const rows = table.rows.map(
    (texts, index) =>
      new TableRow({
        cantSplit: true,
        height: { value: 510, rule: HeightRule.ATLEAST },
        children: [...texts, `${index + 1}. ..........`].map(
          (text) =>
            new TableCell({
              verticalAlign: VerticalAlign.CENTER,
              children: [new Paragraph({ style: 'cell', text })],
            }),
        ),
      }),
  )
  const columnWidths = table.columns.map(() => 1500)
  const children = [new Table({ layout: TableLayoutType.FIXED, columnWidths, rows })]
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

async function inWord(): Promise<Measurement> {
  const renderer = new PaperRenderer(FONTS)
  const [ours, floor]: [number[], number[]] = [[], []]
  for (let round = 1; round <= ROUNDS / 2; round += 1) {
    const list = listOf(ROWS, round)
    ours.push(await milliseconds(() => renderer.word(list, none)))
    floor.push(await milliseconds(() => rawWord(list)))
  }
  const [our, raw] = [median(ours.slice(ROUNDS / 8)), median(floor.slice(ROUNDS / 8))]
  return ratio(
    `The list of ${ROWS} rows in Word, against the docx package alone`,
    our / raw,
    1.5,
    `${our.toFixed(0)} ms : ${raw.toFixed(0)} ms`,
  )
}

export async function attendanceMeasurements(): Promise<Measurement[]> {
  return [...(await onPaper()), await inWord()]
}
