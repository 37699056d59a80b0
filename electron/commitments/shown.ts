import type { Reader } from '#electron/database/database.ts'
import { documentInForce, filedPaper } from '#electron/documents/handlers.ts'
import { DamagedFileError } from '#electron/files/file-store.ts'
import { PaperFailed, writeWord } from '#electron/printing/print-document.ts'
import type { RequestContext } from '#electron/request-context.ts'
import { commitmentPaperDocument } from '#shared/documents/commitment-papers.ts'
import type { CommitmentContent, CommitmentPaper } from '#shared/commitments/model.ts'
import type { CommitmentSnapshot } from '#shared/commitments/snapshot.ts'
import type { IssuedDocument } from '#shared/documents/model.ts'
import { printPaper, resolve } from './paper.ts'
import { commitments } from './store.ts'
import { commitmentMakingOf } from './making.ts'

/** A paper of a commitment with the content as it is typed, saved or not. */
interface Shown {
  id: string
  content: CommitmentContent
  paper: CommitmentPaper
}

/** Whether two values of one schema, which gives their fields one order, say the same. */
export function isSame<Value extends object>(first: Value, second: Value): boolean {
  return JSON.stringify(first) === JSON.stringify(second)
}

/** The sheet in force when the commitment is issued and what is typed is unchanged since. */
async function sheetShown(reader: Reader, { id, content }: Shown): Promise<IssuedDocument | null> {
  const stored = await commitments.get(reader, id)
  return stored.isLocked && isSame(stored.content, content) ? documentInForce(reader, id, 'commitment') : null
}

/** What is issued and unchanged says what its sheet says, whoever holds the positions by now; all else is resolved as typed. */
async function snapshotShown(reader: Reader, shown: Shown, now: Date): Promise<CommitmentSnapshot> {
  const sheet = await sheetShown(reader, shown)
  return sheet === null
    ? resolve(reader, shown.content, now)
    : (await commitmentMakingOf(reader, sheet.id)).snapshot
}

/** The filed paper that says what the sheet in force says; none when it was filed for an older sheet. */
async function filedShown(reader: Reader, shown: Shown): Promise<IssuedDocument | null> {
  const sheet = await sheetShown(reader, shown)
  const filed = sheet === null ? null : await documentInForce(reader, shown.id, shown.paper)
  if (sheet === null || filed === null || filed.id === sheet.id) return filed
  const [said, wanted] = [
    await commitmentMakingOf(reader, filed.id),
    await commitmentMakingOf(reader, sheet.id),
  ]
  return isSame(said.snapshot, wanted.snapshot) ? filed : null
}

/** The page as it would be filed now; of what is issued and unchanged, the filed page itself. @throws NOT_FOUND, PaperFailed */
export async function preview(
  context: RequestContext,
  shown: Shown,
  signal: AbortSignal | undefined,
): Promise<File> {
  const filed = await context.database.reading((reader) => filedShown(reader, shown))
  if (filed !== null)
    return filedPaper(context.files, filed).catch((error: unknown) => {
      if (!(error instanceof DamagedFileError)) throw error
      throw new PaperFailed('Berkas yang terbit hilang atau rusak. Pulihkan dari cadangan.', error)
    })
  const snapshot = await context.database.reading((reader) => snapshotShown(reader, shown, context.clock()))
  const { pdf, title } = await printPaper(context, snapshot, shown.paper, { code: null, signal })
  return new File([pdf], `${title}.pdf`, { type: 'application/pdf' })
}

/** The same as a Word file. @throws NOT_FOUND, PaperFailed */
export async function word(context: RequestContext, shown: Shown): Promise<File> {
  const snapshot = await context.database.reading((reader) => snapshotShown(reader, shown, context.clock()))
  return writeWord(context, commitmentPaperDocument(snapshot, shown.paper, null))
}
