import { useEffect, useState } from 'react'
import { createAutosaver, type SaveState } from './autosaver.ts'
import { useConnectionLost } from './connection.ts'
import { noteLastSave } from './drafts-being-saved.ts'

interface Autosave<T> {
  value: T
  /** Shows the value at once and saves it after a short pause. */
  change: (value: T) => void
  state: SaveState
  error: unknown
  /** Saves now; also tries again after a failure. */
  flush: () => Promise<void>
}

/**
 * A draft that saves itself. What is unsaved is written when the page is left or hidden, and again when a lost program answers.
 * Give the component a `key` of the row's id, so that another row starts afresh.
 * @param draftId names it while its last save is under way (drafts-being-saved.ts)
 */
export function useAutosave<T>(draftId: string, initial: T, save: (value: T) => Promise<void>): Autosave<T> {
  const [value, setValue] = useState(initial)
  const [, setTick] = useState(0)
  const [autosaver] = useState(() =>
    createAutosaver<T>({
      save,
      onState: () => setTick((tick) => tick + 1),
    }),
  )
  const isLost = useConnectionLost()

  useEffect(() => {
    autosaver.saveWith(save)
  }, [autosaver, save])
  useEffect(() => {
    const leave = () => void autosaver.flush()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      noteLastSave(draftId, autosaver.flush())
    }
  }, [autosaver, draftId])
  useEffect(() => {
    if (!isLost && autosaver.state === 'failed') void autosaver.flush()
  }, [isLost, autosaver])

  return {
    value,
    change: (next) => {
      setValue(next)
      autosaver.change(next)
    },
    state: autosaver.state,
    error: autosaver.error,
    flush: autosaver.flush,
  }
}
