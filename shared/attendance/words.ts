import type { AttendanceMark, AttendanceState, RecordingWay } from './model.ts'

/** States as they stand on screen and paper, in the order of the choices. */
export const ATTENDANCE_STATES: readonly { state: AttendanceState; name: string }[] = [
  { state: 'present', name: 'Hadir' },
  { state: 'represented', name: 'Diwakili' },
  { state: 'excused', name: 'Izin' },
  { state: 'absent', name: 'Tidak hadir' },
]

/** How it was recorded. */
export const RECORDING_WAYS: Record<RecordingWay, string> = {
  door: 'di pintu',
  bulk: 'sekaligus',
  sheet: 'dari daftar hadir',
}

/**
 * `hadir`, `diwakili Budi Santoso`, `izin: dinas luar`, `tidak hadir`
 * @param representative name of who came instead; empty when it is not known
 */
export function markWords(mark: AttendanceMark, representative: string): string {
  switch (mark.state) {
    case 'present':
      return 'hadir'
    case 'represented':
      return representative === '' ? 'diwakili' : `diwakili ${representative}`
    case 'excused':
      return mark.reason === '' ? 'izin' : `izin: ${mark.reason}`
    case 'absent':
      return 'tidak hadir'
  }
}
