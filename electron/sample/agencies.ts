import { EMPTY_AGENCY, type AgencyInput } from '#shared/people/model.ts'

/** An agency with the tier of its head (UU 9/2010 art. 11 as domain.md section 2 gives it). */
export interface DefaultAgency extends AgencyInput {
  tier: number
}

/** Sekda stands with Forkopimda, heads of agencies are echelon II, Camat echelon III. */
const [SEKDA_TIER, HEAD_TIER, CAMAT_TIER] = [5, 7, 9]

type Row = [name: string, abbreviation: string, kind: AgencyInput['kind'], headTitle?: string]

/** Default agencies of domain.md section 2, in the usual order inside their tier: Sekwan, Inspektur, Badan, Dinas, Satpol PP, RSUD. */
const AGENCIES: readonly Row[] = [
  ['Sekretariat Daerah', 'Setda', 'sekretariat', 'Sekretaris Daerah'],
  ['Sekretariat DPRD', 'Setwan', 'sekretariat', 'Sekretaris DPRD'],
  ['Inspektorat', 'Inspektorat', 'inspektorat', 'Inspektur'],
  ['Badan Perencanaan Pembangunan Daerah', 'Bappeda', 'badan'],
  ['Badan Pengelolaan Keuangan dan Aset Daerah', 'BPKAD', 'badan'],
  ['Badan Pendapatan Daerah', 'Bapenda', 'badan'],
  ['Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', 'BKPSDM', 'badan'],
  ['Badan Kesatuan Bangsa dan Politik', 'Bakesbangpol', 'badan'],
  [
    'Badan Penanggulangan Bencana Daerah',
    'BPBD',
    'badan',
    'Kepala Pelaksana Badan Penanggulangan Bencana Daerah',
  ],
  ['Dinas Pendidikan', 'Dispendik', 'dinas'],
  ['Dinas Kesehatan', 'Dinkes', 'dinas'],
  ['Dinas Pekerjaan Umum dan Penataan Ruang', 'DPUPR', 'dinas'],
  ['Dinas Perumahan Rakyat, Kawasan Permukiman dan Perhubungan', 'DPRKP2', 'dinas'],
  ['Dinas Sosial', 'Dinsos', 'dinas'],
  ['Dinas Tenaga Kerja', 'Disnaker', 'dinas'],
  ['Dinas Pengendalian Penduduk, Keluarga Berencana dan Pemberdayaan Perempuan', 'DP2KBP2', 'dinas'],
  ['Dinas Pangan dan Perikanan', 'Dispari', 'dinas'],
  ['Dinas Lingkungan Hidup', 'DLH', 'dinas'],
  ['Dinas Kependudukan dan Pencatatan Sipil', 'Dispendukcapil', 'dinas'],
  ['Dinas Pemberdayaan Masyarakat dan Desa', 'DPMD', 'dinas'],
  ['Dinas Komunikasi dan Informatika', 'Diskominfo', 'dinas'],
  ['Dinas Koperasi dan Usaha Mikro', 'Dinkop UM', 'dinas'],
  ['Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'DPMPTSP', 'dinas'],
  ['Dinas Kebudayaan, Kepemudaan dan Olahraga serta Pariwisata', 'Disbudporapar', 'dinas'],
  ['Dinas Perpustakaan dan Kearsipan', 'Dispusip', 'dinas'],
  ['Dinas Pertanian', 'Disperta', 'dinas'],
  ['Dinas Perindustrian dan Perdagangan', 'Disperindag', 'dinas'],
  ['Satuan Polisi Pamong Praja', 'Satpol PP', 'satuan', 'Kepala Satuan Polisi Pamong Praja'],
  ['RSUD Prof. Dr. Soekandar', 'RSUD Prof. Dr. Soekandar', 'rsud', 'Direktur RSUD Prof. Dr. Soekandar'],
  ['RSUD R.A. Basoeni', 'RSUD R.A. Basoeni', 'rsud', 'Direktur RSUD R.A. Basoeni'],
]

/** Kecamatan of Kabupaten Mojokerto. */
const DISTRICTS =
  'Jatirejo, Gondang, Pacet, Trawas, Ngoro, Pungging, Kutorejo, Mojosari, Dlanggu, Bangsal, Puri, Trowulan, Sooko, Gedeg, Kemlagi, Jetis, Dawarblandong, Mojoanyar'.split(
    ', ',
  )

/** Agencies that a regency usually has. */
export const DEFAULT_AGENCIES: readonly DefaultAgency[] = AGENCIES.map(
  ([name, abbreviation, kind, headTitle = `Kepala ${name}`]) => ({
    ...EMPTY_AGENCY,
    name,
    abbreviation,
    kind,
    headTitle,
    tier: headTitle === 'Sekretaris Daerah' ? SEKDA_TIER : HEAD_TIER,
  }),
)

/** Districts of Kabupaten Mojokerto, headed by a Camat. */
export const MOJOKERTO_DISTRICTS: readonly DefaultAgency[] = DISTRICTS.map((name) => ({
  ...EMPTY_AGENCY,
  name: `Kecamatan ${name}`,
  abbreviation: `Kec. ${name}`,
  kind: 'kecamatan',
  headTitle: `Camat ${name}`,
  tier: CAMAT_TIER,
}))
