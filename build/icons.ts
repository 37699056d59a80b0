import { mkdir, readFile, writeFile } from 'node:fs/promises'
import sharp from 'sharp'

// Draws the program's icons from their sources; run it after changing one: node build/icons.ts
const folder = new URL('./icons/', import.meta.url)
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256]
const SIZES = [...WINDOWS_SIZES, 512]
/** Up to this size in px the simpler drawing is sharper. */
const SMALL = 24

async function draw(size: number): Promise<Buffer> {
  const source = await readFile(new URL(size <= SMALL ? 'ikrar-small.svg' : 'ikrar.svg', folder))
  const units = size <= SMALL ? 16 : 64
  return sharp(source, { density: (72 * size) / units })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer()
}

/** An ICO file that holds PNG pictures: a header of 6 bytes, an entry of 16 bytes each, then the pictures. */
function joinIcons(pictures: readonly { size: number; png: Buffer }[]): Buffer {
  const header = Buffer.alloc(6)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = 6 + 16 * pictures.length
  const entries = pictures.map(({ size, png }) => {
    const entry = Buffer.alloc(16)
    entry.writeUInt8(size % 256, 0) // 0 means 256.
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(png.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += png.length
    return entry
  })
  return Buffer.concat([header, ...entries, ...pictures.map(({ png }) => png)])
}

await mkdir(new URL('png/', folder), { recursive: true })
const pictures = await Promise.all(SIZES.map(async (size) => ({ size, png: await draw(size) })))
for (const { size, png } of pictures) await writeFile(new URL(`png/${size}x${size}.png`, folder), png)
await writeFile(
  new URL('icon.ico', folder),
  joinIcons(pictures.filter(({ size }) => WINDOWS_SIZES.includes(size))),
)
