/** How a cell is edited: free text, or one of a few choices (in groups when they have a `group`). */
export type CellEditing =
  | { kind: 'text' }
  | { kind: 'choice'; choices: readonly { value: string; label: string; group?: string }[] }

/** What a typed text would be: refused with `error`, or allowed with `warnings`. */
export interface CellCheck {
  error: string | null
  warnings: readonly string[]
}

/** A column of a sheet over rows that have an `id`. */
export interface SheetColumn<Row> {
  key: string
  header: string
  /** CSS grid track, in rem or fr. */
  width: string
  /** What the cell shows. */
  text: (row: Row) => string
  /** What is put on the clipboard by Ctrl+C; `text` by default. */
  copies?: (row: Row) => string
  /** Sorts by this instead of `text`. */
  sortsBy?: (row: Row) => string
  /** How the cell is edited; null or absent when it is not edited here. */
  editing?: (row: Row) => CellEditing | null
  /** The stored value that editing begins with; `text` by default. */
  value?: (row: Row) => string
  /** How a value that is being saved is shown; the value itself by default. */
  shows?: (value: string) => string
  /** Looks at a text while it is typed. */
  check?: (row: Row, text: string) => CellCheck
  save?: (row: Row, text: string) => Promise<unknown>
  /** What Enter or a double click does in a cell that is not edited here. */
  opens?: (row: Row) => void
  /** Something about the stored value that the clerk should look at. */
  concern?: (row: Row) => string | null
  /** The cell holds a button instead of text: to see more, or to remove. */
  action?: 'open' | 'remove'
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
