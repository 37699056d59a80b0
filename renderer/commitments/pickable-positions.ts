import { fullName } from '#shared/indonesian/names.ts'
import { TIERS } from '#shared/people/precedence.ts'
import type { Pickable } from '../ui/pick-many.tsx'
import type { Candidate } from './seats.ts'

/** Heads of these agencies are what `semua kepala OPD` means; Camat have their own pick. */
const AGENCY_KINDS = new Set(['sekretariat', 'inspektorat', 'badan', 'dinas', 'satuan', 'rsud'])

const QUICK_PICKS: { label: string; fits: (candidate: Candidate) => boolean }[] = [
  {
    label: 'Semua kepala OPD',
    fits: ({ isAgencyHead, agencyKind }) =>
      isAgencyHead && agencyKind !== null && AGENCY_KINDS.has(agencyKind),
  },
  { label: 'Semua eselon II', fits: ({ position }) => position.tier === 7 },
  {
    label: 'Semua Camat',
    fits: ({ isAgencyHead, agencyKind }) => isAgencyHead && agencyKind === 'kecamatan',
  },
]

const TIER_NAMES = new Map<number, string>(TIERS.map(({ tier, name }) => [tier, name]))

/**
 * Positions to choose from, by tier, each with its holder.
 * @param taken positions that are there already
 * @param takenNote says where: `Sudah ada di lembar`
 */
export function pickablePositions(
  candidates: readonly Candidate[],
  taken: ReadonlySet<string>,
  takenNote: string,
): Pickable[] {
  return candidates.map(({ position, holder, title, text }) => {
    const isTaken = taken.has(position.id)
    const vacant = holder === null ? 'Belum ada pejabat pada tanggal ini' : undefined
    return {
      id: position.id,
      label: holder === null ? title : `${fullName(holder.person)}, ${title}`,
      note: isTaken ? takenNote : vacant,
      isTaken,
      group: TIER_NAMES.get(position.tier) ?? '',
      text,
    }
  })
}

/** Those of the usual groups who are not there yet; with `holdersOnly` vacant positions are left out. */
export function quickPicksOf(
  candidates: readonly Candidate[],
  taken: ReadonlySet<string>,
  { holdersOnly }: { holdersOnly: boolean },
): { label: string; ids: string[] }[] {
  return QUICK_PICKS.map(({ label, fits }) => ({
    label,
    ids: candidates
      .filter(
        (candidate) =>
          (candidate.holder !== null || !holdersOnly) && fits(candidate) && !taken.has(candidate.position.id),
      )
      .map(({ position }) => position.id),
  }))
}
