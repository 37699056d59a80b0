import { folded, hasWords, searchWords } from '#shared/indonesian/folding.ts'
import { readBadgeCode } from '#shared/participants/badge-code.ts'
import type { ListedParticipant } from '#shared/participants/model.ts'

/** A participant with what a search at the door looks into, folded. */
export interface Expected {
  participant: ListedParticipant
  text: string
}

export function expectedOf(participants: readonly ListedParticipant[]): Expected[] {
  return participants.map((participant) => {
    const { named, representative } = participant
    return {
      participant,
      text: folded(`${named.name} ${named.position} ${named.agency} ${representative?.name ?? ''}`),
    }
  })
}

/** What was typed at the door means: the code of a badge, a number, one or several participants, or nobody who is expected. */
export type DoorMatch =
  | { kind: 'nothing' }
  | { kind: 'badge'; code: string }
  | { kind: 'number'; number: number; participant: ListedParticipant | null }
  | { kind: 'one'; participant: ListedParticipant }
  | { kind: 'many'; participants: ListedParticipant[] }
  | { kind: 'nobody' }

/** `12`, `#12`, `P-0012`: the number on a badge, as typed. */
const NUMBER = /^(?:#|p-?)?0*(\d{1,6})$/i

/** Whom a text names: a participant by number, or by words of name, position or agency. A name typed in full wins over longer ones. */
export function matchAtDoor(typed: string, expected: readonly Expected[]): DoorMatch {
  const text = typed.trim()
  if (text === '') return { kind: 'nothing' }
  if (readBadgeCode(text) !== null) return { kind: 'badge', code: text }
  const number = NUMBER.exec(text)?.[1]
  if (number !== undefined) {
    const found = expected.find(({ participant }) => participant.number === Number(number))
    return { kind: 'number', number: Number(number), participant: found?.participant ?? null }
  }
  const words = searchWords(text)
  const fitting = expected.filter((each) => hasWords(each.text, words)).map(({ participant }) => participant)
  const [only, ...others] = fitting
  if (only === undefined) return { kind: 'nobody' }
  if (others.length === 0) return { kind: 'one', participant: only }
  const exact = fitting.filter(({ named }) => folded(named.bareName) === folded(text))
  const [same] = exact
  return same !== undefined && exact.length === 1
    ? { kind: 'one', participant: same }
    : { kind: 'many', participants: fitting }
}
