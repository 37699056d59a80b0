import { appendFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'

/**
 * Keeps faults that nobody foresaw in `log/ikrar.log` of the data folder, for whoever helps the office. Writes at once, since the program may be about to
 * end; a log that cannot be written is no reason to fail.
 */
export function createFaultLog(dataFolder: string): (fault: unknown) => void {
  return (fault) => {
    console.error(fault)
    try {
      mkdirSync(path.join(dataFolder, 'log'), { recursive: true })
      const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
      appendFileSync(path.join(dataFolder, 'log', 'ikrar.log'), `${new Date().toISOString()} ${text}\n`)
    } catch {
      // The data folder is missing or cannot be written; the clerk is told of that elsewhere.
    }
  }
}
