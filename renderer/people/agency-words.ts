import type { AgencyInput } from '#shared/people/model.ts'

export const AGENCY_KINDS: readonly { value: AgencyInput['kind']; label: string }[] = [
  { value: 'sekretariat', label: 'Sekretariat' },
  { value: 'inspektorat', label: 'Inspektorat' },
  { value: 'badan', label: 'Badan' },
  { value: 'dinas', label: 'Dinas' },
  { value: 'satuan', label: 'Satuan' },
  { value: 'rsud', label: 'RSUD' },
  { value: 'kecamatan', label: 'Kecamatan' },
  { value: 'vertikal', label: 'Vertikal' },
  { value: 'lainnya', label: 'Lainnya' },
]
