import { implement } from '@orpc/server'
import type { Reader } from '#electron/database/database.ts'
import { listActionItems } from '#electron/action-items/handlers.ts'
import { findingsOf, readAllCommitments } from '#electron/commitments/handlers.ts'
import { listDocuments } from '#electron/documents/handlers.ts'
import { listMeetings } from '#electron/meetings/handlers.ts'
import { readPositionsAndAppointments } from '#electron/people/handlers.ts'
import type { RequestContext } from '#electron/request-context.ts'
import { readOffice, todayOf } from '#electron/settings/handlers.ts'
import { dateIn } from '#shared/indonesian/dates.ts'
import { homeContract, type Todo } from '#shared/home/contract.ts'
import type { Commitment } from '#shared/commitments/model.ts'
import type { IssuedDocument } from '#shared/documents/model.ts'
import { isMeetingPaper } from '#shared/meeting-papers/papers.ts'
import { todosOf, type Ground } from './urgency.ts'

const os = implement(homeContract).$context<RequestContext>()

async function withErrors(
  reader: Reader,
  commitments: readonly Commitment[],
  now: Date,
): Promise<Ground['drafts']> {
  const drafts: (Commitment & { errors: number })[] = []
  for (const each of commitments) {
    if (each.state !== 'draft' && !each.isRevising) continue
    const findings = await findingsOf(reader, each, now)
    drafts.push({ ...each, errors: findings.filter(({ severity }) => severity === 'error').length })
  }
  return drafts
}

/** Papers that wait for signatures: the joint sheet, and what a meeting has signed. */
function isSigned({ kind, progress }: IssuedDocument): boolean {
  return kind === 'commitment' || (isMeetingPaper(kind) && progress.total > 0)
}

async function readTodos(reader: Reader, now: Date): Promise<Todo[]> {
  const office = await readOffice(reader)
  if (office === null) return []
  const commitments = await readAllCommitments(reader)
  return todosOf({
    today: todayOf(office, now),
    meetings: await listMeetings(reader),
    commitments,
    drafts: await withErrors(reader, commitments, now),
    documents: (await listDocuments(reader))
      .filter((each) => each.state === 'issued' && isSigned(each))
      .map((each) => ({
        ...each,
        issuedOn: dateIn(office.timeZone, new Date(each.issuedAt)),
      })),
    directory: await readPositionsAndAppointments(reader),
    actionItems: await listActionItems(reader, null, todayOf(office, now)),
  })
}

export const homeHandlers = os.router({
  todos: os.todos.handler(({ context }) =>
    context.database.reading((reader) => readTodos(reader, context.clock())),
  ),
})
