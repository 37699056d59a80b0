import type { ClipboardEvent } from 'react'
import { showRefusal } from '../errors.tsx'
import { fitCells } from './cell-writing.ts'
import type { SheetColumn } from './columns.ts'
import { plainCells, readCells, tableOfCells } from './copied-cells.ts'
import type { SheetModel } from './use-sheet.ts'

/** More than this cannot be a part of a sheet, in characters. */
const LONGEST_PASTE = 5_000_000

type Columns<Row, Changes> = readonly SheetColumn<Row, Changes>[]

/** Columns that hold something to copy. */
function withText<Row, Changes>(columns: Columns<Row, Changes>): Columns<Row, Changes> {
  return columns.filter(({ action }) => action === undefined)
}

function copiedCells<Row extends { id: string }, Changes extends object>({
  state,
  rows,
  columns,
  block,
  chosen,
}: SheetModel<Row, Changes>): string[][] | null {
  if (state.chosen.size === 0 && block === null) return null
  const isWhole = state.chosen.size > 0
  const copiedRows = isWhole || block === null ? chosen : rows.slice(block.top, block.bottom + 1)
  const copiedColumns = withText(
    isWhole || block === null ? columns : columns.slice(block.left, block.right + 1),
  )
  const [row, ...more] = copiedRows
  const [column] = copiedColumns
  if (row === undefined || column === undefined) return null
  if (more.length === 0 && copiedColumns.length === 1)
    return [[(column.copiesAlone ?? column.copies ?? column.text)(row)]]
  return copiedRows.map((each) => copiedColumns.map(({ copies, text }) => (copies ?? text)(each)))
}

/** Copies, cuts and pastes as spreadsheets do; each pasted cell is checked, and the whole is taken back as one. */
export function sheetClipboard<Row extends { id: string }, Changes extends object>(
  sheet: SheetModel<Row, Changes>,
) {
  const { state, rows, columns, block, announce } = sheet
  const isBusy = () => state.editing !== null || window.getSelection()?.isCollapsed === false

  const copy = (event: ClipboardEvent): boolean => {
    const cells = isBusy() ? null : copiedCells(sheet)
    if (cells === null) return false
    event.preventDefault()
    event.clipboardData.setData('text/plain', plainCells(cells))
    const table = tableOfCells(cells)
    if (table !== null) event.clipboardData.setData('text/html', table)
    const width = cells[0]?.length ?? 0
    announce(cells.length * width === 1 ? 'Disalin.' : `${cells.length} baris dan ${width} kolom disalin.`)
    return true
  }

  const paste = (text: string) => {
    const action = columns[block?.left ?? 0]?.action
    if (block === null || action === 'open' || action === 'remove') return
    if (text.length > LONGEST_PASTE) {
      showRefusal('Tempelan ini terlalu besar. Pakai impor dari Excel untuk daftar yang panjang.')
      return
    }
    const cells = readCells(text)
    const targets = withText(columns)
    // From the column of ticks on, whole rows are meant.
    const left = Math.max(
      0,
      targets.findIndex(({ key }) => key === columns[block.left]?.key),
    )
    const right = Math.max(
      left,
      targets.findIndex(({ key }) => key === columns[block.right]?.key),
    )
    const fitted = fitCells(cells, { ...block, left, right }, { rows: rows.length, columns: targets.length })
    if ('refusal' in fitted) {
      showRefusal(fitted.refusal)
      return
    }
    const height = cells.length
    const width = Math.max(...cells.map((row) => row.length))
    void sheet.writeCells(
      rows.slice(block.top, block.top + fitted.rows),
      targets.slice(left, left + fitted.columns),
      (count) => `${count} sel ditempel.`,
      (row, column) => cells[row % height]?.[column % width],
    )
  }

  return {
    onCopy: copy,
    onCut: (event: ClipboardEvent) => {
      if (!copy(event) || state.chosen.size > 0 || block === null) return
      void sheet.emptyCells(
        rows.slice(block.top, block.bottom + 1),
        withText(columns.slice(block.left, block.right + 1)),
      )
    },
    onPaste: (event: ClipboardEvent) => {
      const text = event.clipboardData.getData('text/plain')
      if (state.editing !== null || text === '') return
      event.preventDefault()
      if (state.chosen.size > 0) showRefusal('Pilih sel pertama tempat menempel, bukan baris.')
      else paste(text)
    },
  }
}
