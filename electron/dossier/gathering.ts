import { readAttendance } from '#electron/attendance/handlers.ts'
import { readAllCommitments } from '#electron/commitments/handlers.ts'
import type { Reader } from '#electron/database/database.ts'
import { notFound } from '#electron/database/refusals.ts'
import { documentInForce, scansOf } from '#electron/documents/handlers.ts'
import { materialsOf } from '#electron/materials/handlers.ts'
import { readMeeting } from '#electron/meetings/handlers.ts'
import { readMinutes, resolveMinutes } from '#electron/minutes/handlers.ts'
import { readParticipants } from '#electron/participants/handlers.ts'
import { readOffice, todayOf } from '#electron/settings/handlers.ts'
import { longDate, type IsoDate } from '#shared/indonesian/dates.ts'
import type { IssuedDocument, Scan } from '#shared/documents/model.ts'
import type { PrintedDossier } from '#shared/documents/dossier-paper.ts'
import { gapsOf, type DossierPaper } from '#shared/dossier/gaps.ts'
import type { DossierGap, DossierPart } from '#shared/dossier/model.ts'
import type { Material } from '#shared/materials/model.ts'
import { MEETING_PAPER_NAMES } from '#shared/meeting-papers/papers.ts'
import { daysOf, daysWords, lastDateOf, timeWords } from '#shared/meetings/sessions.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import type { NamedPerson } from '#shared/meetings/person-reference.ts'
import { wordCountOf } from '#shared/minutes/parts.ts'
import type { Office } from '#shared/settings/model.ts'

/** Papers that belong into every dossier: as drafts too, while they are not issued. */
const ESSENTIAL = ['invitation', 'attendance', 'minutes'] as const
type EssentialPaper = (typeof ESSENTIAL)[number]
/** In the order in which they lie in a dossier; what is handed out (certificates, cards) stays out of it. */
const ORDER = ['invitation', 'rundown', 'attendance', 'minutes', 'berita-acara', 'report'] as const

/** Where the pages of a part come from. */
export type Source =
  | { kind: 'filed'; document: IssuedDocument }
  | { kind: 'draft'; paper: EssentialPaper }
  | { kind: 'photos'; photos: Material[] }
  | { kind: 'scan'; scan: Scan }

/** A part of a dossier before it is printed. */
export interface PlannedPart extends DossierPart {
  source: Source
}

/** All that a dossier is put together from. */
export interface Plan {
  meeting: Meeting
  office: Office
  today: IsoDate
  /** Head of the cover. */
  lines: PrintedDossier['lines']
  parts: PlannedPart[]
  gaps: DossierGap[]
}

function isEssential(paper: (typeof ORDER)[number]): paper is EssentialPaper {
  return ESSENTIAL.some((each) => each === paper)
}

function filedNote({ number, date, revision, code }: IssuedDocument): string {
  const words = [
    number === '' ? `kode ${code}` : number,
    date === null ? '' : longDate(date),
    revision === 1 ? '' : `revisi ${revision}`,
  ]
  return words.filter((each) => each !== '').join(', ')
}

function filedPart(kind: 'paper' | 'commitment', title: string, document: IssuedDocument): PlannedPart {
  const source = { kind: 'filed', document } as const
  return { kind, title, note: filedNote(document), documentId: document.id, pages: document.pages, source }
}

function draftPart(paper: EssentialPaper): PlannedPart {
  const title = MEETING_PAPER_NAMES[paper]
  const source = { kind: 'draft', paper } as const
  return { kind: 'paper', title, note: 'konsep, belum diterbitkan', documentId: null, pages: null, source }
}

async function scanParts(reader: Reader, filed: readonly PlannedPart[]): Promise<PlannedPart[]> {
  const parts: PlannedPart[] = []
  for (const { title, documentId } of filed) {
    if (documentId === null) continue
    for (const scan of await scansOf(reader, documentId)) {
      const note = `${scan.fileName}${scan.completeness === 'partial' ? ', sebagian' : ''}`
      const source = { kind: 'scan', scan } as const
      parts.push({ kind: 'scan', title: `Pindaian ${title}`, note, documentId, pages: scan.pages, source })
    }
  }
  return parts
}

function personWords(named: NamedPerson | null): string {
  if (named === null) return ''
  return [named.name, named.position].filter((each) => each !== '').join(', ')
}

/** Participants of whom nothing is recorded, once the last session is over. */
async function unrecordedOf(
  reader: Reader,
  { id, sessions }: Meeting,
  participants: readonly { id: string }[],
  today: IsoDate,
): Promise<number> {
  const last = sessions.map(lastDateOf).toSorted().at(-1)
  if (last === undefined || last >= today) return 0
  const recorded = new Set((await readAttendance(reader, id)).map(({ participantId }) => participantId))
  return participants.filter((each) => !recorded.has(each.id)).length
}

/** What the dossier of a meeting holds as things are, in its order, and what it lacks. @throws NOT_FOUND */
export async function planOf(reader: Reader, meetingId: string, now: Date): Promise<Plan> {
  const office = await readOffice(reader)
  if (office === null) throw notFound()
  const today = todayOf(office, now)
  const meeting = await readMeeting(reader, meetingId)
  const participants = await readParticipants(reader, meetingId)
  const hasMinutes = wordCountOf((await readMinutes(reader, meetingId)).content) > 0
  const isPrintable = { invitation: true, attendance: true, minutes: hasMinutes }

  const papers: PlannedPart[] = []
  const wanted: DossierPaper[] = []
  for (const paper of ORDER) {
    const name = MEETING_PAPER_NAMES[paper]
    const document = await documentInForce(reader, meetingId, paper)
    if (document !== null) papers.push(filedPart('paper', name, document))
    else if (isEssential(paper) && isPrintable[paper]) papers.push(draftPart(paper))
    // Minutes that are not written cannot be issued: one gap is enough.
    if (document !== null || (isEssential(paper) && isPrintable[paper])) wanted.push({ paper, document })
  }
  const commitments: { id: string; document: IssuedDocument | null }[] = []
  for (const each of await readAllCommitments(reader)) {
    if (each.meetingId !== meetingId) continue
    const document = await documentInForce(reader, each.id, 'commitment')
    commitments.push({ id: each.id, document })
    if (document !== null) papers.push(filedPart('commitment', 'Komitmen Bersama', document))
  }
  const photos = (await materialsOf(reader, meetingId)).filter(({ kind }) => kind === 'photo')
  const photoParts: PlannedPart[] =
    photos.length === 0
      ? []
      : [
          {
            kind: 'photos',
            title: 'Foto kegiatan',
            note: `${photos.length} foto`,
            documentId: null,
            pages: null,
            source: { kind: 'photos', photos },
          },
        ]
  const { chair, participants: peserta } = await resolveMinutes(reader, meetingId, { office, today })
  const lines = [
    { label: 'Hari/Tanggal', value: daysWords(meeting) },
    {
      label: 'Waktu',
      value: daysOf(meeting.sessions)
        .map((day) => timeWords(day, office.timeZone))
        .join('\n'),
    },
    { label: 'Tempat', value: meeting.place },
    { label: 'Pimpinan Rapat', value: personWords(chair) },
    { label: 'Peserta', value: peserta },
  ].filter(({ value }) => value !== '')
  return {
    meeting,
    office,
    today,
    lines,
    parts: [...papers, ...photoParts, ...(await scanParts(reader, papers))],
    gaps: gapsOf({
      papers: wanted,
      commitments,
      participants: participants.length,
      unrecorded: await unrecordedOf(reader, meeting, participants, today),
      hasMinutes,
      photos: photos.length,
    }),
  }
}
