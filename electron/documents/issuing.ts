import type { Change } from '#electron/database/database.ts'
import type { KeptFile } from '#electron/files/file-store.ts'
import type { CommitmentContent, CommitmentPaper } from '#shared/commitments/model.ts'
import type { CommitmentSnapshot } from '#shared/commitments/snapshot.ts'
import type { CellGeometry, IssuedDocument } from '#shared/documents/model.ts'
import { documents, readDocument, revisionIds, type DocumentTables } from './store.ts'
import { openSigningList, type Signer } from './signing.ts'

/** A paper that is printed and filed, ready to enter the register. */
export interface Issue {
  id: string
  kind: CommitmentPaper
  sourceId: string
  isSample: boolean
  title: string
  code: string
  file: KeptFile
  pages: number
  cells: CellGeometry[]
  content: CommitmentContent
  snapshot: CommitmentSnapshot
}

/** Those of the snapshot who have a place on the paper, in the order of the sheet. */
function signersOf(snapshot: CommitmentSnapshot, cells: readonly CellGeometry[]): Signer[] {
  const placed = new Set(cells.map((each) => each.signatoryId))
  return [
    ...snapshot.signatories.map((printed): Signer => ({ role: 'signatory', printed })),
    ...snapshot.acknowledging.map((printed): Signer => ({ role: 'acknowledging', printed })),
  ].filter(({ printed }) => placed.has(printed.signatoryId))
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
  await documents.insert(change, action, {
    id: issue.id,
    version: 1,
    isSample: issue.isSample,
    kind: issue.kind,
    sourceId: issue.sourceId,
    revision,
    state: 'issued',
    number: snapshot.numberStyle === 'filled' ? snapshot.number : '',
    date: snapshot.date,
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
  await openSigningList(change, issue.id, signersOf(snapshot, cells))
  return readDocument(change, issue.id)
}
