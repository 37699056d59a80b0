import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { ORPCError, safe } from '@orpc/client'
import type { Commitment } from '#shared/commitments/model.ts'
import { client } from '../client.ts'
import { useConnectionLost } from '../ui/connection.ts'
import { errorText } from '../ui/errors.tsx'
import { createAutosave, type SaveOutcome, type SaveState } from './autosave.ts'
import { noteLastSave } from './drafts-being-saved.ts'
import { draftReducer, newDraft, type DraftValue } from './draft.ts'

/** Pause after the last key before a draft is saved, in ms: with the saving itself well under a second. */
const SAVE_DELAY = 400

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

async function saveDraft(id: string, value: DraftValue, version: number): Promise<SaveOutcome> {
  const { error, data } = await safe(client.commitments.save({ id, version, ...value }))
  if (!error) return { kind: 'saved', version: data.version }
  if (error instanceof ORPCError && error.defined && error.code === 'STALE') {
    return { kind: 'conflict', version: error.data.version }
  }
  const isIssued = error instanceof ORPCError && error.code === 'ISSUED'
  return { kind: 'failed', message: errorText(error), isIssued }
}

/** A commitment as it is being edited: undo history, and saving by itself. Give the component a `key` of the commitment's id. */
export function useDraft(commitment: Commitment): Draft {
  const { id } = commitment
  const [history, dispatch] = useReducer(
    draftReducer,
    { meetingId: commitment.meetingId, content: commitment.content },
    newDraft,
  )
  const [saving, setSaving] = useState<SaveState>({ kind: 'saved' })
  const [autosave] = useState(() =>
    createAutosave<DraftValue>({
      version: commitment.version,
      delay: SAVE_DELAY,
      save: (value, version) => saveDraft(id, value, version),
      onState: setSaving,
    }),
  )
  const isLost = useConnectionLost()
  const { present } = history
  const stored = useRef(present)

  useEffect(() => {
    if (stored.current === present) return
    stored.current = present
    autosave.change(present)
  }, [autosave, present])

  useEffect(() => {
    const leave = () => void autosave.flush()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      noteLastSave(id, autosave.flush())
    }
  }, [autosave, id])

  // When a lost program answers again; a draft that was refused is not sent over and over.
  useEffect(() => {
    if (!isLost && autosave.state().kind === 'failed') void autosave.flush()
  }, [isLost, autosave])

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
