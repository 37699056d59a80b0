import { fileTypeFromFile } from 'file-type'
import sharp from 'sharp'
import { readSound } from '#electron/files/sound-picture.ts'

/** Longer side in px that a photo keeps: half an A4 page at 300 dpi. */
const LONGEST_SIDE = 2400
const QUALITY = 85
/** Most pixels that are looked at: a 100-megapixel camera, and no more memory than a page of pictures needs. */
const MOST_PIXELS = 120_000_000

export interface Photo {
  bytes: Uint8Array
  width: number
  height: number
}

/**
 * A photo as it is kept: upright, at most 2400 px on its longer side, as JPEG. What the camera wrote into it, the place above all, is left
 * out, since a report goes to many (UU 27/2022: collect the least).
 * @returns why it cannot be used, when it cannot
 */
export async function readPhoto(path: string): Promise<Photo | { reason: string }> {
  const found = await fileTypeFromFile(path)
  if (!['image/jpeg', 'image/png', 'image/webp'].includes(found?.mime ?? ''))
    return {
      reason: 'Foto harus berupa JPEG, PNG, atau WebP. Dari iPhone: kirim foto sebagai JPEG, bukan HEIC.',
    }
  try {
    const { data, info } = await readSound((failOn) =>
      sharp(path, { failOn, limitInputPixels: MOST_PIXELS })
        .autoOrient()
        .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: QUALITY })
        .toBuffer({ resolveWithObject: true }),
    )
    return { bytes: new Uint8Array(data), width: info.width, height: info.height }
  } catch (error) {
    const isHuge = error instanceof Error && error.message.includes('pixel limit')
    return {
      reason: isHuge
        ? 'Foto ini terlalu besar (lebih dari 120 megapiksel). Perkecil dahulu.'
        : 'Fotonya rusak atau terpotong. Salin lagi dari kamera atau ponsel.',
    }
  }
}
