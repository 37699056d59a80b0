import sharp from 'sharp'
import { DamagedFileError } from '#electron/files/file-store.ts'
import { printAsChosen } from '#electron/meeting-papers/handlers.ts'
import { PaperFailed, printDocument } from '#electron/printing/print-document.ts'
import type { RequestContext } from '#electron/request-context.ts'
import {
  dossierContentsPages,
  dossierCover,
  dossierPhotosDocument,
  dossierTitle,
  placeOfPart,
  type PrintedDossier,
} from '#shared/documents/dossier-paper.ts'
import type { DossierContents, DossierGap, DossierPart, DossierProgress } from '#shared/dossier/model.ts'
import type { Scan } from '#shared/documents/model.ts'
import type { Material } from '#shared/materials/model.ts'
import { photoParts, planOf, type Plan, type PlannedPart } from './gathering.ts'
import { JoiningRoom, type JoinedPart } from './joining.ts'

/** Longer side of a scanned picture in px: about 210 dpi on A4. The scan itself is kept whole in the register. */
const PICTURE_SIDE = 2480
const PICTURE_QUALITY = 82
/**
 * Bytes of scans and papers that one dossier takes in: 200 pages in colour at 300 dpi. Making it takes some four times as much memory for a
 * moment (measured with scans of 56 MB: 1.4 GB for a dossier of 283 MB), and an office PC has 4 GB in all.
 */
const MOST_BYTES = 200 * 1024 * 1024
const TOO_LARGE = 'berkas kegiatan menjadi terlalu besar; buka lewat Naskah.'
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

  /** @param mostBytes that the part may have @throws the signal's reason */
  async take(part: PlannedPart, mostBytes: number): Promise<Taken> {
    try {
      const taken = await this.#taken(part, mostBytes)
      return 'reason' in taken || taken.bytes <= mostBytes ? taken : { reason: TOO_LARGE }
    } catch (error) {
      this.#signal?.throwIfAborted()
      // Of one part: the others are still worth having.
      if (error instanceof DamagedFileError) return { reason: 'berkasnya hilang atau rusak.' }
      if (error instanceof PaperFailed) return { reason: error.reason }
      throw error
    }
  }

  async #taken({ source }: PlannedPart, mostBytes: number): Promise<Taken> {
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
        return source.scan.mediaType === 'application/pdf'
          ? this.#filed(source.scan.sha256)
          : this.#pictures(source.scan, mostBytes)
    }
  }

  #printed({ pdf, pages }: { pdf: Uint8Array; pages: number }): Taken {
    return { joined: { kind: 'printed', pdf }, pages, bytes: pdf.length }
  }

  async #filed(sha256: string): Promise<Taken> {
    const { files } = this.#context
    const bytes = (await files.read(sha256)).length
    const path = files.pathOf(sha256)
    const pages = await this.#joining.pagesOf(path, this.#signal)
    if (pages === null) return { reason: 'PDF-nya tidak dapat digabung; buka lewat Naskah.' }
    return { joined: { kind: 'file', path }, pages, bytes }
  }

  async #pictures({ sha256, pages }: Scan, mostBytes: number): Promise<Taken> {
    const scan = await this.#context.files.read(sha256)
    const jpegs: Uint8Array[] = []
    let bytes = 0
    for (let page = 0; page < pages; page += 1) {
      this.#signal?.throwIfAborted()
      const jpeg = await sharp(scan, { page })
        .autoOrient()
        .flatten({ background: '#ffffff' })
        .toColourspace('srgb')
        .resize({ width: PICTURE_SIDE, height: PICTURE_SIDE, fit: 'inside', withoutEnlargement: true })
        .jpeg({ quality: PICTURE_QUALITY })
        .toBuffer()
        .catch(() => null)
      if (jpeg === null) return { reason: 'gambarnya tidak dapat dibaca; buka lewat Naskah.' }
      bytes += jpeg.length
      if (bytes > mostBytes) return { reason: TOO_LARGE }
      jpegs.push(jpeg)
    }
    return { joined: { kind: 'pictures', jpegs }, pages, bytes }
  }

  /** Photos whose files are sound. */
  async soundPhotos(): Promise<Material[]> {
    const sound: Material[] = []
    for (const photo of this.#plan.photos) {
      const isSound = await this.#context.files.read(photo.sha256).then(
        () => true,
        () => false,
      )
      if (isSound) sound.push(photo)
    }
    return sound
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
      missing: gaps.filter(({ isOptional }) => !isOptional).map(({ message }) => message),
      optional: gaps.filter(({ isOptional }) => isOptional).map(({ message }) => message),
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
  return { message: `${name} tidak disertakan: ${reason}`, place: placeOf(part), isOptional: false }
}

function damagedPhotos(count: number): DossierGap[] {
  if (count === 0) return []
  const place = { kind: 'step', step: 'minutes' } as const
  return [
    { message: `${count} foto tidak disertakan: berkasnya hilang atau rusak.`, place, isOptional: false },
  ]
}

/**
 * Puts the dossier of a meeting together, part by part; what cannot be taken in is left out and told. The caller may stop between parts.
 * @param mostBytes of scans and papers that it takes in
 * @throws NOT_FOUND, PaperFailed
 */
export async function* makeDossier(
  context: RequestContext,
  meetingId: string,
  signal: AbortSignal | undefined,
  mostBytes = MOST_BYTES,
): AsyncGenerator<DossierProgress, PutTogether> {
  const plan = await context.database.reading((reader) => planOf(reader, meetingId, context.clock()))
  const { papers, photos, scans } = plan
  const total = papers.length + Math.min(photos.length, 1) + scans.length + 1
  const gaps = [...plan.gaps]
  const taken: { part: PlannedPart; joined: JoinedPart['pages']; pages: number }[] = []
  let bytes = 0
  let done = 0
  const joining = new JoiningRoom()
  const making = new Making(context, plan, joining, signal)

  async function* take(parts: readonly PlannedPart[]): AsyncGenerator<DossierProgress, void> {
    for (const part of parts) {
      signal?.throwIfAborted()
      yield { step: `Menyiapkan ${part.title}`, done, total }
      done += 1
      const result = await making.take(part, mostBytes - bytes)
      if ('reason' in result) gaps.push(leftOut(part, result.reason))
      else {
        bytes += result.bytes
        taken.push({ part, ...result })
      }
    }
  }

  try {
    yield* take(papers)
    const sound = await making.soundPhotos()
    gaps.push(...damagedPhotos(photos.length - sound.length))
    yield* take(
      photoParts(
        sound,
        taken.map(({ part }) => part),
      ),
    )
    yield* take(scans)
    yield { step: 'Menggabungkan', done: total - 1, total }
    const parts = taken.map(({ part: { source: _source, photos: _photos, ...facts }, pages }) => ({
      ...facts,
      pages,
    }))
    const { cover, contents } = await making.front(parts, gaps)
    const title = dossierTitle({ meeting: plan.meeting.title })
    const front: JoinedPart[] = [
      { title: 'Sampul', place: 'sampul', isOurs: true, pages: { kind: 'printed', pdf: cover.pdf } },
      { title: 'Daftar isi', place: 'isi', isOurs: true, pages: { kind: 'printed', pdf: contents.pdf } },
    ]
    const joined = taken.map(({ part, joined: own }, index): JoinedPart => ({
      title: part.title,
      place: placeOfPart(index),
      isOurs: part.source.kind !== 'scan',
      pages: own,
    }))
    const author = plan.office.officeName
    const createdAt = context.clock().toISOString()
    const pdf = await joining.join({ title, author, createdAt, parts: [...front, ...joined] }, signal)
    const pages = parts.reduce((sum, each) => sum + each.pages, cover.pages + contents.pages)
    return { pdf, pages, title, parts, gaps }
  } finally {
    await joining.close()
  }
}
