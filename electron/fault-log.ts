import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'

/** Largest log in bytes; what is older moves to `ikrar-lama.log` and is replaced there the next time. */
const LARGEST = 1024 * 1024

/**
 * Keeps faults that nobody foresaw in `log/ikrar.log` of the data folder, for whoever helps the office. Writes at once, since the program may be about to
 * end; a log that cannot be written is no reason to fail.
 */
export function createFaultLog(dataFolder: string): (fault: unknown) => void {
  const folder = path.join(dataFolder, 'log')
  const file = path.join(folder, 'ikrar.log')
  return (fault) => {
    console.error(fault)
    try {
      mkdirSync(folder, { recursive: true })
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
      if (size > LARGEST) renameSync(file, path.join(folder, 'ikrar-lama.log'))
      const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
      appendFileSync(file, `${new Date().toISOString()} ${text}\n`)
    } catch {
      // The data folder is missing or cannot be written; the clerk is told of that elsewhere.
    }
  }
}
