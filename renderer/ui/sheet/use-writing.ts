import { useEffect, useRef } from 'react'
import { errorText, showRefusal } from '../errors.tsx'
import { notifyDone, notifyWithUndo, offerUndo } from '../undo.tsx'
import { writeTexts, type Writing } from './cell-writing.ts'
import { cellKey, restoring, valueOf, type RowEdit, type SheetColumn } from './columns.ts'
import type { SheetAction } from './sheet-state.ts'

/** Where a sheet's rows are kept. */
export interface SheetStore<Row extends { id: string }, Changes extends object> {
  /**
   * The row as it is stored now, also when it is filtered out; undefined when it is gone. Asked between two drawings, so it must not be that of the
   * last one.
   */
  latest: (id: string) => Row | undefined
  save: (row: Row, changes: Changes) => Promise<unknown>
  /** Saves changes of many rows as one; resolves to what takes them back. */
  saveAll: (edits: readonly RowEdit<Row, Changes>[]) => Promise<() => Promise<unknown>>
}

/** How a sheet puts values into its store; every change can be taken back. */
export interface Writer<Row extends { id: string }, Changes extends object> {
  /** Saves what was typed into one cell. */
  writeCell: (row: Row, column: SheetColumn<Row, Changes>, text: string) => void
  /**
   * Puts texts into many cells as one change.
   * @param words says what was done, by the number of cells that were stored: `12 sel ditempel.`
   * @param textAt the text for a cell, or undefined to leave it; counted from the first row and column
   */
  writeCells: (
    rows: readonly Row[],
    columns: readonly SheetColumn<Row, Changes>[],
    words: (count: number) => string,
    textAt: (row: number, column: number) => string | undefined,
  ) => Promise<void>
  /** Empties those of the cells that may be empty. */
  emptyCells: (rows: readonly Row[], columns: readonly SheetColumn<Row, Changes>[]) => Promise<void>
}

interface WritingOptions<Row extends { id: string }, Changes extends object> extends SheetStore<
  Row,
  Changes
> {
  dispatch: (action: SheetAction) => void
  announce: (words: string) => void
}

/** What a change of many cells came to, in words. */
function outcomeWords(
  { cells, fixedColumns }: Pick<Writing<unknown, unknown>, 'cells' | 'fixedColumns'>,
  words: (count: number) => string,
) {
  const refused = [...cells.values()].filter(({ failure }) => failure !== null).length
  const stored = cells.size - refused
  return [
    stored === 0 ? 'Tidak ada sel yang berubah.' : words(stored),
    ...(refused === 0 ? [] : [`${refused} sel ditolak dan ditandai; tunjuk selnya untuk membaca sebabnya.`]),
    ...(fixedColumns.length === 0 ? [] : [`Kolom ${fixedColumns.join(' dan ')} tidak diisi dari tabel ini.`]),
  ].join(' ')
}

export function useWriting<Row extends { id: string }, Changes extends object>({
  latest,
  save,
  saveAll,
  dispatch,
  announce,
}: WritingOptions<Row, Changes>): Writer<Row, Changes> {
  const offered = useRef(new Set<() => void>())
  // What is taken back later begins from the row of then.
  const latestNow = useRef(latest)
  useEffect(() => {
    latestNow.current = latest
  }, [latest])
  useEffect(() => {
    const all = offered.current
    return () => {
      for (const stopOffering of all) stopOffering()
    }
  }, [])
  // A change of many begins from what those before it made of the rows, however quickly it follows.
  const saving = useRef<Promise<unknown>>(Promise.resolve())
  const tracked = async <Result>(work: Promise<Result>): Promise<Result> => {
    saving.current = Promise.allSettled([saving.current, work])
    return work
  }
  const rowsNow = async (rows: readonly Row[]) => {
    await saving.current
    return rows.map((row) => latestNow.current(row.id) ?? row)
  }

  const store = async (writing: Writing<Row, Changes>, words: (count: number) => string) => {
    const { edits, cells } = writing
    dispatch({ kind: 'mark', cells })
    if (edits.length === 0) {
      notifyDone(outcomeWords(writing, words))
      return
    }
    const stored = [...cells].filter(([, { failure }]) => failure === null)
    const refused = [...cells.keys()].filter((cell) => cells.get(cell)?.failure !== null)
    let takeBack: () => Promise<unknown>
    try {
      takeBack = await tracked(saveAll(edits))
    } catch (error) {
      const failure = errorText(error)
      dispatch({ kind: 'mark', cells: stored.map(([cell, { text }]) => [cell, { text, failure }]) })
      showRefusal(`Tidak ada sel yang berubah. ${failure}`)
      return
    }
    dispatch({ kind: 'mark', cells: stored.map(([cell]) => [cell, null]) })
    notifyWithUndo(outcomeWords(writing, words), async () => {
      dispatch({ kind: 'mark', cells: refused.map((cell) => [cell, null]) })
      await takeBack()
    })
  }

  return {
    writeCell: (row, column, text) => {
      const cell = cellKey(row.id, column.key)
      const failure = column.check?.(row, text).error ?? null
      if (failure !== null) {
        dispatch({ kind: 'mark', cells: [[cell, { text, failure }]] })
        return
      }
      const changes = column.changes?.(text, row)
      if (changes === undefined || text === valueOf(column, row)) {
        dispatch({ kind: 'mark', cells: [[cell, null]] })
        return
      }
      dispatch({ kind: 'mark', cells: [[cell, { text, failure: null }]] })
      const before = restoring(column, row)
      const takeBack = async () => {
        const current = latestNow.current(row.id)
        if (current && before) await save(current, before)
      }
      const storing = async () => {
        try {
          await tracked(save(row, changes))
          dispatch({ kind: 'mark', cells: [[cell, null]] })
          offered.current.add(offerUndo(takeBack))
        } catch (error) {
          dispatch({ kind: 'mark', cells: [[cell, { text, failure: errorText(error) }]] })
        }
      }
      void storing()
    },
    writeCells: async (rows, columns, words, textAt) =>
      store(writeTexts(await rowsNow(rows), columns, textAt), words),
    emptyCells: async (rows, columns) => {
      const writing = writeTexts(await rowsNow(rows), columns, () => '')
      const kept = [...writing.cells].filter(([, { failure }]) => failure !== null)
      for (const [cell] of kept) writing.cells.delete(cell)
      if (kept.length > 0) announce(`${kept.length} sel tidak boleh kosong dan dibiarkan.`)
      if (writing.edits.length > 0)
        await store({ ...writing, fixedColumns: [] }, (count) => `${count} sel dikosongkan.`)
    },
  }
}
