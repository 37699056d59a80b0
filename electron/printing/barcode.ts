import { crc32, deflateSync } from 'node:zlib'
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
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function pngChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const chunk = Buffer.alloc(named.length + 8)
  chunk.writeUInt32BE(data.length)
  named.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(named), named.length + 4)
  return chunk
}

/**
 * A symbol as a PNG picture, a bit for each pixel (RFC 2083). Through sharp each took two milliseconds, a third of the time of a Word file of
 * badges, and ten times the bytes.
 */
export function symbolPicture({ modules, runs }: Symbol2D): Buffer {
  // A byte for the filter of each row (none), then eight pixels a byte: as a module is eight pixels wide, it is a whole byte.
  const width = 1 + modules
  const row = (y: number) => y * PIXELS * width
  const pixels = Buffer.alloc(row(modules), 0xff)
  for (let at = 0; at < runs.length; at += 3) {
    const [column = 0, y = 0, length = 0] = runs.subarray(at, at + 3)
    pixels.fill(0, row(y) + 1 + column, row(y) + 1 + column + length)
  }
  for (let y = 0; y < modules; y += 1) {
    pixels[row(y)] = 0
    for (let line = 1; line < PIXELS; line += 1)
      pixels.copyWithin(row(y) + line * width, row(y), row(y) + width)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(modules * PIXELS, 0)
  header.writeUInt32BE(modules * PIXELS, 4)
  // One bit a pixel, grey; compression, filter and interlacing are the only ones or none.
  header.writeUInt8(1, 8)
  return Buffer.concat([
    PNG_SIGNATURE,
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(pixels)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}
