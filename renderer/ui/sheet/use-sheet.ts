import { useMemo, useReducer, useState } from 'react'
import { blockOf, chosenRows, type Block, type Indexes } from './block.ts'
import { cellKey, valueOf, type SheetColumn } from './columns.ts'
import { changeSheet, emptySheet, type SheetAction, type SheetState } from './sheet-state.ts'
import { useLayout, type Sorting } from './use-layout.ts'
import { useSorted } from './use-sorted.ts'
import { useWriting, type SheetStore, type Writer } from './use-writing.ts'

export interface SheetOptions<Row extends { id: string }, Changes extends object> extends SheetStore<
  Row,
  Changes
> {
  /** Under this name the browser remembers columns and sorting. */
  name: string
  rows: readonly Row[]
  /** Must be stable between renders, or every row is drawn again. */
  columns: readonly SheetColumn<Row, Changes>[]
  /** What a row is called, e.g. a person's name. */
  nameOf: (row: Row) => string
  /** What rows are, as in `3 orang dipilih`. */
  noun: string
  /** Whether whole rows are chosen, for a change of many. */
  isChoosing: boolean
  /** Whether headings sort; not where most rows are not here. They do by default. */
  isSorting?: boolean
  /** The row that is active at first. */
  firstRow?: string | undefined
}

/** A sheet's state with all that can be done with it; shared by the sheet and by what stands above it. */
export interface SheetModel<Row extends { id: string }, Changes extends object> extends Writer<Row, Changes> {
  state: SheetState
  dispatch: (action: SheetAction) => void
  /** In the order shown. */
  rows: readonly Row[]
  /** Those that are shown. */
  columns: readonly SheetColumn<Row, Changes>[]
  allColumns: readonly SheetColumn<Row, Changes>[]
  rowIndexes: Indexes
  columnIndexes: Indexes
  block: Block | null
  /** Rows that a change of many is for. */
  chosen: readonly Row[]
  nameOf: (row: Row) => string
  noun: string
  isSorting: boolean
  sorting: Sorting | null
  /** Sorts by a column, then the other way round, then not any more. */
  sortBy: (column: SheetColumn<Row, Changes>) => void
  switchColumn: (key: string) => void
  /** Goes to the nearest cell that there is, or stretches the block to it. */
  go: (row: number, column: number, stretches?: boolean) => void
  /** Begins to edit the cell, or opens what it opens. */
  begin: (rowIndex: number, columnIndex: number, typed?: string) => void
  /**
   * Chooses a row more, or one less.
   * @param takesBlock whether the rows of the selected block come along when no row was chosen yet, as in file lists
   */
  switchRow: (rowIndex: number, columnIndex: number, takesBlock: boolean) => void
  /** Chooses all rows from the active one to this one, too. */
  chooseThrough: (rowIndex: number) => void
  /** All rows that are shown, or none when all are chosen. */
  chooseAll: () => void
  /** Chooses no row any more, and selects the active cell alone. */
  letGo: () => void
  /** The last thing that a screen reader shall say. */
  announcement: string
  announce: (words: string) => void
}

/** The column in which whole rows are chosen. */
const CHOOSE = { key: 'choose', header: 'Pilih', width: '2.25rem', text: () => '', action: 'choose' } as const

function indexesOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): Indexes {
  return new Map(items.map((item, index) => [keyOf(item), index]))
}

const within = (index: number, length: number) => Math.max(0, Math.min(length - 1, index))

/** Keeps a sheet's state: where one is, what is selected, what is unsaved, which columns in which order. */
export function useSheet<Row extends { id: string }, Changes extends object>(
  options: SheetOptions<Row, Changes>,
): SheetModel<Row, Changes> {
  const { name, columns: allColumns, nameOf, noun, isChoosing, isSorting = true, firstRow } = options
  const [announcement, announce] = useState('')
  const { shown, sorting, switchColumn, sortBy } = useLayout(name, allColumns)
  const columns = useMemo<readonly SheetColumn<Row, Changes>[]>(
    () => (isChoosing ? [CHOOSE, ...shown] : shown),
    [isChoosing, shown],
  )
  const [state, dispatch] = useReducer(changeSheet, emptySheet, (empty) =>
    firstRow === undefined
      ? empty
      : { ...empty, active: { rowId: firstRow, column: shown[0]?.key ?? CHOOSE.key } },
  )
  const rows = useSorted(options.rows, allColumns, sorting)
  const rowIndexes = useMemo(() => indexesOf(rows, ({ id }) => id), [rows])
  const columnIndexes = useMemo(() => indexesOf(columns, ({ key }) => key), [columns])
  const block = blockOf(state, rowIndexes, columnIndexes)
  const { top = -1, bottom = -1 } = block ?? {}
  const chosen = useMemo(
    () => chosenRows(rows, state.chosen, top < 0 ? null : { top, bottom, left: 0, right: 0 }),
    [rows, state.chosen, top, bottom],
  )
  const writer = useWriting({ ...options, dispatch, announce })

  const choose = (ids: Iterable<string>, place: SheetState['active']) => {
    const next = new Set(ids)
    const count = rows.filter(({ id }) => next.has(id)).length
    dispatch({ kind: 'choose', chosen: next, place })
    announce(count === 0 ? 'Tidak ada yang dipilih.' : `${count} ${noun} dipilih.`)
  }
  const placeAt = (row: number, column: number) => {
    const target = rows[within(row, rows.length)]
    const key = columns[within(column, columns.length)]?.key
    return target && key !== undefined ? { rowId: target.id, column: key } : null
  }

  return {
    ...writer,
    state,
    dispatch,
    rows,
    columns,
    allColumns,
    rowIndexes,
    columnIndexes,
    block,
    chosen,
    nameOf,
    noun,
    isSorting,
    sorting,
    sortBy: ({ key, header }) => {
      const isSame = sorting?.column === key
      if (isSame && sorting.isDescending) {
        sortBy(null)
        announce('Tidak diurutkan.')
        return
      }
      sortBy({ column: key, isDescending: isSame })
      announce(`Diurutkan menurut ${header}, ${isSame ? 'turun' : 'naik'}.`)
    },
    switchColumn,
    go: (row, column, stretches = false) => {
      const place = placeAt(row, column)
      if (place === null) return
      if (stretches) dispatch({ kind: 'extend', place })
      else dispatch({ kind: 'activate', place, keepsChosen: place.column === CHOOSE.key })
    },
    begin: (rowIndex, columnIndex, typed) => {
      const row = rows[rowIndex]
      const column = columns[columnIndex]
      if (!row || !column) return
      const editing = column.editing?.(row) ?? null
      if (editing === null) {
        if (typed === undefined) column.opens?.(row)
        return
      }
      const kept = state.unsaved.get(cellKey(row.id, column.key))?.text ?? valueOf(column, row)
      if (editing.kind === 'text' || typed === undefined) {
        dispatch({ kind: 'edit', text: typed ?? kept })
        return
      }
      const first = editing.choices.find(({ label }) => label.toLowerCase().startsWith(typed.toLowerCase()))
      dispatch({ kind: 'edit', text: first?.value ?? kept })
    },
    switchRow: (rowIndex, columnIndex, takesBlock) => {
      const row = rows[rowIndex]
      if (!row) return
      const ids = new Set(state.chosen)
      if (takesBlock && ids.size === 0) {
        for (const { id } of block === null ? [] : rows.slice(block.top, block.bottom + 1)) ids.add(id)
        ids.add(row.id)
      } else if (!ids.delete(row.id)) ids.add(row.id)
      choose(ids, placeAt(rowIndex, columnIndex))
    },
    chooseThrough: (rowIndex) => {
      const from = rowIndexes.get(state.active?.rowId ?? '') ?? rowIndex
      const between = rows.slice(Math.min(from, rowIndex), Math.max(from, rowIndex) + 1)
      choose([...state.chosen, ...between.map(({ id }) => id)], placeAt(rowIndex, 0))
    },
    chooseAll: () => choose(chosen.length === rows.length ? [] : rows.map(({ id }) => id), state.active),
    letGo: () => {
      if (state.active) dispatch({ kind: 'activate', place: state.active, keepsChosen: false })
      else dispatch({ kind: 'choose', chosen: new Set(), place: null })
    },
    announcement,
    announce,
  }
}
