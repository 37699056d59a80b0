import sharp from 'sharp'
import type { FileStore } from '#electron/files/file-store.ts'

/** Most pixels of a logo; more are of no use at the 20 mm of a letterhead and would slow every page down. */
const MOST_PIXELS = 40_000_000

/** Media type of a PNG or JPEG that really decodes, or null. */
export async function logoType(bytes: Uint8Array): Promise<'image/png' | 'image/jpeg' | null> {
  try {
    const image = sharp(bytes, { failOn: 'truncated', limitInputPixels: MOST_PIXELS })
    const { format } = await image.metadata()
    if (format !== 'png' && format !== 'jpeg') return null
    await image.stats()
    return format === 'png' ? 'image/png' : 'image/jpeg'
  } catch {
    return null
  }
}

/** A kept logo as a file for the screen; null when it is not there or is damaged. */
export async function readLogo(files: FileStore, sha256: string): Promise<File | null> {
  try {
    const bytes = await files.read(sha256)
    const type = await logoType(bytes)
    return type === null ? null : new File([bytes], type === 'image/png' ? 'logo.png' : 'logo.jpg', { type })
  } catch {
    return null
  }
}
