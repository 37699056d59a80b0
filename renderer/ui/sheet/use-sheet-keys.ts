import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react'
import { cellKey, type SheetColumn } from './columns.ts'
import type { SheetAction, SheetState } from './sheet-state.ts'

interface SheetKeys<Row> {
  rows: readonly (Row & { id: string })[]
  columns: readonly SheetColumn<Row>[]
  state: SheetState
  dispatch: (action: SheetAction) => void
  /** Rows that fit the window, for Page Up and Page Down. */
  pageSize: number
}

function cellOf(target: EventTarget): { rowId: string; column: number } | null {
  if (!(target instanceof Element)) return null
  const cell = target.closest<HTMLElement>('[data-column]')
  const rowId = cell?.closest<HTMLElement>('[data-row]')?.dataset['row']
  return cell && rowId !== undefined ? { rowId, column: Number(cell.dataset['column']) } : null
}

/** Moves over a sheet as one knows it from spreadsheets. */
export function sheetKeys<Row>({ rows, columns, state, dispatch, pageSize }: SheetKeys<Row>) {
  const move = (row: number, column: number) => {
    const target = rows[Math.max(0, Math.min(rows.length - 1, row))]
    if (target)
      dispatch({
        kind: 'activate',
        rowId: target.id,
        column: Math.max(0, Math.min(columns.length - 1, column)),
      })
  }

  const begin = (rowId: string, columnIndex: number, typed?: string) => {
    const row = rows.find((each) => each.id === rowId)
    const column = columns[columnIndex]
    if (!row || !column) return
    const editing = column.editing?.(row) ?? null
    if (editing === null) {
      if (typed === undefined) column.opens?.(row)
      return
    }
    const kept = state.unsaved.get(cellKey(row.id, column.key))?.text
    const stored = column.value?.(row) ?? column.text(row)
    dispatch({
      kind: 'edit',
      text: editing.kind === 'text' && typed !== undefined ? typed : (kept ?? stored),
    })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (state.editing !== null || event.altKey) return
    const { active } = state
    const at = active && rows.findIndex((row) => row.id === active.rowId)
    if (!active || at === null || at < 0) {
      if (event.key === 'ArrowDown') {
        event.preventDefault()
        move(0, 0)
      }
      return
    }
    const hasCtrl = event.ctrlKey || event.metaKey
    const moves: Record<string, () => void> = {
      ArrowUp: () => move(hasCtrl ? 0 : at - 1, active.column),
      ArrowDown: () => move(hasCtrl ? rows.length - 1 : at + 1, active.column),
      ArrowLeft: () => move(at, hasCtrl ? 0 : active.column - 1),
      ArrowRight: () => move(at, hasCtrl ? columns.length - 1 : active.column + 1),
      Home: () => move(hasCtrl ? 0 : at, 0),
      End: () => move(hasCtrl ? rows.length - 1 : at, columns.length - 1),
      PageUp: () => move(at - pageSize, active.column),
      PageDown: () => move(at + pageSize, active.column),
      Enter: () => begin(active.rowId, active.column),
      F2: () => begin(active.rowId, active.column),
    }
    const run = moves[event.key]
    if (run) {
      event.preventDefault()
      run()
    } else if (event.key.length === 1 && !hasCtrl && !/[?\s]/.test(event.key)) {
      event.preventDefault()
      begin(active.rowId, active.column, event.key)
    }
  }

  return {
    onKeyDown,
    onMouseDown: (event: MouseEvent) => {
      const cell = cellOf(event.target)
      const isSame = cell?.rowId === state.active?.rowId && cell?.column === state.active?.column
      if (cell && !(isSame && state.editing !== null)) dispatch({ kind: 'activate', ...cell })
    },
    onClick: (event: MouseEvent) => {
      const cell = cellOf(event.target)
      if (cell && columns[cell.column]?.action) begin(cell.rowId, cell.column)
    },
    onDoubleClick: (event: MouseEvent) => {
      const cell = cellOf(event.target)
      if (cell && state.editing === null) begin(cell.rowId, cell.column)
    },
    onCopy: (event: ClipboardEvent) => {
      const { active } = state
      if (!active || state.editing !== null || !window.getSelection()?.isCollapsed) return
      const row = rows.find((each) => each.id === active.rowId)
      const column = columns[active.column]
      if (!row || !column) return
      event.preventDefault()
      event.clipboardData.setData('text/plain', (column.copies ?? column.text)(row))
    },
    move,
  }
}
