import type { Cell, MergedRange, SheetRow } from '#shared/spreadsheets/cells.ts'

/** A sheet as it is imported: rows that hold something, each with its number. */
export interface SourceSheet {
  rows: readonly SheetRow[]
  merges: readonly MergedRange[]
}

/** The words of a cell, as a person reads them. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'string' ? cell : cell.text
}

/** Cells of one sheet that merging may fill in all; a range over a whole sheet is no more than a frame. */
const MOST_FILLED = 200_000

/**
 * Gives every row of a merged range the value that its first cell has, as it is read on paper: one agency beside three people. Ranges that
 * go over columns only keep their value where it is.
 */
export function withMergesFilled({ rows, merges }: SourceSheet): SheetRow[] {
  const tall = merges.filter(({ top, bottom }) => bottom > top)
  if (tall.length === 0) return [...rows]
  const byNumber = new Map(rows.map((each) => [each.row, { row: each.row, cells: [...each.cells] }]))
  let filled = 0
  for (const { top, bottom, left } of tall) {
    const value = byNumber.get(top)?.cells[left] ?? null
    filled += bottom - top
    if (value === null || filled > MOST_FILLED) continue
    for (let number = top + 1; number <= bottom; number += 1) {
      const cells = byNumber.get(number)?.cells
      if (cells === undefined) continue
      while (cells.length < left) cells.push(null)
      cells[left] ??= value
    }
  }
  return [...byNumber.values()]
}
