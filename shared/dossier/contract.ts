import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { NOT_FOUND, PRINTING_FAILED } from '#shared/audit/errors.ts'
import { id } from '#shared/indonesian/identifiers.ts'
import { dossierContents, dossierProgress, madeDossier } from './model.ts'

const ofMeeting = z.object({ meetingId: id })
const byDossier = z.object({ dossierId: id })

/** The dossier of a meeting: one PDF of its papers, photos and signed scans. It is put together anew each time and never filed. */
export const dossierContract = {
  /** What it would hold, and what is still missing. */
  contents: oc.errors({ NOT_FOUND }).input(ofMeeting).output(dossierContents),
  /** Puts it together; ending the stream early stops the work. */
  make: oc
    .errors({ NOT_FOUND, PRINTING_FAILED })
    .input(ofMeeting)
    .output(eventIterator(dossierProgress, madeDossier)),
  /** The PDF that `make` put together; it is kept until others were made since or the program is closed. */
  file: oc
    .errors({ NOT_MADE: { message: 'Berkas kegiatan ini sudah ditutup. Susun sekali lagi.' } })
    .input(byDossier)
    .output(z.file()),
}
