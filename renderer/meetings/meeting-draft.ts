import { romanNumeral } from '#shared/indonesian/numbers.ts'
import type { Meeting, MeetingInput, MeetingSession } from '#shared/meetings/model.ts'

/** A session that is being entered: it has no date yet. */
export interface DraftSession extends Omit<MeetingSession, 'date'> {
  date: string | null
}

/** A meeting while it is edited; sessions without a date are not saved. */
export interface MeetingDraft extends Omit<MeetingInput, 'sessions'> {
  sessions: DraftSession[]
}

export const USUAL_START = '09:00'

export function draftOf({
  id: _id,
  version: _version,
  isSample: _isSample,
  ...input
}: Meeting): MeetingDraft {
  return input
}

export function inputOf({ sessions, ...rest }: MeetingDraft): MeetingInput {
  return {
    ...rest,
    sessions: sessions.flatMap(({ date, ...session }) => (date === null ? [] : [{ date, ...session }])),
  }
}

const OWN_TITLE = /^(Kegiatan baru|Bimtek Smart City Tahap (I|II|III|IV)|)$/

/** Changes kind or stage; a title that is still the program's own follows. */
export function withStage(
  draft: MeetingDraft,
  kind: MeetingInput['kind'],
  stage: number | null,
): MeetingDraft {
  const next = kind === 'bimtek' ? (stage ?? 1) : draft.seriesId === null ? null : stage
  const title =
    kind === 'bimtek' && next !== null && OWN_TITLE.test(draft.title.trim())
      ? `Bimtek Smart City Tahap ${romanNumeral(next)}`
      : draft.title
  return { ...draft, kind, stage: next, title }
}
