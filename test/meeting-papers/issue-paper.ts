import type { IssuedDocument } from '#shared/documents/model.ts'
import type { PrintablePaper } from '#shared/meeting-papers/model.ts'
import { answerOf } from '#shared/streams.ts'
import type { TestClient } from '#test/application.ts'

/** Issues a paper of a meeting to its end, as whatever revision comes next. */
export async function issuePaper(
  { meetingPapers }: Pick<TestClient, 'meetingPapers'>,
  { meetingId, paper, version }: { meetingId: string; paper: PrintablePaper; version: number },
): Promise<IssuedDocument> {
  const { document } = await meetingPapers.get({ meetingId, paper })
  const revision = (document?.revision ?? 0) + 1
  return answerOf(await meetingPapers.issue({ meetingId, paper, version, revision }))
}
