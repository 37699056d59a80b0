import type { CommitmentSnapshot } from '#shared/commitments/snapshot.ts'
import { sampleSignatory, sampleSnapshot } from '../documents/sample-snapshot.ts'

/** A signing sheet of 30 whose people are other ones each round, so that nothing but words is remembered from the last. */
export function differentSheet(round: number, typeface: CommitmentSnapshot['typeface']): CommitmentSnapshot {
  const signatories = Array.from({ length: 30 }, (_, index) => sampleSignatory(index + round * 30))
  return sampleSnapshot(0, { signatories, typeface })
}
