import { VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconSquare, IconSquareCheckFilled } from '@tabler/icons-react'
import { clsx } from 'clsx'
import type { KeyboardEvent, ReactNode } from 'react'
import type { SheetColumn } from './columns.ts'
import classes from './sheet.module.css'
import type { SheetModel } from './use-sheet.ts'

/** The focus goes from heading to heading with the arrows, and down into the sheet. */
function moveFocus(event: KeyboardEvent<HTMLElement>, into: () => void): void {
  const all = [...(event.currentTarget.closest('tr')?.querySelectorAll('button') ?? [])]
  const at = all.findIndex((each) => each === event.currentTarget)
  const steps: Record<string, number> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    Home: 0,
    End: all.length - 1,
  }
  const step = steps[event.key]
  if (event.key === 'ArrowDown') into()
  else if (step === undefined) return
  else all[Math.max(0, Math.min(all.length - 1, step))]?.focus()
  event.preventDefault()
  event.stopPropagation()
}

interface HeadingsProps<Row extends { id: string }, Changes extends object> {
  sheet: SheetModel<Row, Changes>
}

/** The line of headings: each sorts by its column, the first one chooses all rows. One of them is a stop of the Tab key. */
export function SheetHeadings<Row extends { id: string }, Changes extends object>({
  sheet,
}: HeadingsProps<Row, Changes>) {
  const { columns, isSorting, sorting, sortBy, rows, chosen, state, columnIndexes } = sheet
  const stop = columnIndexes.get(state.active?.column ?? '') ?? 0
  const areAllChosen = rows.length > 0 && chosen.length === rows.length

  const heading = (column: SheetColumn<Row, Changes>, index: number): ReactNode => {
    const keys = {
      tabIndex: index === stop ? 0 : -1,
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => moveFocus(event, () => sheet.go(0, index)),
    }
    if (column.action === 'choose') {
      const Icon = areAllChosen ? IconSquareCheckFilled : IconSquare
      return (
        <button
          type="button"
          className={classes.chooser}
          aria-pressed={areAllChosen}
          onClick={sheet.chooseAll}
          {...keys}
        >
          <Icon size={18} stroke={1.5} aria-hidden />
          <VisuallyHidden>Pilih semua</VisuallyHidden>
        </button>
      )
    }
    if (column.action) return <VisuallyHidden>{column.header}</VisuallyHidden>
    if (!isSorting) return <span className={classes.label}>{column.header}</span>
    const isSorted = sorting?.column === column.key
    return (
      <button type="button" className={classes.sorter} onClick={() => sortBy(column)} {...keys}>
        {column.header}
        {isSorted && !sorting.isDescending && <IconArrowDown size={14} aria-hidden />}
        {isSorted && sorting.isDescending && <IconArrowUp size={14} aria-hidden />}
      </button>
    )
  }

  return (
    <tr aria-rowindex={1} className={classes.headings}>
      {columns.map((column, index) => {
        const isSorted = sorting?.column === column.key
        return (
          <th
            key={column.key}
            scope="col"
            aria-colindex={index + 1}
            data-heading={column.key}
            aria-sort={isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : undefined}
            className={clsx(classes.heading, column.isPinned && classes.pinned)}
          >
            {heading(column, index)}
          </th>
        )
      })}
    </tr>
  )
}
