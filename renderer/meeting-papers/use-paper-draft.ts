import type { MeetingPaperDraft, PaperOptions } from '#shared/meeting-papers/model.ts'
import { client } from '../client.ts'
import { useUndoableDraft, type UndoableDraft } from '../ui/use-undoable-draft.ts'

type Stored = MeetingPaperDraft & { id: string }
export type PaperDraft = UndoableDraft<PaperOptions, Stored>

/** Names a paper's options while they are being saved. */
export function draftIdOf({ meetingId, paper }: Pick<MeetingPaperDraft, 'meetingId' | 'paper'>): string {
  return `${meetingId} ${paper}`
}

/** A paper's draft under its name. */
export function storedAs(draft: MeetingPaperDraft): Stored {
  return { ...draft, id: draftIdOf(draft) }
}

const valueOf = ({ options }: Stored) => options

/** What is chosen for a paper while it is edited. Give the component a `key` of the paper. */
export function usePaperDraft(stored: MeetingPaperDraft): PaperDraft {
  const { meetingId } = stored
  return useUndoableDraft<PaperOptions, Stored>({
    stored: storedAs(stored),
    valueOf,
    save: (options, version) => client.meetingPapers.save({ meetingId, options, version }),
  })
}
