import * as z from 'zod'
import { id, isoDate, version } from '#shared/indonesian/identifiers.ts'
import { lineOfText, paragraphs } from '#shared/indonesian/text.ts'

/** Belum, Berjalan, Selesai, Batal. */
export const actionItemState = z.enum(['open', 'running', 'done', 'cancelled'])
export type ActionItemState = z.infer<typeof actionItemState>

/** What was heard of it on a day. */
export const actionItemNote = z.object({ id, on: isoDate, text: paragraphs(2000) })
export type ActionItemNote = z.infer<typeof actionItemNote>

export const actionItemInput = z.object({
  /** Empty while it is being written. */
  what: paragraphs(2000),
  /** The position that answers for it, whoever holds it. */
  ownerPositionId: id.nullable(),
  /** Who answers for it when that is no position of the directory: `Semua OPD`, `Tim Ahli`. */
  ownerText: lineOfText(200),
  dueOn: isoDate.nullable(),
  state: actionItemState,
  /** Day on which it was done or given up; null while it is under way. */
  closedOn: isoDate.nullable(),
  notes: z.array(actionItemNote).max(200),
})
export type ActionItemInput = z.infer<typeof actionItemInput>

/** An action item of which nothing is known yet. */
export const EMPTY_ACTION_ITEM: ActionItemInput = {
  what: '',
  ownerPositionId: null,
  ownerText: '',
  dueOn: null,
  state: 'open',
  closedOn: null,
  notes: [],
}

export const actionItem = actionItemInput.extend({
  id,
  version,
  isSample: z.boolean(),
  /** The meeting that decided it. */
  meetingId: id,
  /** Later meetings that took it up, in that order. */
  carriedTo: z.array(id).max(200),
})
export type ActionItem = z.infer<typeof actionItem>

/** An action item with what a list says about it. */
export const listedActionItem = actionItem.extend({
  /** The meeting by which it is told: the one that decided it, or, when that is removed, the one that took it up last. */
  shownIn: id,
  meetingTitle: z.string(),
  meetingDate: isoDate.nullable(),
  /** Title of the position, else the text; empty when nobody answers for it. */
  owner: z.string(),
  /** Who holds the position today; empty when it is vacant or no position. */
  ownerName: z.string(),
  agency: z.string(),
  agencyId: id.nullable(),
  isOverdue: z.boolean(),
})
export type ListedActionItem = z.infer<typeof listedActionItem>
