/** How a draft stands with the store. */
export type SaveState =
  | { kind: 'saved' }
  /** Changed, and about to be saved. */
  | { kind: 'waiting' }
  | { kind: 'saving' }
  /** Not saved; the text is kept on screen and `flush` tries again, which is vain once it is issued. */
  | { kind: 'failed'; message: string; isIssued?: boolean }
  /** Another window saved first. `version` is the one that is stored now. */
  | { kind: 'conflict'; version: number }

export type SaveOutcome =
  | { kind: 'saved'; version: number }
  | { kind: 'failed'; message: string; isIssued?: boolean }
  | { kind: 'conflict'; version: number }

export interface AutosaveOptions<T> {
  /** The version that the first value was read at. */
  version: number
  /** Stores a value made from that version; never throws. */
  save(value: T, version: number): Promise<SaveOutcome>
  onState(state: SaveState): void
  /** Pause after the last change before saving, in ms. */
  delay: number
}

export interface Autosave<T> {
  /** A newer value to be stored. */
  change(value: T): void
  /** Saves now what waits; resolves when it is stored or has failed. */
  flush(): Promise<SaveState>
  /** After a conflict: stores this window's value over the other one. */
  keepMine(): Promise<SaveState>
  /** Takes up a value that came from the store: nothing waits any more. */
  reset(version: number): void
  /** The version that the last stored value has. */
  version(): number
  state(): SaveState
}

/**
 * Stores the newest value a short while after the last change: one save at a time, always the newest value, and nothing is dropped when
 * a save fails.
 */
export function createAutosave<T>(options: AutosaveOptions<T>): Autosave<T> {
  let version = options.version
  let waiting: { value: T } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let state: SaveState = { kind: 'saved' }
  let epoch = 0

  function show(next: SaveState) {
    state = next
    options.onState(next)
  }

  async function saveWaiting(): Promise<void> {
    while (waiting !== null) {
      const taken: { value: T } = waiting
      const startedIn = epoch
      waiting = null
      show({ kind: 'saving' })
      const outcome = await options.save(taken.value, version)
      if (startedIn !== epoch) return
      if (outcome.kind === 'saved') {
        version = outcome.version
        continue
      }
      waiting ??= taken
      show(outcome)
      return
    }
    show({ kind: 'saved' })
  }

  async function idle(): Promise<void> {
    if (running === null) return
    await running
    await idle()
  }

  async function flush(): Promise<SaveState> {
    clearTimeout(timer)
    // Nothing is awaited before a save starts: a window that closes has no time left.
    if (running !== null) await idle()
    if (waiting !== null && state.kind !== 'conflict') {
      const run = saveWaiting().finally(() => {
        if (running === run) running = null
      })
      running = run
      await run
    }
    return state
  }

  return {
    change(value) {
      waiting = { value }
      if (state.kind === 'conflict') return
      if (running === null) show({ kind: 'waiting' })
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), options.delay)
    },
    flush,
    async keepMine() {
      if (state.kind === 'conflict') {
        version = state.version
        show({ kind: 'waiting' })
      }
      return flush()
    },
    reset(storedVersion) {
      clearTimeout(timer)
      epoch += 1
      waiting = null
      running = null
      version = storedVersion
      show({ kind: 'saved' })
    },
    version: () => version,
    state: () => state,
  }
}
