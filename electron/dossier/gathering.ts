import * as z from 'zod'
import { readAttendance } from '#electron/attendance/handlers.ts'
import { readAllCommitments } from '#electron/commitments/handlers.ts'
import type { Reader } from '#electron/database/database.ts'
import { notFound } from '#electron/database/refusals.ts'
import { documentInForce, makingOf, scansOf } from '#electron/documents/handlers.ts'
import { materialsOf } from '#electron/materials/handlers.ts'
import { readPaper } from '#electron/meeting-papers/handlers.ts'
import { readMeeting } from '#electron/meetings/handlers.ts'
import { readMinutes, resolveMinutes } from '#electron/minutes/handlers.ts'
import { readParticipants } from '#electron/participants/handlers.ts'
import { readOffice, todayOf } from '#electron/settings/handlers.ts'
import type { IssuedDocument, Scan } from '#shared/documents/model.ts'
import type { PrintedDossier } from '#shared/documents/dossier-paper.ts'
import { printedPhoto } from '#shared/documents/photos.ts'
import { gapsOf, type DossierPaper, type DossierState } from '#shared/dossier/gaps.ts'
import type { DossierGap, DossierPart } from '#shared/dossier/model.ts'
import { longDate, type IsoDate } from '#shared/indonesian/dates.ts'
import type { Material } from '#shared/materials/model.ts'
import type { MeetingPaperDraft } from '#shared/meeting-papers/model.ts'
import { MEETING_PAPER_NAMES } from '#shared/meeting-papers/papers.ts'
import { daysWords, lastDateOf, placesWords, timesWords } from '#shared/meetings/sessions.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import type { NamedPerson } from '#shared/meetings/person-reference.ts'
import { wordCountOf } from '#shared/minutes/parts.ts'
import type { Office } from '#shared/settings/model.ts'

/** Papers that belong into every dossier: as drafts too, while they are not issued. */
const ESSENTIAL = ['invitation', 'attendance', 'minutes'] as const
type EssentialPaper = (typeof ESSENTIAL)[number]
/** In the order in which they lie in a dossier; what is handed out (certificates, cards) stays out of it. */
const ORDER = ['invitation', 'rundown', 'attendance', 'minutes', 'berita-acara', 'report'] as const

const withPhotos = z.object({ photos: z.array(printedPhoto) })

/** Where the pages of a part come from. */
export type Source =
  | { kind: 'filed'; document: IssuedDocument }
  | { kind: 'draft'; paper: EssentialPaper }
  | { kind: 'photos'; photos: Material[] }
  | { kind: 'scan'; scan: Scan }

/** A part of a dossier before it is printed. */
export interface PlannedPart extends DossierPart {
  source: Source
  /** Digests of the photos that it prints itself: they are not shown a second time. */
  photos: readonly string[]
}

/** All that a dossier is put together from. */
export interface Plan {
  meeting: Meeting
  office: Office
  today: IsoDate
  /** Head of the cover. */
  lines: PrintedDossier['lines']
  papers: PlannedPart[]
  /** All photos of the meeting; those that no paper prints make a part of their own behind the papers. */
  photos: Material[]
  scans: PlannedPart[]
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

/** `dengan 4 foto` */
function photosNote(photos: readonly string[]): string {
  return photos.length === 0 ? '' : `dengan ${photos.length} foto`
}

async function filedPart(
  reader: Reader,
  kind: 'paper' | 'commitment',
  title: string,
  document: IssuedDocument,
): Promise<PlannedPart> {
  const printed = withPhotos.safeParse((await makingOf(reader, document.id)).snapshot)
  const photos = printed.success ? printed.data.photos.map(({ image }) => image) : []
  const note = [filedNote(document), photosNote(photos)].filter((each) => each !== '').join(', ')
  const source = { kind: 'filed', document } as const
  return { kind, title, note, documentId: document.id, pages: document.pages, source, photos }
}

function draftPart(
  paper: EssentialPaper,
  { options }: MeetingPaperDraft,
  all: readonly Material[],
): PlannedPart {
  const photos = options.paper === 'minutes' && options.showsPhotos ? all.map(({ sha256 }) => sha256) : []
  const note = ['konsep, belum diterbitkan', photosNote(photos)].filter((each) => each !== '').join(', ')
  const source = { kind: 'draft', paper } as const
  return {
    kind: 'paper',
    title: MEETING_PAPER_NAMES[paper],
    note,
    documentId: null,
    pages: null,
    source,
    photos,
  }
}

/** A part of the photos that are not in any of the papers before it; none when there are none. */
export function photoParts(photos: readonly Material[], papers: readonly PlannedPart[]): PlannedPart[] {
  const shown = new Set(papers.flatMap((paper) => paper.photos))
  const rest = photos.filter(({ sha256 }) => !shown.has(sha256))
  if (rest.length === 0) return []
  const others = rest.length === photos.length ? '' : ' lain'
  return [
    {
      kind: 'photos',
      title: 'Foto kegiatan',
      note: `${rest.length} foto${others}`,
      documentId: null,
      pages: null,
      source: { kind: 'photos', photos: rest },
      photos: rest.map(({ sha256 }) => sha256),
    },
  ]
}

async function scanParts(reader: Reader, filed: readonly PlannedPart[]): Promise<PlannedPart[]> {
  const parts: PlannedPart[] = []
  for (const { title, documentId } of filed) {
    if (documentId === null) continue
    for (const scan of await scansOf(reader, documentId)) {
      const note = `${scan.fileName}${scan.completeness === 'partial' ? ', sebagian' : ''}`
      const source = { kind: 'scan', scan } as const
      parts.push({
        kind: 'scan',
        title: `Pindaian ${title}`,
        note,
        documentId,
        pages: scan.pages,
        source,
        photos: [],
      })
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
  const { content } = await readMinutes(reader, meetingId)
  const hasMinutes = wordCountOf(content) > 0
  const photos = (await materialsOf(reader, meetingId)).filter(({ kind }) => kind === 'photo')

  const papers: PlannedPart[] = []
  const wanted: DossierPaper[] = []
  for (const paper of ORDER) {
    const draft = await readPaper(reader, { meetingId, paper }, now)
    const { document, version, differs } = draft
    if (document !== null) papers.push(await filedPart(reader, 'paper', MEETING_PAPER_NAMES[paper], document))
    // Minutes that are not written cannot be printed: one gap is enough.
    else if (paper === 'minutes' && !hasMinutes) continue
    else if (isEssential(paper)) papers.push(draftPart(paper, draft, photos))
    else if (paper === 'rundown' && meeting.agenda.length === 0) continue
    const standing = isEssential(paper) ? 'essential' : version > 0 ? 'begun' : 'optional'
    wanted.push({ paper, standing, document, differs })
  }
  const commitments: DossierState['commitments'][number][] = []
  for (const { id, isRevising, ...each } of await readAllCommitments(reader)) {
    if (each.meetingId !== meetingId) continue
    const document = await documentInForce(reader, id, 'commitment')
    commitments.push({ id, document, isRevising })
    if (document !== null) papers.push(await filedPart(reader, 'commitment', 'Komitmen Bersama', document))
  }
  const {
    chair,
    noteTaker,
    participants: peserta,
    actionItems,
  } = await resolveMinutes(reader, meetingId, { office, today })
  const lines = [
    { label: 'Hari/Tanggal', value: daysWords(meeting) },
    { label: 'Waktu', value: timesWords(meeting, office.timeZone) },
    { label: 'Tempat', value: placesWords(meeting, meeting.place) },
    { label: 'Pimpinan Rapat', value: personWords(chair) },
    { label: 'Peserta', value: peserta },
  ].filter(({ value }) => value !== '')
  return {
    meeting,
    office,
    today,
    lines,
    papers,
    photos,
    scans: await scanParts(reader, papers),
    gaps: gapsOf({
      hasSessions: meeting.sessions.length > 0,
      hasPlace: meeting.place !== '',
      papers: wanted,
      commitments,
      participants: participants.length,
      unrecorded: await unrecordedOf(reader, meeting, participants, today),
      minutes: hasMinutes ? { content, hasChair: chair !== null, hasNoteTaker: noteTaker !== null } : null,
      unclearActionItems: actionItems.filter(({ owner, dueOn }) => owner === '' || dueOn === null).length,
      photos: photos.length,
    }),
  }
}
