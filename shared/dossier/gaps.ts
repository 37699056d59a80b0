import type { IssuedDocument } from '#shared/documents/model.ts'
import { MEETING_PAPER_NAMES, type MeetingPaper } from '#shared/meeting-papers/papers.ts'
import type { DossierGap } from './model.ts'

type OfDocument = Pick<IssuedDocument, 'id' | 'number' | 'scanCount' | 'hasCompleteScan'>

/** A paper that a dossier should hold, or holds because it was issued. */
export interface DossierPaper {
  paper: MeetingPaper
  /** The revision in force; null while none is. */
  document: OfDocument | null
}

/** What is known of a meeting when its dossier is put together. */
export interface DossierState {
  papers: readonly DossierPaper[]
  commitments: readonly { id: string; document: OfDocument | null }[]
  participants: number
  /** Participants of whom nothing is recorded although the meeting is over. */
  unrecorded: number
  hasMinutes: boolean
  photos: number
}

const step = (name: Extract<DossierGap['place'], { kind: 'step' }>['step']) =>
  ({ kind: 'step', step: name }) as const

/** What an issued paper lacks until it has come back signed. */
function ofDocument(name: string, document: OfDocument, isNumbered: boolean): DossierGap[] {
  const { id, number, scanCount, hasCompleteScan } = document
  const place = { kind: 'document', id } as const
  const gaps: DossierGap[] = []
  if (isNumbered && number === '') gaps.push({ message: `Nomor ${name} belum dicatat.`, place })
  if (!hasCompleteScan) {
    const message =
      scanCount === 0
        ? `Pindaian ${name} yang sudah ditandatangani belum disimpan.`
        : `Pindaian ${name} baru sebagian.`
    gaps.push({ message, place })
  }
  return gaps
}

/** What the dossier of a meeting still lacks, in the order of its parts. */
export function gapsOf(state: DossierState): DossierGap[] {
  const gaps: DossierGap[] = []
  if (state.participants === 0)
    gaps.push({ message: 'Daftar peserta masih kosong.', place: step('participants') })
  if (state.unrecorded > 0)
    gaps.push({
      message: `Kehadiran ${state.unrecorded} peserta belum dicatat.`,
      place: step('attendance'),
    })
  if (!state.hasMinutes) gaps.push({ message: 'Notula belum ditulis.', place: step('minutes') })
  for (const { paper, document } of state.papers) {
    const name = MEETING_PAPER_NAMES[paper]
    if (document === null)
      gaps.push({ message: `${name} belum diterbitkan.`, place: { kind: 'paper', paper } })
    // Of what a meeting prints, only its letters always carry a number of the register.
    else gaps.push(...ofDocument(name, document, paper === 'invitation'))
  }
  for (const { id, document } of state.commitments) {
    const name = 'Komitmen Bersama'
    if (document === null)
      gaps.push({ message: `${name} belum diterbitkan.`, place: { kind: 'commitment', id } })
    else gaps.push(...ofDocument(name, document, false))
  }
  if (state.photos === 0) gaps.push({ message: 'Belum ada foto kegiatan.', place: step('minutes') })
  return gaps
}
