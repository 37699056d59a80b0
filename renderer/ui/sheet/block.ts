import type { Place, SheetState } from './sheet-state.ts'

/** A rectangle of cells by their places among the shown rows and columns, from 0; all four ends belong to it. */
export interface Block {
  top: number
  bottom: number
  left: number
  right: number
}

export type Indexes = ReadonlyMap<string, number>

/** The selected rectangle; null when nothing is selected, or when its cells are not shown any more. */
export function blockOf(
  { active, anchor }: Pick<SheetState, 'active' | 'anchor'>,
  rows: Indexes,
  columns: Indexes,
): Block | null {
  const places = [active, anchor ?? active].map((place) => indexesOf(place, rows, columns))
  const [first, second] = places
  if (!first) return null
  const other = second ?? first
  return {
    top: Math.min(first.row, other.row),
    bottom: Math.max(first.row, other.row),
    left: Math.min(first.column, other.column),
    right: Math.max(first.column, other.column),
  }
}

function indexesOf(place: Place | null, rows: Indexes, columns: Indexes) {
  const row = place === null ? undefined : rows.get(place.rowId)
  const column = place === null ? undefined : columns.get(place.column)
  return row === undefined || column === undefined ? null : { row, column }
}

export function isManyCells({ top, bottom, left, right }: Block): boolean {
  return bottom > top || right > left
}

/** The rows that a change of many is for: those chosen as a whole, else those of a block of several rows. */
export function chosenRows<Row extends { id: string }>(
  rows: readonly Row[],
  chosen: ReadonlySet<string>,
  block: Block | null,
): Row[] {
  if (chosen.size > 0) return rows.filter(({ id }) => chosen.has(id))
  return block !== null && block.bottom > block.top ? rows.slice(block.top, block.bottom + 1) : []
}
