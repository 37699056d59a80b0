import { parentPort, workerData } from 'node:worker_threads'
import { csvOf } from './csv-writing.ts'
import type { WritingMessage, WritingTask } from './writing.ts'
import { xlsxOf } from './xlsx-writing.ts'

/** Entry of the worker thread: takes rows piece by piece, writes one file, and ends. */
const { format, sheets } = workerData as WritingTask
const rows = sheets.map(({ rows: first }) => [...first])

parentPort?.on('message', async (message: WritingMessage) => {
  if ('rows' in message) {
    rows[message.sheet]?.push(...message.rows)
    return
  }
  const whole = sheets.map((sheet, index) => ({ ...sheet, rows: rows[index] ?? [] }))
  const [first] = whole
  const written = format === 'csv' && first !== undefined ? csvOf(first) : await xlsxOf(whole)
  const bytes = new Uint8Array(written)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread has no origin
  parentPort?.postMessage(bytes, [bytes.buffer])
  parentPort?.close()
})
