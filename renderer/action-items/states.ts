import type { ActionItemState } from '#shared/action-items/model.ts'
import { ACTION_ITEM_STATES, actionItemStateName } from '#shared/action-items/order.ts'

/** Longest text of an action item (shared/action-items/model.ts). */
export const LONGEST_TEXT = 2000

/** The choices of a state. */
export const STATE_CHOICES = ACTION_ITEM_STATES.map(({ state, name }) => ({ value: state, label: name }))

/** The state that a choice names. */
export function chosenState(value: string): ActionItemState {
  return ACTION_ITEM_STATES.find(({ state }) => state === value)?.state ?? 'open'
}

/** What is said when an item gets another state. */
export function stateChanged(state: ActionItemState): string {
  return `Status menjadi ${actionItemStateName(state)}.`
}
