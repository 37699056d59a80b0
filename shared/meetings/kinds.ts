import type { MeetingKind } from './model.ts'

/** Kinds as they stand on screen and paper, in the order of the choices. */
export const MEETING_KINDS: readonly { kind: MeetingKind; name: string }[] = [
  { kind: 'bimtek', name: 'Bimtek' },
  { kind: 'rapat', name: 'Rapat' },
  { kind: 'penandatanganan', name: 'Penandatanganan' },
  { kind: 'sosialisasi', name: 'Sosialisasi' },
  { kind: 'seminar', name: 'Seminar atau lokakarya' },
  { kind: 'diskusi', name: 'Diskusi kelompok terarah (FGD)' },
  { kind: 'kunjungan', name: 'Kunjungan' },
  { kind: 'lainnya', name: 'Lainnya' },
]
