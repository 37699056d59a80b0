import { PNG } from 'pngjs'
import sharp from 'sharp'
import type { OpenPdf } from './read-pdf.ts'
import type { Variant } from './variant.ts'

/** Resolution of the approved pictures: enough to see a line move, small enough to keep. */
export const PICTURE_DPI = 64

export interface NamedPicture {
  /** `joint-9-2.png` */
  file: string
  png: PNG
}

/** Grey pictures of the pages of a variant that are kept. */
export async function picturesOf(variant: Variant, pdf: OpenPdf): Promise<NamedPicture[]> {
  const numbers = variant.pages?.(pdf.pages) ?? Array.from({ length: pdf.pages }, (_, index) => index + 1)
  const pictures: NamedPicture[] = []
  for (const number of numbers) {
    const { width, height, pixels } = await pdf.picture(number, PICTURE_DPI)
    const png = new PNG({ width, height })
    png.data.set(pixels)
    pictures.push({ file: `${variant.name}-${number}.png`, png })
  }
  return pictures
}

/** A small file: 32 colours show type and rules well enough to compare. */
export async function encodePicture({ data, width, height }: PNG): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 4 } })
    .flatten({ background: 'white' })
    .png({ palette: true, colours: 32, dither: 0, compressionLevel: 9, effort: 10 })
    .toBuffer()
}
