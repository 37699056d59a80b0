import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { ActionItem, ActionItemState, ListedActionItem } from './model.ts'

/** States as they stand on screen and paper, in the order of the choices. */
export const ACTION_ITEM_STATES: readonly { state: ActionItemState; name: string }[] = [
  { state: 'open', name: 'Belum' },
  { state: 'running', name: 'Berjalan' },
  { state: 'done', name: 'Selesai' },
  { state: 'cancelled', name: 'Batal' },
]

export function actionItemStateName(state: ActionItemState): string {
  return ACTION_ITEM_STATES.find((each) => each.state === state)?.name ?? state
}

/** Whether there is still something to do. */
export function isUnderWay({ state }: Pick<ActionItem, 'state'>): boolean {
  return state === 'open' || state === 'running'
}

/** Whether it should have been done by now; the due date itself is not too late. */
export function isOverdue(item: Pick<ActionItem, 'state' | 'dueOn'>, today: IsoDate): boolean {
  return isUnderWay(item) && item.dueOn !== null && item.dueOn < today
}

/** After every date. */
const NEVER = '9999-12-31'

/** What is under way first, by due date, those without one last; then what is closed, latest first. */
export function byUrgency(first: ActionItem, second: ActionItem): number {
  const [one, other] = [isUnderWay(first), isUnderWay(second)]
  if (one !== other) return one ? -1 : 1
  if (!one)
    return (second.closedOn ?? '').localeCompare(first.closedOn ?? '') || second.id.localeCompare(first.id)
  return (first.dueOn ?? NEVER).localeCompare(second.dueOn ?? NEVER) || first.id.localeCompare(second.id)
}

export interface AgencyItems {
  /** Empty for items that no agency answers for. */
  agency: string
  overdue: number
  underWay: number
  items: ListedActionItem[]
}

/** Items by the agency that answers for them: the one with the most overdue first, then with the most under way, then by name. */
export function byAgency(items: readonly ListedActionItem[]): AgencyItems[] {
  return [...Map.groupBy(items, ({ agency }) => agency)]
    .map(([agency, ofAgency]) => ({
      agency,
      overdue: ofAgency.filter((each) => each.isOverdue).length,
      underWay: ofAgency.filter(isUnderWay).length,
      items: ofAgency.toSorted(byUrgency),
    }))
    .toSorted(
      (a, b) => b.overdue - a.overdue || b.underWay - a.underWay || a.agency.localeCompare(b.agency, 'id'),
    )
}
