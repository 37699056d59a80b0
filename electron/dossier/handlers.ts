import { implement } from '@orpc/server'
import type { Database } from '#electron/database/database.ts'
import { safeFileName } from '#electron/documents/handlers.ts'
import { printing } from '#electron/printing/print-document.ts'
import type { RequestContext } from '#electron/request-context.ts'
import { dossierContract } from '#shared/dossier/contract.ts'
import type { DossierProgress, MadeDossier } from '#shared/dossier/model.ts'
import { planOf } from './gathering.ts'
import { makeDossier } from './making.ts'

const os = implement(dossierContract).$context<RequestContext>()

/** The dossier that was made last in an open office; a stream carries no files, so it waits here until it is fetched. */
const lastMade = new WeakMap<Database, { dossierId: string; file: File }>()

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
    lastMade.set(context.database, { dossierId, file })
    return { dossierId, pages, bytes: pdf.length, parts, gaps }
  } catch (error) {
    return printing(Promise.reject<never>(error))
  }
}

export const dossierHandlers = os.router({
  contents: os.contents.handler(({ context, input }) =>
    context.database.reading(async (reader) => {
      const { parts, gaps } = await planOf(reader, input.meetingId, context.clock())
      return { parts: parts.map(({ source: _source, ...part }) => part), gaps }
    }),
  ),
  make: os.make.handler(async function* ({ context, input, signal }) {
    return yield* make(context, input.meetingId, signal)
  }),
  file: os.file.handler(({ context, input, errors }) => {
    const made = lastMade.get(context.database)
    if (made?.dossierId !== input.dossierId) throw errors.NOT_MADE()
    return made.file
  }),
})
