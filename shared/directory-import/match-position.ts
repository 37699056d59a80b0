import type { IsoDate } from '#shared/indonesian/dates.ts'
import { folded } from '#shared/indonesian/folding.ts'
import { isThereOn } from '#shared/people/agencies.ts'
import type { Agency, AppointmentStatus, Position } from '#shared/people/model.ts'
import { areAlikeWords } from './alike.ts'
import { statusOf } from './words.ts'

/** Shortenings in titles of positions, folded. */
const SHORTENINGS: Readonly<Record<string, string>> = {
  ka: 'kepala',
  kadis: 'kepala dinas',
  kadin: 'kepala dinas',
  kaban: 'kepala badan',
  kabid: 'kepala bidang',
  kabag: 'kepala bagian',
  kasi: 'kepala seksi',
  kasie: 'kepala seksi',
  kasubag: 'kepala subbagian',
  kasubbag: 'kepala subbagian',
  kasat: 'kepala satuan',
  kalaksa: 'kepala pelaksana',
  kadisdik: 'kepala dinas pendidikan',
  sekdin: 'sekretaris dinas',
  sekda: 'sekretaris daerah',
  sekdakab: 'sekretaris daerah',
  sekwan: 'sekretaris dprd',
  wabup: 'wakil bupati',
  dir: 'direktur',
  sekcam: 'sekretaris kecamatan',
}

/** Titles of heads without their agency; what they head stands in another column. */
const HEADS =
  /^(?:kepala|kepala (?:dinas|badan|satuan|kantor|bagian|instansi|opd)|camat|direktur|inspektur|sekretaris daerah|sekretaris dprd|kepala pelaksana)$/

const ACTING = /^(plt|plh|pj|pelaksana tugas|pelaksana harian|penjabat)\b\.?\s+(?=\p{L})/iu

/** `Plt. Kepala Dinas Kesehatan` -> `Plt.` and the title; null when no acting stands before it. */
export function actingOf(title: string): { status: AppointmentStatus; title: string } | null {
  const found = ACTING.exec(title)
  const status = found?.[1] === undefined ? null : statusOf(found[1])
  return found === null || status === null ? null : { status, title: title.slice(found[0].length).trim() }
}

function spelledOut(title: string): string {
  return folded(title)
    .split(' ')
    .map((word) => SHORTENINGS[word] ?? word)
    .join(' ')
}

/** Whether a title is that of a head without the agency: `Kepala Dinas`, `Ka.`, `Camat`. */
export function isBareHead(title: string): boolean {
  return HEADS.test(spelledOut(title))
}

export type PositionMatch =
  | { position: Position; isExact: boolean }
  /** No position is called so; one may be meant. */
  | { alike: Position | null }

/** Finds positions by what lists call them. */
export class PositionMatcher {
  readonly #byTitle: Map<string, Position[]>
  readonly #byAgency: Map<string | null, Position[]>
  readonly #found = new Map<string, PositionMatch>()

  /** @param today abolished positions are not found */
  constructor(positions: readonly Position[], today: IsoDate) {
    const present = positions.filter((each) => isThereOn(each, today))
    this.#byTitle = Map.groupBy(present, ({ title }) => spelledOut(title))
    this.#byAgency = Map.groupBy(present, ({ agencyId }) => agencyId)
  }

  /** @param agency of the row; null: the row names none, `new`: one that is not in the directory yet */
  match(title: string, agency: Agency | null | 'new'): PositionMatch {
    const key = `${agency === null || agency === 'new' ? agency : agency.id} ${folded(title)}`
    const before = this.#found.get(key)
    if (before !== undefined) return before
    const match = this.#look(title, agency)
    this.#found.set(key, match)
    return match
  }

  #look(title: string, agency: Agency | null | 'new'): PositionMatch {
    if (agency === 'new') return { alike: null }
    const words = spelledOut(title)
    const called = this.#byTitle.get(words) ?? []
    const exactly = (position: Position) => folded(position.title) === folded(title)
    if (agency === null) {
      const free = called.filter((each) => each.agencyId === null)
      const [only, other] = free.length > 0 ? free : called
      return only !== undefined && (other === undefined || free.length > 0)
        ? { position: only, isExact: exactly(only) }
        : { alike: null }
    }
    const own = called.find((each) => each.agencyId === agency.id)
    if (own !== undefined) return { position: own, isExact: exactly(own) }
    const ofAgency = this.#byAgency.get(agency.id) ?? []
    const head = ofAgency.find((each) => folded(each.title) === folded(agency.headTitle))
    const named = spelledOut(`${title} ${agency.name}`)
    const full = ofAgency.find((each) => spelledOut(each.title) === named)
    if (full !== undefined) return { position: full, isExact: false }
    if (head !== undefined && (HEADS.test(words) || isHeadOf(words, agency)))
      return { position: head, isExact: false }
    return { alike: ofAgency.find((each) => areAlikeTitles(words, spelledOut(each.title))) ?? null }
  }
}

/** `Kadis Kominfo`, `Kadiskominfo`, `Kepala DLH`: a head called by the agency's abbreviation. */
function isHeadOf(words: string, { abbreviation, headTitle }: Agency): boolean {
  const short = folded(abbreviation)
  if (short === '') return false
  const bare = short.replace(/^(?:dinas|dis|din)/, '')
  return [
    `ka${short}`,
    `kepala ${short}`,
    `kepala pelaksana ${short}`,
    `kepala dinas ${bare}`,
    `kepala badan ${bare}`,
    `${folded(headTitle)} ${short}`,
  ].includes(words)
}

/** The same words with a slip of the finger in one of them. */
function areAlikeTitles(first: string, second: string): boolean {
  const [left, right] = [first.split(' '), second.split(' ')]
  return left.length === right.length && left.every((word, index) => areAlikeWords(word, right[index] ?? ''))
}
