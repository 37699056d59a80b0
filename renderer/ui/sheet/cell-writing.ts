import { folded } from '#shared/indonesian/folding.ts'
import type { Block } from './block.ts'
import {
  cellKey,
  valueOf,
  type CellEditing,
  type RowEdit,
  type SheetColumn,
  type Unsaved,
} from './columns.ts'

/** What writing texts into cells comes to, before anything is stored. */
export interface Writing<Row, Changes> {
  edits: RowEdit<Row, Changes>[]
  /** By `cellKey`; those that will be stored have no failure. */
  cells: Map<string, Unsaved>
  /** Headers of columns that are not written here, when something else was to be put there. */
  fixedColumns: string[]
}

/** Rows changed at once at most; more come in by the import. */
export const MOST_ROWS = 2000

/**
 * The stored value of a text that came from outside: a choice is found by its value or its label, whatever the case.
 * Null when it is none of the choices.
 */
export function takenValue(editing: CellEditing, text: string): string | null {
  if (editing.kind === 'text') return text
  const wanted = folded(text)
  const found =
    editing.choices.find(({ value }) => folded(value) === wanted && (wanted !== '' || value === '')) ??
    editing.choices.find(({ label }) => folded(label) === wanted)
  return found?.value ?? null
}

function choicesWords(editing: CellEditing): string {
  if (editing.kind === 'text') return ''
  const labels = editing.choices.flatMap(({ value, label }) => (value === '' ? [] : [label]))
  const shown = labels.slice(0, 4).join(', ')
  return labels.length > 4 ? `${shown}, dan seterusnya` : shown
}

type Written<Changes> = { changes: Changes; text: string } | { failure: string } | 'same' | 'fixed'

function writeCell<Row, Changes>(
  row: Row,
  column: SheetColumn<Row, Changes>,
  given: string,
): Written<Changes> {
  const editing = column.editing?.(row) ?? null
  if (editing === null || column.changes === undefined)
    return given === '' || given === column.text(row) ? 'same' : 'fixed'
  const text = column.reads?.(given) ?? given
  const value = takenValue(editing, text)
  if (value === null) return { failure: `Bukan salah satu pilihan: ${choicesWords(editing)}.` }
  if (value === valueOf(column, row)) return 'same'
  const error = column.check?.(row, value).error ?? null
  return error === null ? { changes: column.changes(value, row), text: value } : { failure: error }
}

function merged<Changes extends object>(first: Changes | null, second: Changes): Changes {
  return first === null ? second : { ...first, ...second }
}

/**
 * Puts texts into cells, each checked against its row as the cells before it make it, so that a NIP is looked at with the kind of employee
 * that is pasted beside it.
 * @param textAt the text for a cell, or undefined to leave it; counted from the first row and column
 */
export function writeTexts<Row extends { id: string }, Changes extends object>(
  rows: readonly Row[],
  columns: readonly SheetColumn<Row, Changes>[],
  textAt: (row: number, column: number) => string | undefined,
): Writing<Row, Changes> {
  const writing: Writing<Row, Changes> = { edits: [], cells: new Map(), fixedColumns: [] }
  const fixed = new Set<string>()
  for (const [index, row] of rows.entries()) {
    let draft = row
    let changes: Changes | null = null
    for (const [place, column] of columns.entries()) {
      const given = textAt(index, place)
      if (given === undefined) continue
      const written = writeCell(draft, column, given)
      const cell = cellKey(row.id, column.key)
      if (written === 'same') continue
      if (written === 'fixed') fixed.add(column.header)
      else if ('failure' in written) writing.cells.set(cell, { text: given, failure: written.failure })
      else {
        writing.cells.set(cell, { text: written.text, failure: null })
        draft = { ...draft, ...written.changes }
        changes = merged(changes, written.changes)
      }
    }
    if (changes !== null) writing.edits.push({ row, changes })
  }
  writing.fixedColumns = [...fixed]
  return writing
}

/** How copied cells fill a place: where they begin, and how many rows and columns they cover. */
export type Fitting = { rows: number; columns: number } | { refusal: string }

/**
 * Fits copied cells to the selected block as spreadsheets do: one cell, or cells that go into the block without rest, fill it; anything else is put
 * once from the block's first cell on.
 */
export function fitCells(
  cells: readonly (readonly string[])[],
  block: Block,
  sheet: { rows: number; columns: number },
): Fitting {
  const height = cells.length
  const width = Math.max(...cells.map((row) => row.length))
  const [blockRows, blockColumns] = [block.bottom - block.top + 1, block.right - block.left + 1]
  const fills = blockRows % height === 0 && blockColumns % width === 0
  const rows = fills ? blockRows : height
  const columns = fills ? blockColumns : width
  if (rows > MOST_ROWS)
    return {
      refusal: `Tempelan ${rows} baris terlalu besar; paling banyak ${MOST_ROWS} baris sekaligus. Pakai impor dari Excel untuk daftar yang panjang.`,
    }
  if (block.top + rows > sheet.rows)
    return {
      refusal: `Tempelan berisi ${rows} baris, tetapi mulai dari sel ini hanya ada ${sheet.rows - block.top} baris. Menempel mengubah baris yang ada dan tidak menambah baris baru; pakai impor dari Excel untuk menambah.`,
    }
  if (block.left + columns > sheet.columns)
    return {
      refusal: `Tempelan berisi ${columns} kolom, tetapi mulai dari sel ini hanya ada ${sheet.columns - block.left} kolom. Mulailah dari kolom yang lebih kiri, atau tampilkan kolom yang tersembunyi.`,
    }
  return { rows, columns }
}
