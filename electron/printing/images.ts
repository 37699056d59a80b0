import type { NamedImage } from '#shared/documents/named-images.ts'
import { PrintingError } from './printer.ts'

/** A picture as pdfkit and Word take it: 8-bit sRGB without transparency, in px. */
export interface PreparedImage {
  bytes: Buffer
  type: 'png' | 'jpg'
  width: number
  height: number
}

type Kind = NamedImage['kind']

/** Most px on a side: a logo is printed 24 x 26 mm at most, at 600 dpi; a photo across the page, at 220 dpi. */
const MOST_PIXELS: Record<Kind, number> = { logo: 620, photo: 1400 }
const PHOTO_QUALITY = 82

/** What the clerk is told of a picture that is gone, and of one that cannot be read. */
export const IMAGE_REASONS: Record<Kind, { missing: string; unreadable: string }> = {
  logo: {
    missing: 'Berkas logo hilang atau rusak. Pilih logo lagi di Pengaturan.',
    unreadable: 'Berkas logo tidak dapat dibaca. Pilih gambar PNG atau JPEG lain di Pengaturan.',
  },
  photo: {
    missing: 'Berkas salah satu foto hilang atau rusak. Hapus foto itu dari kegiatan, lalu tambahkan lagi.',
    unreadable: 'Salah satu foto tidak dapat dibaca. Hapus foto itu dari kegiatan, lalu tambahkan lagi.',
  },
}

/**
 * Makes any picture the program accepts fit for PDF/A: sRGB, no transparency, no more pixels than print shows.
 * @throws PrintingError when the bytes are no picture
 */
export async function prepareImage(bytes: Uint8Array, kind: Kind): Promise<PreparedImage> {
  const { default: sharp } = await import('sharp')
  const most = MOST_PIXELS[kind]
  try {
    const picture = sharp(bytes)
      .rotate()
      .resize({ width: most, height: most, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
    const written =
      kind === 'logo' ? picture.png({ palette: false }) : picture.jpeg({ quality: PHOTO_QUALITY })
    const { data, info } = await written.toBuffer({ resolveWithObject: true })
    return {
      bytes: data,
      type: kind === 'logo' ? 'png' : 'jpg',
      width: info.width,
      height: info.height,
    }
  } catch (cause) {
    throw new PrintingError(IMAGE_REASONS[kind].unreadable, { cause })
  }
}
