import { openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { WorkFailed } from '#electron/work-failed.ts'
import type { CommitmentState } from '#shared/commitments/model.ts'
import { signingState } from '#shared/documents/signing-state.ts'
import { callersPath, typedId, type Client } from './office.ts'

export interface Filed {
  document: string
  sha256: string
  /** How far the signing is after it. */
  state: CommitmentState
}

/** Files a signed scan with its document, byte for byte. */
export async function fileScan(client: Client, scan: string, to: string): Promise<Filed> {
  const documentId = typedId(to, 'naskah')
  const source = callersPath(scan)
  const found = await stat(source).catch(() => null)
  if (!found?.isFile())
    throw new WorkFailed(`Berkas pindaian "${source}" tidak ditemukan. Periksa nama dan tempatnya.`)
  const file = new File([await openAsBlob(source)], path.basename(source))
  const { sha256 } = await client.archive.addScan({ documentId, file })
  return { document: documentId, sha256, state: signingState(await client.documents.get({ id: documentId })) }
}
