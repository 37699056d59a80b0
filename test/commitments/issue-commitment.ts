import type { CommitmentPaper } from '#shared/commitments/model.ts'
import type { IssuedDocument } from '#shared/documents/model.ts'
import { answerOf } from '#shared/streams.ts'
import type { TestClient } from '#test/application.ts'

/** Issues a paper of a commitment to its end, as whatever revision comes next. */
export async function issueCommitment(
  client: Pick<TestClient, 'commitments' | 'documents'>,
  { id, version, paper }: { id: string; version: number; paper: CommitmentPaper },
): Promise<IssuedDocument> {
  const inForce = (await client.documents.list()).find(
    ({ sourceId, kind, state }) => sourceId === id && kind === paper && state === 'issued',
  )
  const revision = (inForce?.revision ?? 0) + 1
  return answerOf(await client.commitments.issue({ id, version, paper, revision }))
}
