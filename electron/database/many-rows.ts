import type { Stored } from './stored.ts'

/** Rows of one statement: enough that preparing and binding cost little, few enough that one holds the main thread for some ms only. */
const ROWS = 40

interface InsertStatement {
  statement: string
  values: Stored[]
}

/** Statements that insert rows of the same columns, many rows each; all but the last have the same text. */
export function* insertStatements(
  table: string,
  rows: readonly Record<string, Stored>[],
): Generator<InsertStatement> {
  const columns = Object.keys(rows[0] ?? {})
  const places = `(${columns.map(() => '?').join(', ')})`
  const beginning = `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES `
  for (let first = 0; first < rows.length; first += ROWS) {
    const piece = rows.slice(first, first + ROWS)
    yield {
      statement: beginning + piece.map(() => places).join(', '),
      values: piece.flatMap((row) => columns.map((column) => row[column] ?? null)),
    }
  }
}
