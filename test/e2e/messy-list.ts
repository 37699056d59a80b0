import { writeXlsx } from 'hucre/xlsx'

type Cell = string | number | Date | null

/** Name, NIP, rank, position, agency, sex, first day: as somebody typed them. */
type Line = readonly [
  name: Cell,
  number: Cell,
  rank: Cell,
  position: Cell,
  agency: Cell,
  sex: Cell,
  since: Cell,
]

const TITLE: readonly Cell[][] = [
  ['DAFTAR PEJABAT STRUKTURAL'],
  ['PEMERINTAH KABUPATEN MOJOKERTO TAHUN 2022'],
  [],
]
const HEADER: Cell[] = [
  'NO',
  'NAMA PEJABAT',
  'N I P',
  'PANGKAT / GOL',
  'JABATAN',
  'OPD',
  'L/P',
  'TMT JABATAN',
]

/**
 * Thirty officials in the state in which such lists are mailed: titles in the names, numbers with spaces, apostrophes and lost digits, abbreviations,
 * dates in all forms, one person twice, an agency that nobody knows, a signature below. Names are invented.
 */
const LINES: readonly Line[] = [
  ['Dewi Anggraini (contoh), S.Sos., M.Si.', '-', '-', 'Bupati', '', 'P', '3 Januari 2022'],
  ['H. Rahmat Hidayat (contoh), S.H.', '-', '-', 'Wakil Bupati', '', 'L', '3 Januari 2022'],
  [
    'Drs. Teguh Santosa (contoh), M.Si.',
    "'19670415 199003 1 901",
    'Pembina Utama Madya (IV/d)',
    'Sekda',
    'Setda',
    'L',
    '03/01/2022',
  ],
  [
    'RATNA KUSUMAWARDANI (CONTOH), S.E., M.M.',
    '19700517 199503 2 901',
    'IV/c',
    'Asisten Perekonomian dan Pembangunan',
    'Setda',
    'Perempuan',
    '3-1-2022',
  ],
  [
    'Drs. Bambang Prasetyo (contoh), M.Si.',
    '196803121993031901',
    'IVc',
    'Staf Ahli Bidang Hukum dan Politik',
    'Setda',
    'L',
    '3-1-2022',
  ],
  [
    'Hariyono (contoh), S.H., M.H.',
    '196811121994031901',
    'Pembina Utama Muda, IV/c',
    'Sekwan',
    'Setwan',
    'L',
    44564,
  ],
  ['Nurhadi (contoh), S.E., Ak.', '196902201995031901', 'IV/c', 'Inspektur', 'Inspektorat', 'L', 44564],
  [
    'Ir. Bagus Wirawan (contoh), M.T.',
    '197101101996031901',
    'IV/b',
    'Kepala Bappeda',
    'Bappeda',
    'L',
    '3/1/22',
  ],
  [
    'Sri Wahyuni (contoh), S.E., M.Si.',
    '197205151997032901',
    'Pembina Tk. I',
    'Kepala BPKAD',
    'BPKAD',
    'P',
    '3/1/22',
  ],
  [
    'Eko Purnomo (contoh), S.Sos.',
    '197303201998031901',
    'IV/b',
    'Kepala Bapenda',
    'Badan Pendapatan Daerah',
    'L',
    '3/1/22',
  ],
  [
    'Tutik Handayani (contoh), S.H.',
    '197406102000032901',
    'IV/b',
    'Kepala BKPSDM',
    'BKPSDM',
    'P',
    'Senin, 3 Januari 2022',
  ],
  [
    'Nugroho Adi (contoh), S.IP.',
    '197507152001121901',
    'IV/b',
    'Kepala Bakesbangpol',
    'Bakesbangpol',
    'L',
    'Jumat, 3 Januari 2022',
  ],
  [
    'Yohanes Krisna (contoh), S.T.',
    '197608202002121901',
    'IV/a',
    'Kalaksa BPBD',
    'BPBD',
    'Laki-laki',
    '3 Jan 2022',
  ],
  [
    'Dr. Ludfi Arifin (contoh), M.Pd.',
    '197002141995121901',
    'IV/c',
    'Kadis Pendidikan',
    'Dispendik',
    'L',
    '3/1/2022',
  ],
  [
    'dr. Siti Nur Aisyah (contoh), M.Kes.',
    '19710914 200112 2 901',
    'IV/b',
    'Kadinkes',
    'Dinkes',
    'P',
    '3/1/2022',
  ],
  ['Ir. Sugeng Riyadi (contoh), M.T.', 1.96907211996021e17, 'IV/c', 'Kepala DPUPR', 'DPUPR', 'L', '3/1/2022'],
  [
    'Wahyu Setiawan (contoh), S.T., M.T.',
    '197801052003121901',
    'IV/a',
    'Kepala DPRKP2',
    'DPRKP2',
    'L',
    '3/1/2022',
  ],
  [
    'Lilik Suryani (contoh), S.Sos.',
    '197109092000032901',
    'IV/a',
    'Kepala Dinsos',
    'Dinas Sosial Kab. Mojokerto',
    'P',
    '3/1/2022',
  ],
  ['Joko Susilo (contoh), S.H.', '197211112001121901', 'IV/a', 'Kadisnaker', 'Disnaker', 'L', '3/1/2022'],
  [
    'dr. Maya Puspita (contoh), M.Kes.',
    '197503032005012901',
    'IV/a',
    'Kepala DP2KBP2',
    'DP2KBP2',
    'P',
    '3/1/2022',
  ],
  [
    'Ir. Endang Lestari (contoh), M.P.',
    '196811301994032901',
    'IV/b',
    'Kadispari',
    'Dispari',
    'P',
    '3/1/2022',
  ],
  [
    'Sri Hartati (contoh), S.T.',
    '198003152006042901',
    'IV/a',
    'Plt. Kepala Dinas Lingkungan Hidup',
    'DLH',
    'P',
    '1/9/2022',
  ],
  [
    'Suwandi (contoh), S.Pd.',
    '197404042000121901',
    'IV/a',
    'Kepala Dispendukcapil',
    'Dispendukcapil',
    'L',
    '3/1/2022',
  ],
  ['Budi Hartono (contoh), S.STP.', '198105052000121901', 'IV/a', 'Kepala DPMD', 'DPMD', 'L', '3/1/2022'],
  [
    'Ardi Sepdianto (contoh), S.STP.',
    "'19860926 200501 1 901",
    'IV/a',
    'Kepala Diskominfo',
    'Diskominfo',
    'L',
    '3/1/2022',
  ],
  [
    'Agus Setiawan (contoh), S.STP., M.Si.',
    '197808201998101901',
    'IV/b',
    'Kasatpol PP',
    'Satpol PP',
    'L',
    '3/1/2022',
  ],
  [
    'dr. Hendra Wicaksana (contoh), Sp.PD.',
    '197211052002121901',
    'IV/c',
    'Direktur RSUD Prof. Dr. Soekandar',
    'RSUD Prof. Dr. Soekandar',
    'L',
    '3/1/2022',
  ],
  [
    'Rudi Hermawan (contoh), S.H.',
    '198202022008011901',
    'III/d',
    'Kepala Bagian Hukum',
    'Bagian Hukum Setda',
    'L',
    '3/1/2022',
  ],
  [
    'Mega Lestari (contoh), S.Kom.',
    '198503032010012901',
    'III/d',
    'Kepala Bagian Umum',
    'Bagian Hukum Setda',
    'P',
    '3/1/2022',
  ],
  ['Siti Nur Aisyah (contoh)', '', 'IV/b', 'Kepala Dinas Kesehatan', 'Dinas Kesehatan', 'P', ''],
]

const SIGNATURE: readonly Cell[][] = [
  [],
  [null, null, null, null, 'Mojokerto, 5 September 2022'],
  [null, null, null, null, 'Kepala BKPSDM'],
]

/** How many people the list names; the last line names somebody twice. */
export const OFFICIALS = LINES.length - 1

/** The list as an Excel file. */
export async function messyList(): Promise<Buffer> {
  const rows = [...TITLE, HEADER, ...LINES.map((line, index): Cell[] => [index + 1, ...line]), ...SIGNATURE]
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'Pejabat', rows: rows.map((row) => [...row]) }] }))
}
