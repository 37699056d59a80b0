import type { BodyKind } from '#shared/council/model.ts'

/**
 * A council as regencies have it, made up of the sample's positions: the report of 2022 does not name one. Body, role, and titles of the
 * positions; `HEAD` and `DEPUTY` are Bupati and Wakil Bupati.
 */
export const HEAD = 'HEAD'
export const DEPUTY = 'DEPUTY'

/** A week after the first Bimtek, a Monday. */
export const DECREED_ON = '2022-06-13'
export const DECREE_NUMBER = '188.45/000/416-012/2022 (contoh)'

const KOMINFO = 'Kepala Dinas Komunikasi dan Informatika'
const EXPERT_STAFF = 'Staf Ahli Bidang Hukum dan Politik'
const ASSISTANT = 'Asisten Perekonomian dan Pembangunan'
const PLANNING = 'Kepala Badan Perencanaan Pembangunan Daerah'
const HOSPITAL = 'Direktur RSUD Prof. Dr. Soekandar'
const PUBLIC_WORKS = 'Kepala Dinas Pekerjaan Umum dan Penataan Ruang'
const HEALTH = 'Kepala Dinas Kesehatan'
const PUBLIC_ORDER = 'Kepala Satuan Polisi Pamong Praja'
const FOOD = 'Kepala Dinas Pangan dan Perikanan'
const ENVIRONMENT = 'Kepala Dinas Lingkungan Hidup'
const TOURISM = 'Kepala Dinas Kebudayaan, Kepemudaan dan Olahraga serta Pariwisata'
const INVESTMENT = 'Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu'
const EDUCATION = 'Kepala Dinas Pendidikan'

export const SAMPLE_COUNCIL: readonly [body: BodyKind, role: string, positions: readonly string[]][] = [
  ['council', 'Pembina', [HEAD]],
  ['council', 'Pengarah', [DEPUTY]],
  ['council', 'Ketua', ['Sekretaris Daerah']],
  ['council', 'Sekretaris', [KOMINFO]],
  [
    'council',
    'Anggota',
    [ASSISTANT, EXPERT_STAFF, PLANNING, PUBLIC_WORKS, HEALTH, PUBLIC_ORDER, FOOD, ENVIRONMENT, HOSPITAL],
  ],
  ['executive', 'Ketua', [ASSISTANT]],
  ['executive', 'Wakil Ketua', [PLANNING]],
  ['executive', 'Sekretaris', [KOMINFO]],
  ['executive', 'Anggota', [TOURISM, FOOD, HEALTH, EDUCATION, ENVIRONMENT]],
  ['governance', 'Koordinator', [KOMINFO]],
  ['governance', 'Anggota', [EXPERT_STAFF, 'Kepala Dinas Kependudukan dan Pencatatan Sipil']],
  ['branding', 'Koordinator', [TOURISM]],
  ['branding', 'Anggota', [PUBLIC_WORKS, INVESTMENT]],
  ['economy', 'Koordinator', [FOOD]],
  ['economy', 'Anggota', [ASSISTANT, 'Kepala Dinas Koperasi dan Usaha Mikro']],
  ['living', 'Koordinator', [HEALTH]],
  ['living', 'Anggota', [PUBLIC_WORKS, HOSPITAL]],
  ['society', 'Koordinator', [EDUCATION]],
  ['society', 'Anggota', [PUBLIC_ORDER, 'Kepala Dinas Pemberdayaan Masyarakat dan Desa']],
  ['environment', 'Koordinator', [ENVIRONMENT]],
  ['environment', 'Anggota', [PUBLIC_WORKS, 'Kepala Pelaksana Badan Penanggulangan Bencana Daerah']],
]
