import {
  IconAlertTriangle,
  IconChevronRight,
  IconSquare,
  IconSquareCheckFilled,
  IconTrash,
} from '@tabler/icons-react'
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

interface SheetRowProps<Row, Changes> {
  row: Row & { id: string }
  label: string
  /** Position in the sorted and filtered rows, from 0. */
  index: number
  /** Distance from the first row in px. */
  offset: number
  columns: readonly SheetColumn<Row, Changes>[]
  /** The active column when this is the active row, else -1. */
  activeColumn: number
  /** Columns of the selected block in this row, both included; -1 when it has none. */
  blockLeft: number
  blockRight: number
  isChosen: boolean
  /** Whether the sheet has no active cell and this row's first cell takes its place for the Tab key. */
  isEntry: boolean
  editing: string | null
  handlers: EditHandlers | null
  unsaved: ReadonlyMap<string, Unsaved>
}

interface CellProps<Row, Changes> extends Pick<
  SheetRowProps<Row, Changes>,
  'row' | 'label' | 'handlers' | 'isChosen'
> {
  column: SheetColumn<Row, Changes>
  index: number
  isActive: boolean
  isInBlock: boolean
  canFocus: boolean
  editing: string | null
  unsaved: Unsaved | undefined
}

function ActionIcon({ action, isChosen }: { action: SheetColumn<never>['action']; isChosen: boolean }) {
  if (action === 'open') return <IconChevronRight size={16} aria-hidden />
  if (action === 'remove') return <IconTrash size={16} aria-hidden />
  if (action === 'choose' && isChosen)
    return <IconSquareCheckFilled size={18} className={classes.chosenMark} aria-hidden />
  return action === 'choose' ? <IconSquare size={18} stroke={1.5} aria-hidden /> : null
}

function Cell<Row, Changes>({
  row,
  label,
  column,
  index,
  isActive,
  isInBlock,
  isChosen,
  canFocus,
  editing,
  handlers,
  unsaved,
}: CellProps<Row, Changes>) {
  const kind = column.editing?.(row) ?? null
  const isEdited = isActive && editing !== null && kind !== null && handlers !== null
  const shown = unsaved === undefined ? column.text(row) : (column.shows?.(unsaved.text) ?? unsaved.text)
  const concern = unsaved?.failure ?? (unsaved === undefined ? (column.concern?.(row) ?? null) : null)
  return (
    <td
      aria-colindex={index + 1}
      data-column={column.key}
      tabIndex={canFocus ? 0 : -1}
      aria-label={column.action ? `${column.header}: ${label}` : undefined}
      aria-selected={isInBlock || isChosen}
      className={clsx(
        classes.cell,
        isEdited && classes.edited,
        column.action && classes.action,
        isInBlock && classes.inBlock,
        column.isPinned && classes.pinned,
      )}
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
          <span className={classes.text}>
            {column.action ? null : (unsaved === undefined && column.draws?.(row)) || shown}
          </span>
          <ActionIcon action={column.action} isChosen={isChosen} />
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

function Row<Row, Changes>(props: SheetRowProps<Row, Changes>) {
  const { row, label, index, offset, columns, activeColumn, blockLeft, blockRight } = props
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={props.isChosen}
      data-row={row.id}
      className={clsx(classes.row, props.isChosen && classes.chosen)}
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
          isInBlock={position >= blockLeft && position <= blockRight}
          isChosen={props.isChosen}
          canFocus={position === activeColumn || (props.isEntry && position === 0)}
          editing={props.editing}
          handlers={props.handlers}
          unsaved={props.unsaved.get(cellKey(row.id, column.key))}
        />
      ))}
    </tr>
  )
}

/** One line of a sheet; drawn again only when something of its own changed. */
export const SheetRow = memo(Row) as typeof Row
