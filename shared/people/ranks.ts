/** Ranks of civil servants (pangkat/golongan), lowest first (domain.md section 2). */
export const RANKS = {
  'I/a': 'Juru Muda',
  'I/b': 'Juru Muda Tingkat I',
  'I/c': 'Juru',
  'I/d': 'Juru Tingkat I',
  'II/a': 'Pengatur Muda',
  'II/b': 'Pengatur Muda Tingkat I',
  'II/c': 'Pengatur',
  'II/d': 'Pengatur Tingkat I',
  'III/a': 'Penata Muda',
  'III/b': 'Penata Muda Tingkat I',
  'III/c': 'Penata',
  'III/d': 'Penata Tingkat I',
  'IV/a': 'Pembina',
  'IV/b': 'Pembina Tingkat I',
  'IV/c': 'Pembina Utama Muda',
  'IV/d': 'Pembina Utama Madya',
  'IV/e': 'Pembina Utama',
} as const satisfies Record<string, string>

/** Grades of contract staff (PPPK): no rank name. */
export const CONTRACT_GRADES = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
] as const

/** The line under the name in a signature block: `Pembina Tingkat I` for a PNS, `Golongan IX` for a PPPK, else the free text. */
export function rankLine(rank: string): string {
  if (Object.hasOwn(RANKS, rank)) return RANKS[rank as keyof typeof RANKS]
  return (CONTRACT_GRADES as readonly string[]).includes(rank) ? `Golongan ${rank}` : rank
}
