/** Where a draft stands: `waiting` for a pause in typing, `failed` keeps the text and is tried again. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed'

export interface Autosaver<T> {
  /** Takes a new value and saves it after a pause. */
  change: (value: T) => void
  /** Saves at once what is not saved; also the way to try again after a failure. */
  flush: () => Promise<void>
  /** Saves with another function from now on. */
  saveWith: (save: (value: T) => Promise<void>) => void
  readonly state: SaveState
  /** Why the last saving failed; null otherwise. */
  readonly error: unknown
}

interface AutosaverOptions<T> {
  save: (value: T) => Promise<void>
  /** Called whenever `state` or `error` changed. */
  onState: () => void
  /** Pause in typing after which a change is saved, in ms; well under the second that may be lost. */
  pause?: number
}

/** Saves a draft by itself: one call at a time, the newest value last, nothing dropped on failure. */
export function createAutosaver<T>({
  save: firstSave,
  onState,
  pause = 500,
}: AutosaverOptions<T>): Autosaver<T> {
  let save = firstSave
  let state: SaveState = 'saved'
  let error: unknown = null
  let unsaved: { value: T } | null = null
  let running: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const enter = (next: SaveState, reason: unknown = null) => {
    state = next
    error = reason
    onState()
  }

  const run = async () => {
    while (unsaved !== null) {
      const taken = unsaved
      unsaved = null
      enter('saving')
      try {
        await save(taken.value)
      } catch (reason) {
        unsaved ??= taken
        enter('failed', reason)
        return
      }
    }
    enter('saved')
  }

  const flush = async () => {
    clearTimeout(timer)
    if (unsaved === null && running === null) return
    running ??= run().finally(() => {
      running = null
    })
    await running
  }

  return {
    change(value) {
      unsaved = { value }
      if (running === null) enter('waiting')
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), pause)
    },
    flush,
    saveWith(next) {
      save = next
    },
    get state() {
      return state
    },
    get error() {
      return error
    },
  }
}
