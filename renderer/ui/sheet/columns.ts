import type { ReactNode } from 'react'

/** How a cell is edited: free text, or one of a few choices (in groups when they have a `group`). */
export type CellEditing =
  | { kind: 'text' }
  | { kind: 'choice'; choices: readonly { value: string; label: string; group?: string }[] }

/** What a typed text would be: refused with `error`, or allowed with `warnings`. */
export interface CellCheck {
  error: string | null
  warnings: readonly string[]
}

/** A column of a sheet over rows that have an `id`; what it writes is a part of `Changes`. */
export interface SheetColumn<Row, Changes = never> {
  key: string
  header: string
  /** CSS grid track, in rem or fr. */
  width: string
  /** What the cell shows. */
  text: (row: Row) => string
  /** Drawn in place of the text, which is still what is copied and searched. */
  draws?: (row: Row) => ReactNode
  /** What is put on the clipboard by Ctrl+C; `text` by default. */
  copies?: (row: Row) => string
  /** What is copied when only this cell is, for a letter; as `copies` by default. */
  copiesAlone?: (row: Row) => string
  /** Sorts by this instead of `text`. */
  sortsBy?: (row: Row) => string
  /** How the cell is edited; null or absent when it is not edited here. */
  editing?: (row: Row) => CellEditing | null
  /** The stored value that editing begins with; `text` by default. */
  value?: (row: Row) => string
  /** How a value that is being saved is shown; the value itself by default. */
  shows?: (value: string) => string
  /** Makes what comes from outside (another program's cell) into what one would type here; the text itself by default. */
  reads?: (text: string) => string
  /** Looks at a text while it is typed, and before it is pasted. */
  check?: (row: Row, text: string) => CellCheck
  /** What a text in this cell changes of its row; absent when nothing is written here. */
  changes?: (text: string, row: Row) => Changes
  /** The changes that bring back what the row holds now; writes the stored value by default. */
  restores?: (row: Row) => Changes
  /** What Enter or a double click does in a cell that is not edited here. */
  opens?: (row: Row) => void
  /** Something about the stored value that the clerk should look at. */
  concern?: (row: Row) => string | null
  /** The cell holds a button instead of text: to see more, to remove, or to choose its row. */
  action?: 'open' | 'remove' | 'choose'
  /** The column stays in sight when the sheet is scrolled sideways; at most one column does. */
  isPinned?: boolean
  /** Whether the clerk may hide the column, and whether it is hidden at first; it is always shown by default. */
  hiding?: 'shown-at-first' | 'hidden-at-first'
}

/** A row and what is to be changed of it. */
export interface RowEdit<Row, Changes> {
  row: Row
  changes: Changes
}

/** A value on its way to the store, or one that was refused and is kept in the cell. */
export interface Unsaved {
  text: string
  /** Why it was refused; null while it is being saved. */
  failure: string | null
}

/** Names a cell for the map of unsaved values. */
export function cellKey(rowId: string, columnKey: string): string {
  return `${rowId} ${columnKey}`
}

/** The value that editing a cell begins with. */
export function valueOf<Row, Changes>(column: SheetColumn<Row, Changes>, row: Row): string {
  return (column.value ?? column.text)(row)
}

/** The changes that bring back what a cell's row holds now. */
export function restoring<Row, Changes>(column: SheetColumn<Row, Changes>, row: Row): Changes | undefined {
  return column.restores?.(row) ?? column.changes?.(valueOf(column, row), row)
}
