import type { CommitmentSnapshot, PrintedSignatory } from '#shared/commitments/snapshot.ts'
import { OFFICE_DEFAULTS } from '#shared/settings/model.ts'

/** The nine of the real event (domain.md section 1); names are plainly invented where the report gives none. */
const OFFICIALS = [
  ['Kepala Dinas Komunikasi dan Informatika', 'Ardi Sepdianto', 'Pembina Utama Muda'],
  ['Staf Ahli Bidang Hukum dan Politik', 'Bambang Contoh, S.H., M.H.', 'Pembina Utama Muda'],
  ['Asisten Perekonomian dan Pembangunan', 'Ir. Hj. Citra Contoh, M.M.', 'Pembina Utama Muda'],
  ['Direktur RSUD Prof. Dr. Soekandar', 'dr. Dewi Contoh, Sp.PD., M.Kes.', 'Pembina Utama Madya'],
  ['Kepala Dinas Pekerjaan Umum dan Penataan Ruang', 'Ir. Eko Contoh, S.T., M.T.', 'Pembina Tingkat I'],
  ['Kepala Dinas Kesehatan', 'dr. Fitri Contoh, M.Kes.', 'Pembina Tingkat I'],
  ['Kepala Satuan Polisi Pamong Praja', 'Gunawan Contoh, S.STP., M.Si.', 'Pembina'],
  ['Kepala Dinas Pangan dan Perikanan', 'Drs. H. Hadi Contoh, M.Si.', 'Pembina Utama Muda'],
  ['Kepala Dinas Lingkungan Hidup', 'Indah Contoh, S.T.', 'Pembina Tingkat I'],
] as const

/** A fixed UUID for each number. */
export function sampleIdentifier(index: number): string {
  return `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`
}

/** `dr. Fitri Contoh, M.Kes.` -> `dr. FITRI CONTOH, M.Kes.` */
function capitalName(name: string): string {
  const [whole = name, ...titlesAfter] = name.split(', ')
  const words = whole.split(' ').map((word) => (word.endsWith('.') ? word : word.toUpperCase()))
  return [words.join(' '), ...titlesAfter].join(', ')
}

/** @param index from 0; the nine are repeated with a running number */
export function sampleSignatory(index: number): PrintedSignatory {
  const [position, name, rank] = OFFICIALS[index % OFFICIALS.length] ?? OFFICIALS[0]
  const round = Math.floor(index / OFFICIALS.length)
  const suffix = round === 0 ? '' : ` ${round + 1}`
  const printed = index === 5 ? `Plt. ${position}` : `${position}${suffix}`
  return {
    signatoryId: sampleIdentifier(index + 1),
    capacity: [printed.toUpperCase().replace('PLT.', 'Plt.').replace('PROF. DR.', 'Prof. Dr.')],
    position: printed,
    signatureName: capitalName(name),
    name,
    rank,
    number: `NIP 19${70 + (index % 20)}0926 20${10 + (index % 9)}05 ${1 + (index % 2)} ${String(index + 1).padStart(3, '0')}`,
    personId: sampleIdentifier(1000 + index),
    agencyName: 'Kabupaten Mojokerto',
    letterhead: null,
  }
}

export const BUPATI: PrintedSignatory = {
  signatoryId: sampleIdentifier(900),
  capacity: ['BUPATI MOJOKERTO'],
  position: 'Bupati Mojokerto',
  signatureName: 'dr. Hj. JOKO CONTOH, M.Si.',
  name: 'dr. Hj. Joko Contoh, M.Si.',
  rank: '',
  number: '',
  personId: sampleIdentifier(1900),
  agencyName: 'Kabupaten Mojokerto',
  letterhead: null,
}

/** The Mojokerto commitment of 29 September 2022 with as many signatories as wanted. */
export function sampleSnapshot(
  signatories: number,
  changes: Partial<CommitmentSnapshot> = {},
): CommitmentSnapshot {
  return {
    format: 1,
    office: {
      ...OFFICE_DEFAULTS,
      regionName: 'Mojokerto',
      address: 'Jalan R.A. Basoeni Nomor 4, Sooko, Mojokerto 61361',
      contacts: 'Telepon (0321) 000000, laman diskominfo.contoh.go.id, pos-el diskominfo@contoh.go.id',
    },
    titleLines: ['KOMITMEN BERSAMA', 'IMPLEMENTASI MASTERPLAN SMART CITY', 'KABUPATEN MOJOKERTO TAHUN 2022'],
    numberStyle: 'blank',
    number: '',
    preamble:
      'Kami yang bertanda tangan di bawah ini, Dewan Smart City Kabupaten Mojokerto, menyatakan berkomitmen untuk:',
    points: [
      'Melaksanakan Masterplan Smart City Kabupaten Mojokerto secara konsisten, terpadu, dan berkelanjutan sesuai tugas dan fungsi masing-masing perangkat daerah.',
      'Mengintegrasikan program dan kegiatan Smart City ke dalam dokumen perencanaan dan penganggaran daerah.',
      'Mewujudkan program percepatan (quick win) pada enam dimensi Smart City, yaitu Smart Governance, Smart Branding, Smart Economy, Smart Living, Smart Society, dan Smart Environment.',
      'Melakukan pemantauan dan evaluasi pelaksanaan Masterplan Smart City secara berkala setiap tahun.',
    ],
    closing: 'Demikian komitmen bersama ini dibuat dengan penuh kesadaran dan tanggung jawab.',
    place: 'Mojokerto',
    date: '2022-09-29',
    dateStyle: 'filled',
    signatories: Array.from({ length: signatories }, (_, index) => sampleSignatory(index)),
    acknowledging: [BUPATI],
    letterhead: 'none',
    typeface: 'bonum',
    fontSize: 12,
    paper: 'a4',
    margins: OFFICE_DEFAULTS.margins,
    layout: 'auto',
    cornerMarks: true,
    ...changes,
  }
}
