import { EMPTY_PERSON, type PersonInput } from '#shared/people/model.ts'

/**
 * The event of domain.md section 1: Kabupaten Mojokerto, 2022. Two people are named in the report; all others carry plainly
 * invented names marked `(contoh)`. Numbers of real people are not invented.
 */

/** Someone on the sheet, in the order of the report. */
export interface SampleSignatory {
  position: string
  person: PersonInput
}

/** Positions of the regional secretariat in their usual order (domain.md section 2); they stand before the heads of agencies. */
export const SECRETARIAT_POSITIONS = [
  'Asisten Perekonomian dan Pembangunan',
  'Staf Ahli Bidang Hukum dan Politik',
] as const

/** Echelon II: the tier of assistants, expert staff and heads of agencies. */
export const ECHELON_TWO = 7

/** A made-up official. The serial 901 keeps the number from being anybody's: real ones count from 001. */
const official = (
  [titlesBefore, name, titlesAfter]: [string, string, string],
  employeeNumber: string,
  rank: string,
  sex: 'L' | 'P',
): SampleSignatory['person'] => ({
  ...EMPTY_PERSON,
  titlesBefore,
  name,
  // Behind the titles, so that the mark also stands apart from the capitals of a signature block.
  titlesAfter: `${titlesAfter} (contoh)`,
  employeeKind: 'pns',
  employeeNumber,
  rank,
  sex,
})

export const SIGNATORIES: readonly SampleSignatory[] = [
  {
    position: 'Kepala Dinas Komunikasi dan Informatika',
    person: { ...EMPTY_PERSON, name: 'Ardi Sepdianto', sex: 'L' },
  },
  {
    position: 'Staf Ahli Bidang Hukum dan Politik',
    person: official(['Drs.', 'Bambang Prasetyo', 'M.Si.'], '196803121993031901', 'IV/c', 'L'),
  },
  {
    position: 'Asisten Perekonomian dan Pembangunan',
    person: official(['', 'Ratna Kusumawardani', 'S.E., M.M.'], '197005171995032901', 'IV/c', 'P'),
  },
  {
    position: 'Direktur RSUD Prof. Dr. Soekandar',
    person: official(['dr.', 'Hendra Wicaksana', 'Sp.PD.'], '197211052002121901', 'IV/c', 'L'),
  },
  {
    position: 'Kepala Dinas Pekerjaan Umum dan Penataan Ruang',
    person: official(['Ir.', 'Sugeng Riyadi', 'M.T.'], '196907211996021901', 'IV/c', 'L'),
  },
  {
    position: 'Kepala Dinas Kesehatan',
    person: official(['dr.', 'Siti Nur Aisyah', 'M.Kes.'], '197109142001122901', 'IV/b', 'P'),
  },
  {
    position: 'Kepala Satuan Polisi Pamong Praja',
    person: official(['', 'Agus Setiawan', 'S.STP., M.Si.'], '197808201998101901', 'IV/b', 'L'),
  },
  {
    position: 'Kepala Dinas Pangan dan Perikanan',
    person: official(['Ir.', 'Endang Lestari', 'M.P.'], '196811301994032901', 'IV/b', 'P'),
  },
  {
    position: 'Kepala Dinas Lingkungan Hidup',
    person: official(['', 'Yoga Pratama', 'S.T., M.T.'], '197502042003121901', 'IV/b', 'L'),
  },
]

/** The one who acknowledges; the report does not name the Bupati. */
export const HEAD_OF_REGION: PersonInput = {
  ...official(['', 'Dewi Anggraini', 'S.Sos., M.Si.'], '', '', 'P'),
  employeeKind: 'other',
}

/** Chair of the ministry's team of experts, named in the report. */
export const EXPERT: { position: string; tier: number; person: PersonInput } = {
  position: 'Ketua Tim Ahli Kementerian Komunikasi dan Informatika',
  tier: 11,
  person: { ...EMPTY_PERSON, name: 'Fitrah Rachmat Kautsar', employeeKind: 'other', sex: 'L' },
}

/** First day on which the sample people hold their positions. */
export const IN_OFFICE_SINCE = '2022-01-03'

/** Invented points in official Indonesian; the report does not quote the real ones. */
export const POINTS: readonly string[] = [
  'Melaksanakan Masterplan Smart City Kabupaten Mojokerto sebagai acuan pembangunan kota cerdas yang terintegrasi dengan dokumen perencanaan daerah.',
  'Menyelaraskan program, kegiatan, dan anggaran perangkat daerah dengan enam dimensi Smart City: Smart Governance, Smart Branding, Smart Economy, Smart Living, Smart Society, dan Smart Environment.',
  'Melaksanakan program percepatan (quick win) sesuai dengan tugas dan fungsi masing-masing serta menjaga keberlanjutannya.',
  'Mendukung integrasi data, aplikasi, dan infrastruktur teknologi informasi antarperangkat daerah secara aman dan bertanggung jawab.',
  'Melaksanakan pemantauan dan evaluasi secara berkala serta melaporkan hasilnya kepada Dewan Smart City Kabupaten Mojokerto.',
]
