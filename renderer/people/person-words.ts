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

/** Ranks one may choose from: those of civil servants in groups, grades of contract staff; army and police write their own. */
export function rankEditing(kind: EmployeeKind): CellEditing {
  if (kind === 'pns') return { kind: 'choice', choices: CIVIL_RANKS }
  if (kind === 'pppk') return { kind: 'choice', choices: GRADES }
  return { kind: 'text' }
}
