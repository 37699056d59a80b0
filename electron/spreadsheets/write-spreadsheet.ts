import { once } from 'node:events'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { breathe } from '#electron/database/turns.ts'
import type { WritingMessage, WritingTask } from './writing.ts'

/** Rows of one message: few enough that giving one never holds the main thread for long. */
const PIECE = 250
const MOST_MEMORY_MB = 256
const YOUNG_MEMORY_MB = 16

/**
 * Writes sheets in a thread of its own.
 * @param format a CSV holds the first sheet only
 */
export async function writeSpreadsheet({ format, sheets }: WritingTask): Promise<Uint8Array<ArrayBuffer>> {
  const { dirname, filename } = import.meta
  const worker = new Worker(path.join(dirname, `writing-worker${path.extname(filename)}`), {
    workerData: { format, sheets: sheets.map((sheet) => ({ ...sheet, rows: [] })) } satisfies WritingTask,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MEMORY_MB },
  })
  try {
    // Listening begins before anything is sent; an error of the thread rejects.
    const answer = once(worker, 'message') as Promise<[Uint8Array<ArrayBuffer>]>
    answer.catch(() => undefined)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread has no origin
    const send = (message: WritingMessage) => worker.postMessage(message)
    for (const [sheet, { rows }] of sheets.entries()) {
      for (let first = 0; first < rows.length; first += PIECE) {
        send({ sheet, rows: rows.slice(first, first + PIECE) })
        await breathe()
      }
    }
    send({ end: true })
    return (await answer)[0]
  } finally {
    await worker.terminate()
  }
}
