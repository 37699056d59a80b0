import { attendanceListDocument } from '#shared/documents/attendance-list.ts'
import type { PrintedAttendance } from '#shared/documents/attendance-list.ts'
import { attendanceRow, sampleAttendance } from '../documents/sample-meeting.ts'
import { sampleIdentifier } from '../documents/sample-snapshot.ts'
import { LOGO_DIGEST } from './logo.ts'
import type { Variant } from './variant.ts'

function attendance(
  name: string,
  rows: number,
  spareRows: number,
  changes: Partial<PrintedAttendance> = {},
  pages?: Variant['pages'],
): Variant {
  const document = attendanceListDocument(sampleAttendance(rows, spareRows, changes), null)
  return { name, document, ...(pages && { pages }) }
}

const { office, sheets } = sampleAttendance(12, 0)
const [day] = sheets

/** A name of 120 characters and what else goes to extremes. */
const LONG_ROWS = [
  ...Array.from({ length: 3 }, (_, index) => attendanceRow(index)),
  {
    ...attendanceRow(3),
    name: 'Prof. Dr. dr. Raden Ajeng Sitoresmi Prabuningrat Kusumawardhani Mangkunegara Hadikusumo, S.H., M.H., M.Kn., Ph.D., FINSDV',
    position:
      'Kepala Dinas Pengendalian Penduduk, Keluarga Berencana, Pemberdayaan Perempuan, dan Perlindungan Anak',
    agency: 'Dispendukcapilkabupatenmojokerto',
  },
  { ...attendanceRow(4), name: 'X'.repeat(120), agency: '' },
  attendanceRow(5),
]

const SECOND_DAY = {
  date: '2022-09-30',
  startsAt: '08:00',
  endsAt: '12:00',
  place: 'Command Center Kabupaten Mojokerto',
  rows: Array.from({ length: 30 }, (_, index) => ({
    ...attendanceRow(index),
    id: sampleIdentifier(30_000 + index),
  })),
  spareRows: [],
}

export const ATTENDANCE_VARIANTS: Variant[] = [
  attendance('attendance-1', 1, 0, { letterhead: 'none' }),
  attendance('attendance-30', 26, 4, { office: { ...office, logo: LOGO_DIGEST } }),
  attendance('attendance-f4', 60, 10, { office: { ...office, paper: 'f4' }, typeface: 'bonum' }),
  attendance('attendance-long', 0, 0, {
    sheets: day === undefined ? [] : [{ ...day, rows: LONG_ROWS }],
    signer: null,
    cornerMarks: false,
  }),
  attendance('attendance-2-days', 0, 0, { sheets: day === undefined ? [] : [day, SECOND_DAY] }),
  attendance('attendance-spare', 0, 40, { letterhead: 'none', signer: null }),
  attendance('attendance-2000', 2000, 0, {}, (count) => [1, 2, count]),
]
