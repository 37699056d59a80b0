import type { PrintedInvitation } from '#shared/documents/invitation-letter.ts'
import type { AttendanceRow, PrintedAttendance } from '#shared/documents/attendance-list.ts'
import { sampleIdentifier, sampleSignatory, sampleSnapshot } from './sample-snapshot.ts'

const { office } = sampleSnapshot(0)

/** Everything that papers of a meeting have in common: Bimtek IV of 29 September 2022 (domain.md section 1). */
export const LOOK = { office, letterhead: 'office', typeface: 'arimo' } as const

export const EVENT = 'Bimbingan Teknis Tahap IV Gerakan Menuju Kota Cerdas (Smart City) Kabupaten Mojokerto'
export const PLACE = 'Pendapa Graha Maja Tama, Kabupaten Mojokerto'

const AGENCIES = [
  'Diskominfo',
  'Bappeda',
  'Dinas Kesehatan',
  'RSUD Prof. Dr. Soekandar',
  'DPUPR',
  'Dinas Pemberdayaan Masyarakat dan Desa',
] as const

/** @param index from 0 */
export function attendanceRow(index: number): AttendanceRow {
  const { name, position } = sampleSignatory(index)
  return {
    id: sampleIdentifier(10_000 + index),
    name,
    position,
    agency: AGENCIES[index % AGENCIES.length] ?? '',
    sex: (['L', 'P', ''] as const)[index % 3] ?? '',
  }
}

/** The list of one day with as many rows as wanted. */
export function sampleAttendance(
  rows: number,
  spareRows: number,
  changes: Partial<PrintedAttendance> = {},
): PrintedAttendance {
  return {
    ...LOOK,
    event: EVENT,
    sheets: [
      {
        date: '2022-09-29',
        startsAt: '09:00',
        endsAt: null,
        place: PLACE,
        rows: Array.from({ length: rows }, (_, index) => attendanceRow(index)),
        spareRows: Array.from({ length: spareRows }, (_, index) => sampleIdentifier(20_000 + index)),
      },
    ],
    signer: sampleSignatory(0),
    cornerMarks: true,
    ...changes,
  }
}

/** Invitees as they stand behind `Yth.`. */
export function sampleRecipients(count: number): string[] {
  return Array.from({ length: count }, (_, index) => sampleSignatory(index).position.replace('Plt. ', ''))
}

/** The invitation to Bimtek IV. */
export function sampleInvitation(
  recipients: number,
  changes: Partial<PrintedInvitation> = {},
): PrintedInvitation {
  return {
    ...LOOK,
    place: 'Mojokerto',
    date: '2022-09-22',
    dateStyle: 'filled',
    numberStyle: 'filled',
    number: '500.12.18.3/1234/416-112/2022',
    nature: 'Penting',
    subject: 'Undangan',
    enclosure: '',
    recipients: sampleRecipients(recipients),
    form: 'together',
    addresseePlace: 'Mojokerto',
    opening: `Dalam rangka ${EVENT}, dengan ini mengharap kehadiran Saudara pada:`,
    lines: [
      { label: 'hari, tanggal', value: 'Kamis, 29 September 2022' },
      { label: 'waktu', value: '09.00 WIB s.d. selesai' },
      { label: 'tempat', value: PLACE },
      { label: 'acara', value: 'Bimtek Smart City Tahap IV dan penandatanganan komitmen bersama' },
    ],
    note: '',
    closing: 'Demikian atas perhatian dan kehadirannya disampaikan terima kasih.',
    signer: sampleSignatory(0),
    copies: [],
    initials: [],
    ...changes,
  }
}
