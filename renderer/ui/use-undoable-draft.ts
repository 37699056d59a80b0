import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react'
import type { SaveState } from './draft-autosave.ts'
import { draftReducer, newDraft, type DraftAction, type DraftHistory } from './draft-history.ts'
import { useDraftAutosave } from './use-draft-autosave.ts'

/** Changes the draft; `group` names the field whose typing is one undo step, null makes a step of its own. */
export type Edit<T> = (group: string | null, change: (value: T) => T) => void

export interface UndoableDraft<T, Stored> {
  value: T
  edit: Edit<T>
  /** The field was left. */
  closeGroup: () => void
  undo: () => void
  redo: () => void
  canUndo: boolean
  canRedo: boolean
  saving: SaveState
  /** Saves now what is not saved yet. */
  flush: () => Promise<SaveState>
  /** After a conflict: this window's text replaces the other one. */
  keepMine: () => void
  /** Shows the row as the store has it, and forgets what is not saved. */
  load: (stored: Stored) => void
  /** Takes over a change that the store itself made, as one undo step. Only after `flush`. */
  adopt: (stored: Stored) => void
  /** Version of the store that the draft was last saved as. */
  version: () => number
}

interface UndoableDraftOptions<T, Stored> {
  stored: Stored
  /** What of the row is edited; the same function at every call. */
  valueOf: (stored: Stored) => T
  /** Stores a value made from that version; the first one is kept. */
  save: (value: T, version: number) => Promise<{ version: number }>
}

/** A row as it is being edited: undo history, and saving by itself. Give the component a `key` of the row's id. */
export function useUndoableDraft<T, Stored extends { id: string; version: number }>({
  stored: first,
  valueOf,
  save,
}: UndoableDraftOptions<T, Stored>): UndoableDraft<T, Stored> {
  const [history, dispatch] = useReducer<DraftHistory<T>, Stored, [DraftAction<T>]>(
    draftReducer,
    first,
    (row) => newDraft(valueOf(row)),
  )
  const { saving, autosave } = useDraftAutosave<T>({ id: first.id, version: first.version, save })
  const { present } = history
  const stored = useRef(present)

  useEffect(() => {
    if (stored.current === present) return
    stored.current = present
    autosave.change(present)
  }, [autosave, present])

  const edit = useCallback<Edit<T>>(
    (group, change) => dispatch({ kind: 'edit', change, group, at: performance.now() }),
    [],
  )
  const closeGroup = useCallback(() => dispatch({ kind: 'closeGroup' }), [])
  const undo = useCallback(() => dispatch({ kind: 'undo' }), [])
  const redo = useCallback(() => dispatch({ kind: 'redo' }), [])
  const load = useCallback(
    (next: Stored) => {
      const value = valueOf(next)
      stored.current = value
      autosave.reset(next.version)
      dispatch({ kind: 'load', value })
    },
    [autosave, valueOf],
  )
  const adopt = useCallback(
    (next: Stored) => {
      const value = valueOf(next)
      stored.current = value
      autosave.reset(next.version)
      edit(null, () => value)
    },
    [autosave, edit, valueOf],
  )
  const keepMine = useCallback(() => void autosave.keepMine(), [autosave])

  return useMemo(
    () => ({
      value: present,
      edit,
      closeGroup,
      undo,
      redo,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      saving,
      flush: autosave.flush,
      keepMine,
      load,
      adopt,
      version: autosave.version,
    }),
    [
      present,
      edit,
      closeGroup,
      undo,
      redo,
      history.past.length,
      history.future.length,
      saving,
      autosave,
      keepMine,
      load,
      adopt,
    ],
  )
}
