import { DragDropContext, Draggable, Droppable, type DraggableProvided } from '@hello-pangea/dnd'
import { VisuallyHidden } from '@mantine/core'
import { IconGripVertical } from '@tabler/icons-react'
import { clsx } from 'clsx'
import { useRef } from 'react'
import type { ListedParticipant, ParticipantFinding } from '#shared/participants/model.ts'
import { announceDrop, dragInstructions, dragWords } from '../ui/drag-words.ts'
import { ChooseAll, useRowList } from '../ui/row-list.tsx'
import frame from '../ui/row-list.module.css'
import { styleNonce } from '../ui/style-nonce.ts'
import { ParticipantRow, type RowDeeds } from './participant-row.tsx'
import classes from './participants.module.css'
import { nameOf } from './use-participants.ts'

interface ParticipantListProps {
  rows: readonly ListedParticipant[]
  /** Whether all participants are shown in their order, so that it can be changed. */
  isMovable: boolean
  chosen: ReadonlySet<string>
  findings: ReadonlyMap<string, readonly ParticipantFinding[]>
  deeds: RowDeeds
  onChooseAll: (isChosen: boolean) => void
}

/** Usual height of a row, in px; each is measured when it is drawn. */
const USUAL_HEIGHT = 60
const LIST = 'participants'
const NONE: readonly ParticipantFinding[] = []

/** Thousands of participants, of whom only those in view are drawn; arranged by dragging the handle, or by keyboard. */
export function ParticipantList({
  rows,
  isMovable,
  chosen,
  findings,
  deeds,
  onChooseAll,
}: ParticipantListProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const { scroller, virtualizer } = useRowList(rows, USUAL_HEIGHT)

  const drawn = (row: ListedParticipant, index: number, drag: DraggableProvided, start: number | null) => (
    <tr
      aria-rowindex={index + 2}
      data-index={index}
      ref={(element) => {
        drag.innerRef(element)
        if (start !== null) virtualizer.measureElement(element)
      }}
      {...drag.draggableProps}
      className={clsx(frame.row, classes.row)}
      style={{ ...drag.draggableProps.style, ...(start === null ? {} : { top: start }) }}
      data-dragging={start === null || undefined}
    >
      <td>
        <div
          {...drag.dragHandleProps}
          className={classes.handle}
          aria-label={`Pindahkan ${nameOf(row)}`}
          hidden={!isMovable}
        >
          <IconGripVertical size={16} aria-hidden />
        </div>
      </td>
      <ParticipantRow
        row={row}
        ordinal={index}
        count={rows.length}
        isMovable={isMovable}
        isChosen={chosen.has(row.id)}
        findings={findings.get(row.id) ?? NONE}
        deeds={deeds}
      />
    </tr>
  )
  return (
    <DragDropContext
      nonce={styleNonce()}
      dragHandleUsageInstructions={dragInstructions}
      {...dragWords}
      onDragEnd={(result, responder) => {
        announceDrop(result, responder)
        const { source, destination } = result
        if (destination && destination.index !== source.index) deeds.move(source.index, destination.index)
      }}
    >
      <Droppable
        droppableId={LIST}
        mode="virtual"
        isDropDisabled={!isMovable}
        getContainerForClone={() => body.current ?? document.body}
        renderClone={(drag, _, { source }) => {
          const row = rows[source.index]
          return row ? drawn(row, source.index, drag, null) : <tr ref={drag.innerRef} />
        }}
      >
        {(drop) => (
          <div
            className={frame.scroller}
            data-grows
            ref={(element) => {
              scroller.current = element
              drop.innerRef(element)
            }}
            {...drop.droppableProps}
          >
            <table aria-label="Peserta" aria-rowcount={rows.length + 1} className={frame.table}>
              <thead className={frame.head}>
                <tr aria-rowindex={1} className={clsx(frame.headings, classes.headings)}>
                  <th scope="col">
                    <VisuallyHidden>Pindahkan</VisuallyHidden>
                  </th>
                  <th scope="col" className={frame.check}>
                    <ChooseAll rows={rows} chosen={chosen} onChooseAll={onChooseAll} />
                  </th>
                  <th scope="col" className={frame.number}>
                    Urut
                  </th>
                  <th scope="col">Nama, jabatan, instansi</th>
                  <th scope="col">Peran</th>
                  <th scope="col">Jawaban</th>
                  <th scope="col" className={frame.number}>
                    Nomor
                  </th>
                  <th scope="col">
                    <VisuallyHidden>Pilihan</VisuallyHidden>
                  </th>
                </tr>
              </thead>
              <tbody ref={body} className={frame.rows} style={{ height: virtualizer.getTotalSize() }}>
                {virtualizer.getVirtualItems().map(({ index, start }) => {
                  const row = rows[index]
                  if (!row) return null
                  return (
                    <Draggable key={row.id} draggableId={row.id} index={index} isDragDisabled={!isMovable}>
                      {(drag) => drawn(row, index, drag, start)}
                    </Draggable>
                  )
                })}
              </tbody>
            </table>
          </div>
        )}
      </Droppable>
    </DragDropContext>
  )
}
