import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react'
import type { Commitment } from '#shared/commitments/model.ts'
import { client } from '../client.ts'
import type { SaveState } from '../ui/draft-autosave.ts'
import { useDraftAutosave } from '../ui/use-draft-autosave.ts'
import { draftReducer, newDraft, type DraftValue } from './draft.ts'

/** Changes the draft; `group` names the field whose typing is one undo step, null makes a step of its own. */
export type EditDraft = (group: string | null, change: (value: DraftValue) => DraftValue) => void

export interface Draft {
  value: DraftValue
  edit: EditDraft
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
  /** Shows the commitment as the store has it, and forgets what is not saved. */
  load: (commitment: Commitment) => void
  /** Takes over a change that the store itself made to this draft, as one undo step. Only after `flush`. */
  adopt: (commitment: Commitment) => void
  /** Version of the store that the draft was last saved as. */
  version: () => number
}

/** A commitment as it is being edited: undo history, and saving by itself. Give the component a `key` of the commitment's id. */
export function useDraft(commitment: Commitment): Draft {
  const { id } = commitment
  const [history, dispatch] = useReducer(
    draftReducer,
    { meetingId: commitment.meetingId, content: commitment.content },
    newDraft,
  )
  const { saving, autosave } = useDraftAutosave<DraftValue>({
    id,
    version: commitment.version,
    save: (value, version) => client.commitments.save({ id, version, ...value }),
  })
  const { present } = history
  const stored = useRef(present)

  useEffect(() => {
    if (stored.current === present) return
    stored.current = present
    autosave.change(present)
  }, [autosave, present])

  const edit = useCallback<EditDraft>(
    (group, change) => dispatch({ kind: 'edit', change, group, at: performance.now() }),
    [],
  )
  const closeGroup = useCallback(() => dispatch({ kind: 'closeGroup' }), [])
  const undo = useCallback(() => dispatch({ kind: 'undo' }), [])
  const redo = useCallback(() => dispatch({ kind: 'redo' }), [])
  const load = useCallback(
    (next: Commitment) => {
      const value = { meetingId: next.meetingId, content: next.content }
      stored.current = value
      autosave.reset(next.version)
      dispatch({ kind: 'load', value })
    },
    [autosave],
  )
  const adopt = useCallback(
    (next: Commitment) => {
      const value = { meetingId: next.meetingId, content: next.content }
      stored.current = value
      autosave.reset(next.version)
      edit(null, () => value)
    },
    [autosave, edit],
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
