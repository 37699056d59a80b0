import PDFKit from 'pdfkit'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFPageProxy } from 'pdfjs-dist'
import * as z from 'zod'
import { DRAFT_CODE, LAYOUT_VERSION } from '#shared/documents/mark.ts'
import type { PaperDocument, PrintedPaper } from '#shared/documents/paper.ts'
import { drawCornerMarks } from '#electron/printing/corner-marks.ts'
import type { OpenFont, OpenFonts } from '#electron/printing/fonts.ts'

/** A line of text where it stands in a PDF; pt from the upper left corner, `y` the baseline. */
export interface Run {
  text: string
  x: number
  y: number
  size: number
  isBold: boolean
  /** pt added to each space, so that justified lines stay as wide. */
  wordSpacing: number
}

export interface Rule {
  x1: number
  y1: number
  x2: number
  y2: number
}

/** What stands on a page, ready to be drawn again by bare operators. */
export interface DrawnPage {
  width: number
  height: number
  runs: Run[]
  /** All of one thickness, `RULE`. */
  rules: Rule[]
}

const RULE = 0.5

/** A stroked path as pdf.js gives it: `[operator, [numbers], bounds]`, each segment a code (0 move, 1 line) before its coordinates. */
const strokedPath = z.tuple([z.literal(OPS.stroke), z.tuple([z.instanceof(Float32Array)])], z.unknown())

/** Rules that are stroked on a page; marks are filled and are drawn again by themselves. */
async function rulesOf(page: PDFPageProxy): Promise<Rule[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const rules: Rule[] = []
  for (const [index, operator] of fnArray.entries()) {
    if (operator !== OPS.constructPath) continue
    const path = strokedPath.safeParse(argsArray[index])
    if (!path.success) continue
    const [, [numbers]] = path.data
    for (let at = 0; at + 5 < numbers.length; at += 6) {
      const [, x1 = 0, y1 = 0, , x2 = 0, y2 = 0] = numbers.subarray(at, at + 6)
      rules.push({ x1, y1, x2, y2 })
    }
  }
  return rules
}

/** Reads a printed paper back as the lines and rules it consists of. */
export async function drawnPages(
  paper: PrintedPaper,
  normal: OpenFont,
  bold: OpenFont,
): Promise<DrawnPage[]> {
  const measure = new PDFKit({ autoFirstPage: false, font: '' })
  measure.registerFont('normal', normal.handle)
  measure.registerFont('bold', bold.handle)
  const pdf = await getDocument({ data: paper.pdf.slice(), verbosity: 0 }).promise
  const pages: DrawnPage[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const rules = await rulesOf(page)
    const { width, height } = page.getViewport({ scale: 1 })
    const runs: Run[] = []
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const font: unknown = page.commonObjs.get(item.fontName)
      const name = typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : ''
      const isBold = name.includes('Bold')
      const [, , , size = 0, x = 0, y = 0]: number[] = item.transform
      const natural = measure
        .font(isBold ? 'bold' : 'normal')
        .fontSize(size)
        .widthOfString(item.str)
      const spaces = item.str.split(' ').length - 1
      const wordSpacing = spaces === 0 ? 0 : (item.width - natural) / spaces
      // Less is rounding: only justified lines are spread.
      runs.push({
        text: item.str,
        x,
        y: height - y,
        size,
        isBold,
        wordSpacing: Math.abs(wordSpacing) < 0.01 ? 0 : wordSpacing,
      })
    }
    pages.push({ width, height, runs, rules })
  }
  await pdf.loadingTask.destroy()
  return pages
}

/**
 * The floor: the same lines of text, rules and marks at the same places, drawn by PDFKit with nothing in between.
 * @returns bytes written
 */
export async function drawRaw(
  document: PaperDocument,
  pages: readonly DrawnPage[],
  fonts: OpenFonts,
): Promise<number> {
  const pdf = new PDFKit({
    autoFirstPage: false,
    font: '',
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    lang: 'id',
    displayTitle: true,
    info: {
      Title: document.title,
      Author: document.author,
      Subject: document.subject,
      CreationDate: new Date(document.createdAt),
    },
  })
  const { normal, bold } = fonts[document.typeface]
  pdf.registerFont('normal', normal.handle)
  pdf.registerFont('bold', bold.handle)
  let bytes = 0
  pdf.on('data', (chunk: Uint8Array) => {
    bytes += chunk.length
  })
  const isWritten = new Promise((resolve) => {
    pdf.on('end', resolve)
  })
  for (const [index, page] of pages.entries()) {
    pdf.addPage({ size: [page.width, page.height], margin: 0 })
    for (const { text, x, y, size, isBold, wordSpacing } of page.runs) {
      pdf.font(isBold ? 'bold' : 'normal').fontSize(size)
      pdf.text(text, x, y, {
        lineBreak: false,
        baseline: 'alphabetic',
        ...(wordSpacing === 0 ? {} : { wordSpacing }),
      })
    }
    for (const { x1, y1, x2, y2 } of page.rules) pdf.moveTo(x1, y1).lineTo(x2, y2)
    pdf.lineWidth(RULE).stroke()
    if (document.cornerMarks)
      drawCornerMarks(pdf, page, { code: DRAFT_CODE, page: index + 1, layoutVersion: LAYOUT_VERSION })
  }
  pdf.end()
  await isWritten
  return bytes
}
