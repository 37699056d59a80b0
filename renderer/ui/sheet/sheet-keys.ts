import type { KeyboardEvent } from 'react'
import type { SheetModel } from './use-sheet.ts'

interface SheetKeysOptions {
  /** Rows that fit the window, for Page Up and Page Down. */
  pageSize: number
  /** Puts the focus on the heading of a column. */
  toHeading: (columnIndex: number) => void
}

/** Moves over a sheet as one knows it from spreadsheets. */
export function sheetKeys<Row extends { id: string }, Changes extends object>(
  sheet: SheetModel<Row, Changes>,
  { pageSize, toHeading }: SheetKeysOptions,
) {
  const { state, rows, columns, go, begin } = sheet
  const { active } = state
  const at = rows.length === 0 ? undefined : sheet.rowIndexes.get(active?.rowId ?? '')
  const column = sheet.columnIndexes.get(active?.column ?? '')

  return (event: KeyboardEvent) => {
    const isInCells = event.target instanceof Element && event.target.closest('[data-row]') !== null
    if (state.editing !== null || event.altKey || !isInCells) return
    const hasCtrl = event.ctrlKey || event.metaKey
    const take = () => {
      event.preventDefault()
      event.stopPropagation()
    }
    if (hasCtrl && event.key.toLowerCase() === 'a') {
      take()
      sheet.chooseAll()
      return
    }
    if (at === undefined || column === undefined) {
      if (event.key !== 'ArrowDown') return
      take()
      go(0, 0)
      return
    }
    const [lastRow, lastColumn] = [rows.length - 1, columns.length - 1]
    const moves: Record<string, [row: number, column: number]> = {
      ArrowUp: [hasCtrl ? 0 : at - 1, column],
      ArrowDown: [hasCtrl ? lastRow : at + 1, column],
      ArrowLeft: [at, hasCtrl ? 0 : column - 1],
      ArrowRight: [at, hasCtrl ? lastColumn : column + 1],
      Home: [hasCtrl ? 0 : at, 0],
      End: [hasCtrl ? lastRow : at, lastColumn],
      PageUp: [at - pageSize, column],
      PageDown: [at + pageSize, column],
    }
    const move = moves[event.key]
    if (move !== undefined) {
      take()
      if (event.key === 'ArrowUp' && at === 0 && !event.shiftKey && !hasCtrl) toHeading(column)
      else go(...move, event.shiftKey)
      return
    }
    switch (event.key) {
      case 'Tab': {
        // Out of the last cell of a row Tab leaves the sheet, so that nobody is caught in it.
        const next = column + (event.shiftKey ? -1 : 1)
        if (next < 0 || next > lastColumn) return
        take()
        go(at, next)
        return
      }
      case 'Enter':
      case 'F2':
        take()
        if (columns[column]?.action === 'choose') sheet.switchRow(at, column, false)
        else begin(at, column)
        return
      case ' ':
        if (columns[column]?.action === 'choose') sheet.switchRow(at, column, false)
        else if (event.shiftKey) sheet.switchRow(at, column, true)
        else return
        take()
        return
      case 'Escape':
        if (state.anchor === null && state.chosen.size === 0) return
        take()
        sheet.letGo()
        return
      case 'Delete':
      case 'Backspace':
        take()
        empty(sheet)
        return
      default:
        if (event.key.length !== 1 || hasCtrl || event.key === '?') return
        take()
        begin(at, column, event.key)
    }
  }
}

function empty<Row extends { id: string }, Changes extends object>({
  state,
  block,
  rows,
  columns,
  noun,
  announce,
  emptyCells,
}: SheetModel<Row, Changes>): void {
  if (state.chosen.size > 0) announce(`Hapus ${noun} yang dipilih lewat tombol di atas tabel.`)
  else if (block !== null)
    void emptyCells(
      rows.slice(block.top, block.bottom + 1),
      columns.slice(block.left, block.right + 1).filter(({ editing }) => editing !== undefined),
    )
}
