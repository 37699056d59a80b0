import { folded } from '#shared/indonesian/folding.ts'
import { FIELD_LABELS, type ImportField } from './fields.ts'

/** Headers of columns that are never imported: counters, remarks, and what is not collected (domain.md section 2: no NIK, no birth date). */
const NOT_IMPORTED =
  /^(?:no|nomor|nomer|no urut|nomor urut|urut|ket|keterangan|ttd|tanda tangan|paraf|foto)$|\b(?:nik|ktp|lahir|alamat|agama|usia|umur|pendidikan|jurusan|npwp|rekening|eselon|masa kerja|tmt (?:pangkat|gol|golongan|cpns|pns|kgb))\b/

/**
 * Words in headers of Indonesian lists of officials, folded; the first that fits wins, so what is narrower comes first: `Nama Jabatan` is a
 * position, `Tanggal SK` a date.
 */
const WORDS: readonly (readonly [ImportField, RegExp])[] = [
  ['titlesBefore', /\bgelar (?:di )?(?:depan|muka)\b/],
  ['titlesAfter', /\bgelar\b/],
  ['email', /\be ?mail\b|\bsurel\b|\bpos el\b/],
  ['phone', /\b(?:telepon|telpon|telp|tlp|hp|handphone|ponsel|whatsapp|wa)\b/],
  ['employeeKind', /\b(?:jenis|status) (?:pegawai|kepegawaian|asn)\b|^(?:asn|kepegawaian)$/],
  ['sex', /^(?:l p|lp|jk|j k|sex|gender)$|\bkelamin\b/],
  ['decreeDate', /\b(?:tgl|tanggal)\b.*\b(?:sk|skep|keputusan|sprint|surat)\b/],
  ['decreeNumber', /\b(?:sk|skep|keputusan|sprint)\b/],
  ['endsOn', /\b(?:selesai|sampai|berakhir|akhir|hingga)\b/],
  ['startsOn', /\b(?:tmt|mulai|sejak|terhitung|pelantikan|dilantik|menjabat)\b/],
  ['employeeNumber', /\b(?:nip|nrp|nipppk|nomor induk|no induk)\b|^n i p\b/],
  ['rank', /\b(?:pangkat|golongan|gol)\b/],
  ['status', /\bstatus\b|\bplt\b|\bdefinitif\b/],
  ['position', /\b(?:jabatan|posisi|kedudukan)\b/],
  [
    'agency',
    /\b(?:instansi|opd|skpd|unit kerja|unit organisasi|perangkat daerah|satuan kerja|satker|unor|lembaga|dinas|badan|kantor|asal)\b/,
  ],
  ['name', /\bnama\b|\b(?:pejabat|pegawai|peserta)\b/],
]

const BY_LABEL = new Map(
  Object.entries(FIELD_LABELS).map(([field, label]) => [folded(label), field as ImportField]),
)

/** The field that a header names, or null. */
export function fieldOfHeader(header: string): ImportField | null {
  const words = folded(header)
  const own = BY_LABEL.get(words)
  if (own !== undefined) return own
  if (words === '' || NOT_IMPORTED.test(words)) return null
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}
