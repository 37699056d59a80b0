import type { MeetingPaperSummary, OptionsOf, PrintablePaper } from '#shared/meeting-papers/model.ts'

/** Where a paper stands, in words. */
export const PAPER_STATES: Record<MeetingPaperSummary['state'], string> = {
  new: 'Belum dibuat',
  draft: 'Konsep',
  issued: 'Terbit',
}

type Invitation = OptionsOf<'invitation'>
type Choices<Value> = readonly { value: Value; label: string }[]

/** How a number is printed; a letter always has a line for it, and a certificate is not numbered by hand. */
export function numberStyles(paper: PrintablePaper): Choices<OptionsOf<'report'>['numberStyle']> {
  const none = { value: 'none', label: 'Tanpa nomor' } as const
  const blank = { value: 'blank', label: 'Kosong, ditulis tangan' } as const
  const filled = { value: 'filled', label: 'Dicetak' } as const
  if (paper === 'certificates') return [none, filled]
  return paper === 'invitation' ? [blank, filled] : [none, blank, filled]
}

export const DATE_STYLES: Choices<Invitation['dateStyle']> = [
  { value: 'filled', label: 'Dicetak lengkap' },
  { value: 'dayBlank', label: 'Tanggalnya kosong' },
  { value: 'blank', label: 'Kosong semua' },
]
export const FORMS: Choices<Invitation['form']> = [
  { value: 'together', label: 'Satu surat untuk semua' },
  { value: 'each', label: 'Satu surat untuk setiap orang' },
]
export const TYPEFACES: Choices<Invitation['typeface']> = [
  { value: 'bonum', label: 'Mirip Bookman' },
  { value: 'arimo', label: 'Mirip Arial' },
]
export const PAPERS: Choices<Invitation['paperSize']> = [
  { value: 'a4', label: 'A4 (210 x 297 mm)' },
  { value: 'f4', label: 'F4 / Folio (215 x 330 mm)' },
  { value: 'f4-210', label: 'F4 sempit (210 x 330 mm)' },
]

/** @param headOfRegion `Bupati` or `Wali Kota` */
export function letterheads(headOfRegion: string): Choices<Invitation['letterhead']> {
  return [
    { value: 'office', label: 'Kop kantor' },
    { value: 'head', label: `Kop ${headOfRegion}` },
    { value: 'none', label: 'Tanpa kop' },
  ]
}
