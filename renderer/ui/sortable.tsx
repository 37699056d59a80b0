import { DragDropContext, Draggable, Droppable } from '@hello-pangea/dnd'
import { IconGripVertical } from '@tabler/icons-react'
import { useId, type ReactNode } from 'react'
import { styleNonce } from './style-nonce.ts'
import classes from './sortable.module.css'

interface SortableProps<T> {
  items: readonly T[]
  /** Names the list for screen readers. */
  label: string
  nameOf: (item: T, index: number) => string
  onMove: (from: number, to: number) => void
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
          <ol ref={list.innerRef} {...list.droppableProps} className={classes.list} aria-label={label}>
            {items.map((item, index) => (
              <Draggable key={item.id} draggableId={item.id} index={index}>
                {(drag, { isDragging }) => (
                  <li
                    ref={drag.innerRef}
                    {...drag.draggableProps}
                    className={classes.item}
                    data-dragging={isDragging || undefined}
                  >
                    <div
                      {...drag.dragHandleProps}
                      className={classes.handle}
                      aria-label={`Pindahkan ${nameOf(item, index)}`}
                    >
                      <IconGripVertical size={16} aria-hidden />
                    </div>
                    {children(item, index)}
                  </li>
                )}
              </Draggable>
            ))}
            {list.placeholder}
          </ol>
        )}
      </Droppable>
    </DragDropContext>
  )
}
