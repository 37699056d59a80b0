import type { CommitmentContent } from '#shared/commitments/model.ts'

/** What a draft says: the sheet's content and the meeting it belongs to. */
export interface DraftValue {
  meetingId: string | null
  content: CommitmentContent
}
