import type { TableCell, TableRow } from './rich-text.ts'

/** A cell of a table of the editor at its place: columns and rows from 0, and how many of each it takes. */
export interface PlacedCell {
  cell: TableCell
  column: number
  columns: number
  rows: number
}

export interface PlacedRow {
  cells: PlacedCell[]
  /** Columns that a cell of a row above still takes. */
  taken: Set<number>
}

/** The cells of a table where they stand; joined cells push the others to the right, as on screen. */
export function placedCells(rows: readonly TableRow[]): { columns: number; rows: PlacedRow[] } {
  /** For each column, in how many rows below it is still taken. */
  const taken: number[] = []
  const placed = rows.map((row): PlacedRow => {
    const takenHere = new Set(taken.flatMap((left, column) => (left > 0 ? [column] : [])))
    const cells: PlacedCell[] = []
    let column = 0
    for (const cell of row.content ?? []) {
      while (takenHere.has(column)) column += 1
      const { colspan = 1, rowspan = 1 } = cell.attrs ?? {}
      let columns = 1
      while (columns < colspan && !takenHere.has(column + columns)) columns += 1
      cells.push({ cell, column, columns, rows: rowspan })
      column += columns
    }
    for (const at of takenHere) taken[at] = (taken[at] ?? 0) - 1
    for (const each of cells)
      for (let more = 0; more < each.columns; more += 1) taken[each.column + more] = each.rows - 1
    return { cells, taken: takenHere }
  })
  const widest = placed.flatMap(({ cells, taken: above }) => [
    ...cells.map(({ column, columns }) => column + columns),
    ...[...above].map((column) => column + 1),
  ])
  return { columns: Math.max(0, ...widest), rows: placed }
}

/** How many rows at the top are headings throughout, down to where no joined cell reaches into the row below; a table is never headings alone. */
export function headingRows(rows: readonly PlacedRow[]): number {
  const body = rows.findIndex(({ cells }) => cells.some(({ cell }) => cell.type !== 'tableHeader'))
  let count = body === -1 ? rows.length - 1 : body
  while (count > 0 && (rows[count]?.taken.size ?? 0) > 0) count -= 1
  return count
}
