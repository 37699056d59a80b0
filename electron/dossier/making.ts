import sharp from 'sharp'
import { DamagedFileError } from '#electron/files/file-store.ts'
import { printAsChosen } from '#electron/meeting-papers/handlers.ts'
import { printDocument } from '#electron/printing/print-document.ts'
import type { RequestContext } from '#electron/request-context.ts'
import {
  dossierContentsPages,
  dossierCover,
  dossierPhotosDocument,
  dossierTitle,
  type PrintedDossier,
} from '#shared/documents/dossier-paper.ts'
import type { DossierContents, DossierGap, DossierPart, DossierProgress } from '#shared/dossier/model.ts'
import { planOf, type Plan, type PlannedPart } from './gathering.ts'
import { JoiningRoom, type JoinedPart } from './joining.ts'

/** Longer side of a scanned picture in px: about 210 dpi on A4. The scan itself is kept whole in the register. */
const PICTURE_SIDE = 2480
const PICTURE_QUALITY = 82
/** Bytes of scans and papers that one dossier takes in; a viewer on an office PC opens no more. */
const MOST_BYTES = 300 * 1024 * 1024
/** Times that the contents are set until their own length is right: one line more may begin a page. */
const MOST_SETTINGS = 4

/** A dossier that is put together. */
export interface PutTogether extends DossierContents {
  pdf: Uint8Array<ArrayBuffer>
  pages: number
  title: string
}

/** Pages of a part, or why it is left out. */
type Taken = { joined: JoinedPart['pages']; pages: number; bytes: number } | { reason: string }

/** Puts together the dossier of one meeting. */
class Making {
  readonly #context: RequestContext
  readonly #plan: Plan
  readonly #joining: JoiningRoom
  readonly #signal: AbortSignal | undefined

  constructor(context: RequestContext, plan: Plan, joining: JoiningRoom, signal: AbortSignal | undefined) {
    this.#context = context
    this.#plan = plan
    this.#joining = joining
    this.#signal = signal
  }

  async take({ source }: PlannedPart): Promise<Taken> {
    switch (source.kind) {
      case 'filed':
        return this.#filed(source.document.sha256)
      case 'draft': {
        const meetingId = this.#plan.meeting.id
        const { printed, findings } = await printAsChosen(
          this.#context,
          { meetingId, paper: source.paper },
          this.#signal,
        )
        if (printed !== null) return this.#printed(printed)
        return { reason: findings.find(({ severity }) => severity === 'error')?.message ?? '' }
      }
      case 'photos': {
        const { meeting, office } = this.#plan
        const photos = source.photos.map(({ sha256, caption }) => ({ image: sha256, caption }))
        const document = dossierPhotosDocument(office, meeting.title, photos)
        return this.#printed(await printDocument(this.#context, document, this.#signal))
      }
      case 'scan':
        if (source.scan.mediaType === 'application/pdf') return this.#filed(source.scan.sha256)
        return this.#pictures(source.scan)
    }
  }

  #printed({ pdf, pages }: { pdf: Uint8Array; pages: number }): Taken {
    return { joined: { kind: 'pdf', pdf }, pages, bytes: pdf.length }
  }

  async #filed(sha256: string): Promise<Taken> {
    const pdf = await this.#context.files.read(sha256)
    const pages = await this.#joining.pagesOf(pdf, this.#signal)
    if (pages === null) return { reason: 'PDF-nya tidak dapat digabung; buka lewat Naskah.' }
    return { joined: { kind: 'pdf', pdf }, pages, bytes: pdf.length }
  }

  async #pictures({ sha256, pages }: { sha256: string; pages: number }): Promise<Taken> {
    const scan = await this.#context.files.read(sha256)
    const jpegs: Uint8Array[] = []
    for (let page = 0; page < pages; page += 1) {
      this.#signal?.throwIfAborted()
      jpegs.push(
        await sharp(scan, { page })
          .autoOrient()
          .flatten({ background: '#ffffff' })
          .toColourspace('srgb')
          .resize({ width: PICTURE_SIDE, height: PICTURE_SIDE, fit: 'inside', withoutEnlargement: true })
          .jpeg({ quality: PICTURE_QUALITY })
          .toBuffer(),
      )
    }
    const bytes = jpegs.reduce((sum, { length }) => sum + length, 0)
    return { joined: { kind: 'pictures', jpegs }, pages, bytes }
  }

  /** Cover and contents, which are set until their page numbers count the contents themselves too. */
  async front(parts: readonly (DossierPart & { pages: number })[], gaps: readonly DossierGap[]) {
    const { meeting, office, today: date, lines } = this.#plan
    const facts = {
      office,
      letterhead: 'office',
      typeface: 'arimo',
      meeting: meeting.title,
      date,
      lines,
      missing: gaps.map(({ message }) => message),
    } as const
    const cover = await printDocument(this.#context, dossierCover({ ...facts, parts: [] }), this.#signal)
    let own = 1
    for (let setting = 1; ; setting += 1) {
      const document = dossierContentsPages({ ...facts, parts: listed(parts, cover.pages + own) })
      const contents = await printDocument(this.#context, document, this.#signal)
      if (contents.pages === own || setting === MOST_SETTINGS) return { cover, contents }
      own = contents.pages
    }
  }
}

/** Parts with the page on which each begins behind those of the front. */
function listed(parts: readonly (DossierPart & { pages: number })[], front: number): PrintedDossier['parts'] {
  let page = front + 1
  return parts.map(({ title, note, pages }) => {
    const first = page
    page += pages
    return { title, note, pages, page: first }
  })
}

/** Where a part that is left out is mended. */
function placeOf({ documentId, source }: PlannedPart): DossierGap['place'] {
  if (documentId !== null) return { kind: 'document', id: documentId }
  return source.kind === 'draft' ? { kind: 'paper', paper: source.paper } : { kind: 'step', step: 'minutes' }
}

function leftOut(part: PlannedPart, reason: string): DossierGap {
  const { title, note, source } = part
  const name = source.kind === 'scan' ? `${title} (${note})` : title
  return { message: `${name} tidak disertakan: ${reason}`, place: placeOf(part) }
}

/**
 * Puts the dossier of a meeting together, part by part; what cannot be taken in is left out and told. The caller may stop between parts.
 * @throws NOT_FOUND, PaperFailed
 */
export async function* makeDossier(
  context: RequestContext,
  meetingId: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<DossierProgress, PutTogether> {
  const plan = await context.database.reading((reader) => planOf(reader, meetingId, context.clock()))
  const total = plan.parts.length + 1
  const gaps = [...plan.gaps]
  const parts: (DossierPart & { pages: number })[] = []
  const joined: JoinedPart[] = []
  let bytes = 0
  const joining = new JoiningRoom()
  const making = new Making(context, plan, joining, signal)
  try {
    for (const [done, part] of plan.parts.entries()) {
      signal?.throwIfAborted()
      yield { step: `Menyiapkan ${part.title}`, done, total }
      const taken = await making.take(part).catch((error: unknown): Taken => {
        if (error instanceof DamagedFileError) return { reason: 'berkasnya hilang atau rusak.' }
        throw error
      })
      if ('reason' in taken) gaps.push(leftOut(part, taken.reason))
      else if (bytes + taken.bytes > MOST_BYTES)
        gaps.push(leftOut(part, 'berkas kegiatan menjadi terlalu besar; buka lewat Naskah.'))
      else {
        bytes += taken.bytes
        const { source: _source, ...facts } = part
        parts.push({ ...facts, pages: taken.pages })
        joined.push({ title: part.title, pages: taken.joined })
      }
    }
    yield { step: 'Menggabungkan', done: total - 1, total }
    const { cover, contents } = await making.front(parts, gaps)
    const title = dossierTitle({ meeting: plan.meeting.title })
    const front: JoinedPart[] = [
      { title: 'Sampul', pages: { kind: 'pdf', pdf: cover.pdf } },
      { title: 'Daftar isi', pages: { kind: 'pdf', pdf: contents.pdf } },
    ]
    const author = plan.office.officeName
    const createdAt = context.clock().toISOString()
    const pdf = await joining.join({ title, author, createdAt, parts: [...front, ...joined] }, signal)
    const pages = parts.reduce((sum, each) => sum + each.pages, cover.pages + contents.pages)
    return { pdf, pages, title, parts, gaps }
  } finally {
    await joining.close()
  }
}
