import type { CellChoice, CellProblem, ProblemKind } from '#shared/directory-import/model.ts'

/** What each kind of problem is called in the list of problems. */
export const PROBLEM_LABELS: Record<ProblemKind, string> = {
  titles: 'Gelar melekat pada nama',
  titlesDoubtful: 'Gelar atau bagian nama?',
  nameMissing: 'Tanpa nama',
  nameShape: 'Penulisan nama',
  nameAlone: 'Hanya nama yang terisi',
  numberSigns: 'NIP dengan spasi atau tanda',
  numberDigitsLost: 'NIP kehilangan angka',
  numberWrong: 'NIP salah',
  numberDoubtful: 'NIP meragukan',
  numberTaken: 'NIP dipakai dua orang',
  employeeKindUnknown: 'Jenis pegawai tidak dikenal',
  employeeKindGuessed: 'Jenis pegawai ditebak',
  rankForm: 'Penulisan pangkat',
  rankUnknown: 'Pangkat tidak dikenal',
  sexForm: 'Penulisan L/P',
  sexUnknown: 'L/P tidak dikenal',
  dateForm: 'Penulisan tanggal',
  dateWeekday: 'Hari dan tanggal berbeda',
  dateUnknown: 'Bukan tanggal',
  periodWrong: 'Selesai sebelum mulai',
  startMissing: 'Tanpa tanggal mulai',
  statusForm: 'Penulisan status jabatan',
  statusInTitle: 'Plt. melekat pada jabatan',
  statusUnknown: 'Status jabatan tidak dikenal',
  agencyForm: 'Penulisan instansi',
  agencyAlike: 'Instansi mirip yang sudah ada',
  agencyUnknown: 'Instansi belum ada',
  agencyEnded: 'Instansi sudah berakhir',
  positionForm: 'Penulisan jabatan',
  positionAlike: 'Jabatan mirip yang sudah ada',
  positionNew: 'Jabatan baru',
  positionWithout: 'Instansi tanpa jabatan',
  positionTaken: 'Jabatan masih dipegang orang lain',
  emailWrong: 'Surel salah tulis',
  phoneWrong: 'Telepon salah tulis',
  formulaEmpty: 'Rumus tanpa hasil',
  cellError: 'Rumus gagal',
  tooLong: 'Terlalu panjang',
}

/** What the button says that takes a proposal. */
export function acceptWords({ kind, repair }: Pick<CellProblem, 'kind' | 'repair'>): string {
  switch (kind) {
    case 'agencyUnknown':
      return `Buat instansi "${repair ?? ''}"`
    case 'agencyAlike':
    case 'agencyEnded':
    case 'positionAlike':
      return `Pakai ${repair ?? ''}`
    case 'positionTaken':
      return 'Akhiri masa jabatan yang lama'
    case 'nameAlone':
      return 'Ini orang'
    default:
      return `Pakai "${repair ?? ''}"`
  }
}

/** What the button says that leaves a cell as it is; an asking one is left empty where the file's text cannot be kept. */
export function leaveWords({ kind, severity }: Pick<CellProblem, 'kind' | 'severity'>): string {
  switch (kind) {
    case 'positionAlike':
      return 'Jabatan baru'
    case 'positionTaken':
      return 'Biarkan keduanya'
    case 'nameAlone':
      return 'Bukan orang'
    default:
      return severity === 'ask' ? 'Kosongkan' : 'Seperti di berkas'
  }
}

/** The choice behind that button. */
export function leaving({ kind }: Pick<CellProblem, 'kind'>): CellChoice {
  return { to: kind === 'positionTaken' ? 'keepBoth' : 'leave' }
}

/** The problem of a cell that is to be shown first: what asks, then what was repaired. */
export function foremost(problems: readonly CellProblem[]): CellProblem | null {
  return (
    problems.find(({ severity }) => severity === 'ask') ??
    problems.find(({ severity }) => severity === 'repaired') ??
    problems[0] ??
    null
  )
}
