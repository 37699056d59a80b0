import { romanNumeral } from '#shared/indonesian/numbers.ts'
import type { AgendaItem, Meeting, MeetingInput, MeetingSession } from '#shared/meetings/model.ts'

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

/** Whether a text may stand as the link of those who join from elsewhere. */
export function isWebAddress(text: string): boolean {
  return text.trim() === '' || /^https:\/\/[^\s/]+\S*$/.test(text.trim())
}

/** What can be stored: a title that is empty and an address that is none wait on screen, and say so there. */
export function savedOf(draft: MeetingDraft): Partial<MeetingInput> {
  const { title, onlineUrl, ...rest } = inputOf(draft)
  return {
    ...rest,
    ...(title.trim() === '' ? {} : { title }),
    ...(isWebAddress(onlineUrl) ? { onlineUrl } : {}),
  }
}

/** Changes the sessions; what stood in one that is gone is not placed any more. */
export function withSessions(draft: MeetingDraft, sessions: readonly DraftSession[]): MeetingDraft {
  const left = new Set(sessions.map(({ id }) => id))
  // The first session takes up what was written before there was a day.
  const first = draft.sessions.length === 0 ? (sessions[0]?.id ?? null) : null
  return {
    ...draft,
    sessions: [...sessions],
    agenda: draft.agenda.map((item) => {
      const sessionId = item.sessionId !== null && left.has(item.sessionId) ? item.sessionId : first
      return sessionId === item.sessionId ? item : { ...item, sessionId }
    }),
  }
}

/** A new line of the agenda, after the last one in time and in the same session. */
export function newAgendaItem({ agenda, sessions }: MeetingDraft, id: string): AgendaItem {
  const last = agenda.at(-1)
  const session = sessions.find((each) => each.id === last?.sessionId) ?? sessions[0]
  return {
    id,
    sessionId: session?.id ?? null,
    startsAt: last === undefined ? (session?.startsAt ?? null) : last.endsAt,
    endsAt: null,
    title: '',
    details: '',
    speakers: [],
    isOpen: false,
    carriedFromId: null,
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

/** Makes it a stage of a series, or of none. */
export function withSeries(draft: MeetingDraft, seriesId: string | null): MeetingDraft {
  const stage = seriesId === null && draft.kind !== 'bimtek' ? null : (draft.stage ?? 1)
  return { ...draft, seriesId, stage }
}
