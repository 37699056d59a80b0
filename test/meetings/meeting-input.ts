import { randomUUID } from 'node:crypto'
import {
  EMPTY_MEETING,
  type AgendaItem,
  type MeetingInput,
  type MeetingSession,
} from '#shared/meetings/model.ts'

/** A session in the morning unless told otherwise. */
export function session(
  date: string,
  startsAt = '09:00',
  endsAt: string | null = null,
  more: Partial<MeetingSession> = {},
): MeetingSession {
  return { id: randomUUID(), date, startsAt, endsAt, name: '', place: '', ...more }
}

/** A meeting of which only what matters is told. */
export function meetingInput(given: Partial<MeetingInput> = {}): MeetingInput {
  return { ...EMPTY_MEETING, title: 'Rapat', ...given }
}

/** An item of the agenda that is in no session yet. */
export function agendaItem(title: string, more: Partial<AgendaItem> = {}): AgendaItem {
  return {
    id: randomUUID(),
    sessionId: null,
    startsAt: null,
    endsAt: null,
    title,
    details: '',
    speakers: [],
    isOpen: false,
    carriedFromId: null,
    ...more,
  }
}
