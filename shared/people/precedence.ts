/** Tiers of official precedence, highest first (UU 9/2010 art. 11, as domain.md section 2 gives them). */
export const TIERS = [
  { tier: 1, name: 'Kepala daerah' },
  { tier: 2, name: 'Wakil kepala daerah' },
  { tier: 3, name: 'Ketua DPRD' },
  { tier: 4, name: 'Wakil Ketua DPRD' },
  { tier: 5, name: 'Sekretaris Daerah dan Forkopimda' },
  { tier: 6, name: 'Anggota DPRD' },
  { tier: 7, name: 'Asisten, Staf Ahli, kepala badan dan dinas (eselon II)' },
  { tier: 8, name: 'Instansi vertikal' },
  { tier: 9, name: 'Kepala Bagian dan Camat (eselon III)' },
  { tier: 10, name: 'Lurah dan Kepala Desa' },
  { tier: 11, name: 'Tamu dan lainnya' },
] as const

export type Tier = (typeof TIERS)[number]['tier']

export interface Precedence {
  tier: number
  /** The office's own order inside a tier (`urutan`), from 1. */
  order: number
}

/** Sorts by tier, then by the office's order inside the tier. */
export function byPrecedence(first: Precedence, second: Precedence): number {
  return first.tier - second.tier || first.order - second.order
}
