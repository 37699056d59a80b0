import type { AttendanceState } from '#shared/attendance/model.ts'
import type { MeetingInput, VenueInput } from '#shared/meetings/model.ts'

/**
 * The event of domain.md section 1 as meetings. Purposes and results of the stages are those of the programme; hours, rundowns and who came
 * are examples.
 */

type Times = [startsAt: string, endsAt: string | null]

/** A line of the rundown: its hours, its title, and whether the ministry's expert speaks. */
type Item = [...Times, title: string, isByExpert?: boolean]

/** A meeting of the event, before it has ids. */
export interface SampleMeeting extends Pick<MeetingInput, 'kind' | 'stage' | 'title' | 'purpose' | 'place'> {
  date: string
  sessions: readonly [name: string, ...Times][]
  agenda: readonly Item[]
}

const COMMAND_CENTER = 'Command Center Kabupaten Mojokerto'
const HALL = 'Pendapa Graha Maja Tama'

export const VENUES: readonly VenueInput[] = [
  { name: COMMAND_CENTER, address: 'Jalan Ahmad Yani Nomor 16, Mojokerto', capacity: 60 },
  { name: HALL, address: 'Jalan Ahmad Yani Nomor 16, Mojokerto', capacity: 300 },
]

export const SERIES_NAME = 'Bimtek Smart City'

const TWO_SESSIONS: SampleMeeting['sessions'] = [
  ['Sesi pagi', '09:00', '12:00'],
  ['Sesi siang', '13:00', '15:00'],
]

/** The four stages. Of stage II only the month is reported, of stage III only that it lay between II and IV: their days are examples and say so. */
export const STAGES: readonly SampleMeeting[] = [
  {
    kind: 'bimtek',
    stage: 1,
    title: 'Bimtek Smart City Tahap I',
    purpose: 'penyusunan Analisis Strategis Smart City Daerah',
    date: '2022-06-06',
    sessions: TWO_SESSIONS,
    agenda: [
      ['09:00', '09:30', 'Pembukaan dan sambutan'],
      ['09:30', '10:30', 'Kebijakan dan kelembagaan Smart City', true],
      ['10:30', '12:00', 'Kesiapan daerah dan analisis kesenjangan', true],
      ['13:00', '14:00', 'Analisis SWOT'],
      ['14:00', '15:00', 'Perumusan visi Smart City'],
    ],
    place: COMMAND_CENTER,
  },
  {
    kind: 'bimtek',
    stage: 2,
    title: 'Bimtek Smart City Tahap II (tanggal contoh)',
    purpose: 'penyelarasan program perangkat daerah dengan dimensi Smart City',
    date: '2022-07-12',
    sessions: TWO_SESSIONS,
    agenda: [
      ['09:00', '10:00', 'Telaah hasil Tahap I'],
      ['10:00', '12:00', 'Program yang relevan dari RPJMD dan Renstra', true],
      ['13:00', '15:00', 'Daftar program per dimensi'],
    ],
    place: COMMAND_CENTER,
  },
  {
    kind: 'bimtek',
    stage: 3,
    title: 'Bimtek Smart City Tahap III (tanggal contoh)',
    purpose: 'penyusunan rancangan Masterplan Smart City',
    date: '2022-08-23',
    sessions: TWO_SESSIONS,
    agenda: [
      ['09:00', '10:30', 'Inovasi daerah', true],
      ['10:30', '12:00', 'Peta jalan'],
      ['13:00', '15:00', 'Program percepatan (quick win)', true],
    ],
    place: COMMAND_CENTER,
  },
  {
    kind: 'bimtek',
    stage: 4,
    title: 'Bimtek Smart City Tahap IV',
    purpose: 'finalisasi Masterplan Smart City',
    date: '2022-09-29',
    sessions: [['', '09:00', null]],
    agenda: [
      ['09:00', '10:00', 'Pemaparan Masterplan akhir', true],
      ['10:00', '11:00', 'Rencana aksi'],
      ['11:00', '12:00', 'Program percepatan (quick win) satu sampai dua tahun'],
    ],
    place: HALL,
  },
]

export const SIGNING: SampleMeeting = {
  kind: 'penandatanganan',
  stage: null,
  title: 'Penandatanganan Komitmen Bersama Implementasi Masterplan Smart City',
  purpose: '',
  date: '2022-09-29',
  sessions: [['', '13:00', null]],
  agenda: [],
  place: HALL,
}

/** Who did not simply come to a stage: by place on the list of participants, from 1. */
export const NOT_PRESENT: readonly {
  stage: number
  place: number
  state: Exclude<AttendanceState, 'present'>
}[] = [
  { stage: 1, place: 4, state: 'represented' },
  { stage: 1, place: 8, state: 'excused' },
  { stage: 2, place: 2, state: 'represented' },
  { stage: 2, place: 7, state: 'absent' },
  { stage: 3, place: 9, state: 'represented' },
]

/** Action items of the stages; a closed one has its day, and `carriedTo` the stages that took it up. */
export const ACTION_ITEMS = [
  {
    stage: 1,
    what: 'Mengisi kuesioner kesiapan daerah dan menyerahkannya ke sekretariat.',
    owner: 'Kepala Dinas Komunikasi dan Informatika',
    dueOn: '2022-06-20',
    closedOn: '2022-06-17',
    carriedTo: [],
  },
  {
    stage: 1,
    what: 'Menyusun Buku 1 Analisis Strategis Smart City.',
    owner: 'Asisten Perekonomian dan Pembangunan',
    dueOn: '2022-07-08',
    closedOn: '2022-08-19',
    carriedTo: [2, 3],
  },
  {
    stage: 2,
    what: 'Melengkapi daftar program per dimensi dengan pagu anggaran.',
    owner: 'Kepala Dinas Pekerjaan Umum dan Penataan Ruang',
    dueOn: '2022-08-15',
    closedOn: null,
    carriedTo: [3, 4],
  },
  {
    stage: 3,
    what: 'Mengusulkan satu program percepatan (quick win) dari setiap perangkat daerah.',
    owner: '',
    dueOn: null,
    closedOn: null,
    carriedTo: [4],
  },
] as const
