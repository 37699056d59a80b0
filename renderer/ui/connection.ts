import { ORPCError } from '@orpc/client'
import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let lost = false

/** Whether the program behind the screen can be reached; set by the client, shown by the shell. */
export const connection = {
  setLost(value: boolean): void {
    if (value === lost) return
    lost = value
    for (const listener of listeners) listener()
  },
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** True while the program does not answer. */
export function useConnectionLost(): boolean {
  return useSyncExternalStore(subscribe, () => lost)
}

/** Errors that were not sent by the application: nobody listens, or the session ended. */
export function isConnectionError(error: unknown): boolean {
  if (error instanceof ORPCError) return error.code === 'UNAUTHORIZED' || error.status === 502
  return error instanceof Error && error.name !== 'AbortError'
}
