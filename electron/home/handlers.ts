import { implement } from '@orpc/server'
import type { Reader } from '#electron/database/database.ts'
import { listActionItems } from '#electron/action-items/handlers.ts'
import { findingsOf, readAllCommitments } from '#electron/commitments/handlers.ts'
import { listDocuments } from '#electron/documents/handlers.ts'
import { listMeetings } from '#electron/meetings/handlers.ts'
import { countParticipants } from '#electron/participants/handlers.ts'
import { readPositionsAndAppointments } from '#electron/people/handlers.ts'
import type { RequestContext } from '#electron/request-context.ts'
import { readOffice, todayOf } from '#electron/settings/handlers.ts'
import { dateIn, type IsoDate } from '#shared/indonesian/dates.ts'
import { homeContract, type Todo } from '#shared/home/contract.ts'
import type { Commitment } from '#shared/commitments/model.ts'
import type { IssuedDocument } from '#shared/documents/model.ts'
import { isSigned } from '#shared/documents/signing-state.ts'
import type { Meeting } from '#shared/meetings/model.ts'
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

/** Papers that go round to be signed: the joint sheet, and those of meetings. */
function isAwaited(document: IssuedDocument): boolean {
  return document.kind === 'commitment' || (isMeetingPaper(document.kind) && isSigned(document))
}

/** Ids of meetings that are not over and to which nobody is invited yet. */
async function readWithoutParticipants(
  reader: Reader,
  meetings: readonly Meeting[],
  today: IsoDate,
): Promise<Set<string>> {
  const without = new Set<string>()
  for (const { id, sessions } of meetings) {
    const isOver = sessions.length > 0 && sessions.every(({ date }) => date < today)
    if (!isOver && (await countParticipants(reader, id)) === 0) without.add(id)
  }
  return without
}

async function readTodos(reader: Reader, now: Date): Promise<Todo[]> {
  const office = await readOffice(reader)
  if (office === null) return []
  const today = todayOf(office, now)
  const [meetings, commitments] = [await listMeetings(reader), await readAllCommitments(reader)]
  const issued = (await listDocuments(reader)).filter(({ state }) => state === 'issued')
  return todosOf({
    today,
    meetings,
    withoutParticipants: await readWithoutParticipants(reader, meetings, today),
    withInvitation: new Set(issued.filter(({ kind }) => kind === 'invitation').map((each) => each.sourceId)),
    commitments,
    drafts: await withErrors(reader, commitments, now),
    documents: issued.filter(isAwaited).map((each) => ({
      ...each,
      issuedOn: dateIn(office.timeZone, new Date(each.issuedAt)),
    })),
    directory: await readPositionsAndAppointments(reader),
    actionItems: await listActionItems(reader, null, today),
  })
}

export const homeHandlers = os.router({
  todos: os.todos.handler(({ context }) =>
    context.database.reading((reader) => readTodos(reader, context.clock())),
  ),
})
