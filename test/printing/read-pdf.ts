import { createCanvas } from '@napi-rs/canvas'
import type { SKRSContext2D } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist'

const MM = 72 / 25.4

/** A run of text on a page, in mm from the upper left corner; `y` is the baseline. */
export interface PlacedText {
  text: string
  page: number
  x: number
  y: number
  width: number
  /** Type size. */
  size: number
}

/** Pixels of a page, four bytes each, white where nothing is printed. */
export interface PagePicture {
  width: number
  height: number
  /** px per mm */
  scale: number
  pixels: Uint8ClampedArray
}

export interface OpenPdf {
  pages: number
  /** Width and height of the pages in mm. */
  sizes: { width: number; height: number }[]
  texts: PlacedText[]
  info: Record<string, unknown>
  picture(page: number, dpi: number): Promise<PagePicture>
  close(): Promise<void>
}

async function textsOf(pdf: PDFDocumentProxy, number: number): Promise<PlacedText[]> {
  const page = await pdf.getPage(number)
  const { height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  return items.flatMap((item): PlacedText[] => {
    if (!('str' in item) || item.str === '') return []
    const [, , , size, x, y]: number[] = item.transform
    if (size === undefined || x === undefined || y === undefined) return []
    return [
      {
        text: item.str,
        page: number,
        x: x / MM,
        y: (height - y) / MM,
        width: item.width / MM,
        size: size / MM,
      },
    ]
  })
}

/** Reads a PDF as a reader would see it: texts with their places, and pictures of its pages. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
  const sizes: OpenPdf['sizes'] = []
  const texts: PlacedText[] = []
  for (const number of numbers) {
    const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 })
    sizes.push({ width: width / MM, height: height / MM })
    texts.push(...(await textsOf(pdf, number)))
  }
  const { info } = await pdf.getMetadata()
  return {
    pages: pdf.numPages,
    sizes,
    texts,
    info: { ...info },
    picture: async (number, dpi) => {
      const page = await pdf.getPage(number)
      const viewport = page.getViewport({ scale: dpi / 72 })
      const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
      const context: SKRSContext2D = canvas.getContext('2d')
      await page.render({ canvas: null, canvasContext: context, viewport, background: 'white' }).promise
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
      return { width: canvas.width, height: canvas.height, scale: dpi / 25.4, pixels: data }
    },
    close: () => pdf.loadingTask.destroy(),
  }
}

/** Lines of a page from top to bottom: texts on one baseline joined, left to right. */
export function linesOf(texts: readonly PlacedText[], page: number): string[] {
  const rows = new Map<number, PlacedText[]>()
  for (const text of texts.filter((one) => one.page === page)) {
    const key = Math.round(text.y * 4)
    rows.set(key, [...(rows.get(key) ?? []), text])
  }
  return [...rows.entries()]
    .toSorted(([first], [second]) => first - second)
    .map(([, row]) =>
      row
        .toSorted((first, second) => first.x - second.x)
        .map(({ text }) => text)
        .join('')
        .trim(),
    )
}
