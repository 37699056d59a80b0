import type { SheetRow } from '#shared/spreadsheets/cells.ts'
import type { Sheet, SpreadsheetProblem } from './workbook.ts'

/** What the thread that reads a file is given. */
export interface ReadingTask {
  bytes: ArrayBuffer
  fileName: string
}

/** What it sends, in this order: for each sheet its name, its rows in pieces, its end; then the end, or why it stopped. */
export type ReadingMessage =
  | { sheet: Pick<Sheet, 'name' | 'isHidden'> }
  | { rows: SheetRow[] }
  | { sheetEnd: Pick<Sheet, 'columns' | 'merges'> }
  | { end: true }
  | { problem: SpreadsheetProblem; detail: string | null }
