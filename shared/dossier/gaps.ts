import type { IssuedDocument } from '#shared/documents/model.ts'
import { isSigned } from '#shared/documents/signing-state.ts'
import { MEETING_PAPER_NAMES, type MeetingPaper } from '#shared/meeting-papers/papers.ts'
import type { MinutesContent } from '#shared/minutes/model.ts'
import { isBlank } from '#shared/minutes/rich-text.ts'
import type { DossierGap } from './model.ts'

type OfDocument = Pick<IssuedDocument, 'id' | 'number' | 'progress' | 'scanCount' | 'hasCompleteScan'>

/** A paper that a dossier may hold. */
export interface DossierPaper {
  paper: MeetingPaper
  /** `essential`: no dossier is whole without it; `begun`: the clerk has begun it; `optional`: not every meeting has it. */
  standing: 'essential' | 'begun' | 'optional'
  /** The revision in force; null while none is. */
  document: OfDocument | null
  /** Whether it would be printed otherwise today than it was issued. */
  differs: boolean
}

/** What is written in the minutes, and who signs them. */
export interface DossierMinutes {
  content: Pick<MinutesContent, 'opening' | 'discussions' | 'conclusions' | 'decisions' | 'closing'>
  hasChair: boolean
  hasNoteTaker: boolean
}

/** What is known of a meeting when its dossier is put together. */
export interface DossierState {
  hasSessions: boolean
  hasPlace: boolean
  papers: readonly DossierPaper[]
  commitments: readonly { id: string; document: OfDocument | null; isRevising: boolean }[]
  participants: number
  /** Participants of whom nothing is recorded although the meeting is over. */
  unrecorded: number
  /** Null while nothing is written. */
  minutes: DossierMinutes | null
  /** Action items without an owner or a due date. */
  unclearActionItems: number
  photos: number
}

type Place = DossierGap['place']

const step = (name: Extract<Place, { kind: 'step' }>['step']): Place => ({ kind: 'step', step: name })

function missing(message: string, place: Place): DossierGap {
  return { message, place, isOptional: false }
}

/** What an issued paper lacks until it has come back signed by all. @param comesBack whether it goes round to be signed at all */
function ofDocument(
  name: string,
  { id, number, progress, scanCount, hasCompleteScan }: OfDocument,
  { isNumbered, comesBack }: { isNumbered: boolean; comesBack: boolean },
): DossierGap[] {
  const gap = (message: string) => missing(message, { kind: 'document', id })
  const gaps: DossierGap[] = []
  if (isNumbered && number === '') gaps.push(gap(`Nomor ${name} belum dicatat.`))
  const { total, done, refused } = progress
  if (refused > 0) gaps.push(gap(`${refused} penanda tangan menolak menandatangani ${name}.`))
  if (done > 0 && done + refused < total)
    gaps.push(gap(`${name} baru ditandatangani ${done} dari ${total} orang.`))
  if (total > 0 && done + refused === 0 && hasCompleteScan)
    gaps.push(gap(`Tanda tangan pada ${name} belum dicatat, padahal pindaiannya sudah ada.`))
  if (!comesBack || hasCompleteScan) return gaps
  return [
    ...gaps,
    gap(
      scanCount === 0
        ? `Pindaian ${name} yang sudah ditandatangani belum disimpan.`
        : `Pindaian ${name} baru sebagian.`,
    ),
  ]
}

function ofPaper({ paper, standing, document, differs }: DossierPaper): DossierGap[] {
  const name = MEETING_PAPER_NAMES[paper]
  const place = { kind: 'paper', paper } as const
  if (document === null) {
    const begun = standing === 'begun' ? 'sudah disusun, tetapi ' : ''
    return [{ message: `${name} ${begun}belum diterbitkan.`, place, isOptional: standing === 'optional' }]
  }
  return [
    ...(differs ? [missing(`Isi ${name} berubah sesudah terbit; revisinya belum diterbitkan.`, place)] : []),
    ...ofDocument(name, document, {
      // Of what a meeting prints, only its letters always carry a number of the register.
      isNumbered: paper === 'invitation',
      comesBack: isSigned({ kind: paper, progress: document.progress }),
    }),
  ]
}

function missingInMinutes(message: string): DossierGap {
  return missing(message, step('minutes'))
}

function ofMinutes(minutes: DossierMinutes | null): DossierGap[] {
  if (minutes === null) return [missingInMinutes('Notula belum ditulis.')]
  const { content, hasChair, hasNoteTaker } = minutes
  const { opening, discussions, conclusions, decisions, closing } = content
  const empty = [
    ...(isBlank(opening) ? ['Pembukaan'] : []),
    ...(discussions.every(({ body }) => isBlank(body)) ? ['Pembahasan'] : []),
    ...(isBlank(conclusions) ? ['Kesimpulan'] : []),
    ...(isBlank(closing) ? ['Penutup'] : []),
  ]
  const undiscussed = discussions.filter(({ body }) => isBlank(body)).length
  return [
    ...(empty.length === 0
      ? []
      : [missingInMinutes(`Bagian notula yang masih kosong: ${empty.join(', ')}.`)]),
    ...(undiscussed > 0 && undiscussed < discussions.length
      ? [missingInMinutes(`Pembahasan ${undiscussed} mata acara pada notula masih kosong.`)]
      : []),
    ...(decisions.length === 0 ? [missingInMinutes('Notula belum memuat keputusan.')] : []),
    ...(hasChair ? [] : [missingInMinutes('Pimpinan rapat pada notula belum dipilih.')]),
    ...(hasNoteTaker ? [] : [missingInMinutes('Pencatat pada notula belum dipilih.')]),
  ]
}

/** What the dossier of a meeting still lacks, in the order of its parts. */
export function gapsOf(state: DossierState): DossierGap[] {
  const { papers, commitments, participants, unrecorded, unclearActionItems, photos } = state
  const gaps: DossierGap[] = []
  if (!state.hasSessions) gaps.push(missing('Hari dan jam kegiatan belum ditentukan.', step('summary')))
  if (!state.hasPlace) gaps.push(missing('Tempat kegiatan belum diisi.', step('summary')))
  if (participants === 0) gaps.push(missing('Daftar peserta masih kosong.', step('participants')))
  if (unrecorded > 0) gaps.push(missing(`Kehadiran ${unrecorded} peserta belum dicatat.`, step('attendance')))
  gaps.push(...ofMinutes(state.minutes))
  if (unclearActionItems > 0)
    gaps.push(
      missing(
        `${unclearActionItems} tindak lanjut belum jelas penanggung jawab atau batas waktunya.`,
        step('action-items'),
      ),
    )
  gaps.push(...papers.flatMap(ofPaper))
  for (const { id, document, isRevising } of commitments) {
    const name = 'Komitmen Bersama'
    const place = { kind: 'commitment', id } as const
    if (document === null) gaps.push(missing(`${name} belum diterbitkan.`, place))
    else {
      if (isRevising) gaps.push(missing(`Revisi ${name} belum diterbitkan.`, place))
      gaps.push(...ofDocument(name, document, { isNumbered: false, comesBack: true }))
    }
  }
  if (photos === 0) gaps.push(missing('Belum ada foto kegiatan.', step('minutes')))
  return gaps
}
