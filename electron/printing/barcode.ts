import bwipjs from 'bwip-js/node'
import { RecentMap } from './recent-map.ts'

/** Dark modules of a symbol as runs in its rows: column, row and length in modules, one after the other. */
export interface Symbol2D {
  /** Modules on each side. */
  modules: number
  runs: Uint8Array
}

function darkRuns(pixels: readonly number[], columns: number): Uint8Array {
  const runs: number[] = []
  for (let y = 0; y * columns < pixels.length; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      if (pixels[y * columns + x] !== 1) continue
      const start = x
      while (x + 1 < columns && pixels[y * columns + x + 1] === 1) x += 1
      runs.push(start, y, x + 1 - start)
    }
  }
  return Uint8Array.from(runs)
}

/**
 * A square symbol of a text.
 * @param options as bwip-js takes them: `version=16x16`, `eclevel=M`
 */
export function squareSymbol(kind: 'datamatrix' | 'qrcode', text: string, options: string): Symbol2D {
  const [drawn] = bwipjs.raw(kind, text, options)
  if (drawn === undefined || !('pixs' in drawn)) throw new Error('bwip-js gave no modules')
  return { modules: drawn.pixx, runs: darkRuns(drawn.pixs, drawn.pixx) }
}

/** A meeting's badges are drawn anew with every change of their preview. Each takes some 300 bytes. */
const CODES_KEPT = 5000
const codes = new RecentMap<Symbol2D>(2 * CODES_KEPT)

/** A badge's code as a QR code that bears a scratch or two. */
export function badgeSymbol(code: string): Symbol2D {
  return codes.of(code, () => squareSymbol('qrcode', code, 'eclevel=M'))
}

/** Adds a symbol to the path of the page that is open: places and lengths in pt. */
export function traceSymbol(
  pdf: PDFKit.PDFDocument,
  { runs }: Pick<Symbol2D, 'runs'>,
  { x, y, module }: { x: number; y: number; module: number },
): void {
  for (let at = 0; at < runs.length; at += 3) {
    const [column = 0, row = 0, length = 0] = runs.subarray(at, at + 3)
    pdf.rect(x + column * module, y + row * module, length * module, module)
  }
}

/** Pixels for each module of a picture. */
const PIXELS = 8

/** A symbol as a PNG picture. */
export async function symbolPicture({ modules, runs }: Symbol2D): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  const pixels = Buffer.alloc(modules * modules, 255)
  for (let at = 0; at < runs.length; at += 3) {
    const [column = 0, row = 0, length = 0] = runs.subarray(at, at + 3)
    pixels.fill(0, row * modules + column, row * modules + column + length)
  }
  return sharp(pixels, { raw: { width: modules, height: modules, channels: 1 } })
    .resize(modules * PIXELS, modules * PIXELS, { kernel: 'nearest' })
    .png()
    .toBuffer()
}
