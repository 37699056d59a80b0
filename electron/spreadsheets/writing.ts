/** What a column of a sheet that is written holds. */
export interface WrittenColumn {
  header: string
  /** Width in characters. */
  width: number
  /** `text` keeps every sign, also when somebody types a number into it; a `date` is given as ISO text. */
  kind: 'text' | 'date' | 'number'
  /** Shown beside a cell that is chosen. */
  help?: string
  /** What a cell may hold, offered as a list; `isStrict`: nothing else. Named by a column of another sheet, since lists can be long. */
  choices?: { sheet: string; column: number; count: number; isStrict: boolean }
}

export type WrittenCell = string | number | null

/** A sheet as it is written: a header that stays in sight and can be filtered, and rows under it. */
export interface WrittenSheet {
  name: string
  isHidden?: boolean
  columns: readonly WrittenColumn[]
  rows: readonly (readonly WrittenCell[])[]
  /** Empty rows under the others that are prepared for typing. */
  preparedRows?: number
}

/** What is asked of the thread that writes. */
export interface WritingTask {
  format: 'xlsx' | 'csv'
  sheets: WrittenSheet[]
}

/** What it is sent: rows of a sheet in pieces, then that there are no more. */
export type WritingMessage = { sheet: number; rows: WrittenSheet['rows'] } | { end: true }
