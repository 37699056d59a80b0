import { PrintingError } from './printer.ts'

/** A logo as pdfkit takes it: 8-bit sRGB PNG without transparency, in px. */
export interface PreparedImage {
  png: Buffer
  width: number
  height: number
}

/** A logo is printed 24 x 26 mm at most: this many px are 600 dpi. */
const MOST_PIXELS = 620

/**
 * Makes any picture the program accepts fit for PDF/A: sRGB, no transparency, no more pixels than print shows.
 * @throws PrintingError when the bytes are no picture
 */
export async function prepareImage(bytes: Uint8Array): Promise<PreparedImage> {
  const { default: sharp } = await import('sharp')
  try {
    const { data, info } = await sharp(bytes)
      .rotate()
      .resize({ width: MOST_PIXELS, height: MOST_PIXELS, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .png({ palette: false })
      .toBuffer({ resolveWithObject: true })
    return { png: data, width: info.width, height: info.height }
  } catch (cause) {
    throw new PrintingError(
      'Berkas logo tidak dapat dibaca. Pilih gambar PNG atau JPEG lain di Pengaturan.',
      {
        cause,
      },
    )
  }
}
