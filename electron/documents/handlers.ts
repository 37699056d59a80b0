import { implement } from '@orpc/server'
import type { Reader } from '#electron/database/database.ts'
import { errorCode } from '#electron/database/opening-error.ts'
import { DamagedFileError, type FileStore } from '#electron/files/file-store.ts'
import { describeEach, type FeaturePart, type RequestContext } from '#electron/request-context.ts'
import { documentsContract } from '#shared/documents/contract.ts'
import type { DocumentDetail, IssuedDocument, Signature } from '#shared/documents/model.ts'
import { documentFileName } from './file-name.ts'
import { documentHistory, markWords } from './history.ts'
import { markSignature, markWaiting, signaturesOf, signaturesOfPerson } from './signing.ts'
import {
  documents,
  listDocuments,
  makingOf,
  readDocument,
  revisionIds,
  scans,
  scansBeside,
  scansOf,
  type StoredDocument,
} from './store.ts'

const os = implement(documentsContract).$context<RequestContext>()

export { enterInRegister, freshCode, requireNextRevision } from './issuing.ts'
export type { Signer } from './signing.ts'
export { changeScan, fileScan, isFiled, readScan, removeScan, restoreScan } from './filing.ts'
export { documentInForce, listDocuments, makingOf, readDocument, scansOf } from './store.ts'
export { markWaiting, signaturesOf } from './signing.ts'
export { safeFileName } from './file-name.ts'

/** The filed bytes as a file. @throws DamagedFileError */
export async function filedPaper(files: FileStore, document: IssuedDocument): Promise<File> {
  const bytes = await files.read(document.sha256)
  return new File([bytes], documentFileName(document), { type: 'application/pdf' })
}

async function detail(reader: Reader, id: string): Promise<DocumentDetail> {
  const document = await readDocument(reader, id)
  const revisions: DocumentDetail['revisions'] = []
  for (const each of await revisionIds(reader, document.sourceId, document.kind)) {
    const { revision, state, issuedAt } = await documents.get(reader, each)
    revisions.push({ id: each, revision, state, issuedAt })
  }
  return {
    ...document,
    signatures: await signaturesOf(reader, id),
    scans: await scansOf(reader, id),
    cells: (await makingOf(reader, id)).cells,
    revisions,
  }
}

/** Words for what a clerk sees of a document: `Naskah "KOMITMEN BERSAMA ..." revisi 2`. */
function named({ title, revision }: Pick<IssuedDocument, 'title' | 'revision'>): string {
  return `Naskah "${title}" revisi ${revision}`
}

/** Documents on whose signing list a person stands, newest first. */
async function papersOf(reader: Reader, personId: string) {
  const papers: { document: StoredDocument; signature: Signature }[] = []
  for (const { documentId, signature } of await signaturesOfPerson(reader, personId)) {
    const document = await documents.findLiving(reader, documentId)
    if (document !== null) papers.push({ document, signature })
  }
  return papers.toSorted((a, b) => b.document.issuedAt.localeCompare(a.document.issuedAt))
}

/** What the register tells the whole. */
export const documentsPart: FeaturePart = {
  name: 'Naskah dan pindaian',
  async usesOf(reader, { kind, id }) {
    if (kind === 'commitment' || kind === 'meeting')
      return (await documents.list(reader)).filter((each) => each.sourceId === id).map(named)
    if (kind === 'person') return (await papersOf(reader, id)).map(({ document }) => named(document))
    if (kind === 'document') return (await scansBeside(reader, id)).map((name) => `Pindaian "${name}"`)
    return []
  },
  async recordOf(reader, personId) {
    const entries = (await papersOf(reader, personId)).map(({ document, signature }) => ({
      subject: { kind: 'document' as const, id: document.id },
      title: named(document),
      context: `sebagai ${signature.position}; ${markWords(signature.mark)}`,
      on: document.date,
    }))
    return [{ name: 'documents', heading: 'Naskah', entries }]
  },
  sampleOf: async (reader) => [...(await documents.sampleOf(reader)), ...(await scans.sampleOf(reader))],
  async removeSample(change, isUsed) {
    const action = 'settings.removeSample'
    const removedScans = await scans.removeSample(change, action, isUsed)
    return removedScans + (await documents.removeSample(change, action, isUsed))
  },
  describe(reader, kind, ids) {
    if (kind !== 'document') return null
    return describeEach(ids, async (id) => {
      const found = await documents.findLiving(reader, id)
      if (found === null) return null
      const { title, number, revision, code } = found
      return {
        kind,
        id,
        title,
        context: `${number === '' ? 'Tanpa nomor' : number}, revisi ${revision}, ${code}`,
      }
    })
  },
  async files(reader) {
    return [
      ...(await documents.list(reader)).map((each) => ({ sha256: each.sha256, neededBy: named(each) })),
      ...(await scans.list(reader)).map((each) => ({
        sha256: each.sha256,
        neededBy: `Pindaian "${each.fileName}"`,
      })),
    ]
  },
  async brokenReferences(reader) {
    const problems: string[] = []
    for (const each of await documents.list(reader)) {
      const places = new Set((await makingOf(reader, each.id)).cells.map(({ signatoryId }) => signatoryId))
      const listed = new Set((await signaturesOf(reader, each.id)).map(({ signatoryId }) => signatoryId))
      // Those who sign an attendance list for being there stand on no signing list.
      if (each.kind !== 'attendance' && [...places].some((place) => !listed.has(place)))
        problems.push(`${named(each)}: ada tempat tanda tangan tanpa penanda tangan.`)
      if ([...listed].some((signatory) => !places.has(signatory)))
        problems.push(`${named(each)}: daftar tanda tangan tidak sama dengan naskahnya.`)
    }
    return problems
  },
}

/** Whether an error says that the stored bytes are not sound. */
function isDamaged(error: unknown): error is DamagedFileError {
  return error instanceof DamagedFileError
}

export const documentsHandlers = os.router({
  list: os.list.handler(({ context }) => context.database.reading(listDocuments)),
  get: os.get.handler(({ context, input }) => context.database.reading((reader) => detail(reader, input.id))),
  file: os.file.handler(async ({ context, input, errors }) => {
    const document = await readDocument(context.database, input.id)
    return filedPaper(context.files, document).catch((error: unknown) => {
      throw isDamaged(error) ? errors.DAMAGED() : error
    })
  }),
  setNumber: os.setNumber.handler(({ context, input: { number, date, ...row } }) =>
    context.database.change(context, async (change) => {
      await documents.update(change, 'documents.setNumber', row, { number, date })
      return readDocument(change, row.id)
    }),
  ),
  mark: os.mark.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      await documents.get(change, input.id)
      return markSignature(change, 'documents.mark', input.id, input)
    }),
  ),
  markWaiting: os.markWaiting.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      await documents.get(change, input.id)
      return markWaiting(change, 'documents.markWaiting', input.id, input.mark)
    }),
  ),
  saveCopy: os.saveCopy.handler(async ({ context, input, errors }) => {
    const { saveFile } = context.host
    if (saveFile === undefined) throw errors.NO_DIALOG()
    const document = await readDocument(context.database, input.id)
    const bytes = await context.files.read(document.sha256).catch((error: unknown) => {
      throw isDamaged(error) ? errors.DAMAGED() : error
    })
    try {
      return { saved: (await saveFile(documentFileName(document), bytes)) === 'saved' }
    } catch (error) {
      throw errors.WRITE_FAILED({ data: { reason: writeFailure(error) }, cause: error })
    }
  }),
  openInViewer: os.openInViewer.handler(async ({ context, input, errors }) => {
    const { openFile } = context.host
    if (openFile === undefined) throw errors.NO_DIALOG()
    const document = await readDocument(context.database, input.id)
    const bytes = await context.files.read(document.sha256).catch((error: unknown) => {
      throw isDamaged(error) ? errors.DAMAGED() : error
    })
    await openFile(documentFileName(document), bytes)
  }),
  history: os.history.handler(({ context, input }) =>
    context.database.reading(async (reader) => {
      await documents.get(reader, input.id)
      return documentHistory(reader, input.id)
    }),
  ),
})

/** Why a file could not be written, in words. */
export function writeFailure(error: unknown): string {
  const code = errorCode(error)
  if (code === 'ENOSPC') return 'Penyimpanan tujuan penuh. Kosongkan sebagian atau pilih tempat lain.'
  if (code === 'EBUSY' || code === 'EPERM')
    return 'Berkas dengan nama itu sedang dibuka program lain. Tutup dahulu atau pakai nama lain.'
  if (code === 'EACCES' || code === 'EROFS') return 'Folder itu tidak dapat ditulisi. Pilih folder lain.'
  return 'Penyimpanan gagal. Pilih tempat lain, lalu coba lagi.'
}
