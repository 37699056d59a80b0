import PDFKit from 'pdfkit'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PrintedPaper } from '#shared/documents/paper.ts'
import type { OpenFont } from '#electron/printing/fonts.ts'

const MM = 72 / 25.4

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
  width: number
}

/** What stands on a page, ready to be drawn again by bare operators. */
export interface DrawnPage {
  width: number
  height: number
  runs: Run[]
  rules: Rule[]
}

/** Rules of the signature table: one across under each row, five down the page. */
function tableRules({ cells }: PrintedPaper, page: number): Rule[] {
  const rows = cells.filter((cell) => cell.page === page && cell.x > 100 && cell.width < 50)
  const [top, bottom] = [
    Math.min(...rows.map(({ y }) => y)),
    Math.max(...rows.map(({ y, height }) => y + height)),
  ]
  if (rows.length === 0) return []
  const [left, right] = [30 * MM, 180 * MM]
  const across = [top, ...rows.map(({ y, height }) => y + height)].map((y) => ({
    x1: left,
    y1: y * MM,
    x2: right,
    y2: y * MM,
    width: 0.5,
  }))
  const down = [left, 45 * MM, 95 * MM, 145 * MM, right].map((x) => ({
    x1: x,
    y1: top * MM,
    x2: x,
    y2: bottom * MM,
    width: 0.5,
  }))
  return [...across, ...down]
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
    await page.getOperatorList()
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
      runs.push({ text: item.str, x, y: height - y, size, isBold, wordSpacing })
    }
    pages.push({ width, height, runs, rules: tableRules(paper, number) })
  }
  await pdf.loadingTask.destroy()
  return pages
}
