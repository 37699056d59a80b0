import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { readCsv } from './csv.ts'
import { spreadsheetKind } from './file-kind.ts'
import { MOST_ROWS } from './limits.ts'
import type { ReadingTask, ReadingMessage } from './reading.ts'
import type { SheetRow } from '#shared/spreadsheets/cells.ts'
import { SpreadsheetError } from './workbook.ts'
import { readWorkbookParts } from './xlsx-parts.ts'
import { RowReader } from './xlsx-rows.ts'
import { ZipParts } from './zip-parts.ts'

/** Rows of one message: few enough that taking one never holds the main thread for long. */
const BATCH = 250

/** Sends rows as they are read. */
class RowSender {
  #batch: SheetRow[] = []
  #count = 0

  take = (row: SheetRow): void => {
    this.#count += 1
    if (this.#count > MOST_ROWS) throw new SpreadsheetError('TOO_MANY_ROWS')
    this.#batch.push(row)
    if (this.#batch.length === BATCH) this.flush()
  }

  flush(): void {
    if (this.#batch.length > 0) send({ rows: this.#batch })
    this.#batch = []
  }
}

function send(message: ReadingMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread has no origin
  parentPort?.postMessage(message)
}

async function read({ bytes, fileName }: ReadingTask): Promise<void> {
  const buffer = Buffer.from(bytes)
  const sender = new RowSender()
  if (spreadsheetKind(buffer, fileName) === 'csv') {
    send({ sheet: { name: path.parse(fileName).name, isHidden: false } })
    const { columns } = readCsv(buffer, sender.take)
    sender.flush()
    send({ sheetEnd: { columns, merges: [] } })
    return
  }
  const parts = await ZipParts.open(buffer)
  const workbook = await readWorkbookParts(parts)
  for (const { name, isHidden, part } of workbook.sheets) {
    send({ sheet: { name, isHidden } })
    const rows = new RowReader(workbook, sender.take)
    await rows.read(parts.text(part))
    sender.flush()
    send({ sheetEnd: { columns: rows.columns, merges: rows.merges } })
  }
}

/** Entry of the worker thread: reads one file, sends its rows, and ends. */
try {
  await read(workerData as ReadingTask)
  send({ end: true })
} catch (error) {
  if (!(error instanceof SpreadsheetError)) throw error
  send({ problem: error.problem, detail: error.detail })
}
