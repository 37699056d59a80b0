import * as z from 'zod'
import type { Change, Reader } from '#electron/database/database.ts'
import { notFound, stale } from '#electron/database/refusals.ts'
import {
  signature as signatureModel,
  signingMark,
  signingMethod,
  type Signature,
  type SigningMark,
} from '#shared/documents/model.ts'
import type { PrintedSignatory } from '#shared/commitments/snapshot.ts'

type SignatureTables = {
  signatures: {
    documentId: string
    signatoryId: string
    version: number
    ordinal: number
    role: Signature['role']
    name: string
    position: string
    personId: string | null
    state: SigningMark['state']
    method: z.infer<typeof signingMethod> | null
    signedOn: string | null
    by: string | null
    reason: string | null
  }
}
type SignatureRow = SignatureTables['signatures']

/** A mark is kept in columns, so that progress can be counted by any database. */
function markColumns(
  mark: SigningMark,
): Pick<SignatureRow, 'state' | 'method' | 'signedOn' | 'by' | 'reason'> {
  return {
    state: mark.state,
    method: 'method' in mark ? mark.method : null,
    signedOn: 'signedOn' in mark ? mark.signedOn : null,
    by: 'by' in mark ? mark.by : null,
    reason: 'reason' in mark ? mark.reason : null,
  }
}

/** Reads a mark back through its model, which drops the columns that a state does not have. */
function signatureOf(row: SignatureRow): Signature {
  const { signatoryId, ordinal, role, name, position, version } = row
  return signatureModel.parse({
    signatoryId,
    ordinal,
    role,
    name,
    position,
    version,
    mark: signingMark.parse(row),
  })
}

/** The signing list of a document, in the order of the sheet. */
export async function signaturesOf(reader: Reader, documentId: string): Promise<Signature[]> {
  const rows = await reader
    .tables<SignatureTables>()
    .selectFrom('signatures')
    .selectAll()
    .where('documentId', '=', documentId)
    .orderBy('ordinal')
    .execute()
  return rows.map(signatureOf)
}

/** Every place on a signing list that was resolved to a person. */
export async function signaturesOfPerson(
  reader: Reader,
  personId: string,
): Promise<{ documentId: string; signature: Signature }[]> {
  const rows = await reader
    .tables<SignatureTables>()
    .selectFrom('signatures')
    .selectAll()
    .where('personId', '=', personId)
    .execute()
  return rows.map((row) => ({ documentId: row.documentId, signature: signatureOf(row) }))
}

/** Somebody who signs a document. */
export interface Signer {
  role: Signature['role']
  printed: PrintedSignatory
}

/** Opens the signing list of a new document; everybody waits. */
export async function openSigningList(
  change: Change,
  documentId: string,
  signers: readonly Signer[],
): Promise<void> {
  if (signers.length === 0) return
  await change
    .tables<SignatureTables>()
    .insertInto('signatures')
    .values(
      signers.map(({ role, printed }, index) => ({
        documentId,
        signatoryId: printed.signatoryId,
        version: 1,
        ordinal: index + 1,
        role,
        name: printed.name,
        position: printed.position,
        personId: printed.personId,
        ...markColumns({ state: 'waiting' }),
      })),
    )
    .execute()
}

async function writeMark(
  change: Change,
  action: string,
  documentId: string,
  signature: Signature,
  mark: SigningMark,
): Promise<Signature> {
  const marked = { ...signature, mark, version: signature.version + 1 }
  await change
    .tables<SignatureTables>()
    .updateTable('signatures')
    .set({ ...markColumns(mark), version: marked.version })
    .where('documentId', '=', documentId)
    .where('signatoryId', '=', signature.signatoryId)
    .execute()
  await change.record({
    action,
    subject: { kind: 'document', id: documentId },
    before: { mark: signature.mark },
    after: { mark, signatoryId: signature.signatoryId, name: signature.name, position: signature.position },
  })
  return marked
}

/** Marks one signatory. @throws NOT_FOUND, STALE */
export async function markSignature(
  change: Change,
  action: string,
  documentId: string,
  { signatoryId, version, mark }: { signatoryId: string; version: number; mark: SigningMark },
): Promise<Signature> {
  const signature = (await signaturesOf(change, documentId)).find((each) => each.signatoryId === signatoryId)
  if (signature === undefined) throw notFound()
  if (signature.version !== version) throw stale(signature.version)
  if (JSON.stringify(signature.mark) === JSON.stringify(mark)) return signature
  return writeMark(change, action, documentId, signature, mark)
}

/** Marks everyone who still waits; gives the whole list. */
export async function markWaiting(
  change: Change,
  action: string,
  documentId: string,
  mark: SigningMark,
): Promise<Signature[]> {
  const list = await signaturesOf(change, documentId)
  if (mark.state === 'waiting') return list
  const marked: Signature[] = []
  for (const signature of list) {
    marked.push(
      signature.mark.state === 'waiting'
        ? await writeMark(change, action, documentId, signature, mark)
        : signature,
    )
  }
  return marked
}
