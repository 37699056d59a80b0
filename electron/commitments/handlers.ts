import { implement } from '@orpc/server'
import type { Change, Reader } from '#electron/database/database.ts'
import { inUse, notFound, stale } from '#electron/database/refusals.ts'
import { documentInForce } from '#electron/documents/handlers.ts'
import { hasMeeting, readMeeting } from '#electron/meetings/handlers.ts'
import { headsOfRegion, readDirectoryFor } from '#electron/people/handlers.ts'
import { printing } from '#electron/printing/print-document.ts'
import { toldProgress } from '#electron/printing/told-progress.ts'
import { describeEach, usesOf, type FeaturePart, type RequestContext } from '#electron/request-context.ts'
import { readOffice, todayOf } from '#electron/settings/handlers.ts'
import { dateWithWeekday } from '#shared/indonesian/dates.ts'
import { commitmentsContract } from '#shared/commitments/contract.ts'
import type { Commitment, CommitmentContent } from '#shared/commitments/model.ts'
import type { SubjectKind } from '#shared/audit/model.ts'
import { copiedContent, newContent } from './defaults.ts'
import { commitmentHistory } from './history.ts'
import { commitmentsOf, openCommitmentsOf } from './by-person.ts'
import { alreadyIssued, issue } from './issuing.ts'
import { findingsOf } from './paper.ts'
import { replaceSignatory } from './replacing.ts'
import { isSame, preview, word } from './shown.ts'
import {
  commitments,
  namedBy,
  readAllCommitments,
  readCommitment,
  summaryOf,
  titleOf,
  type StoredCommitment,
} from './store.ts'
import { commitmentMakingOf } from './making.ts'

const os = implement(commitmentsContract).$context<RequestContext>()

export { findingsOf } from './paper.ts'
export { readAllCommitments } from './store.ts'

/** Adds a draft. */
export async function addCommitment(
  change: Change,
  action: string,
  draft: Pick<StoredCommitment, 'id' | 'isSample' | 'meetingId' | 'content'>,
): Promise<Commitment> {
  await commitments.insert(change, action, { ...draft, version: 1, isLocked: false, changedAt: change.at })
  return readCommitment(change, draft.id)
}

/** The words of a new draft, dated on the first day of the meeting if it has one. @throws NOT_FOUND before the office is set up */
export async function newDraft(
  reader: Reader,
  meetingId: string | null,
  { clock, newId }: Pick<RequestContext, 'clock' | 'newId'>,
): Promise<CommitmentContent> {
  const office = await readOffice(reader)
  if (office === null) throw notFound()
  const meeting = meetingId === null ? null : await readMeeting(reader, meetingId)
  return newContent({
    office,
    date: meeting?.sessions[0]?.date ?? null,
    today: todayOf(office, clock()),
    ...(await headsOfRegion(reader)),
    newId,
  })
}

/** Whether a draft names a thing. */
function names(draft: StoredCommitment, { kind, id }: { kind: SubjectKind; id: string }): boolean {
  if (kind === 'meeting') return draft.meetingId === id
  const { positionIds, appointmentIds } = namedBy(draft.content)
  if (kind === 'position') return positionIds.includes(id)
  return kind === 'appointment' && appointmentIds.includes(id)
}

/** What the commitments tell the whole. */
export const commitmentsPart: FeaturePart = {
  name: 'Komitmen',
  async usesOf(reader, thing) {
    if (!['meeting', 'position', 'appointment'].includes(thing.kind)) return []
    return (await commitments.list(reader))
      .filter((each) => names(each, thing))
      .map((each) => `Komitmen "${titleOf(each.content)}"`)
  },
  recordOf: async (reader, personId) => [
    { name: 'commitments', heading: 'Komitmen', entries: await commitmentsOf(reader, personId) },
  ],
  openWorkOf: openCommitmentsOf,
  sampleOf: (reader) => commitments.sampleOf(reader),
  removeSample: (change, isUsed) => commitments.removeSample(change, 'settings.removeSample', isUsed),
  describe(reader, kind, ids) {
    if (kind !== 'commitment') return null
    return describeEach(ids, async (id) => {
      const found = await commitments.findLiving(reader, id)
      const { date } = found?.content ?? { date: null }
      const context = date === null ? 'Belum ada tanggal' : dateWithWeekday(date)
      return found && { kind, id, title: titleOf(found.content), context }
    })
  },
  async brokenReferences(reader) {
    const problems: string[] = []
    for (const each of await commitments.list(reader)) {
      const { meetingId, content, isLocked } = each
      if (meetingId !== null && !(await hasMeeting(reader, meetingId)))
        problems.push(`Komitmen "${titleOf(content)}": kegiatannya tidak ada.`)
      if (isLocked && (await documentInForce(reader, each.id, 'commitment')) === null)
        problems.push(`Komitmen "${titleOf(content)}" terkunci, tetapi naskah terbitnya tidak ada.`)
      const unknown = await unknownNames(reader, content)
      if (!isLocked && unknown > 0)
        problems.push(`Komitmen "${titleOf(content)}": ${unknown} jabatan atau pejabat tidak ada lagi.`)
    }
    return problems
  },
}

/** How many things a draft names that are not there. */
async function unknownNames(reader: Reader, content: CommitmentContent): Promise<number> {
  const { positionIds, appointmentIds } = namedBy(content)
  const found = await readDirectoryFor(reader, { positionIds, appointmentIds })
  const known = new Set([...found.positions, ...found.appointments].map((each) => each.id))
  return [...positionIds, ...appointmentIds].filter((each) => !known.has(each)).length
}

/** Brings a draft back; a meeting that was removed meanwhile is left out. @throws NOT_FOUND */
async function restoreDraft(change: Change, action: string, id: string): Promise<void> {
  const draft = await commitments.restore(change, action, id)
  const { meetingId } = draft
  if (meetingId !== null && !(await hasMeeting(change, meetingId)))
    await commitments.update(change, action, draft, { meetingId: null })
}

export const commitmentsHandlers = os.router({
  list: os.list.handler(({ context }) =>
    context.database.reading(async (reader) => (await readAllCommitments(reader)).map(summaryOf)),
  ),
  get: os.get.handler(({ context, input }) =>
    context.database.reading((reader) => readCommitment(reader, input.id)),
  ),
  create: os.create.handler(({ context, input: { meetingId } }) =>
    context.database.change(context, async (change) =>
      addCommitment(change, 'commitments.create', {
        id: context.newId(),
        isSample: false,
        meetingId,
        content: await newDraft(change, meetingId, context),
      }),
    ),
  ),
  save: os.save.handler(({ context, input: { id, version, meetingId, content } }) =>
    context.database.change(context, async (change) => {
      const stored = await commitments.get(change, id)
      if (stored.version !== version) throw stale(stored.version)
      if (stored.isLocked) throw alreadyIssued()
      if (meetingId !== null && meetingId !== stored.meetingId) await readMeeting(change, meetingId)
      if (meetingId !== stored.meetingId || !isSame(content, stored.content))
        await commitments.update(change, 'commitments.save', stored, {
          meetingId,
          content,
          changedAt: change.at,
        })
      return summaryOf(await readCommitment(change, id))
    }),
  ),
  duplicate: os.duplicate.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const { content } = await commitments.get(change, input.id)
      return addCommitment(change, 'commitments.duplicate', {
        id: context.newId(),
        isSample: false,
        meetingId: null,
        content: copiedContent(content, context.newId),
      })
    }),
  ),
  remove: os.remove.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const usedBy = await usesOf(context, change, { kind: 'commitment', id: input.id })
      if (usedBy.length > 0) throw inUse(usedBy)
      await commitments.remove(change, 'commitments.remove', input)
    }),
  ),
  restore: os.restore.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      await restoreDraft(change, 'commitments.restore', input.id)
      return readCommitment(change, input.id)
    }),
  ),
  preview: os.preview.handler(({ context, input, signal }) => printing(preview(context, input, signal))),
  word: os.word.handler(({ context, input }) => printing(word(context, input))),
  check: os.check.handler(({ context, input }) =>
    context.database.reading(async (reader) => {
      await commitments.get(reader, input.id)
      return findingsOf(reader, input, context.clock())
    }),
  ),
  replaceSignatory: os.replaceSignatory.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      await replaceSignatory(change, input, context.newId)
      return readCommitment(change, input.id)
    }),
  ),
  issue: os.issue.handler(async function* ({ context, input, signal }) {
    return yield* toldProgress((tell, either) => printing(issue(context, input, either, tell)), signal)
  }),
  revise: os.revise.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const stored = await commitments.get(change, input.id)
      if (stored.isLocked)
        await commitments.update(change, 'commitments.revise', input, {
          isLocked: false,
          changedAt: change.at,
        })
      return readCommitment(change, input.id)
    }),
  ),
  discardRevision: os.discardRevision.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const stored = await commitments.get(change, input.id)
      const inForce = await documentInForce(change, input.id, 'commitment')
      if (inForce === null) throw notFound()
      if (!stored.isLocked)
        await commitments.update(change, 'commitments.discardRevision', input, {
          content: (await commitmentMakingOf(change, inForce.id)).content,
          isLocked: true,
          changedAt: change.at,
        })
      return readCommitment(change, input.id)
    }),
  ),
  history: os.history.handler(({ context, input }) =>
    context.database.reading(async (reader) => {
      await commitments.get(reader, input.id)
      return commitmentHistory(reader, input.id)
    }),
  ),
})
