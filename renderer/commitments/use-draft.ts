import type { Commitment } from '#shared/commitments/model.ts'
import { client } from '../client.ts'
import { useUndoableDraft, type Edit, type UndoableDraft } from '../ui/use-undoable-draft.ts'
import type { DraftValue } from './draft.ts'

export type EditDraft = Edit<DraftValue>
export type Draft = UndoableDraft<DraftValue, Commitment>

function valueOf({ meetingId, content }: Commitment): DraftValue {
  return { meetingId, content }
}

/** A commitment as it is being edited. Give the component a `key` of the commitment's id. */
export function useDraft(commitment: Commitment): Draft {
  const { id } = commitment
  return useUndoableDraft<DraftValue, Commitment>({
    stored: commitment,
    valueOf,
    save: (value, version) => client.commitments.save({ id, version, ...value }),
  })
}
