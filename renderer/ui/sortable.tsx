import { DragDropContext, Draggable, Droppable } from '@hello-pangea/dnd'
import { IconGripVertical } from '@tabler/icons-react'
import { memo, useId, type ReactNode } from 'react'
import { styleNonce } from './style-nonce.ts'
import classes from './sortable.module.css'

interface SortableProps<T> {
  items: readonly T[]
  /** Names the list for screen readers. */
  label: string
  nameOf: (item: T, index: number) => string
  onMove: (from: number, to: number) => void
  /**
   * Those that a filter leaves in sight; nothing is moved while there is one. They stay where they are: to take them out and put them back
   * costs more than a key may.
   */
  shown?: ReadonlySet<string> | null
  /** Draws one; a function that stays the same lets items that did not change stay undrawn. */
  children: (item: T, index: number) => ReactNode
}

const HOW =
  'Tekan spasi untuk mengangkat, panah atas dan bawah untuk memindahkan, spasi lagi untuk meletakkan, Esc untuk batal.'

/** A list whose items are arranged by dragging their handle, or by keyboard. */
export function Sortable<T extends { id: string }>({
  items,
  label,
  nameOf,
  onMove,
  shown = null,
  children,
}: SortableProps<T>) {
  const listId = useId()
  const name = (index: number) => {
    const item = items[index]
    return item === undefined ? '' : nameOf(item, index)
  }
  return (
    <DragDropContext
      nonce={styleNonce()}
      dragHandleUsageInstructions={HOW}
      onDragStart={({ source }, { announce }) =>
        announce(`${name(source.index)} diangkat dari urutan ${source.index + 1}.`)
      }
      onDragUpdate={({ destination }, { announce }) => {
        if (destination) announce(`Urutan ${destination.index + 1} dari ${items.length}.`)
      }}
      onDragEnd={({ source, destination }, { announce }) => {
        announce(`Diletakkan pada urutan ${(destination ?? source).index + 1}.`)
        if (destination && destination.index !== source.index) onMove(source.index, destination.index)
      }}
    >
      <Droppable droppableId={listId}>
        {(list) => (
          <ol
            ref={list.innerRef}
            {...list.droppableProps}
            className={classes.list}
            data-fixed={shown !== null || undefined}
            aria-label={label}
          >
            {items.map((item, index) => (
              <SortableItem
                key={item.id}
                item={item}
                index={index}
                name={nameOf(item, index)}
                isHidden={shown !== null && !shown.has(item.id)}
                draws={children}
              />
            ))}
            {list.placeholder}
          </ol>
        )}
      </Droppable>
    </DragDropContext>
  )
}

interface SortableItemProps<T> {
  item: T
  index: number
  name: string
  isHidden: boolean
  draws: (item: T, index: number) => ReactNode
}

function PlainItem<T extends { id: string }>({ item, index, name, isHidden, draws }: SortableItemProps<T>) {
  return (
    <Draggable draggableId={item.id} index={index}>
      {(drag, { isDragging }) => (
        <li
          ref={drag.innerRef}
          {...drag.draggableProps}
          className={classes.item}
          data-dragging={isDragging || undefined}
          hidden={isHidden}
        >
          <div {...drag.dragHandleProps} className={classes.handle} aria-label={`Pindahkan ${name}`}>
            <IconGripVertical size={16} aria-hidden />
          </div>
          {draws(item, index)}
        </li>
      )}
    </Draggable>
  )
}

const SortableItem = memo(PlainItem) as typeof PlainItem
