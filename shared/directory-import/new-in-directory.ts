import { folded } from '#shared/indonesian/folding.ts'
import { EMPTY_AGENCY, type AgencyInput, type PositionInput } from '#shared/people/model.ts'

/** Kinds of agencies by how their names begin, folded. */
const AGENCY_KINDS: readonly (readonly [AgencyInput['kind'], RegExp])[] = [
  ['dinas', /^dinas\b/],
  ['rsud', /^(?:rsud|rumah sakit)\b/],
  ['kecamatan', /^kecamatan\b/],
  ['inspektorat', /^inspektorat\b/],
  ['satuan', /^satuan\b/],
  ['sekretariat', /^(?:sekretariat|bagian)\b/],
  [
    'vertikal',
    /^(?:polres|kodim|korem|kejaksaan|pengadilan|kementerian|kantor|bps|badan pusat statistik|badan pertanahan)\b/,
  ],
  ['badan', /^badan\b/],
]

/** An agency of which only its name is known. */
export function newAgency(name: string): AgencyInput {
  const kind = AGENCY_KINDS.find(([, pattern]) => pattern.test(folded(name)))?.[0] ?? 'lainnya'
  const hasUsualHead = ['dinas', 'badan', 'satuan', 'sekretariat'].includes(kind)
  const headTitle =
    kind === 'kecamatan' ? name.replace(/^kecamatan\b/i, 'Camat') : hasUsualHead ? `Kepala ${name}` : ''
  return { ...EMPTY_AGENCY, name, kind, headTitle }
}

/** Tiers of precedence (precedence.ts) by titles, folded; the first that fits wins. */
const TIERS: readonly (readonly [number, RegExp])[] = [
  [1, /^(?:bupati|wali ?kota|gubernur)\b/],
  [2, /^wakil (?:bupati|wali ?kota|gubernur)\b/],
  [3, /^ketua dprd\b/],
  [4, /^wakil ketua dprd\b/],
  [6, /^anggota dprd\b/],
  [5, /^(?:sekretaris daerah|kapolres|dandim|komandan kodim|kepala kejaksaan|ketua pengadilan)\b/],
  [9, /^(?:camat|kepala (?:bagian|bidang|uptd)|inspektur pembantu|sekretaris (?!dprd))/],
  [7, /^(?:asisten|staf ahli|sekretaris dprd|inspektur|direktur|kepala (?:dinas|badan|satuan|pelaksana))\b/],
  [8, /^kepala kantor\b/],
  [10, /^(?:lurah|kepala desa)\b/],
]
/** Guests and others; several people may hold such a position at once. */
const OTHERS = 11

/**
 * A position of which only its title is known.
 * @param isShared several people hold it at once
 */
export function newPosition(
  title: string,
  agencyId: string | null,
  { isShared }: { isShared: boolean },
): PositionInput {
  const guessed = TIERS.find(([, pattern]) => pattern.test(folded(title)))?.[0] ?? OTHERS
  const tier = isShared && guessed > 2 ? OTHERS : guessed
  return { title, agencyId, tier, printsRankAndNumber: tier > 2 }
}
