import type { Reader } from '#electron/database/database.ts'
import type { RequestContext } from '#electron/request-context.ts'
import { printBatch, printDocument } from '#electron/printing/print-document.ts'
import type { BatchProgress } from '#electron/printing/printer.ts'
import { holderOfPositionOn, readDirectoryFor, readDirectoryToCheck } from '#electron/people/handlers.ts'
import { readMeeting } from '#electron/meetings/handlers.ts'
import { readOffice, todayOf } from '#electron/settings/handlers.ts'
import { notFound } from '#electron/database/refusals.ts'
import { checkCommitment } from '#shared/commitments/checks.ts'
import { snapshotOf } from '#shared/commitments/snapshot-of.ts'
import { commitmentPaperDocument } from '#shared/documents/commitment-papers.ts'
import type { CommitmentContent, CommitmentPaper, Finding } from '#shared/commitments/model.ts'
import type { CommitmentSnapshot } from '#shared/commitments/snapshot.ts'
import type { PrintedPaper } from '#shared/documents/paper.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { namedBy, superiorsIn } from './store.ts'

/** What a draft names, with who holds the positions on whose behalf others sign: an acting superior is printed as such. */
async function namedWithSuperiors(
  reader: Reader,
  content: CommitmentContent,
  today: IsoDate,
): Promise<ReturnType<typeof namedBy>> {
  const { positionIds, appointmentIds } = namedBy(content)
  const holders: string[] = []
  for (const id of new Set(superiorsIn(content))) {
    const holder = await holderOfPositionOn(reader, id, content.date ?? today)
    if (holder !== null) holders.push(holder.id)
  }
  return { positionIds, appointmentIds: [...appointmentIds, ...holders] }
}

/** All that a draft prints, resolved now. @throws NOT_FOUND before the office is set up */
export async function resolve(
  reader: Reader,
  content: CommitmentContent,
  now: Date,
): Promise<CommitmentSnapshot> {
  const office = await readOffice(reader)
  if (office === null) throw notFound()
  const today = todayOf(office, now)
  const directory = await readDirectoryFor(reader, await namedWithSuperiors(reader, content, today))
  return snapshotOf(content, directory, office, today)
}

/** What must be mended or looked at before issuing. @throws NOT_FOUND */
export async function findingsOf(
  reader: Reader,
  { content, meetingId }: { content: CommitmentContent; meetingId: string | null },
  now: Date,
): Promise<Finding[]> {
  const office = await readOffice(reader)
  if (office === null) throw notFound()
  const today = todayOf(office, now)
  return checkCommitment({
    content,
    directory: await readDirectoryToCheck(reader, await namedWithSuperiors(reader, content, today)),
    office,
    meeting: meetingId === null ? null : await readMeeting(reader, meetingId),
    today,
  })
}

interface PrintingOptions {
  code: string | null
  createdAt?: string
  signal?: AbortSignal | undefined
  onProgress?: (progress: BatchProgress) => void
}

/**
 * Sets a paper in pages.
 * @param code of the document; null for a draft
 * @param onProgress hears how many of its parts are set, on all workers: a statement to each
 * @param createdAt instant for the PDF's metadata; a draft takes the document's own date
 * @throws PaperFailed
 */
export async function printPaper(
  context: Pick<RequestContext, 'files' | 'printer'>,
  snapshot: CommitmentSnapshot,
  paper: CommitmentPaper,
  { code, createdAt, signal, onProgress }: PrintingOptions,
): Promise<PrintedPaper & { title: string }> {
  const document = commitmentPaperDocument(snapshot, paper, code, createdAt)
  // A preview follows the typing: on the one warm worker it is there before helpers are even started.
  const printed =
    onProgress === undefined
      ? await printDocument(context, document, signal)
      : await printBatch(context, document, signal, onProgress)
  return { ...printed, title: document.title }
}
