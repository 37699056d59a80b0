import type { Participant } from '#shared/participants/model.ts'
import type { AttendanceMark } from './model.ts'

/** What is recorded when somebody comes for a participant and says no more: whoever the reply sends, else the participant. */
export function markOnComing({ reply }: Pick<Participant, 'reply'>): AttendanceMark {
  return reply.state === 'represented' ? { state: 'represented', by: reply.by } : { state: 'present' }
}

/** Whether somebody is in the room by a mark. */
export function hasCome({ state }: Pick<AttendanceMark, 'state'>): boolean {
  return state === 'present' || state === 'represented'
}
