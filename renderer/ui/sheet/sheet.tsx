import { VisuallyHidden } from '@mantine/core'
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { isManyCells } from './block.ts'
import type { Leaving } from './cell-editor.tsx'
import { cellKey } from './columns.ts'
import classes from './sheet.module.css'
import { sheetClipboard } from './sheet-clipboard.ts'
import { SheetHeadings } from './sheet-headings.tsx'
import { sheetKeys } from './sheet-keys.ts'
import { sheetPointer } from './sheet-pointer.ts'
import { SheetRow } from './sheet-row.tsx'
import type { SheetState } from './sheet-state.ts'
import type { SheetModel } from './use-sheet.ts'

interface SheetProps<Row extends { id: string }, Changes extends object> {
  /** Name of the whole sheet for screen readers. */
  label: string
  sheet: SheetModel<Row, Changes>
  /** Height of a row in rem, where it is not the theme's. */
  rowHeight?: number
  /** Told which rows are in view, for those that are fetched only then; must be stable between renders. */
  onView?: (first: number, last: number) => void
}

/** Height of a row in rem; the theme's row height. */
const ROW_REM = 2.25
const EXTRA_ROWS = 12

const STEPS: Record<Leaving, [row: number, column: number]> = {
  stay: [0, 0],
  down: [1, 0],
  up: [-1, 0],
  next: [0, 1],
  previous: [0, -1],
}

function inPixels(rem: number): number {
  return rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}

/** A table that behaves like a spreadsheet and draws only the rows in view. */
export function Sheet<Row extends { id: string }, Changes extends object>({
  label,
  sheet,
  rowHeight = ROW_REM,
  onView,
}: SheetProps<Row, Changes>) {
  const { state, dispatch, rows, columns, rowIndexes, columnIndexes, block, chosen } = sheet
  const scroller = useRef<HTMLDivElement>(null)
  const { active, editing } = state
  const activeIndex = rowIndexes.get(active?.rowId ?? '') ?? -1
  const activeColumn = columnIndexes.get(active?.column ?? '') ?? -1
  const chosenIds = useMemo(() => new Set(chosen.map(({ id }) => id)), [chosen])

  const height = useMemo(() => inPixels(rowHeight), [rowHeight])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: EXTRA_ROWS,
    scrollPaddingStart: height,
    // The active cell stays in the page, so that it keeps the focus while it is scrolled out of view.
    rangeExtractor: (range: Range) => {
      const indexes = defaultRangeExtractor(range)
      return activeIndex < 0 || indexes.includes(activeIndex)
        ? indexes
        : [...indexes, activeIndex].toSorted((a, b) => a - b)
    },
  })

  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {}
  useEffect(() => onView?.(startIndex, endIndex), [onView, startIndex, endIndex])

  const isEditing = editing !== null
  // Only a move of the active cell may scroll: sorting and filtering must not.
  const showActive = useEffectEvent((cell: SheetState['active'], takesFocus: boolean) => {
    if (cell === null || activeIndex < 0) return
    virtualizer.scrollToIndex(activeIndex, { align: 'auto' })
    if (!takesFocus) return
    const element = scroller.current?.querySelector<HTMLElement>(
      `[data-row="${cell.rowId}"] [data-column="${cell.column}"]`,
    )
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  useEffect(() => {
    showActive(active, !isEditing)
  }, [active, isEditing])

  const commit = (leaving: Leaving) => {
    const row = rows[activeIndex]
    const column = columns[activeColumn]
    if (!row || !column || editing === null) return
    const [rowStep, columnStep] = STEPS[leaving]
    if (leaving === 'stay') dispatch({ kind: 'stop' })
    else sheet.go(activeIndex + rowStep, activeColumn + columnStep)
    sheet.writeCell(row, column, editing.trim())
  }
  const handlers = {
    onText: (text: string) => dispatch({ kind: 'edit', text }),
    onCommit: commit,
    onCancel: () => {
      dispatch({ kind: 'stop' })
      if (active) dispatch({ kind: 'mark', cells: [[cellKey(active.rowId, active.column), null]] })
    },
  }
  const pageSize = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / height) - 2)
  const toHeading = (index: number) => {
    const key = columns[index]?.key ?? ''
    scroller.current?.querySelector<HTMLElement>(`[data-heading="${key}"] button`)?.focus()
  }
  const shownBlock = block !== null && isManyCells(block) ? block : null

  return (
    <div ref={scroller} className={classes.scroller}>
      <table
        role="grid"
        className={classes.sheet}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        style={{
          '--sheet-columns': columns.map(({ width }) => width).join(' '),
          '--sheet-row-height': `${rowHeight}rem`,
        }}
        onFocus={({ target }) => {
          // By the Tab key one comes to the first cell, which is active from then on.
          if (activeIndex < 0 && target.matches('[data-row] :focus-visible')) sheet.go(0, 0)
        }}
        onKeyDown={sheetKeys(sheet, { pageSize, toHeading })}
        {...sheetPointer(sheet)}
        {...sheetClipboard(sheet)}
      >
        <thead className={classes.head}>
          <SheetHeadings sheet={sheet} />
        </thead>
        <tbody className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            if (!row) return null
            const isActive = index === activeIndex
            const isInBlock = shownBlock !== null && index >= shownBlock.top && index <= shownBlock.bottom
            return (
              <SheetRow
                key={row.id}
                row={row}
                label={sheet.nameOf(row)}
                index={index}
                offset={start}
                columns={columns}
                activeColumn={isActive ? activeColumn : -1}
                blockLeft={isInBlock ? shownBlock.left : -1}
                blockRight={isInBlock ? shownBlock.right : -1}
                isChosen={chosenIds.has(row.id)}
                isEntry={activeIndex < 0 && index === 0}
                editing={isActive ? editing : null}
                handlers={isActive && isEditing ? handlers : null}
                unsaved={state.unsaved}
              />
            )
          })}
        </tbody>
      </table>
      <VisuallyHidden aria-live="polite">{sheet.announcement}</VisuallyHidden>
    </div>
  )
}
