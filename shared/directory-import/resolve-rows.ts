import {
  areOthers,
  areSameNames,
  disagree,
  foundPerson,
  foundRow,
  isSameRow,
  saysTheSame,
  sureOne,
  wordsFor,
  type Found,
} from './candidates.ts'
import type { TakenChoices } from './choices.ts'
import { HolderCheck, type HolderProblem } from './holders.ts'
import type { DoubleCandidate, MergeFields, OtherPerson, RowAction } from './model.ts'
import { areAlikeNames, nameSkeleton, spelledName } from './name-likeness.ts'
import type { KnownPerson, PeopleIndex } from './people-index.ts'
import { changesAnything, type RowState } from './row-state.ts'

/** Who a row is, as things stand. */
export interface Resolution {
  action: RowAction
  candidates: DoubleCandidate[]
  mergedWith: OtherPerson | null
  /** The person of the directory that the row ends at, over other rows too; null: a new one. */
  known: KnownPerson | null
  /** Values that are taken otherwise than proposed. */
  fields: MergeFields
  /** What asks of the row as a whole, in words. */
  asks: string | null
  /** Somebody else holds the position. */
  problem: HolderProblem | null
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
}

const NOTHING: Resolution = {
  action: 'skip',
  candidates: [],
  mergedWith: null,
  known: null,
  fields: {},
  asks: null,
  problem: null,
}

/**
 * Finds out who each row is. First all rows are added in the order of the file, each against the directory and the rows before it; then
 * all are settled in the same order, since only then is it known which positions the file ends.
 */
export class RowResolver {
  readonly #options: Options
  readonly #byNumber = new Map<string, EarlierRow>()
  readonly #bySkeleton = new Map<string, EarlierRow[]>()
  readonly #holders: HolderCheck
  readonly resolutions = new Map<number, Resolution>()

  constructor(options: Options) {
    this.#options = options
    this.#holders = new HolderCheck(options)
  }

  /** Finds out who a row is. */
  add(state: RowState): void {
    const spelled = spelledName(state.values.name ?? '')
    const resolution = this.#identify(state, spelled)
    this.resolutions.set(state.row, resolution)
    if (resolution.action === 'skip') return
    this.#remember({ state, spelled })
    if (resolution.action !== 'ask' && resolution.known !== null) this.#holders.note(state, resolution.known)
  }

  #remember(earlier: EarlierRow): void {
    const number = earlier.state.values.employeeNumber ?? ''
    if (number !== '' && !this.#byNumber.has(number)) this.#byNumber.set(number, earlier)
    if (earlier.spelled === '') return
    const skeleton = nameSkeleton(earlier.spelled)
    const list = this.#bySkeleton.get(skeleton)
    if (list === undefined) this.#bySkeleton.set(skeleton, [earlier])
    else list.push(earlier)
  }

  #identify(state: RowState, spelled: string): Resolution {
    const choice = this.#options.choices.ofRow(state.row)
    if (state.isNobody || choice?.to === 'skip') return NOTHING
    const found = this.#candidates(state, spelled)
    const candidates = found.map(({ candidate }) => candidate)
    const asking = (asks: string | null): Resolution => ({ ...NOTHING, action: 'ask', candidates, asks })
    const other = choice?.to === 'merge' ? choice.other : choice?.to === 'create' ? null : sureOne(found)
    if (other === undefined) return asking(wordsFor(candidates))
    const known = this.#personOf(other)
    if (known === undefined) return asking('Orang atau baris yang digabung dengannya tidak ada lagi.')
    if ((state.values.name ?? '') === '' && other === null)
      return asking(state.isAsking ? null : 'Baris ini tidak mempunyai nama.')
    const fields = choice?.to === 'merge' ? choice.fields : {}
    return { ...NOTHING, action: 'create', candidates, mergedWith: other, known, fields }
  }

  /** Whom a merge ends at: null for somebody new, undefined when there is no such person. */
  #personOf(other: OtherPerson | null): KnownPerson | null | undefined {
    if (other === null) return null
    if (other.kind === 'person') return this.#options.people.byId.get(other.id)
    return this.resolutions.get(other.row)?.known
  }

  #candidates(state: RowState, spelled: string): Found[] {
    const number = state.values.employeeNumber ?? ''
    const byNumber = number === '' ? [] : this.#withNumber(state, spelled, number)
    return byNumber.length > 0 || spelled === '' ? byNumber : this.#named(state, spelled, number)
  }

  #withNumber(state: RowState, spelled: string, number: string): Found[] {
    const found = this.#options.people
      .withNumber(number)
      .map((known) => foundPerson(known, 'number', areSameNames(spelled, known)))
    const earlier = this.#byNumber.get(number)
    if (earlier === undefined) return found
    const isSure =
      (spelled === '' || areAlikeNames(spelled, earlier.spelled)) && !disagree(state, earlier.state)
    return [...found, foundRow(earlier.state, 'number', isSure)]
  }

  #named(state: RowState, spelled: string, number: string): Found[] {
    const found: Found[] = []
    const skeleton = nameSkeleton(spelled)
    for (const { spelled: theirs, known } of this.#options.people.named(skeleton)) {
      if (!areAlikeNames(spelled, theirs) || areOthers(number, known.person.employeeNumber)) continue
      const isSame = saysTheSame(state, known)
      found.push(foundPerson(known, isSame ? 'same' : 'name', isSame))
    }
    for (const { spelled: theirs, state: earlier } of this.#bySkeleton.get(skeleton) ?? []) {
      if (!areAlikeNames(spelled, theirs) || areOthers(number, earlier.values.employeeNumber ?? '')) continue
      const isSame = isSameRow(state, earlier)
      found.push(foundRow(earlier, isSame ? 'same' : 'name', isSame))
    }
    return found.toSorted((a, b) => Number(b.isSure) - Number(a.isSure)).slice(0, MOST_CANDIDATES)
  }

  /** Says what a row will do, once all rows are added. */
  settle(state: RowState): void {
    const resolution = this.resolutions.get(state.row)
    if (resolution === undefined || resolution.action === 'skip' || resolution.action === 'ask') return
    this.resolutions.set(state.row, this.#settled(state, resolution))
  }

  #settled(state: RowState, resolution: Resolution): Resolution {
    const { mergedWith, known, fields } = resolution
    const earlier = mergedWith?.kind === 'row' ? this.resolutions.get(mergedWith.row) : undefined
    if (earlier?.action === 'skip' || earlier?.action === 'ask')
      return { ...resolution, action: 'ask', asks: 'Baris yang digabung dengannya belum ikut diimpor.' }
    const problem = this.#holders.check(state, known, this.#firstRowOf(state.row))
    if (state.isAsking || problem?.isOpen === true) return { ...resolution, action: 'ask', problem }
    const isUnchanged = known !== null && !changesAnything(state, known, fields)
    const action = isUnchanged
      ? 'unchanged'
      : earlier !== undefined
        ? 'merge'
        : known === null
          ? 'create'
          : 'change'
    return { ...resolution, action, problem }
  }

  /** The first of the rows that are one person. */
  #firstRowOf(row: number): number {
    const other = this.resolutions.get(row)?.mergedWith
    return other?.kind === 'row' ? this.#firstRowOf(other.row) : row
  }
}
