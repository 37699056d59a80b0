import type { Unsaved } from './columns.ts'

/** A cell: its row, and its column by key, so that hidden columns and sorting do not move it. */
export interface Place {
  rowId: string
  column: string
}

export interface SheetState {
  /** The cell that has or had the focus. */
  active: Place | null
  /** The corner of the selected block that lies opposite to the active cell; null while one cell is selected. */
  anchor: Place | null
  /** Rows chosen as a whole. */
  chosen: ReadonlySet<string>
  /** Text with which the active cell is being edited; null while it is not. */
  editing: string | null
  /** By `cellKey`. */
  unsaved: ReadonlyMap<string, Unsaved>
}

export type SheetAction =
  /** Goes to a cell; chosen rows are let go unless they are kept. */
  | { kind: 'activate'; place: Place; keepsChosen: boolean }
  /** Stretches the selected block to a cell. */
  | { kind: 'extend'; place: Place }
  | { kind: 'choose'; chosen: ReadonlySet<string>; place: Place | null }
  | { kind: 'edit'; text: string }
  | { kind: 'stop' }
  /** What cells hold that is not stored; null for what is stored now. */
  | { kind: 'mark'; cells: Iterable<readonly [cell: string, unsaved: Unsaved | null]> }

export const emptySheet: SheetState = {
  active: null,
  anchor: null,
  chosen: new Set(),
  editing: null,
  unsaved: new Map(),
}

const NONE: ReadonlySet<string> = new Set()

export function changeSheet(state: SheetState, action: SheetAction): SheetState {
  switch (action.kind) {
    case 'activate':
      return {
        ...state,
        active: action.place,
        anchor: null,
        chosen: action.keepsChosen || state.chosen.size === 0 ? state.chosen : NONE,
        editing: null,
      }
    case 'extend':
      return {
        ...state,
        anchor: state.anchor ?? state.active ?? action.place,
        active: action.place,
        chosen: NONE,
        editing: null,
      }
    case 'choose':
      return {
        ...state,
        chosen: action.chosen,
        active: action.place ?? state.active,
        anchor: null,
        editing: null,
      }
    case 'edit':
      return { ...state, editing: action.text }
    case 'stop':
      return { ...state, editing: null }
    case 'mark': {
      const unsaved = new Map(state.unsaved)
      for (const [cell, value] of action.cells) {
        if (value === null) unsaved.delete(cell)
        else unsaved.set(cell, value)
      }
      return { ...state, unsaved }
    }
  }
}
