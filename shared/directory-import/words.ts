import { folded } from '#shared/indonesian/folding.ts'
import type { AppointmentStatus, PersonInput } from '#shared/people/model.ts'

/** Words that lists use for how a position is held (domain.md section 2), folded. `Pjs.` is none of the four and is asked about. */
const STATUSES: Record<AppointmentStatus, readonly string[]> = {
  definitif: ['definitif', 'def', 'tetap', 'definitive', 'pejabat definitif'],
  'Plt.': ['plt', 'pelaksana tugas', 'p l t'],
  'Plh.': ['plh', 'pelaksana harian', 'p l h'],
  'Pj.': ['pj', 'penjabat', 'p j'],
}

/** Words for how somebody is employed, folded. */
const KINDS: Record<PersonInput['employeeKind'], readonly string[]> = {
  pns: ['pns', 'asn', 'cpns', 'pegawai negeri sipil', 'asn pns', 'pns asn'],
  pppk: ['pppk', 'p3k', 'asn pppk', 'pegawai pemerintah dengan perjanjian kerja'],
  military: ['tni', 'polri', 'tni polri', 'polisi', 'tni ad', 'tni al', 'tni au', 'militer'],
  other: ['lainnya', 'non asn', 'honorer', 'honor', 'thl', 'swasta', 'non pns', 'tenaga kontrak', 'kontrak'],
}

const SEXES: Record<'L' | 'P', readonly string[]> = {
  L: ['l', 'lk', 'laki laki', 'laki', 'pria', 'male', 'm', 'lelaki'],
  P: ['p', 'pr', 'perempuan', 'wanita', 'female', 'f', 'w'],
}

function reader<Value extends string>(words: Record<Value, readonly string[]>) {
  const byWord = new Map(
    Object.entries<readonly string[]>(words).flatMap(([value, spelled]) =>
      spelled.map((word) => [word, value as Value] as const),
    ),
  )
  return (text: string): Value | null => byWord.get(folded(text)) ?? null
}

/** `pelaksana tugas` -> `Plt.`; null when the words are not known. */
export const statusOf = reader(STATUSES)

/** `P3K` -> `pppk`; null when the words are not known. */
export const employeeKindOf = reader(KINDS)

/** `Laki-laki` -> `L`; null when the words are not known. */
export const sexOf = reader(SEXES)

/** What an export writes for how somebody is employed. */
export const EMPLOYEE_KIND_WORDS: Record<PersonInput['employeeKind'], string> = {
  pns: 'PNS',
  pppk: 'PPPK',
  military: 'TNI/Polri',
  other: 'Lainnya',
}

/** `-`, `--`, `n/a`, `tidak ada`: how people write that there is nothing. */
export function isNothing(text: string): boolean {
  return /^[-–—.,/\s]*$/.test(text) || /^(?:n\/?a|nihil|tidak ada|belum ada|kosong|null)$/i.test(text.trim())
}
