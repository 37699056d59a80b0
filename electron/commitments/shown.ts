import type { Reader } from '#electron/database/database.ts'
import { documentInForce, filedPaper, makingOf } from '#electron/documents/handlers.ts'
import type { RequestContext } from '#electron/request-context.ts'
import type { CommitmentContent, CommitmentPaper } from '#shared/commitments/model.ts'
import type { CommitmentSnapshot } from '#shared/commitments/snapshot.ts'
import { printPaper, resolve, writeWord } from './paper.ts'
import { commitments } from './store.ts'

/** A paper of a commitment with the content as it is typed, saved or not. */
interface Shown {
  id: string
  content: CommitmentContent
  paper: CommitmentPaper
}

async function isUnchangedSinceIssue(reader: Reader, { id, content }: Shown): Promise<boolean> {
  const stored = await commitments.get(reader, id)
  return stored.isLocked && JSON.stringify(stored.content) === JSON.stringify(content)
}

/** What is issued and unchanged says what its sheet says, whoever holds the positions by now; all else is resolved as typed. */
async function snapshotShown(reader: Reader, shown: Shown): Promise<CommitmentSnapshot> {
  const inForce = (await isUnchangedSinceIssue(reader, shown))
    ? await documentInForce(reader, shown.id, 'commitment')
    : null
  return inForce === null ? resolve(reader, shown.content) : (await makingOf(reader, inForce.id)).snapshot
}

/** The page as it would be filed now; of what is issued and unchanged, the filed page itself. @throws NOT_FOUND, PaperFailed */
export async function preview(
  context: RequestContext,
  shown: Shown,
  signal: AbortSignal | undefined,
): Promise<File> {
  const filed = await context.database.reading(async (reader) =>
    (await isUnchangedSinceIssue(reader, shown)) ? documentInForce(reader, shown.id, shown.paper) : null,
  )
  if (filed !== null) return filedPaper(context.files, filed)
  const snapshot = await context.database.reading((reader) => snapshotShown(reader, shown))
  const { pdf, title } = await printPaper(context, snapshot, shown.paper, { code: null, signal })
  return new File([pdf], `${title}.pdf`, { type: 'application/pdf' })
}

/** The same as a Word file. @throws NOT_FOUND, PaperFailed */
export async function word(context: RequestContext, shown: Shown): Promise<File> {
  const snapshot = await context.database.reading((reader) => snapshotShown(reader, shown))
  return writeWord(context, snapshot, shown.paper)
}
