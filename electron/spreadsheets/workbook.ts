import type { MergedRange, SheetRow } from '#shared/spreadsheets/cells.ts'

export interface Sheet {
  name: string
  isHidden: boolean
  /** Columns up to the last that holds anything; those beyond `MOST_COLUMNS` are counted but not read. */
  columns: number
  rows: SheetRow[]
  merges: MergedRange[]
}

/** Why a file cannot be read. */
export type SpreadsheetProblem =
  | 'EMPTY_FILE'
  | 'TOO_LARGE'
  | 'ENCRYPTED'
  | 'OLD_EXCEL'
  | 'DAMAGED'
  | 'NOT_A_SPREADSHEET'
  | 'TOO_MUCH_UNPACKED'
  | 'TOO_MANY_ROWS'

/** A file that is not read, by its own fault; `detail` says more in Indonesian where there is more to say. */
export class SpreadsheetError extends Error {
  override name = 'SpreadsheetError'
  readonly problem: SpreadsheetProblem
  readonly detail: string | null

  constructor(problem: SpreadsheetProblem, detail: string | null = null) {
    super(detail ?? problem)
    this.problem = problem
    this.detail = detail
  }
}
