import type { BadgeHolder, PrintedBadges } from '#shared/documents/badges.ts'
import type { PrintedCertificates } from '#shared/documents/certificates.ts'
import type { PrintedNameCards } from '#shared/documents/name-cards.ts'
import type { PrintedRundown, RundownItem } from '#shared/documents/rundown.ts'
import { attendanceRow, EVENT, LOOK, PLACE } from './sample-meeting.ts'
import { sampleSignatory } from './sample-snapshot.ts'

/** The longest name (120 characters), position (200) and agency (160) that the program takes. */
export const LONGEST = {
  name: 'Prof. Dr. dr. Raden Ajeng Sitoresmi Prabuningrat Kusumawardhani Mangkunegara Hadikusumo, S.H., M.H., M.Kn., Ph.D., FINSDV',
  position:
    'Kepala Dinas Pengendalian Penduduk, Keluarga Berencana, Pemberdayaan Perempuan, Perlindungan Anak, Perumahan Rakyat, Kawasan Permukiman, Perhubungan, dan Pertanahan Kabupaten Mojokerto Provinsi Jawa Ti',
  agency:
    'Dinas Pengendalian Penduduk, Keluarga Berencana, Pemberdayaan Perempuan, Perlindungan Anak, Perumahan Rakyat, Kawasan Permukiman, dan Perhubungan Kab. Mojokerto',
}

const ROLES = ['peserta', 'narasumber', 'moderator', 'panitia', 'undangan'] as const

/** @param index from 0 */
export function badgeHolder(index: number): BadgeHolder {
  const { name, position, agency } = attendanceRow(index)
  return { number: index + 1, name, position, agency, role: ROLES[index % ROLES.length] ?? 'peserta' }
}

export function sampleBadges(holders: number, changes: Partial<PrintedBadges> = {}): PrintedBadges {
  return {
    office: LOOK.office,
    typeface: LOOK.typeface,
    meetingId: '01835a3c-8c00-7f3e-9d41-5b6c7d8e9fa0',
    event: EVENT,
    days: { first: '2022-09-29', last: '2022-09-29' },
    place: PLACE,
    holders: Array.from({ length: holders }, (_, index) => badgeHolder(index)),
    ...changes,
  }
}

export function rundownItem(startsAt: string | null, endsAt: string | null, title: string): RundownItem {
  return { startsAt, endsAt, title, details: '', speakers: [] }
}

function speaking(index: number): RundownItem['speakers'][number] {
  const { name, position } = sampleSignatory(index)
  return { role: index % 2 === 0 ? 'narasumber' : 'moderator', name, position }
}

/** The day of Bimtek IV. */
export function sampleRundown(changes: Partial<PrintedRundown> = {}): PrintedRundown {
  return {
    ...LOOK,
    event: EVENT,
    place: PLACE,
    sessions: [
      {
        date: '2022-09-29',
        startsAt: '08:30',
        endsAt: '15:00',
        name: '',
        place: '',
        items: [
          rundownItem('08:30', '09:00', 'Registrasi peserta'),
          {
            ...rundownItem('09:00', '09:15', 'Pembukaan'),
            details: 'Lagu kebangsaan Indonesia Raya\nDoa',
            speakers: [{ role: 'petugas', name: 'Protokol Setda', position: '' }],
          },
          {
            ...rundownItem('09:15', '10:30', 'Pemaparan Masterplan Smart City Kabupaten Mojokerto'),
            speakers: [speaking(0), speaking(1)],
          },
          { ...rundownItem('10:30', '12:00', 'Diskusi rencana aksi dan quick win'), speakers: [speaking(3)] },
          rundownItem('12:00', '13:00', 'Istirahat, salat, dan makan'),
          rundownItem('13:00', null, 'Penandatanganan komitmen bersama'),
        ],
      },
    ],
    unplaced: [],
    signer: null,
    date: null,
    ...changes,
  }
}

/** @param index from 0 */
export function recipient(index: number): PrintedCertificates['recipients'][number] {
  const { name, position, agency, role } = badgeHolder(index)
  return { name, position, agency, role, number: `500.12.18.3/${index + 1}/416-112/2022` }
}

const SUBJECTS: PrintedCertificates['subjects'] = [
  { title: 'Kebijakan nasional Gerakan Menuju Kota Cerdas', speaker: 'Fitrah Rachmat Kautsar', hours: 2 },
  { title: 'Penyusunan rencana aksi dan quick win', speaker: 'Ardi Sepdianto', hours: 3 },
  { title: 'Tata kelola dan kelembagaan Smart City', speaker: 'Ir. Hj. Citra Contoh, M.M.', hours: 2 },
  { title: 'Pemantauan dan evaluasi', speaker: '', hours: 1 },
]

/** As many subjects as wanted, four of them real. */
export function sampleSubjects(count: number): PrintedCertificates['subjects'] {
  return Array.from({ length: count }, (_, index) => SUBJECTS[index % SUBJECTS.length]).filter(
    (subject) => subject !== undefined,
  )
}

export function sampleCertificates(
  recipients: number,
  changes: Partial<PrintedCertificates> = {},
): PrintedCertificates {
  return {
    ...LOOK,
    event: EVENT,
    days: { first: '2022-09-29', last: '2022-09-29' },
    venue: PLACE,
    subjects: sampleSubjects(4),
    recipients: Array.from({ length: recipients }, (_, index) => recipient(index)),
    numberStyle: 'filled',
    place: 'Mojokerto',
    date: '2022-09-29',
    dateStyle: 'filled',
    signer: sampleSignatory(0),
    ...changes,
  }
}

export function sampleNameCards(cards: number, changes: Partial<PrintedNameCards> = {}): PrintedNameCards {
  return {
    office: LOOK.office,
    typeface: LOOK.typeface,
    event: EVENT,
    cards: Array.from({ length: cards }, (_, index) => {
      const { name, position } = sampleSignatory(index)
      return { name, position }
    }),
    hasLogo: true,
    ...changes,
  }
}
