import { fullName } from '#shared/indonesian/names.ts'
import { editsBetween } from './alike.ts'
import type { DoubleCandidate, OtherPerson } from './model.ts'
import { areAlikeNames, spelledName } from './name-likeness.ts'
import { labelOf, presentOf, valuesOf, type KnownPerson } from './people-index.ts'
import { changesAnything, PERSON_FIELDS, type RowState } from './row-state.ts'

/** Numbers that differ in so few digits may be one number mistyped. */
const MISTYPED_DIGITS = 2

export interface Found {
  candidate: DoubleCandidate
  /** It is the same person without a doubt, and nothing is lost by joining them. */
  isSure: boolean
}

export function foundPerson(known: KnownPerson, by: DoubleCandidate['by'], isSure: boolean): Found {
  return {
    candidate: {
      other: { kind: 'person', id: known.person.id },
      by,
      label: labelOf(known),
      values: valuesOf(known, presentOf(known)),
    },
    isSure,
  }
}

export function foundRow({ row, values }: RowState, by: DoubleCandidate['by'], isSure: boolean): Found {
  const { titlesBefore = '', name = '', titlesAfter = '', position = '' } = values
  const label = `Baris ${row}: ${fullName({ titlesBefore, name, titlesAfter })}`
  return {
    candidate: {
      other: { kind: 'row', row },
      by,
      label: position === '' ? label : `${label} (${position})`,
      values,
    },
    isSure,
  }
}

/**
 * The one whom a row is without asking; null: nobody, undefined: it has to be asked. A number that stands in an earlier row joins the two,
 * unless they disagree; one that several people carry, or somebody of another name, is asked about.
 */
export function sureOne(found: readonly Found[]): OtherPerson | null | undefined {
  const [first] = found
  if (first === undefined) return null
  const rows = found.filter(({ candidate }) => candidate.other.kind === 'row')
  const people = found.filter(({ candidate }) => candidate.other.kind === 'person')
  const decisive =
    first.candidate.by === 'number' ? (rows.length > 0 ? rows : people) : found.filter(({ isSure }) => isSure)
  const [one, other] = decisive
  if (one?.isSure !== true) return undefined
  // Two who say the same as the row: nothing changes, whoever is meant.
  return first.candidate.by === 'number' && other !== undefined ? undefined : one.candidate.other
}

export function wordsFor(candidates: readonly DoubleCandidate[]): string {
  const [first] = candidates
  if (first?.by === 'number') return 'Nomornya sama dengan orang lain, tetapi namanya atau isinya berbeda.'
  return 'Namanya mirip dengan orang yang sudah ada. Orang yang sama?'
}

/** Two numbers of two people; not one number mistyped. */
export function areOthers(first: string, second: string): boolean {
  return first !== '' && second !== '' && editsBetween(first, second, MISTYPED_DIGITS) > MISTYPED_DIGITS
}

export function areSameNames(spelled: string, { person }: KnownPerson): boolean {
  return spelled === '' || areAlikeNames(spelled, spelledName(person.name))
}

/** Whether everything that a row says of a person is so already. */
export function saysTheSame(state: RowState, known: KnownPerson): boolean {
  return !changesAnything(state, known, {})
}

/** Whether two rows give different values for one field of a person. */
export function disagree({ values: first }: RowState, { values: second }: RowState): boolean {
  return PERSON_FIELDS.some((field) => {
    const [one, two] = [first[field] ?? '', second[field] ?? '']
    return one !== '' && two !== '' && one !== two
  })
}

/** Two rows of one person without a number: all that both say of the person is the same, and something beside the name is. */
export function isSameRow(first: RowState, second: RowState): boolean {
  const agree = (['agency', 'position', 'email', 'phone'] as const).some(
    (field) => (first.values[field] ?? '') !== '' && first.values[field] === second.values[field],
  )
  return agree && !disagree(first, second)
}
