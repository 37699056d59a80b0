import type { Reader } from '#electron/database/database.ts'
import type { RequestContext } from '#electron/request-context.ts'
import { PrintingError } from '#electron/printing/printer.ts'
import { readDirectoryFor } from '#electron/people/handlers.ts'
import { readMeeting } from '#electron/meetings/handlers.ts'
import { readOffice, todayOf } from '#electron/settings/handlers.ts'
import { notFound } from '#electron/database/refusals.ts'
import { checkCommitment } from '#shared/commitments/checks.ts'
import { snapshotOf } from '#shared/commitments/snapshot-of.ts'
import { commitmentPaperDocument } from '#shared/documents/commitment-papers.ts'
import type { CommitmentContent, CommitmentPaper, Finding } from '#shared/commitments/model.ts'
import type { CommitmentSnapshot } from '#shared/commitments/snapshot.ts'
import type { PaperDocument, PrintedPaper } from '#shared/documents/paper.ts'
import { namedBy } from './store.ts'

const WORD_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A page could not be set; the reason is for the clerk. */
export class PaperFailed extends Error {
  override name = 'PaperFailed'
  readonly reason: string

  constructor(reason: string, cause: unknown) {
    super(reason, { cause })
    this.reason = reason
  }
}

/** All that a draft prints, resolved now. @throws NOT_FOUND before the office is set up */
export async function resolve(reader: Reader, content: CommitmentContent): Promise<CommitmentSnapshot> {
  const office = await readOffice(reader)
  if (office === null) throw notFound()
  return snapshotOf(content, await readDirectoryFor(reader, namedBy(content)), office)
}

/** What must be mended or looked at before issuing. @throws NOT_FOUND */
export async function findingsOf(
  reader: Reader,
  { content, meetingId }: { content: CommitmentContent; meetingId: string | null },
  now: Date,
): Promise<Finding[]> {
  const office = await readOffice(reader)
  if (office === null) throw notFound()
  return checkCommitment({
    content,
    directory: await readDirectoryFor(reader, namedBy(content)),
    office,
    meeting: meetingId === null ? null : await readMeeting(reader, meetingId),
    today: todayOf(office, now),
  })
}

/** Bytes of the images that a document names. */
async function imagesOf(
  { files }: Pick<RequestContext, 'files'>,
  document: PaperDocument,
): Promise<Map<string, Uint8Array>> {
  const images = new Map<string, Uint8Array>()
  for (const block of document.blocks) {
    if (block.kind !== 'letterhead' || block.logo === null || images.has(block.logo)) continue
    try {
      images.set(block.logo, await files.read(block.logo))
    } catch (error) {
      throw new PaperFailed('Berkas logo hilang atau rusak. Pilih logo lagi di Pengaturan.', error)
    }
  }
  return images
}

/**
 * Sets a paper in pages.
 * @param code of the document; null for a draft
 * @param createdAt instant for the PDF's metadata; a draft takes the document's own date
 * @throws PaperFailed
 */
export async function printPaper(
  context: Pick<RequestContext, 'files' | 'printer'>,
  snapshot: CommitmentSnapshot,
  paper: CommitmentPaper,
  { code, createdAt, signal }: { code: string | null; createdAt?: string; signal?: AbortSignal | undefined },
): Promise<PrintedPaper & { title: string }> {
  const document = commitmentPaperDocument(snapshot, paper, code, createdAt)
  const images = await imagesOf(context, document)
  try {
    const printed = await context.printer.render(document, images, signal === undefined ? {} : { signal })
    return { ...printed, title: document.title }
  } catch (error) {
    signal?.throwIfAborted()
    throw paperFailed(error)
  }
}

function paperFailed(error: unknown): PaperFailed {
  const stopped = 'Penyusun halaman berhenti. Draf Anda aman; coba sekali lagi.'
  return new PaperFailed(error instanceof PrintingError ? error.message : stopped, error)
}

/** Writes a paper as a Word file. @throws PaperFailed */
export async function writeWord(
  context: Pick<RequestContext, 'files' | 'printer'>,
  snapshot: CommitmentSnapshot,
  paper: CommitmentPaper,
): Promise<File> {
  const document = commitmentPaperDocument(snapshot, paper, null)
  const images = await imagesOf(context, document)
  const bytes = await context.printer.word(document, images).catch((error: unknown) => {
    throw paperFailed(error)
  })
  return new File([bytes], `${document.title}.docx`, { type: WORD_MEDIA_TYPE })
}
