import { implement } from '@orpc/server'
import { safeFileName } from '#electron/documents/handlers.ts'
import { letWait, waitingFile } from '#electron/files/waiting-files.ts'
import { printing } from '#electron/printing/print-document.ts'
import type { RequestContext } from '#electron/request-context.ts'
import { dossierContract } from '#shared/dossier/contract.ts'
import type { DossierProgress, MadeDossier } from '#shared/dossier/model.ts'
import { photoParts, planOf } from './gathering.ts'
import { makeDossier } from './making.ts'

const os = implement(dossierContract).$context<RequestContext>()

/** Keeps the file of a dossier that is put together. */
async function* make(
  context: RequestContext,
  meetingId: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<DossierProgress, MadeDossier> {
  try {
    const { pdf, pages, title, parts, gaps } = yield* makeDossier(context, meetingId, signal)
    const dossierId = context.newId()
    const file = new File([pdf], safeFileName(title, 'pdf'), { type: 'application/pdf' })
    letWait(context.database, dossierId, file)
    return { dossierId, pages, bytes: pdf.length, parts, gaps }
  } catch (error) {
    return printing(Promise.reject<never>(error))
  }
}

export const dossierHandlers = os.router({
  contents: os.contents.handler(({ context, input }) =>
    context.database.reading(async (reader) => {
      const { papers, photos, scans, gaps } = await planOf(reader, input.meetingId, context.clock())
      const parts = [...papers, ...photoParts(photos, papers), ...scans]
      return { parts: parts.map(({ source: _source, photos: _photos, ...part }) => part), gaps }
    }),
  ),
  make: os.make.handler(async function* ({ context, input, signal }) {
    return yield* make(context, input.meetingId, signal)
  }),
  file: os.file.handler(({ context, input, errors }) => {
    const file = waitingFile(context.database, input.dossierId)
    if (file === null) throw errors.NOT_MADE()
    return file
  }),
})
