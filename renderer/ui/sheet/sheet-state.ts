import type { Unsaved } from './columns.ts'

export interface SheetState {
  /** The cell that has or had the focus. */
  active: { rowId: string; column: number } | null
  /** Text with which the active cell is being edited; null while it is not. */
  editing: string | null
  /** By `cellKey`. */
  unsaved: ReadonlyMap<string, Unsaved>
  sort: { column: number; isDescending: boolean } | null
}

export type SheetAction =
  | { kind: 'activate'; rowId: string; column: number }
  | { kind: 'edit'; text: string }
  | { kind: 'stop' }
  | { kind: 'sort'; column: number }
  | { kind: 'saving'; cell: string; text: string }
  | { kind: 'saved'; cell: string }
  | { kind: 'refused'; cell: string; text: string; failure: string }

export const emptySheet: SheetState = { active: null, editing: null, unsaved: new Map(), sort: null }

function withUnsaved(state: SheetState, cell: string, unsaved: Unsaved | null): SheetState {
  const next = new Map(state.unsaved)
  if (unsaved === null) next.delete(cell)
  else next.set(cell, unsaved)
  return { ...state, unsaved: next }
}

export function changeSheet(state: SheetState, action: SheetAction): SheetState {
  switch (action.kind) {
    case 'activate':
      return { ...state, active: { rowId: action.rowId, column: action.column }, editing: null }
    case 'edit':
      return { ...state, editing: action.text }
    case 'stop':
      return { ...state, editing: null }
    case 'sort': {
      const { sort } = state
      if (sort?.column !== action.column)
        return { ...state, sort: { column: action.column, isDescending: false } }
      return { ...state, sort: sort.isDescending ? null : { column: action.column, isDescending: true } }
    }
    case 'saving':
      return withUnsaved(state, action.cell, { text: action.text, failure: null })
    case 'saved':
      return withUnsaved(state, action.cell, null)
    case 'refused':
      return withUnsaved(state, action.cell, { text: action.text, failure: action.failure })
  }
}
