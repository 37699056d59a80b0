import type { CellEditing } from '../ui/sheet/columns.ts'
import type { EmployeeKind } from '#shared/people/employee-number.ts'
import type { AppointmentStatus } from '#shared/people/model.ts'
import { CONTRACT_GRADES, RANKS } from '#shared/people/ranks.ts'

export const EMPLOYEE_KINDS: readonly { value: EmployeeKind; label: string }[] = [
  { value: 'pns', label: 'PNS' },
  { value: 'pppk', label: 'PPPK' },
  { value: 'military', label: 'TNI/Polri' },
  { value: 'other', label: 'Lainnya' },
]

/** What the number of such a person is called. */
export const NUMBER_LABELS: Record<EmployeeKind, string> = {
  pns: 'NIP',
  pppk: 'NI PPPK',
  military: 'NRP',
  other: 'Tanpa nomor',
}

export const SEXES = [
  { value: '', label: '-' },
  { value: 'L', label: 'Laki-laki' },
  { value: 'P', label: 'Perempuan' },
] as const

/** `l`, `Pria` and `Perempuan` as `SEXES` has them; anything else stays as it is. */
export function readsSex(text: string): string {
  const word = text.trim().toLowerCase()
  if (['l', 'lk', 'laki', 'pria'].includes(word)) return 'L'
  return ['p', 'pr', 'wanita'].includes(word) ? 'P' : text
}

export const ACTIVITY = [
  { value: 'aktif', label: 'Aktif' },
  { value: 'nonaktif', label: 'Nonaktif' },
] as const

export const STATUSES: readonly { value: AppointmentStatus; label: string; meaning: string }[] = [
  { value: 'definitif', label: 'Definitif', meaning: 'Pejabat tetap.' },
  { value: 'Plt.', label: 'Plt.', meaning: 'Pelaksana tugas: jabatan sedang kosong.' },
  { value: 'Plh.', label: 'Plh.', meaning: 'Pelaksana harian: pejabat sebentar berhalangan.' },
  { value: 'Pj.', label: 'Pj.', meaning: 'Penjabat kepala daerah.' },
]

const GROUPS = [
  { prefix: 'IV/', name: 'Golongan IV' },
  { prefix: 'III/', name: 'Golongan III' },
  { prefix: 'II/', name: 'Golongan II' },
  { prefix: 'I/', name: 'Golongan I' },
] as const

const NONE = { value: '', label: 'Tidak diisi' }

const CIVIL_RANKS = [
  NONE,
  ...GROUPS.flatMap(({ prefix, name }) =>
    Object.entries(RANKS)
      .filter(([code]) => code.startsWith(prefix))
      .toReversed()
      .map(([code, rank]) => ({ value: code, label: `${code} ${rank}`, group: name })),
  ),
]

const GRADES = [NONE, ...CONTRACT_GRADES.map((grade) => ({ value: grade, label: `Golongan ${grade}` }))]

/** The code in `Pembina Tingkat I (IV/b)`, `Pembina Tk. I / IV.b` or `Golongan IX`; a text without one stays as it is. */
export function readsRank(text: string): string {
  const code = /\b(IV|I{1,3})\s*[/.-]?\s*([a-e])\b/i.exec(text)
  if (code) return `${code[1]?.toUpperCase()}/${code[2]?.toLowerCase()}`
  const name = text
    .replace(/\bTk\b\.?/i, 'Tingkat')
    .trim()
    .toLowerCase()
  const found = Object.entries(RANKS).find(([, rank]) => rank.toLowerCase() === name)
  return found?.[0] ?? text.replace(/^gol(?:ongan|\.)?\s+/i, '')
}

/** Ranks one may choose from: those of civil servants in groups, grades of contract staff; army and police write their own. */
export function rankEditing(kind: EmployeeKind): CellEditing {
  if (kind === 'pns') return { kind: 'choice', choices: CIVIL_RANKS }
  if (kind === 'pppk') return { kind: 'choice', choices: GRADES }
  return { kind: 'text' }
}
