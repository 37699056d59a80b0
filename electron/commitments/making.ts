import * as z from 'zod'
import { makingOf } from '#electron/documents/handlers.ts'
import type { Reader } from '#electron/database/database.ts'
import { commitmentContent, type CommitmentContent } from '#shared/commitments/model.ts'
import { commitmentSnapshot, type CommitmentSnapshot } from '#shared/commitments/snapshot.ts'

const commitmentMaking = z.object({ content: commitmentContent, snapshot: commitmentSnapshot })

/** What a paper of a commitment was made from. */
export async function commitmentMakingOf(
  reader: Reader,
  documentId: string,
): Promise<{ content: CommitmentContent; snapshot: CommitmentSnapshot }> {
  return commitmentMaking.parse(await makingOf(reader, documentId))
}
