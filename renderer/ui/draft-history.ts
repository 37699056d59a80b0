/** A draft with its undo history. `group` names the field whose typing is one undo step. */
export interface DraftHistory<T> {
  present: T
  past: readonly T[]
  future: readonly T[]
  group: string | null
  editedAt: number
}

export type DraftAction<T> =
  /** A change; the same `group` within a short while (`at` in ms) is one undo step, null is always its own. */
  | { kind: 'edit'; change: (value: T) => T; group: string | null; at: number }
  /** The field was left: the next typing is a new undo step. */
  | { kind: 'closeGroup' }
  | { kind: 'undo' }
  | { kind: 'redo' }
  /** What somebody else wrote takes the place of the draft. */
  | { kind: 'load'; value: T }

/** Undo steps kept. */
const DEEPEST = 200
/** A pause after which typing in the same field is a new undo step, in ms. */
const PAUSE = 1500

export function newDraft<T>(value: T): DraftHistory<T> {
  return { present: value, past: [], future: [], group: null, editedAt: 0 }
}

/** The draft after an action; the same object when nothing changes. */
export function draftReducer<T>(state: DraftHistory<T>, action: DraftAction<T>): DraftHistory<T> {
  switch (action.kind) {
    case 'edit': {
      const changed = action.change(state.present)
      if (changed === state.present) return state
      const goesOn =
        action.group !== null && action.group === state.group && action.at - state.editedAt < PAUSE
      return {
        present: changed,
        past: goesOn ? state.past : [...state.past, state.present].slice(-DEEPEST),
        future: [],
        group: action.group,
        editedAt: action.at,
      }
    }
    case 'closeGroup':
      return state.group === null ? state : { ...state, group: null }
    case 'undo': {
      const previous = state.past.at(-1)
      if (previous === undefined) return state
      return {
        ...state,
        present: previous,
        past: state.past.slice(0, -1),
        future: [state.present, ...state.future],
        group: null,
      }
    }
    case 'redo': {
      const [next, ...rest] = state.future
      if (next === undefined) return state
      return { ...state, present: next, past: [...state.past, state.present], future: rest, group: null }
    }
    case 'load':
      return newDraft(action.value)
  }
}
