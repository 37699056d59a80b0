import { folded } from '#shared/indonesian/folding.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { isThereOn } from '#shared/people/agencies.ts'
import type { Agency } from '#shared/people/model.ts'
import { agreement, areAlikeWords } from './alike.ts'

/** Shortenings in names of agencies, folded, with what they stand for. */
const SHORTENINGS: Readonly<Record<string, string>> = {
  din: 'dinas',
  dis: 'dinas',
  kec: 'kecamatan',
  kel: 'kelurahan',
  bag: 'bagian',
  set: 'sekretariat',
  sekr: 'sekretariat',
  setda: 'sekretariat daerah',
  setdakab: 'sekretariat daerah',
  setwan: 'sekretariat dprd',
  kom: 'komunikasi',
  info: 'informatika',
  kominfo: 'komunikasi informatika',
  pu: 'pekerjaan umum',
  pol: 'polisi',
  pp: 'pamong praja',
  lh: 'lingkungan hidup',
}

/** Words that say nothing about which agency of one region it is. */
const EMPTY_WORDS = new Set([
  'dan',
  'kabupaten',
  'kab',
  'kota',
  'pemerintah',
  'pemkab',
  'pemkot',
  'serta',
  'daerah',
  'prov',
])

/** Agreement from which two names are one name with a slip of the finger, and from which they are worth asking about. */
const [SURE, POSSIBLE] = [0.9, 0.55]
/** How far the best must be ahead of the second. */
const AHEAD = 0.12

/** What a name of an agency agrees with. */
export type AgencyMatch =
  /** It is this agency; `isExact`: by its name or abbreviation letter by letter, apart from case and signs. */
  | { agency: Agency; isExact: boolean }
  /** It is one that has ended; what took over from it and is there today. */
  | { ended: Agency & { endsOn: IsoDate }; successors: Agency[] }
  /** It may be one of these, best first. */
  | { alike: Agency[] }

function wordsOf(text: string): string[] {
  return folded(text)
    .split(' ')
    .flatMap((word) => (SHORTENINGS[word] ?? word).split(' '))
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
}

/** `Dis Kominfo`, `DISKOMINFO` and `Din. Kominfo` without what agencies of one kind have in common. */
function core(text: string): string {
  return folded(text)
    .replace(/ /g, '')
    .replace(/^(?:dinas|dis|din|badan|kecamatan|kec)/, '')
}

interface Known {
  agency: Agency
  words: string[]
}

/** Finds agencies by what lists call them. */
export class AgencyMatcher {
  readonly #exact = new Map<string, Agency>()
  readonly #cores = new Map<string, Agency | null>()
  readonly #ended = new Map<string, Agency & { endsOn: IsoDate }>()
  readonly #all: readonly Agency[]
  readonly #today: IsoDate
  readonly #known: Known[]
  readonly #found = new Map<string, AgencyMatch>()
  readonly #region: ReadonlySet<string>

  /**
   * @param all ended ones are only told from agencies that nobody knows
   * @param regionName `Mojokerto`: its name in an agency's says nothing
   */
  constructor(all: readonly Agency[], regionName: string, today: IsoDate) {
    this.#region = new Set(folded(regionName).split(' '))
    this.#all = all
    this.#today = today
    const agencies = all.filter((each) => isThereOn(each, today))
    for (const agency of all) {
      const { endsOn } = agency
      if (endsOn === null || isThereOn(agency, today)) continue
      for (const { name, abbreviation } of [agency, ...agency.formerNames])
        for (const text of [name, abbreviation])
          if (text !== '') this.#ended.set(folded(text), { ...agency, endsOn })
    }
    this.#known = agencies.map((agency) => ({ agency, words: this.#words(agency.name) }))
    const former = agencies.flatMap((agency) => agency.formerNames.map((names) => ({ ...names, agency })))
    const present = agencies.map((agency) => ({ ...agency, agency }))
    for (const { name, abbreviation, agency } of [...former, ...present]) {
      this.#exact.set(folded(name), agency)
      if (abbreviation === '') continue
      this.#exact.set(folded(abbreviation), agency)
      const key = core(abbreviation)
      if (key.length >= 3) this.#cores.set(key, this.#cores.get(key) === undefined ? agency : null)
    }
  }

  #words(text: string): string[] {
    return wordsOf(text).filter((word) => !this.#region.has(word))
  }

  /** Agencies of today that came from one by mergers and splits, over any number of them. */
  #successorsOf(id: string, seen: Set<string>): Agency[] {
    if (seen.has(id)) return []
    seen.add(id)
    const found = this.#all
      .filter(({ predecessorIds }) => predecessorIds.includes(id))
      .flatMap((each) => (isThereOn(each, this.#today) ? [each] : this.#successorsOf(each.id, seen)))
    return [...new Set(found)]
  }

  match(text: string): AgencyMatch {
    const key = folded(text)
    const before = this.#found.get(key)
    if (before !== undefined) return before
    const match = this.#look(text, key)
    this.#found.set(key, match)
    return match
  }

  #look(text: string, key: string): AgencyMatch {
    const exact = this.#exact.get(key)
    if (exact !== undefined) return { agency: exact, isExact: true }
    const ended = this.#ended.get(key)
    if (ended !== undefined) return { ended, successors: this.#successorsOf(ended.id, new Set()) }
    const byCore = this.#cores.get(core(text))
    if (byCore !== undefined && byCore !== null) return { agency: byCore, isExact: false }
    const words = this.#words(text)
    const scored = this.#known
      .map(({ agency, words: theirs }) => ({
        agency,
        score: Math.max(agreement(words, theirs), abbreviationScore(key, agency)),
      }))
      .filter(({ score }) => score >= POSSIBLE)
      .toSorted((a, b) => b.score - a.score)
    const [best, second] = scored
    if (best !== undefined && best.score >= SURE && best.score - (second?.score ?? 0) >= AHEAD)
      return { agency: best.agency, isExact: false }
    return { alike: scored.slice(0, 5).map(({ agency }) => agency) }
  }
}

/** An abbreviation with a slip of the finger: `Diskomifo`. */
function abbreviationScore(key: string, { abbreviation }: Agency): number {
  const [first, second] = [key.replace(/ /g, ''), folded(abbreviation).replace(/ /g, '')]
  return second.length >= 5 && areAlikeWords(first, second) ? 0.8 : 0
}
