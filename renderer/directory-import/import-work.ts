import { useSyncExternalStore } from 'react'
import type { ImportProgress } from '#shared/directory-import/model.ts'

/** Work on an import: going on, or the reason why it came to nothing. */
export type ImportWork =
  | { state: 'running'; what: 'preview' | 'confirm'; progress: ImportProgress }
  | { state: 'failed'; what: 'preview' | 'confirm'; error: unknown }

type Steps<Result> = AsyncIterator<ImportProgress, Result>

let current: ImportWork | null = null
let controller: AbortController | null = null
const listeners = new Set<() => void>()

function show(work: ImportWork | null): void {
  current = work
  for (const listener of listeners) listener()
}

/**
 * Runs long work on the import. It goes on while the clerk looks at another page, and is shown again when they come back.
 * @param finish takes the result; not called when the work was cancelled or failed
 */
export async function runImportWork<Result>(
  what: ImportWork['what'],
  start: (signal: AbortSignal) => Promise<Steps<Result>>,
  finish: (result: Result) => void,
): Promise<void> {
  controller?.abort()
  const own = new AbortController()
  controller = own
  show({ state: 'running', what, progress: { step: 'Mulai', done: 0, total: 0 } })
  try {
    const steps = await start(own.signal)
    for (;;) {
      const { done: isLast, value } = await steps.next()
      if (own.signal.aborted) return
      if (isLast) {
        show(null)
        finish(value)
        return
      }
      show({ state: 'running', what, progress: value })
    }
  } catch (error) {
    if (!own.signal.aborted) show({ state: 'failed', what, error })
  }
}

/** Stops the work; what was not finished is as if it had not begun. */
export function cancelImportWork(): void {
  controller?.abort()
  show(null)
}

/** The work that goes on now or failed last; null when there is none. */
export function useImportWork(): ImportWork | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}
