import * as z from 'zod'
import type { Reader } from '#electron/database/database.ts'
import { KeptTable } from '#electron/database/kept-table.ts'
import { flag, json } from '#electron/database/stored.ts'
import { documentInForce, listDocuments } from '#electron/documents/handlers.ts'
import {
  commitmentContent,
  type Commitment,
  type CommitmentContent,
  type CommitmentSummary,
  type Signatory,
} from '#shared/commitments/model.ts'
import type { IssuedDocument } from '#shared/documents/model.ts'
import { signingState } from '#shared/documents/signing-state.ts'

/** A commitment as stored; its state, progress and revision follow from its documents. */
export interface StoredCommitment {
  id: string
  version: number
  isSample: boolean
  meetingId: string | null
  content: CommitmentContent
  /** True from an issue until the next revision is begun. */
  isLocked: boolean
  changedAt: string
}

export const commitments = new KeptTable<StoredCommitment>(
  'commitments',
  'commitment',
  z.object({
    id: z.string(),
    version: z.number(),
    isSample: flag,
    meetingId: z.string().nullable(),
    content: json(commitmentContent),
    isLocked: flag,
    changedAt: z.string(),
  }),
  ({ content, meetingId }) => ({ ...content, meetingId }),
)

export function titleOf({ titleLines }: Pick<CommitmentContent, 'titleLines'>): string {
  return titleLines.filter((line) => line !== '').join(' ')
}

/** @param document the joint sheet that is in force, if any */
export function withState(stored: StoredCommitment, document: IssuedDocument | null): Commitment {
  const { isLocked, content, ...rest } = stored
  return {
    ...rest,
    content,
    title: titleOf(content),
    date: content.date,
    state: document === null ? 'draft' : signingState(document),
    progress: document?.progress ?? null,
    revision: document?.revision ?? 0,
    documentId: document?.id ?? null,
    isRevising: document !== null && !isLocked,
    signatoryCount: content.signatories.length,
  }
}

/** @throws NOT_FOUND */
export async function readCommitment(reader: Reader, id: string): Promise<Commitment> {
  const stored = await commitments.get(reader, id)
  return withState(stored, await documentInForce(reader, id, 'commitment'))
}

/** All commitments with what they say, last changed first. */
export async function readAllCommitments(reader: Reader): Promise<Commitment[]> {
  const inForce = new Map(
    (await listDocuments(reader))
      .filter((each) => each.kind === 'commitment' && each.state === 'issued')
      .map((each) => [each.sourceId, each]),
  )
  return (await commitments.list(reader))
    .map((each) => withState(each, inForce.get(each.id) ?? null))
    .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
}

/** Without its content, for lists. */
export function summaryOf({ content: _content, ...summary }: Commitment): CommitmentSummary {
  return summary
}

function formIds({ form }: Signatory): { positionIds: string[]; appointmentIds: string[] } {
  switch (form.kind) {
    case 'self':
      return { positionIds: [], appointmentIds: [] }
    case 'onBehalf':
      return { positionIds: [form.ofPositionId], appointmentIds: [] }
    case 'onBehalfLower':
      return { positionIds: [form.ofPositionId, form.throughPositionId], appointmentIds: [] }
    case 'represented':
      return { positionIds: [], appointmentIds: [form.byAppointmentId] }
  }
}

/** Positions on whose behalf others sign. */
export function superiorsIn({ signatories, acknowledging }: CommitmentContent): string[] {
  return [...signatories, ...acknowledging].flatMap((each) => formIds(each).positionIds)
}

/** All that a draft names in the directory. */
export function namedBy({ signatories, acknowledging }: CommitmentContent): {
  positionIds: string[]
  appointmentIds: string[]
} {
  const all = [...signatories, ...acknowledging]
  return {
    positionIds: all.flatMap((each) => [each.positionId, ...formIds(each).positionIds]),
    appointmentIds: all.flatMap((each) => [
      ...(each.appointmentId === null ? [] : [each.appointmentId]),
      ...formIds(each).appointmentIds,
    ]),
  }
}
