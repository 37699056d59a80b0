/** The steps of a meeting, in the order of its life; each has its own address. */
export const MEETING_STEPS = [
  { step: 'ringkasan', label: 'Ringkasan', to: '/kegiatan/$id' },
  { step: 'peserta', label: 'Peserta & Undangan', to: '/kegiatan/$id/peserta' },
  { step: 'kehadiran', label: 'Kehadiran', to: '/kegiatan/$id/kehadiran' },
  { step: 'notula', label: 'Notula', to: '/kegiatan/$id/notula' },
  { step: 'tindak-lanjut', label: 'Tindak Lanjut', to: '/kegiatan/$id/tindak-lanjut' },
  { step: 'naskah', label: 'Naskah', to: '/kegiatan/$id/naskah' },
] as const

export type MeetingStep = (typeof MEETING_STEPS)[number]['step']

/** Steps that fill the window and scroll inside themselves. */
const FILLING: ReadonlySet<MeetingStep> = new Set(['peserta', 'kehadiran', 'naskah'])

/** Whether a step fills the window and scrolls inside itself. */
export function fillsWindow(step: MeetingStep): boolean {
  return FILLING.has(step)
}

/** The step that an address is of: `/kegiatan/0198.../kehadiran`. */
export function stepOf(path: string): MeetingStep {
  const name = path.split('/')[3]
  return MEETING_STEPS.find(({ step }) => step === name)?.step ?? 'ringkasan'
}
