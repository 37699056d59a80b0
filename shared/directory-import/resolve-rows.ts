import { longDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { definitivePairs } from '#shared/people/findings.ts'
import {
  areOthers,
  areSameNames,
  disagree,
  foundPerson,
  foundRow,
  isSameRow,
  preferPeople,
  saysTheSame,
  sure,
  wordsFor,
  type Found,
} from './candidates.ts'
import { ask } from './checked-cell.ts'
import type { ImportField } from './fields.ts'
import type { CellProblem, DoubleCandidate, MergeFields, OtherPerson, RowAction } from './model.ts'
import { areAlikeNames, nameSkeleton, spelledName } from './name-likeness.ts'
import type { KnownPerson, PeopleIndex } from './people-index.ts'
import {
  changesAnything,
  isChosenByKind,
  isSameAppointment,
  type RowState,
  type TakenChoices,
} from './row-state.ts'

/** Who a row is, as things stand. */
export interface Resolution {
  action: RowAction
  candidates: DoubleCandidate[]
  mergedWith: OtherPerson | null
  /** The person of the directory that the row ends at, over other rows too; null: a new one. */
  known: KnownPerson | null
  /** Values that are taken from the other one. */
  fields: MergeFields
  /** What asks of the row as a whole, in words. */
  asks: string | null
  /** Something that concerns two people at once, at a cell. */
  problem: { field: ImportField; problem: CellProblem; isOpen: boolean } | null
}

const MOST_CANDIDATES = 5

interface Options {
  people: PeopleIndex
  choices: TakenChoices
  /** First day of positions for rows that name none. */
  startsOn: string
}

interface EarlierRow {
  state: RowState
  spelled: string
  resolution: Resolution
}

/** Finds out who each row is: rows in the order of the file, each against the directory and against the rows before it. */
export class RowResolver {
  readonly #options: Options
  readonly #byNumber = new Map<string, EarlierRow>()
  readonly #bySkeleton = new Map<string, EarlierRow[]>()
  readonly resolutions = new Map<number, Resolution>()

  constructor(options: Options) {
    this.#options = options
  }

  /** Resolves the next row. */
  add(state: RowState): Resolution {
    const spelled = spelledName(state.values.name ?? '')
    const resolution = this.#resolve(state, spelled)
    this.resolutions.set(state.row, resolution)
    if (resolution.action !== 'skip') this.#remember({ state, spelled, resolution })
    return resolution
  }

  #remember(earlier: EarlierRow): void {
    const number = earlier.state.values.employeeNumber ?? ''
    if (number !== '' && !this.#byNumber.has(number)) this.#byNumber.set(number, earlier)
    const skeleton = nameSkeleton(earlier.spelled)
    const list = this.#bySkeleton.get(skeleton)
    if (list === undefined) this.#bySkeleton.set(skeleton, [earlier])
    else list.push(earlier)
  }

  #resolve(state: RowState, spelled: string): Resolution {
    const choice = this.#options.choices.ofRow(state.row)
    const nothing: Resolution = {
      action: 'skip',
      candidates: [],
      mergedWith: null,
      known: null,
      fields: {},
      asks: null,
      problem: null,
    }
    if (state.isNobody || choice?.to === 'skip') return nothing
    const found = this.#candidates(state, spelled)
    const candidates = found.map(({ candidate }) => candidate)
    const other = choice?.to === 'merge' ? choice.other : choice?.to === 'create' ? null : sure(found)
    if (other === undefined) {
      const asks = wordsFor(candidates)
      return { ...nothing, action: 'ask', candidates, asks }
    }
    const fields = choice?.to === 'merge' ? choice.fields : {}
    const target = other === null ? null : this.#target(other)
    const resolution = { ...nothing, candidates, mergedWith: other, known: target?.known ?? null, fields }
    if (target === undefined)
      return { ...resolution, action: 'ask', asks: 'Baris yang digabung dengannya dilewati.' }
    const problem = this.#holderProblem(state, resolution)
    const isOpen = state.isAsking || problem?.isOpen === true
    if (isOpen) return { ...resolution, action: 'ask', problem }
    return { ...resolution, action: this.#action(state, resolution), problem }
  }

  /** Whom a merge ends at; undefined when that row does not come in. */
  #target(other: OtherPerson): { known: KnownPerson | null } | undefined {
    if (other.kind === 'person') return { known: this.#options.people.byId.get(other.id) ?? null }
    const earlier = this.resolutions.get(other.row)
    return earlier === undefined || earlier.action === 'skip' || earlier.action === 'ask'
      ? undefined
      : { known: earlier.known }
  }

  #action(state: RowState, { mergedWith, known, fields }: Resolution): RowAction {
    if (mergedWith?.kind === 'row') return 'merge'
    if (known === null) return 'create'
    return changesAnything(state, known, fields) ? 'change' : 'unchanged'
  }

  #candidates(state: RowState, spelled: string): Found[] {
    const number = state.values.employeeNumber ?? ''
    const found: Found[] = []
    const { people } = this.#options
    if (number !== '') {
      for (const known of people.withNumber(number))
        found.push(foundPerson(known, 'number', areSameNames(spelled, known)))
      const earlier = this.#byNumber.get(number)
      if (earlier !== undefined)
        found.push(
          foundRow(
            earlier.state,
            'number',
            areAlikeNames(spelled, earlier.spelled) && !disagree(state, earlier.state),
          ),
        )
      if (found.length > 0) return preferPeople(found)
    }
    if (spelled === '') return []
    const skeleton = nameSkeleton(spelled)
    for (const { spelled: theirs, known } of people.named(skeleton)) {
      if (!areAlikeNames(spelled, theirs) || areOthers(number, known.person.employeeNumber)) continue
      const isSame = saysTheSame(state, known)
      found.push(foundPerson(known, isSame ? 'same' : 'name', isSame))
    }
    for (const earlier of this.#bySkeleton.get(skeleton) ?? []) {
      if (
        !areAlikeNames(spelled, earlier.spelled) ||
        areOthers(number, earlier.state.values.employeeNumber ?? '')
      )
        continue
      const isSame = isSameRow(state, earlier.state)
      found.push(foundRow(earlier.state, isSame ? 'same' : 'name', isSame))
    }
    return preferPeople(found).slice(0, MOST_CANDIDATES)
  }

  /** Somebody else holds the position definitively on those days: then the present one ends the day before, or both stay. */
  #holderProblem(state: RowState, { known }: Resolution): Resolution['problem'] {
    const { position, values } = state
    if (position === null || !('position' in position) || (values.status || 'definitif') !== 'definitif')
      return null
    const startsOn = values.startsOn || this.#options.startsOn
    const next = { status: 'definitif' as const, startsOn, endsOn: values.endsOn || null }
    if (
      known?.held.some((held) => isSameAppointment(held.appointment, position.position.id, values)) === true
    )
      return null
    for (const { known: holder, appointment } of this.#options.people.holdersOf(position.position.id)) {
      if (holder === known || definitivePairs(position.position, [appointment, next]).length === 0) continue
      const canEnd = appointment.endsOn === null && appointment.startsOn < startsOn
      const message = `${position.position.title} masih dipegang ${fullName(holder.person)} sejak ${longDate(appointment.startsOn)}.`
      const repair = canEnd
        ? `${fullName(holder.person)} berakhir sehari sebelum ${longDate(startsOn)}`
        : null
      const { choices } = this.#options
      const isOpen =
        choices.ofCell(state.row, 'position', state.rawPosition) === null &&
        !isChosenByKind(choices, 'positionTaken', repair)
      return {
        field: 'position',
        problem: ask('positionTaken', message, { repair, losesNothing: canEnd }),
        isOpen,
      }
    }
    return null
  }
}
