import { ORPCError } from '@orpc/server'
import type { Change, Reader } from '#electron/database/database.ts'
import type { Scan } from '#shared/documents/model.ts'
import { documents, scans, scansOf, type StoredScan } from './store.ts'

/** Whether a document has a living scan with these bytes. */
export async function isFiled(reader: Reader, documentId: string, sha256: string): Promise<boolean> {
  return (await scansOf(reader, documentId)).some((each) => each.sha256 === sha256)
}

export function alreadyFiled(): Error {
  return new ORPCError('ALREADY_FILED', {
    message: 'Pindaian yang sama sudah disimpan pada naskah ini.',
  })
}

/** Files a scan with a document; one with as many pages as the document counts as complete until a clerk says otherwise. */
export async function fileScan(
  change: Change,
  action: string,
  scan: Omit<Scan, 'version' | 'receivedAt' | 'completeness'> & { isSample: boolean },
): Promise<StoredScan> {
  const document = await documents.get(change, scan.documentId)
  if (await isFiled(change, scan.documentId, scan.sha256)) throw alreadyFiled()
  return scans.insert(change, action, {
    ...scan,
    version: 1,
    receivedAt: change.at,
    completeness: scan.pages >= document.pages ? 'complete' : 'partial',
  })
}

/** @throws NOT_FOUND */
export function readScan(reader: Reader, id: string): Promise<StoredScan> {
  return scans.get(reader, id)
}

/** @throws NOT_FOUND, STALE */
export function changeScan(
  change: Change,
  action: string,
  { completeness, ...row }: Pick<Scan, 'id' | 'version' | 'completeness'>,
): Promise<StoredScan> {
  return scans.update(change, action, row, { completeness })
}

/** Takes a scan off its document; the bytes stay in the store. @throws NOT_FOUND, STALE */
export function removeScan(change: Change, action: string, row: Pick<Scan, 'id' | 'version'>): Promise<void> {
  return scans.remove(change, action, row)
}

/** Brings a scan back. The same bytes may have been filed again meanwhile; then that one is given. */
export async function restoreScan(change: Change, action: string, id: string): Promise<StoredScan> {
  const removed = await scans.find(change, id)
  if (removed !== null) {
    await documents.get(change, removed.documentId)
    const twin = (await scansOf(change, removed.documentId)).find((each) => each.sha256 === removed.sha256)
    if (twin !== undefined) return twin
  }
  return scans.restore(change, action, id)
}
