import type { CommitmentState } from '#shared/commitments/model.ts'
import type { IssuedDocument } from './model.ts'

type Signed = Pick<IssuedDocument, 'kind' | 'progress'>

/**
 * Whether a paper goes round to be signed: by those on its signing list, or, as an attendance list, by whoever comes. A card or a rundown without a
 * signer is not.
 */
export function isSigned({ kind, progress }: Signed): boolean {
  return progress.total > 0 || kind === 'attendance'
}

/**
 * How far the signing of an issued paper is: Terbit, Ditandatangani (some), Lengkap (all). An attendance list that nobody signs by name is complete
 * when the whole of it has come back.
 */
export function signingState(
  document: Signed & Pick<IssuedDocument, 'hasCompleteScan'>,
): Exclude<CommitmentState, 'draft'> {
  const { done, total } = document.progress
  if (total === 0) return isSigned(document) && document.hasCompleteScan ? 'complete' : 'issued'
  if (done === total) return 'complete'
  return done > 0 ? 'signing' : 'issued'
}
