import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { SheetRow } from '#shared/spreadsheets/cells.ts'
import { LARGEST_FILE } from './limits.ts'
import type { ReadingMessage, ReadingTask } from './reading.ts'
import { SpreadsheetError, type Sheet } from './workbook.ts'

/** A file that takes longer, or more memory, is not a list that anybody keeps; in ms and MB. */
const LONGEST_MS = 60_000
const MOST_MEMORY_MB = 160
const YOUNG_MEMORY_MB = 16

function beside(name: string): string {
  const { dirname, filename } = import.meta
  return path.join(dirname, `${name}${path.extname(filename)}`)
}

/** Whether a thread died because it needed more memory than it may have. */
function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/**
 * Reads all sheets of an XLSX or CSV in a thread of its own, which ends with the answer: nothing of a hostile file stays in the program.
 * @throws SpreadsheetError when the file cannot be read; the signal's reason when it is aborted
 */
export async function readSpreadsheet(
  file: Blob,
  fileName: string,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<Sheet[]> {
  signal?.throwIfAborted()
  if (file.size === 0) throw new SpreadsheetError('EMPTY_FILE')
  if (file.size > LARGEST_FILE) throw new SpreadsheetError('TOO_LARGE')
  const bytes = await file.arrayBuffer()
  signal?.throwIfAborted()
  const worker = new Worker(beside('spreadsheet-worker'), {
    workerData: { bytes, fileName } satisfies ReadingTask,
    transferList: [bytes],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MEMORY_MB },
  })
  const timeout = AbortSignal.timeout(LONGEST_MS)
  const stop = signal === undefined ? timeout : AbortSignal.any([signal, timeout])
  try {
    return await sheetsFrom(worker, stop)
  } catch (error) {
    signal?.throwIfAborted()
    if (timeout.aborted || isOutOfMemory(error)) throw new SpreadsheetError('TOO_MUCH_UNPACKED')
    throw error
  } finally {
    await worker.terminate()
  }
}

/** Different texts of which one copy is kept for all cells; and the longest of them, in characters. */
const [MOST_TEXTS, LONGEST_TEXT] = [20_000, 60]

/** Cells of a column say the same again and again; a message brings a copy of each. */
class TextsOnce {
  readonly #texts = new Map<string, string>()

  row(row: SheetRow): SheetRow {
    for (const [index, cell] of row.cells.entries())
      if (typeof cell === 'string' && cell.length <= LONGEST_TEXT) row.cells[index] = this.#once(cell)
    return row
  }

  #once(text: string): string {
    const before = this.#texts.get(text)
    if (before !== undefined) return before
    if (this.#texts.size < MOST_TEXTS) this.#texts.set(text, text)
    return text
  }
}

function sheetsFrom(worker: Worker, stop: AbortSignal): Promise<Sheet[]> {
  const sheets: Sheet[] = []
  const texts = new TextsOnce()
  return new Promise((resolve, reject) => {
    const take = (message: ReadingMessage): void => {
      const sheet = sheets.at(-1)
      if ('sheet' in message) sheets.push({ ...message.sheet, columns: 0, rows: [], merges: [] })
      else if ('rows' in message) for (const row of message.rows) sheet?.rows.push(texts.row(row))
      else if ('sheetEnd' in message) Object.assign(sheet ?? {}, message.sheetEnd)
      else if ('end' in message) resolve(sheets)
      else reject(new SpreadsheetError(message.problem, message.detail))
    }
    worker.on('message', take)
    worker.once('error', reject)
    worker.once('exit', () =>
      reject(new Error('The thread that reads a spreadsheet ended without an answer.')),
    )
    stop.addEventListener('abort', () => reject(stop.reason), { once: true })
  })
}
