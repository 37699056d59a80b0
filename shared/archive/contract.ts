import { oc } from '@orpc/contract'
import * as z from 'zod'
import { id, version } from '#shared/indonesian/identifiers.ts'
import { NOT_FOUND, STALE } from '#shared/audit/errors.ts'
import { scan } from '#shared/documents/model.ts'

export { SCAN_LIMIT } from './scan-limit.ts'

const byId = z.object({ id })
const DAMAGED = {
  message: 'Berkas pindaian ini rusak: isinya tidak sama lagi dengan saat disimpan. Pulihkan dari cadangan.',
}

export const archiveContract = {
  /** Files a scan with a document, byte for byte. The same bytes twice on one document are refused. */
  addScan: oc
    .errors({
      NOT_FOUND,
      /** Not a PDF, JPEG, PNG or TIFF that can be read; `reason` is for the clerk. */
      UNREADABLE: {
        message: 'Berkas ini tidak dapat dibaca sebagai pindaian.',
        data: z.object({ reason: z.string() }),
      },
      TOO_LARGE: {
        message:
          'Pindaian paling besar 60 MB. Pindai dengan resolusi 300 dpi atau pecah menjadi beberapa berkas.',
      },
      ALREADY_FILED: { message: 'Pindaian yang sama sudah disimpan pada naskah ini.' },
    })
    .input(z.object({ documentId: id, file: z.file() }))
    .output(scan),
  file: oc.errors({ NOT_FOUND, DAMAGED }).input(byId).output(z.file()),
  /** One page of an image scan as PNG for the screen, at most 2000 px on its longer side; pages count from 1. */
  page: oc
    .errors({ NOT_FOUND, DAMAGED })
    .input(byId.extend({ page: z.int().positive() }))
    .output(z.file()),
  setCompleteness: oc
    .errors({ NOT_FOUND, STALE })
    .input(byId.extend({ version, completeness: scan.shape.completeness }))
    .output(scan),
  /** Takes a scan off a document; its bytes stay in the store. Undone by `restore`. */
  remove: oc.errors({ NOT_FOUND, STALE }).input(byId.extend({ version })),
  restore: oc.errors({ NOT_FOUND }).input(byId).output(scan),
}
