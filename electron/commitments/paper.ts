import type { Reader } from '#electron/database/database.ts'
import type { RequestContext } from '#electron/request-context.ts'
import { printDocument } from '#electron/printing/print-document.ts'
import { readDirectoryFor, readDirectoryToCheck } from '#electron/people/handlers.ts'
import { readMeeting } from '#electron/meetings/handlers.ts'
import { readOffice, todayOf } from '#electron/settings/handlers.ts'
import { notFound } from '#electron/database/refusals.ts'
import { checkCommitment } from '#shared/commitments/checks.ts'
import { snapshotOf } from '#shared/commitments/snapshot-of.ts'
import { commitmentPaperDocument } from '#shared/documents/commitment-papers.ts'
import type { CommitmentContent, CommitmentPaper, Finding } from '#shared/commitments/model.ts'
import type { CommitmentSnapshot } from '#shared/commitments/snapshot.ts'
import type { PrintedPaper } from '#shared/documents/paper.ts'
import { namedBy } from './store.ts'

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
    directory: await readDirectoryToCheck(reader, namedBy(content)),
    office,
    meeting: meetingId === null ? null : await readMeeting(reader, meetingId),
    today: todayOf(office, now),
  })
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
  return { ...(await printDocument(context, document, signal)), title: document.title }
}
