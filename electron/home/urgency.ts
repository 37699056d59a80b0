import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { ListedActionItem } from '#shared/action-items/model.ts'
import { isUnderWay } from '#shared/action-items/order.ts'
import type { Commitment } from '#shared/commitments/model.ts'
import type { IssuedDocument } from '#shared/documents/model.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import type { Directory } from '#shared/people/model.ts'
import type { Todo } from '#shared/home/contract.ts'
import { isThereOn } from '#shared/people/agencies.ts'
import { isValidOn } from '#shared/people/appointments.ts'

/** All that the day's work is read from. */
export interface Ground {
  today: IsoDate
  meetings: readonly Meeting[]
  /** Ids of meetings to which nobody is invited yet. */
  withoutParticipants: ReadonlySet<string>
  /** Ids of meetings whose invitation is issued. */
  withInvitation: ReadonlySet<string>
  /** Each with the errors that stop its issue. */
  drafts: readonly (Commitment & { errors: number })[]
  commitments: readonly Commitment[]
  /** In force only, each with the day of its issue where the office is. */
  documents: readonly (IssuedDocument & { issuedOn: IsoDate })[]
  directory: Pick<Directory, 'positions' | 'appointments'>
  /** By urgency. */
  actionItems: readonly ListedActionItem[]
}

type MissingGround = 'commitments' | 'withoutParticipants' | 'withInvitation'

/** A thing to do, with how far off it is in days: what comes first must be done first. */
interface Due {
  days: number
  todo: Todo
}

/** A meeting is near when it begins within this many days. */
const NEAR = 30
/** Where things without a date of their own stand among the dated ones, in days. */
const WITHOUT_DATE = { signing: 1, scan: 2, number: 3, undated: 10, vacancy: NEAR + 1 }
const DAY = 24 * 60 * 60 * 1000

/** Days from today; negative in the past. */
function daysUntil(date: IsoDate, today: IsoDate): number {
  return Math.round((Date.parse(date) - Date.parse(today)) / DAY)
}

function missingOf(
  meeting: Meeting,
  { commitments, withoutParticipants, withInvitation }: Pick<Ground, MissingGround>,
) {
  const missing: Extract<Todo, { kind: 'meeting' }>['missing'] = []
  if (meeting.sessions.length === 0) missing.push('days')
  if (meeting.place === '') missing.push('place')
  if (meeting.chairPositionId === null) missing.push('chair')
  // Those who sign stand in the commitment.
  if (meeting.kind === 'penandatanganan') {
    if (!commitments.some((each) => each.meetingId === meeting.id)) missing.push('commitment')
  } else if (withoutParticipants.has(meeting.id)) missing.push('participants')
  else if (meeting.sessions.length > 0 && !withInvitation.has(meeting.id)) missing.push('invitation')
  return missing
}

function meetingsDue(ground: Ground): Due[] {
  const { meetings, today } = ground
  return meetings.flatMap((meeting): Due[] => {
    const next = meeting.sessions.find((session) => session.date >= today)
    if (meeting.sessions.length > 0 && next === undefined) return []
    const days = next === undefined ? WITHOUT_DATE.undated : daysUntil(next.date, today)
    if (days > NEAR) return []
    const { id, title } = meeting
    const missing = missingOf(meeting, ground)
    return [{ days, todo: { kind: 'meeting', id, title, date: next?.date ?? null, missing } }]
  })
}

function draftsDue({ drafts, today }: Ground): Due[] {
  return drafts.map(({ id, title, errors, isRevising, date }) => ({
    days: date === null ? WITHOUT_DATE.undated : Math.max(0, daysUntil(date, today)),
    todo: { kind: 'draft', id, title, errors, isRevision: isRevising },
  }))
}

/** Papers that are not complete without a number. */
const NUMBERED: ReadonlySet<string> = new Set(['commitment', 'invitation'])

/** Whether a paper has all its signatures; one that those who come sign, when its meeting is held. */
function isFullySigned({ progress, sourceId }: IssuedDocument, { meetings, today }: Ground): boolean {
  if (progress.total > 0) return progress.done === progress.total
  const last = meetings.find((meeting) => meeting.id === sourceId)?.sessions.at(-1)
  return last !== undefined && last.date <= today
}

function documentsDue(ground: Ground): Due[] {
  return ground.documents.flatMap((document): Due[] => {
    const { id, kind, title, progress, issuedOn, number, hasCompleteScan } = document
    const due: Due[] = []
    const isSigned = isFullySigned(document, ground)
    if (!isSigned && progress.total > 0)
      due.push({ days: WITHOUT_DATE.signing, todo: { kind: 'signing', id, title, progress, issuedOn } })
    if (isSigned && !hasCompleteScan) due.push({ days: WITHOUT_DATE.scan, todo: { kind: 'scan', id, title } })
    if (number === '' && NUMBERED.has(kind))
      due.push({ days: WITHOUT_DATE.number, todo: { kind: 'number', id, title } })
    return due
  })
}

function vacanciesDue({ directory, today }: Ground): Due[] {
  const held = new Set(
    directory.appointments.filter((each) => isValidOn(each, today)).map((each) => each.positionId),
  )
  const count = directory.positions.filter((each) => isThereOn(each, today) && !held.has(each.id)).length
  return count === 0 ? [] : [{ days: WITHOUT_DATE.vacancy, todo: { kind: 'vacancy', count } }]
}

/** An action item is due soon when its date is within this many days. */
const SOON = 7
/** Most action items that are told one by one. */
const MOST_ITEMS = 8

function actionItemsDue({ actionItems, today }: Ground): Due[] {
  const due = actionItems.filter(isUnderWay).flatMap((item): Due[] => {
    const { id, shownIn, what, dueOn, owner } = item
    if (dueOn === null || daysUntil(dueOn, today) > SOON) return []
    const todo = { kind: 'actionItem', id, meetingId: shownIn, title: what, dueOn, owner } as const
    return [{ days: daysUntil(dueOn, today), todo }]
  })
  const more = due.length - MOST_ITEMS
  const [last] = due.slice(MOST_ITEMS)
  if (last === undefined) return due
  return [...due.slice(0, MOST_ITEMS), { days: last.days, todo: { kind: 'moreActionItems', count: more } }]
}

/** What must be done, most urgent first; equally urgent things in the order in which the work goes. */
export function todosOf(ground: Ground): Todo[] {
  const due = [
    ...meetingsDue(ground),
    ...actionItemsDue(ground),
    ...draftsDue(ground),
    ...documentsDue(ground),
    ...vacanciesDue(ground),
  ]
  return due.toSorted((a, b) => a.days - b.days).map((each) => each.todo)
}
