import { ORPCError } from '@orpc/server'
import type { Change, Reader } from '#electron/database/database.ts'
import type { KeptFile } from '#electron/files/file-store.ts'
import type { RequestContext } from '#electron/request-context.ts'
import { CODE_LENGTH, documentCode } from '#shared/documents/code.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { CellGeometry, DocumentKind, IssuedDocument } from '#shared/documents/model.ts'
import {
  documentInForce,
  documents,
  isCodeTaken,
  readDocument,
  revisionIds,
  type DocumentTables,
} from './store.ts'
import { openSigningList, type Signer } from './signing.ts'

/** A paper that is printed and filed, ready to enter the register. */
export interface Issue {
  id: string
  kind: DocumentKind
  sourceId: string
  isSample: boolean
  /** As printed; empty while it is a gap. */
  number: string
  date: IsoDate | null
  title: string
  code: string
  file: KeptFile
  pages: number
  cells: CellGeometry[]
  /** Who may sign it, in order; the signing list holds those who have a place on the paper. */
  signers: readonly Signer[]
  /** What the clerk wrote, to go on from. */
  content: object
  /** All that was printed. */
  snapshot: object
}

/** A code that no document has. */
export async function freshCode({
  database,
  randomBytes,
}: Pick<RequestContext, 'database' | 'randomBytes'>): Promise<string> {
  for (;;) {
    const code = documentCode(randomBytes(CODE_LENGTH))
    if (!(await isCodeTaken(database, code))) return code
  }
}

/** The paper was issued from another window meanwhile; nothing more was issued. */
function issuedMeanwhile(version: number): Error {
  return new ORPCError('STALE', {
    message: 'Naskah ini baru saja diterbitkan dari jendela lain, jadi tidak diterbitkan sekali lagi.',
    data: { version },
  })
}

/**
 * Sees to it that a paper becomes the revision that the clerk was told. To be asked before its pages are set, and again when they are entered,
 * since somebody may have issued it from another window meanwhile.
 * @param version of the draft, for whoever reads it anew
 * @throws STALE
 */
export async function requireNextRevision(
  reader: Reader,
  { sourceId, kind, revision }: { sourceId: string; kind: DocumentKind; revision: number },
  version: number,
): Promise<void> {
  const inForce = await documentInForce(reader, sourceId, kind)
  if (revision !== (inForce?.revision ?? 0) + 1) throw issuedMeanwhile(version)
}

/** Enters a document in the register as the next revision of its paper and marks the one in force as replaced. */
export async function enterInRegister(change: Change, action: string, issue: Issue): Promise<IssuedDocument> {
  const earlier = await revisionIds(change, issue.sourceId, issue.kind)
  const newest = earlier[0] === undefined ? null : await documents.get(change, earlier[0])
  const revision = (newest?.revision ?? 0) + 1
  if (newest !== null && newest.state === 'issued')
    await documents.update(
      change,
      'documents.replace',
      newest,
      { state: 'replaced' },
      { replacedBy: revision },
    )
  const { snapshot, content, cells } = issue
  const placed = new Set(cells.map((each) => each.signatoryId))
  await documents.insert(change, action, {
    id: issue.id,
    version: 1,
    isSample: issue.isSample,
    kind: issue.kind,
    sourceId: issue.sourceId,
    revision,
    state: 'issued',
    number: issue.number,
    date: issue.date,
    title: issue.title,
    code: issue.code,
    sha256: issue.file.sha256,
    bytes: issue.file.bytes,
    pages: issue.pages,
    issuedAt: change.at,
  })
  await change
    .tables<DocumentTables>()
    .insertInto('documentMakings')
    .values({
      documentId: issue.id,
      snapshot: JSON.stringify(snapshot),
      content: JSON.stringify(content),
      cells: JSON.stringify(cells),
    })
    .execute()
  await openSigningList(
    change,
    issue.id,
    issue.signers.filter(({ printed }) => placed.has(printed.signatoryId)),
  )
  return readDocument(change, issue.id)
}
