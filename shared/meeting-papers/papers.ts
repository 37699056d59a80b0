import * as z from 'zod'

/** The papers that a meeting can be printed as (domain.md section 4). */
export const meetingPaper = z.enum([
  'invitation',
  'attendance',
  'minutes',
  'rundown',
  'berita-acara',
  'report',
  'certificates',
  'name-cards',
  'badges',
])
export type MeetingPaper = z.infer<typeof meetingPaper>

/** What each is called on screen. */
export const MEETING_PAPER_NAMES: Record<MeetingPaper, string> = {
  invitation: 'Undangan',
  attendance: 'Daftar Hadir',
  minutes: 'Notula',
  rundown: 'Susunan Acara',
  'berita-acara': 'Berita Acara',
  report: 'Laporan Kegiatan',
  certificates: 'Sertifikat',
  'name-cards': 'Papan Nama Meja',
  badges: 'Kartu Peserta',
}

/** Whether a document of the register came from a meeting; all others came from a commitment. */
export function isMeetingPaper(kind: string): kind is MeetingPaper {
  return meetingPaper.safeParse(kind).success
}
