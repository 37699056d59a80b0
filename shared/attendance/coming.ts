import type { Participant } from '#shared/participants/model.ts'
import type { AttendanceMark, AttendanceState } from './model.ts'

/** What is recorded when somebody comes for a participant and says no more: whoever the reply sends, else the participant. */
export function markOnComing({ reply }: Pick<Participant, 'reply'>): AttendanceMark {
  return markOfState(reply.state === 'represented' ? 'represented' : 'present', { reply })
}

/** A mark of which nothing more is said: who comes instead, or why nobody does, is what the reply tells. */
export function markOfState(state: AttendanceState, { reply }: Pick<Participant, 'reply'>): AttendanceMark {
  switch (state) {
    case 'represented':
      return { state, by: reply.state === 'represented' ? reply.by : null }
    case 'excused':
      return { state, reason: reply.state === 'excused' ? reply.reason : '' }
    case 'present':
    case 'absent':
      return { state }
  }
}

/** What is recorded of somebody of whom only the reply is known: whoever did not reply otherwise is taken to have come. */
export function markAsReplied({ reply }: Pick<Participant, 'reply'>): AttendanceMark {
  const isOther = reply.state === 'represented' || reply.state === 'excused'
  return markOfState(isOther ? reply.state : 'present', { reply })
}

/** Whether somebody is in the room by a mark. */
export function hasCome({ state }: Pick<AttendanceMark, 'state'>): boolean {
  return state === 'present' || state === 'represented'
}
