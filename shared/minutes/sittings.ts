import type { MinutesRevision } from './model.ts'

/** A pause after which what is written belongs to a new revision, and the longest that one revision goes on; in ms. */
const PAUSE = 10 * 60_000
const LONGEST = 30 * 60_000

/** The instant before which a sitting must have been written last to be over at an instant. */
export function pauseBefore(at: string): string {
  return new Date(Date.parse(at) - PAUSE).toISOString()
}

/** Whether what somebody writes at an instant still belongs to the last revision. One that went back to an earlier one stays as it is. */
export function goesOn(
  last: Pick<MinutesRevision, 'actor' | 'beganAt' | 'changedAt' | 'origin'>,
  { actor, at }: { actor: string; at: string },
): boolean {
  const now = Date.parse(at)
  return (
    last.origin === 'written' &&
    last.actor === actor &&
    now - Date.parse(last.changedAt) <= PAUSE &&
    now - Date.parse(last.beganAt) <= LONGEST
  )
}
