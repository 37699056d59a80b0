import { dayBefore, longDate, type IsoDate } from '#shared/indonesian/dates.ts'
import { headPositionOf } from '#shared/people/agencies.ts'
import { EMPTY_AGENCY, type Agency, type AgencyNames, type Position } from '#shared/people/model.ts'
import type { Reorganisation } from '#shared/people/reorganising.ts'

/** What is entered to merge or split agencies. */
export interface ReorganisePlan {
  kind: 'merge' | 'split'
  startsOn: IsoDate | null
  /** Agencies that are merged, or the one that is split. */
  from: readonly string[]
  /** Whether the agency that is split goes on with what is not parted from it. */
  goesOn: boolean
  /** Agencies that begin. */
  begins: readonly AgencyNames[]
  /** The agency that takes over all of it; null when a new one does. */
  into: string | null
  /** Where positions go, by position, when it is not as proposed. */
  chosen: ReadonlyMap<string, string>
}

/** What of the directory a plan is about. */
export interface Organisation {
  agencyById: ReadonlyMap<string, Agency>
  positions: readonly Position[]
}

/** A position's way: `ends`, `stays`, `new 0` (the first that begins), or the id of an agency. */
const ENDS = 'ends'
const STAYS = 'stays'
export const newKey = (place: number) => `new ${place}`

export function planFor(kind: ReorganisePlan['kind'], agencyId: string, today: IsoDate): ReorganisePlan {
  const { name, abbreviation, headTitle } = EMPTY_AGENCY
  const fresh = { name, abbreviation, headTitle }
  return {
    kind,
    startsOn: today,
    from: [agencyId],
    goesOn: false,
    begins: kind === 'merge' ? [fresh] : [fresh, fresh],
    into: null,
    chosen: new Map(),
  }
}

const agenciesIn = (ids: readonly string[], { agencyById }: Organisation): Agency[] =>
  ids.flatMap((id) => agencyById.get(id) ?? [])

/** Positions of the agencies that are merged or split. */
export function concernedPositions({ from }: ReorganisePlan, { positions }: Organisation): Position[] {
  return positions.filter(
    ({ agencyId, endsOn }) => agencyId !== null && endsOn === null && from.includes(agencyId),
  )
}

/** Where a position may go, in words. */
export function destinations(
  { kind, begins, into, goesOn }: ReorganisePlan,
  { agencyById }: Organisation,
): { value: string; label: string }[] {
  const target = agencyById.get(into ?? '')
  const fresh = begins.map(({ name }, place) => ({
    value: newKey(place),
    label: `Pindah ke ${name.trim() || `OPD baru ${place + 1}`}`,
  }))
  return [
    ...(kind === 'merge' && target ? [{ value: target.id, label: `Pindah ke ${target.name}` }] : fresh),
    ...(kind === 'split' && goesOn
      ? [{ value: STAYS, label: 'Tetap di OPD lama' }]
      : [{ value: ENDS, label: 'Dihapuskan' }]),
  ]
}

/** Where a position goes: as chosen while that is still possible, else as usual; the old heads end with their agencies, since the new ones have heads. */
export function destinationOf(plan: ReorganisePlan, organisation: Organisation, position: Position): string {
  const possible = destinations(plan, organisation)
  const chosen = plan.chosen.get(position.id)
  if (chosen !== undefined && possible.some(({ value }) => value === chosen)) return chosen
  const agency = organisation.agencyById.get(position.agencyId ?? '')
  const isHead = agency && headPositionOf(agency, organisation.positions, null)?.id === position.id
  const last = possible.at(-1)?.value ?? ENDS
  return isHead || last === STAYS ? last : (possible[0]?.value ?? ENDS)
}

/** The title of a position that moves, with the name of its new agency in it. */
export function movedTitle(plan: ReorganisePlan, organisation: Organisation, position: Position): string {
  const destination = destinationOf(plan, organisation, position)
  const old = organisation.agencyById.get(position.agencyId ?? '')
  const fresh =
    organisation.agencyById.get(destination)?.name ??
    plan.begins.find((_names, place) => newKey(place) === destination)?.name.trim()
  return old && fresh ? position.title.replace(old.name, () => fresh) : position.title
}

/** What is still missing, in words; empty when the plan can be carried out. */
export function missing({ kind, startsOn, from, begins, into, goesOn }: ReorganisePlan): string[] {
  const isIntoNew = kind === 'split' || into === null
  return [
    ...(startsOn === null ? ['tanggal mulai'] : []),
    ...(kind === 'merge' && into === null && from.length < 2 ? ['OPD lain yang digabung'] : []),
    ...(kind === 'split' && !goesOn && begins.length < 2 ? ['OPD baru kedua'] : []),
    ...(isIntoNew && begins.some(({ name }) => name.trim() === '') ? ['nama OPD baru'] : []),
  ]
}

/** The tier of a head whose agency had none. */
const USUAL_TIER = 7

/** The plan as it is sent. Complete plans only. */
export function reorganisationOf(plan: ReorganisePlan, organisation: Organisation): Reorganisation {
  const { kind, startsOn, goesOn, into } = plan
  if (startsOn === null) throw new Error('the day is asked for before')
  const from = agenciesIn(plan.from, organisation)
  const [first] = from
  const isIntoOld = kind === 'merge' && into !== null
  const moves = concernedPositions(plan, organisation).flatMap((position) => {
    const destination = destinationOf(plan, organisation, position)
    if (destination === ENDS || destination === STAYS) return []
    const place = plan.begins.findIndex((_names, index) => newKey(index) === destination)
    const to = place < 0 ? { agencyId: destination } : { begins: place }
    return [{ positionId: position.id, title: movedTitle(plan, organisation, position), to }]
  })
  const head = first && headPositionOf(first, organisation.positions, null)
  const isHeadMoved = (place: number) =>
    moves.some(
      ({ to, title }) =>
        'begins' in to && to.begins === place && title === (plan.begins[place]?.headTitle ?? '').trim(),
    )
  return {
    startsOn,
    from: from.map(({ id, version }) => ({ id, version, ends: !(kind === 'split' && goesOn) })),
    into: isIntoOld ? [into] : [],
    begins: isIntoOld
      ? []
      : plan.begins.map((names, place) => ({
          agency: {
            ...EMPTY_AGENCY,
            kind: first?.kind ?? EMPTY_AGENCY.kind,
            parentId: first?.parentId ?? null,
            ...names,
          },
          headTier: isHeadMoved(place) ? null : (head?.tier ?? USUAL_TIER),
        })),
    moves,
  }
}

/** What will happen, sentence by sentence. Complete plans only. */
export function outcomeLines(plan: ReorganisePlan, organisation: Organisation): string[] {
  const { from, begins, into, moves, startsOn } = {
    ...reorganisationOf(plan, organisation),
    from: agenciesIn(plan.from, organisation),
  }
  const lastDay = longDate(dayBefore(startsOn))
  const names = from.map(({ name }) => name).join(' dan ')
  const ends = !(plan.kind === 'split' && plan.goesOn)
  const concerned = concernedPositions(plan, organisation)
  const ended = concerned.filter((each) => destinationOf(plan, organisation, each) === ENDS)
  return [
    ends ? `${names} berakhir pada ${lastDay}; tetap dapat dibaca di naskah lama.` : `${names} tetap ada.`,
    ...begins.map(({ agency, headTier }) =>
      headTier === null
        ? `${agency.name.trim()} mulai ${longDate(startsOn)}.`
        : `${agency.name.trim()} mulai ${longDate(startsOn)}, dengan jabatan kepala yang masih kosong.`,
    ),
    ...(into.length > 0
      ? [`${organisation.agencyById.get(into[0] ?? '')?.name ?? ''} melanjutkan pekerjaannya.`]
      : []),
    ...(moves.length > 0 ? [`${moves.length} jabatan pindah beserta pejabatnya.`] : []),
    ...(ended.length > 0
      ? [
          `${ended.length} jabatan dihapuskan dan masa jabatan pejabatnya berakhir pada ${lastDay}: ${ended.map(({ title }) => title).join(', ')}.`,
        ]
      : []),
  ]
}
