import type { MouseEvent } from 'react'
import type { SheetModel } from './use-sheet.ts'

/** The cell under the pointer, by its places among the shown rows and columns. */
function cellOf<Row extends { id: string }, Changes extends object>(
  target: EventTarget,
  { rowIndexes, columnIndexes }: SheetModel<Row, Changes>,
): { row: number; column: number } | null {
  if (!(target instanceof Element)) return null
  const cell = target.closest<HTMLElement>('[data-column]')
  const row = rowIndexes.get(cell?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? '')
  const column = columnIndexes.get(cell?.dataset['column'] ?? '')
  return row === undefined || column === undefined ? null : { row, column }
}

const PRIMARY = 0

/** Selects cells and chooses rows with the mouse: Shift stretches the block, Ctrl chooses rows, dragging selects. */
export function sheetPointer<Row extends { id: string }, Changes extends object>(
  sheet: SheetModel<Row, Changes>,
) {
  const { state, columns, columnIndexes, rowIndexes, block, go, begin } = sheet
  const isActive = ({ row, column }: { row: number; column: number }) =>
    rowIndexes.get(state.active?.rowId ?? '') === row &&
    columnIndexes.get(state.active?.column ?? '') === column

  return {
    onMouseDown: (event: MouseEvent) => {
      const cell = cellOf(event.target, sheet)
      if (cell === null || (isActive(cell) && state.editing !== null)) return
      // What was typed is taken first: an editor that is taken off the page does not hear that it was left.
      if (state.editing !== null && document.activeElement instanceof HTMLElement)
        document.activeElement.blur()
      const action = columns[cell.column]?.action
      if (event.button !== PRIMARY) {
        const isInBlock =
          block !== null &&
          cell.row >= block.top &&
          cell.row <= block.bottom &&
          cell.column >= block.left &&
          cell.column <= block.right
        if (!isInBlock && state.chosen.size === 0) go(cell.row, cell.column)
        return
      }
      if (action === 'choose') {
        if (event.shiftKey) sheet.chooseThrough(cell.row)
        else sheet.switchRow(cell.row, cell.column, false)
      } else if (event.ctrlKey || event.metaKey) sheet.switchRow(cell.row, cell.column, true)
      else go(cell.row, cell.column, event.shiftKey)
    },
    onMouseOver: (event: MouseEvent) => {
      if (event.buttons !== 1 || state.editing !== null || state.active === null) return
      const cell = cellOf(event.target, sheet)
      // Chosen rows are not let go by a hand that shakes while it ticks them.
      if (cell !== null && state.chosen.size === 0 && !isActive(cell)) go(cell.row, cell.column, true)
    },
    onClick: (event: MouseEvent) => {
      const cell = cellOf(event.target, sheet)
      const action = cell && columns[cell.column]?.action
      if (cell && (action === 'open' || action === 'remove')) begin(cell.row, cell.column)
    },
    onDoubleClick: (event: MouseEvent) => {
      const cell = cellOf(event.target, sheet)
      if (cell && state.editing === null) begin(cell.row, cell.column)
    },
  }
}
