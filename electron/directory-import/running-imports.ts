import type { Database } from '#electron/database/database.ts'
import type { RunningImport } from './running-import.ts'

/** Imports that may be under way at once; each holds a whole file. Opening one more closes the oldest. */
const MOST = 2

/** Imports that are under way in one open office; they go when it is closed. */
const offices = new WeakMap<Database, Map<string, RunningImport>>()

function importsOf(database: Database): Map<string, RunningImport> {
  const imports = offices.get(database) ?? new Map<string, RunningImport>()
  offices.set(database, imports)
  return imports
}

export function keepRunning(database: Database, running: RunningImport): void {
  const imports = importsOf(database)
  imports.set(running.id, running)
  const [oldest] = imports.keys()
  if (imports.size > MOST && oldest !== undefined) imports.delete(oldest)
}

export function findRunning(database: Database, id: string): RunningImport | null {
  return importsOf(database).get(id) ?? null
}

export function forgetRunning(database: Database, id: string): void {
  importsOf(database).delete(id)
}
