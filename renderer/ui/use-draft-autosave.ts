import { ORPCError } from '@orpc/client'
import { useEffect, useState } from 'react'
import { useConnectionLost } from './connection.ts'
import { createAutosave, type Autosave, type SaveOutcome, type SaveState } from './draft-autosave.ts'
import { noteLastSave } from './drafts-being-saved.ts'
import { errorText, isStale } from './errors.tsx'

/** Pause after the last key before a draft is saved, in ms: with the saving itself well under a second. */
const SAVE_DELAY = 400

interface DraftAutosaveOptions<T> {
  /** Names the draft while its last save is under way (drafts-being-saved.ts). */
  id: string
  /** The version that the draft was read at. */
  version: number
  /** Stores a value made from that version. */
  save: (value: T, version: number) => Promise<{ version: number }>
}

function storedVersion(error: unknown): number | null {
  if (!(error instanceof ORPCError) || !isStale(error)) return null
  const data: unknown = error.data
  return typeof data === 'object' && data !== null && 'version' in data ? Number(data.version) : null
}

async function outcomeOf(saving: Promise<{ version: number }>): Promise<SaveOutcome> {
  try {
    return { kind: 'saved', version: (await saving).version }
  } catch (error) {
    const version = storedVersion(error)
    if (version !== null) return { kind: 'conflict', version }
    const isIssued = error instanceof ORPCError && error.code === 'ISSUED'
    return { kind: 'failed', message: errorText(error), isIssued }
  }
}

/**
 * A draft that saves itself: also when the page is left or hidden, and again when a lost program answers. Give the component a `key` of the
 * draft's id; the first `save` is kept.
 */
export function useDraftAutosave<T>({ id, version, save }: DraftAutosaveOptions<T>): {
  saving: SaveState
  autosave: Autosave<T>
} {
  const [saving, setSaving] = useState<SaveState>({ kind: 'saved' })
  const [autosave] = useState(() =>
    createAutosave<T>({
      version,
      delay: SAVE_DELAY,
      save: (value, from) => outcomeOf(save(value, from)),
      onState: setSaving,
    }),
  )
  const isLost = useConnectionLost()

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

  return { saving, autosave }
}
