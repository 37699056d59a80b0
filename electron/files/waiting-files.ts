import type { Database } from '#electron/database/database.ts'

/** Files that may wait at once; one that is not fetched by then is made anew. */
const MOST = 2

/** Files that were made with progress: a stream carries none, so they wait here, in the order of their making, until they are fetched. */
const waiting = new WeakMap<Database, Map<string, File>>()

/** Lets a file wait in an open office; the oldest goes when there are too many. */
export function letWait(database: Database, id: string, file: File): void {
  const files = waiting.get(database) ?? new Map<string, File>()
  waiting.set(database, files)
  files.set(id, file)
  const [oldest] = files.keys()
  if (files.size > MOST && oldest !== undefined) files.delete(oldest)
}

/** A file that waits; null when it is gone. */
export function waitingFile(database: Database, id: string): File | null {
  return waiting.get(database)?.get(id) ?? null
}
