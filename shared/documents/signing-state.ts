import type { CommitmentState, SigningProgress } from '#shared/commitments/model.ts'

/** How far the signing of an issued paper is: Terbit, Ditandatangani (some), Lengkap (all). */
export function signingState({ done, total }: SigningProgress): Exclude<CommitmentState, 'draft'> {
  if (done === total && total > 0) return 'complete'
  return done > 0 ? 'signing' : 'issued'
}
