import { drawPage } from '../pdf-view/draw-page.ts'
import { openPdf, type PdfPage } from '../pdf-view/pdf-library.ts'
import classes from './print.module.css'

/** Dots per inch at which pages go to the printer: what office printers resolve, and what the corner marks need. */
const PRINT_DPI = 300
const POINTS_PER_INCH = 72

/** Millimetres with the precision that a page size needs. */
function millimetres(points: number): string {
  return `${((points / POINTS_PER_INCH) * 25.4).toFixed(2)}mm`
}

async function pictureOf(page: PdfPage, signal: AbortSignal): Promise<HTMLImageElement> {
  const canvas = await drawPage(page, PRINT_DPI / POINTS_PER_INCH, signal, 'print')
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  canvas.width = 0
  signal.throwIfAborted()
  if (blob === null) throw new Error('page could not be drawn for printing')
  const picture = new Image()
  picture.src = URL.createObjectURL(blob)
  picture.alt = ''
  picture.style.width = millimetres(page.width)
  picture.style.height = millimetres(page.height)
  picture.style.setProperty('page', `sheet-${page.number}`)
  await picture.decode()
  return picture
}

/** Page rules that make the printer's page as large as the PDF's, without margins of the browser's own. */
function pageSizes(pages: readonly PdfPage[]): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  const [first] = pages
  const general =
    first === undefined
      ? ''
      : `@page { size: ${millimetres(first.width)} ${millimetres(first.height)}; margin: 0 }`
  const each = pages.map(
    (page) =>
      `@page sheet-${page.number} { size: ${millimetres(page.width)} ${millimetres(page.height)}; margin: 0 }`,
  )
  sheet.replaceSync([general, ...each].join('\n'))
  return sheet
}

/**
 * Prints a PDF at its own size through the window's print dialog, which browser and desktop window have alike.
 * @param onPage called before each page is drawn
 * @throws the signal's reason when it is aborted
 */
export async function printPdf(
  file: Blob,
  signal: AbortSignal,
  onPage: (page: number, count: number) => void,
): Promise<void> {
  const pdf = await openPdf(file)
  const container = document.createElement('div')
  container.className = classes.pages ?? ''
  container.setAttribute('aria-hidden', 'true')
  try {
    for (const page of pdf.pages) {
      onPage(page.number, pdf.pages.length)
      container.append(await pictureOf(page, signal))
    }
    const sizes = pageSizes(pdf.pages)
    document.body.append(container)
    document.adoptedStyleSheets.push(sizes)
    document.documentElement.classList.add(classes.printing ?? '')
    try {
      window.print()
    } finally {
      document.documentElement.classList.remove(classes.printing ?? '')
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sizes)
    }
  } finally {
    container.remove()
    for (const picture of container.querySelectorAll('img')) URL.revokeObjectURL(picture.src)
    pdf.close()
  }
}
