import { implement } from '@orpc/server'
import sharp from 'sharp'
import { DamagedFileError } from '#electron/files/file-store.ts'
import {
  changeScan,
  fileScan,
  isFiled,
  readDocument,
  readScan,
  removeScan,
  restoreScan,
} from '#electron/documents/handlers.ts'
import type { RequestContext } from '#electron/request-context.ts'
import { archiveContract, SCAN_LIMIT } from '#shared/archive/contract.ts'
import { cleanLine } from '#shared/indonesian/text.ts'
import { inspect } from './inspection.ts'

const os = implement(archiveContract).$context<RequestContext>()

/** Longer side in px of a page that is shown on screen. */
const SCREEN_SIDE = 2000
const LONGEST_NAME = 200

/**
 * Name of a file without folders, cleaned; a browser may hand over a whole path.
 * @param nameless for a file of which no name is left
 */
export function baseName(name: string, nameless: string): string {
  const base = cleanLine(name.split(/[\\/]/).at(-1) ?? '').slice(-LONGEST_NAME)
  return base === '' ? nameless : base
}

export { inspect } from './inspection.ts'

export const archiveHandlers = os.router({
  addScan: os.addScan.handler(async ({ context, input: { documentId, file }, errors }) => {
    await readDocument(context.database, documentId)
    if (file.size === 0)
      throw errors.UNREADABLE({
        data: { reason: 'Berkasnya kosong (0 byte). Pindai ulang, atau salin lagi dari pemindai.' },
      })
    if (file.size > SCAN_LIMIT) throw errors.TOO_LARGE()
    const received = await context.files.receive(file.stream())
    try {
      if (await isFiled(context.database, documentId, received.sha256)) throw errors.ALREADY_FILED()
      const fileName = baseName(file.name, 'pindaian')
      const inspected = await inspect(received.path, fileName)
      if ('reason' in inspected) throw errors.UNREADABLE({ data: { reason: inspected.reason } })
      const { sha256, bytes } = await received.keep()
      const id = context.newId()
      const scan = { id, documentId, sha256, bytes, fileName, ...inspected, isSample: false }
      return await context.database.change(context, (change) => fileScan(change, 'archive.addScan', scan))
    } finally {
      await received.discard()
    }
  }),
  file: os.file.handler(async ({ context, input, errors }) => {
    const { sha256, fileName, mediaType } = await readScan(context.database, input.id)
    const bytes = await context.files.read(sha256).catch((error: unknown) => {
      throw error instanceof DamagedFileError ? errors.DAMAGED() : error
    })
    return new File([bytes], fileName, { type: mediaType })
  }),
  page: os.page.handler(async ({ context, input: { id, page }, errors }) => {
    const { sha256, mediaType, pages } = await readScan(context.database, id)
    if (mediaType === 'application/pdf' || page > pages) throw errors.NOT_FOUND()
    const bytes = await context.files.read(sha256).catch((error: unknown) => {
      throw error instanceof DamagedFileError ? errors.DAMAGED() : error
    })
    const png = await sharp(bytes, { page: page - 1 })
      .autoOrient()
      .resize({ width: SCREEN_SIDE, height: SCREEN_SIDE, fit: 'inside', withoutEnlargement: true })
      .png()
      .toBuffer()
    return new File([new Uint8Array(png)], `halaman-${page}.png`, { type: 'image/png' })
  }),
  setCompleteness: os.setCompleteness.handler(({ context, input }) =>
    context.database.change(context, (change) => changeScan(change, 'archive.setCompleteness', input)),
  ),
  remove: os.remove.handler(({ context, input }) =>
    context.database.change(context, (change) => removeScan(change, 'archive.remove', input)),
  ),
  restore: os.restore.handler(({ context, input }) =>
    context.database.change(context, (change) => restoreScan(change, 'archive.restore', input.id)),
  ),
})
