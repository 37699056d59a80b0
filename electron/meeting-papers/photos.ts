import type { Reader } from '#electron/database/database.ts'
import { materialsOf } from '#electron/materials/handlers.ts'
import type { PrintedPhoto } from '#shared/documents/photos.ts'

/** The photos of a meeting in their order, as papers print them. */
export async function printedPhotos(reader: Reader, meetingId: string): Promise<PrintedPhoto[]> {
  const found = await materialsOf(reader, meetingId)
  return found
    .filter(({ kind }) => kind === 'photo')
    .map(({ sha256, caption }) => ({ image: sha256, caption }))
}
