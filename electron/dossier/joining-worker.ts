import { readFile } from 'node:fs/promises'
import { degrees, PDFDocument, rgb, StandardFonts, type PDFFont, type PDFPage } from '@cantoo/pdf-lib'
import { move } from 'piscina'
import { addPagesOf, bytesOf, keepPicturesOnce } from '#electron/printing/join-pdfs.ts'
import { namePages, writeBookmarks } from './bookmarks.ts'
import type { JoinedPart, JoiningResult, JoiningTask } from './joining.ts'

const MM = 72 / 25.4
/** A4, pt; pictures are set on it upright or lying, as they are. */
const SHEET = { short: 210 * MM, long: 297 * MM }
/** Round a picture, pt. */
const PICTURE_MARGIN = 12 * MM
/** Of the page number: from the upper edge to its baseline, and its type, pt. It stays clear of the corner marks at the sides. */
const NUMBER = { fromTop: 9 * MM, size: 8, ground: 2 }

async function addPicture(dossier: PDFDocument, jpeg: Uint8Array): Promise<PDFPage> {
  const picture = await dossier.embedJpg(jpeg)
  const isLying = picture.width > picture.height
  const [width, height] = isLying ? [SHEET.long, SHEET.short] : [SHEET.short, SHEET.long]
  const page = dossier.addPage([width, height])
  const { width: wide, height: high } = picture.scaleToFit(
    width - 2 * PICTURE_MARGIN,
    height - 2 * PICTURE_MARGIN,
  )
  page.drawImage(picture, { x: (width - wide) / 2, y: (height - high) / 2, width: wide, height: high })
  return page
}

async function addPart(dossier: PDFDocument, { pages }: JoinedPart): Promise<PDFPage[]> {
  switch (pages.kind) {
    case 'pictures': {
      const added: PDFPage[] = []
      for (const jpeg of pages.jpegs) added.push(await addPicture(dossier, jpeg))
      return added
    }
    case 'file':
      return addPagesOf(dossier, await readFile(pages.path))
    case 'printed':
      return addPagesOf(dossier, pages.pdf)
  }
}

/**
 * Where a text begins whose middle lies below the middle of the upper edge, as the page is shown: scanners turn pages by a mark (`/Rotate`)
 * and leave their content lying.
 */
function atHead(page: PDFPage, textWidth: number) {
  const { x, y, width, height } = page.getCropBox()
  const turned = (((page.getRotation().angle % 360) + 360) % 360) as 0 | 90 | 180 | 270
  const across = ((turned % 180 === 0 ? width : height) - textWidth) / 2
  const down = NUMBER.fromTop
  const rotate = degrees(turned)
  switch (turned) {
    case 90:
      return { x: x + down, y: y + across, rotate }
    case 180:
      return { x: x + width - across, y: y + down, rotate }
    case 270:
      return { x: x + width - down, y: y + height - across, rotate }
    default:
      return { x: x + across, y: y + height - down, rotate }
  }
}

function shownWidth(page: PDFPage): number {
  const { width, height } = page.getCropBox()
  return page.getRotation().angle % 180 === 0 ? width : height
}

function writeNumber(page: PDFPage, text: string, font: PDFFont): void {
  const { ground } = NUMBER
  // As large as usual, or as a slip that was scanned is wide.
  const size = Math.min(NUMBER.size, (shownWidth(page) - 2 * ground) / font.widthOfTextAtSize(text, 1))
  const width = font.widthOfTextAtSize(text, size)
  const { rotate, ...begin } = atHead(page, width + 2 * ground)
  // White below the number, so that it can be read on a dark scan.
  page.drawRectangle({
    ...begin,
    rotate,
    width: width + 2 * ground,
    height: size + ground,
    color: rgb(1, 1, 1),
    opacity: 0.85,
  })
  const angle = (rotate.angle * Math.PI) / 180
  const [right, up] = [ground, ground]
  page.drawText(text, {
    x: begin.x + right * Math.cos(angle) - up * Math.sin(angle),
    y: begin.y + right * Math.sin(angle) + up * Math.cos(angle),
    rotate,
    size,
    font,
    color: rgb(0.25, 0.25, 0.25),
  })
}

/** Numbers pages through from 1. */
async function numberPages(dossier: PDFDocument, pages: readonly PDFPage[]): Promise<void> {
  const font = await dossier.embedFont(StandardFonts.Helvetica)
  for (const [index, page] of pages.entries())
    writeNumber(page, `Halaman berkas ${index + 1} dari ${pages.length}`, font)
}

/** Takes the pages over and numbers them, as it is done in the dossier, so that no file fails there. */
async function pagesOf(path: string): Promise<number | null> {
  try {
    const trial = await PDFDocument.create()
    const pages = await addPagesOf(trial, await readFile(path))
    await numberPages(trial, pages)
    return pages.length === 0 ? null : pages.length
  } catch {
    return null
  }
}

async function join({ title, author, createdAt, parts }: Extract<JoiningTask, { kind: 'join' }>) {
  const dossier = await PDFDocument.create({ updateMetadata: false })
  const begins: { title: string; place: string; page: PDFPage }[] = []
  const ours: PDFPage[] = []
  for (const part of parts) {
    const added = await addPart(dossier, part)
    const [page] = added
    if (page !== undefined) begins.push({ title: part.title, place: part.place, page })
    if (part.isOurs) ours.push(...added)
  }
  keepPicturesOnce(dossier, ours)
  await numberPages(dossier, dossier.getPages())
  writeBookmarks(dossier, begins)
  namePages(dossier, begins)
  dossier.setTitle(title, { showInWindowTitleBar: true })
  dossier.setAuthor(author)
  dossier.setLanguage('id')
  dossier.setCreator('Ikrar')
  dossier.setProducer('Ikrar')
  dossier.setCreationDate(new Date(createdAt))
  return bytesOf(dossier, { useObjectStreams: true })
}

/** Entry of the worker thread: one task at a time. */
export default async function work(task: JoiningTask): Promise<JoiningResult> {
  if (task.kind === 'look') return { pages: await pagesOf(task.path) }
  const pdf = await join(task)
  move(pdf.buffer)
  return { pdf }
}
