import { VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useMemo, useReducer, useRef } from 'react'
import { errorText } from '../errors.tsx'
import type { Leaving } from './cell-editor.tsx'
import { cellKey, type SheetColumn } from './columns.ts'
import classes from './sheet.module.css'
import { SheetRow } from './sheet-row.tsx'
import { changeSheet, emptySheet, type SheetState } from './sheet-state.ts'
import { sheetKeys } from './use-sheet-keys.ts'

interface SheetProps<Row extends { id: string }> {
  /** Name of the whole sheet for screen readers. */
  label: string
  rows: readonly Row[]
  /** Must be stable between renders, or every row is drawn again. */
  columns: readonly SheetColumn<Row>[]
  /** What a row is called, e.g. a person's name. */
  nameOf: (row: Row) => string
}

/** Height of a row in rem; the theme's row height. */
const ROW_REM = 2.25
const EXTRA_ROWS = 12

function rowHeight(): number {
  return ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}

const compare = new Intl.Collator('id', { numeric: true }).compare

interface HeadingProps<Row> {
  column: SheetColumn<Row>
  index: number
  direction: 'ascending' | 'descending' | undefined
  onSort: () => void
}

function Heading<Row>({ column, index, direction, onSort }: HeadingProps<Row>) {
  return (
    <th scope="col" aria-colindex={index + 1} aria-sort={direction} className={classes.heading}>
      {column.action ? (
        <VisuallyHidden>{column.header}</VisuallyHidden>
      ) : (
        <button type="button" className={classes.sorter} onClick={onSort}>
          {column.header}
          {direction === 'ascending' && <IconArrowDown size={14} aria-hidden />}
          {direction === 'descending' && <IconArrowUp size={14} aria-hidden />}
        </button>
      )}
    </th>
  )
}

/** A table that behaves like a spreadsheet and draws only the rows in view. */
export function Sheet<Row extends { id: string }>({ label, rows, columns, nameOf }: SheetProps<Row>) {
  const [state, dispatch] = useReducer(changeSheet, emptySheet)
  const scroller = useRef<HTMLDivElement>(null)
  const { active, editing, sort } = state

  const sorted = useMemo(() => {
    const column = sort && columns[sort.column]
    if (!column) return rows
    const key = column.sortsBy ?? column.text
    const keyed = rows.map((row) => ({ row, key: key(row) }))
    keyed.sort((a, b) => compare(a.key, b.key) * (sort.isDescending ? -1 : 1))
    return keyed.map(({ row }) => row)
  }, [rows, columns, sort])
  const activeIndex = useMemo(
    () => (active === null ? -1 : sorted.findIndex((row) => row.id === active.rowId)),
    [sorted, active],
  )

  const height = useMemo(rowHeight, [])
  const virtualizer = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => sorted[index]?.id ?? index,
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

  const pageSize = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / height) - 2)
  const { move, ...events } = sheetKeys({ rows: sorted, columns, state, dispatch, pageSize })

  const commit = (leaving: Leaving) => {
    const row = sorted[activeIndex]
    const column = active === null ? undefined : columns[active.column]
    if (!row || !column || active === null || editing === null) return
    const steps: Record<Leaving, [number, number]> = {
      stay: [0, 0],
      down: [1, 0],
      next: [0, 1],
      previous: [0, -1],
    }
    const [rowStep, columnStep] = steps[leaving]
    const text = editing.trim()
    const cell = cellKey(row.id, column.key)
    if (leaving === 'stay') dispatch({ kind: 'stop' })
    else move(activeIndex + rowStep, active.column + columnStep)
    const error = column.check?.(row, text).error
    if (error) {
      dispatch({ kind: 'refused', cell, text, failure: error })
      return
    }
    if (text === (column.value?.(row) ?? column.text(row))) {
      dispatch({ kind: 'saved', cell })
      return
    }
    dispatch({ kind: 'saving', cell, text })
    void column.save?.(row, text).then(
      () => dispatch({ kind: 'saved', cell }),
      (failure: unknown) => dispatch({ kind: 'refused', cell, text, failure: errorText(failure) }),
    )
  }

  return (
    <div ref={scroller} className={classes.scroller}>
      <table
        role="grid"
        className={classes.sheet}
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        aria-colcount={columns.length}
        style={{ '--sheet-columns': columns.map(({ width }) => width).join(' ') }}
        {...events}
      >
        <thead className={classes.head}>
          <tr aria-rowindex={1} className={classes.headings}>
            {columns.map((column, index) => (
              <Heading
                key={column.key}
                column={column}
                index={index}
                direction={
                  sort?.column === index ? (sort.isDescending ? 'descending' : 'ascending') : undefined
                }
                onSort={() => dispatch({ kind: 'sort', column: index })}
              />
            ))}
          </tr>
        </thead>
        <tbody className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = sorted[index]
            if (!row) return null
            const isActive = index === activeIndex
            return (
              <SheetRow
                key={row.id}
                row={row}
                label={nameOf(row)}
                index={index}
                offset={start}
                columns={columns}
                activeColumn={isActive ? (active?.column ?? -1) : -1}
                isEntry={activeIndex < 0 && index === 0}
                editing={isActive ? editing : null}
                handlers={
                  isActive && isEditing
                    ? {
                        onText: (text) => dispatch({ kind: 'edit', text }),
                        onCommit: commit,
                        onCancel: () => dispatch({ kind: 'stop' }),
                      }
                    : null
                }
                unsaved={state.unsaved}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
