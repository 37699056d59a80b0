import { IconAlertTriangle, IconChevronRight, IconTrash } from '@tabler/icons-react'
import { VisuallyHidden } from '@mantine/core'
import { clsx } from 'clsx'
import { memo } from 'react'
import { CellEditor, type Leaving } from './cell-editor.tsx'
import { cellKey, type SheetColumn, type Unsaved } from './columns.ts'
import classes from './sheet.module.css'

export interface EditHandlers {
  onText: (text: string) => void
  onCommit: (leaving: Leaving) => void
  onCancel: () => void
}

interface SheetRowProps<Row> {
  row: Row & { id: string }
  label: string
  /** Position in the sorted and filtered rows, from 0. */
  index: number
  /** Distance from the first row in px. */
  offset: number
  columns: readonly SheetColumn<Row>[]
  /** The active column when this is the active row, else -1. */
  activeColumn: number
  /** Whether the sheet has no active cell and this row's first cell takes its place for the Tab key. */
  isEntry: boolean
  editing: string | null
  handlers: EditHandlers | null
  unsaved: ReadonlyMap<string, Unsaved>
}

interface CellProps<Row> extends Pick<SheetRowProps<Row>, 'row' | 'label' | 'handlers'> {
  column: SheetColumn<Row>
  index: number
  isActive: boolean
  canFocus: boolean
  editing: string | null
  unsaved: Unsaved | undefined
}

function Cell<Row>({
  row,
  label,
  column,
  index,
  isActive,
  canFocus,
  editing,
  handlers,
  unsaved,
}: CellProps<Row>) {
  const kind = column.editing?.(row) ?? null
  const isEdited = isActive && editing !== null && kind !== null && handlers !== null
  const shown = unsaved === undefined ? column.text(row) : (column.shows?.(unsaved.text) ?? unsaved.text)
  const concern = unsaved?.failure ?? (unsaved === undefined ? (column.concern?.(row) ?? null) : null)
  return (
    <td
      aria-colindex={index + 1}
      data-column={index}
      tabIndex={canFocus ? 0 : -1}
      aria-label={column.action ? `${column.header}: ${label}` : undefined}
      className={clsx(classes.cell, isEdited && classes.edited, column.action && classes.action)}
      data-failed={unsaved?.failure ? true : undefined}
      title={concern ?? (shown.length > 12 ? shown : undefined)}
    >
      {isEdited ? (
        <CellEditor
          label={`${column.header}, ${label}`}
          editing={kind}
          text={editing}
          check={column.check?.(row, editing) ?? null}
          {...handlers}
        />
      ) : (
        <>
          <span className={classes.text}>{column.action ? null : shown}</span>
          {column.action === 'open' && <IconChevronRight size={16} aria-hidden />}
          {column.action === 'remove' && <IconTrash size={16} aria-hidden />}
          {concern !== null && (
            <>
              <IconAlertTriangle size={16} className={classes.concern} aria-hidden />
              <VisuallyHidden>{concern}</VisuallyHidden>
            </>
          )}
        </>
      )}
    </td>
  )
}

function Row<Row>(props: SheetRowProps<Row>) {
  const { row, label, index, offset, columns, activeColumn, isEntry, editing, handlers, unsaved } = props
  return (
    <tr
      aria-rowindex={index + 2}
      data-row={row.id}
      className={classes.row}
      style={{ transform: `translateY(${offset}px)` }}
    >
      {columns.map((column, position) => (
        <Cell
          key={column.key}
          row={row}
          label={label}
          column={column}
          index={position}
          isActive={position === activeColumn}
          canFocus={position === activeColumn || (isEntry && position === 0)}
          editing={editing}
          handlers={handlers}
          unsaved={unsaved.get(cellKey(row.id, column.key))}
        />
      ))}
    </tr>
  )
}

/** One line of a sheet; drawn again only when something of its own changed. */
export const SheetRow = memo(Row) as typeof Row
