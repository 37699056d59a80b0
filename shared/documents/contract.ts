import { oc } from '@orpc/contract'
import * as z from 'zod'
import { id, isoDate, version } from '#shared/indonesian/identifiers.ts'
import { lineOfText } from '#shared/indonesian/text.ts'
import { NOT_FOUND, STALE } from '#shared/audit/errors.ts'
import { historyEntry } from '#shared/audit/model.ts'
import { document, documentDetail, signature, signingMark } from './model.ts'

const byId = z.object({ id })
/** The stored file does not have its digest any more. */
const DAMAGED = {
  message: 'Berkas ini rusak: isinya tidak sama lagi dengan saat diterbitkan. Pulihkan dari cadangan.',
}
/** This host has no window of the system to ask with; the screen then downloads or opens a tab itself. */
const NO_DIALOG = { message: 'Penyimpanan lewat jendela sistem tidak tersedia di sini.' }
const WRITE_FAILED = {
  message: 'Berkas tidak dapat disimpan di tempat itu.',
  data: z.object({ reason: z.string() }),
}

export const documentsContract = {
  /** Newest first. */
  list: oc.output(z.array(document)),
  get: oc.errors({ NOT_FOUND }).input(byId).output(documentDetail),
  /** The filed bytes, checked against their digest. */
  file: oc.errors({ NOT_FOUND, DAMAGED }).input(byId).output(z.file()),
  /** Records the official number and date; the frozen page stays as it is. */
  setNumber: oc
    .errors({ NOT_FOUND, STALE })
    .input(byId.extend({ version, number: lineOfText(80), date: isoDate.nullable() }))
    .output(document),
  mark: oc
    .errors({ NOT_FOUND, STALE })
    .input(byId.extend({ signatoryId: id, version, mark: signingMark }))
    .output(signature),
  /** Marks everyone who still waits. */
  markWaiting: oc
    .errors({ NOT_FOUND })
    .input(byId.extend({ mark: signingMark }))
    .output(z.array(signature)),
  /** Asks for a place and writes the filed bytes there; false when the clerk gave up. */
  saveCopy: oc
    .errors({ NOT_FOUND, DAMAGED, NO_DIALOG, WRITE_FAILED })
    .input(byId)
    .output(z.object({ saved: z.boolean() })),
  /** Opens a read-only copy of the filed bytes in the system's viewer. */
  openInViewer: oc.errors({ NOT_FOUND, DAMAGED, NO_DIALOG }).input(byId),
  history: oc.errors({ NOT_FOUND }).input(byId).output(z.array(historyEntry)),
}
