import { romanNumeral } from '#shared/indonesian/numbers.ts'
import type { Meeting, MeetingDay, MeetingInput } from '#shared/meetings/model.ts'

/** A day that is being entered: it has no date yet. `key` names it on screen only. */
export interface DraftDay extends Omit<MeetingDay, 'date'> {
  key: string
  date: string | null
}

/** A meeting while it is edited; days without a date are not saved. */
export interface MeetingDraft extends Omit<MeetingInput, 'days'> {
  days: DraftDay[]
}

export const USUAL_START = '09:00'

export function draftOf({ kind, stage, title, days, place, chairPositionId }: Meeting): MeetingDraft {
  return {
    kind,
    stage,
    title,
    place,
    chairPositionId,
    days: days.map((day) => ({ ...day, key: crypto.randomUUID() })),
  }
}

export function inputOf({ days, ...rest }: MeetingDraft): MeetingInput {
  return {
    ...rest,
    days: days.flatMap(({ date, startsAt, endsAt }) => (date === null ? [] : [{ date, startsAt, endsAt }])),
  }
}

const OWN_TITLE = /^(Kegiatan baru|Bimtek Smart City Tahap (I|II|III|IV)|)$/

/** Changes kind or stage; a title that is still the program's own follows. */
export function withStage(
  draft: MeetingDraft,
  kind: MeetingInput['kind'],
  stage: number | null,
): MeetingDraft {
  const next = kind === 'bimtek' ? (stage ?? 1) : null
  const title =
    next !== null && OWN_TITLE.test(draft.title.trim())
      ? `Bimtek Smart City Tahap ${romanNumeral(next)}`
      : draft.title
  return { ...draft, kind, stage: next, title }
}
