import { Draggable, Droppable } from '@hello-pangea/dnd'
import { ActionIcon, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconGripVertical, IconPencil, IconUserOff } from '@tabler/icons-react'
import { clsx } from 'clsx'
import { memo, useId } from 'react'
import { fullName } from '#shared/indonesian/names.ts'
import { heldTitle } from '#shared/people/appointments.ts'
import type { Position } from '#shared/people/model.ts'
import { useProgramStatus } from '../ui/program-status.ts'
import type { DirectoryIndex } from './directory-index.ts'
import classes from './positions.module.css'

interface TierListProps {
  tier: number
  name: string
  positions: readonly Position[]
  index: DirectoryIndex
  /** Nothing can be dragged, because not all of the tier is shown. */
  isFixed: boolean
  /** Must be stable between renders. */
  onEdit: (id: string) => void
}

interface PositionCellsProps {
  id: string
  title: string
  agency: string
  /** `Plt. dr. Siti Aminah, M.Kes.`; null while it is vacant. */
  holder: string | null
  /** Words for two definitive holders at once. */
  twice: string | null
  onEdit: (id: string) => void
}

/** What a position says of itself; not drawn again when only its place changed. */
const PositionCells = memo(function PositionCells({
  id,
  title,
  agency,
  holder,
  twice,
  onEdit,
}: PositionCellsProps) {
  return (
    <>
      <span className={classes.title} title={title}>
        {title}
      </span>
      <span className={classes.agency}>{agency}</span>
      {twice !== null && (
        <span className={clsx(classes.holder, classes.vacant)} title={twice}>
          <IconAlertTriangle size={16} aria-hidden /> Dua pejabat definitif
        </span>
      )}
      {twice === null && holder !== null && (
        <span className={classes.holder} title={holder}>
          {holder}
        </span>
      )}
      {twice === null && holder === null && (
        <span className={clsx(classes.holder, classes.vacant)}>
          <IconUserOff size={16} aria-hidden /> Kosong
        </span>
      )}
      <ActionIcon variant="subtle" color="gray" aria-label={`Ubah ${title}`} onClick={() => onEdit(id)}>
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
    </>
  )
})

/** More rows than this are not drawn; the filter reaches the rest. */
const SHOWN = 200

/** The positions of one tier, to be put in order. */
export function TierList({ tier, name, positions, index, isFixed, onEdit }: TierListProps) {
  const { today } = useProgramStatus()
  const headingId = useId()
  return (
    <section aria-labelledby={headingId} className={classes.tier}>
      <Title order={2} id={headingId} className={classes.heading}>
        {name}
        <Text span c="dimmed" size="xs">
          {positions.length}
        </Text>
      </Title>
      <Droppable droppableId={String(tier)} type={`tier-${tier}`} isDropDisabled={isFixed}>
        {(list) => (
          <ol ref={list.innerRef} {...list.droppableProps} className={classes.list}>
            {positions.slice(0, SHOWN).map((position, place) => {
              const holder = index.holder(position.id, today)
              return (
                <Draggable key={position.id} draggableId={position.id} index={place} isDragDisabled={isFixed}>
                  {(item, { isDragging }) => (
                    <li
                      ref={item.innerRef}
                      {...item.draggableProps}
                      className={clsx(classes.position, isDragging && classes.dragged)}
                    >
                      <span
                        {...item.dragHandleProps}
                        className={classes.handle}
                        aria-label={`Pindahkan ${position.title}`}
                        data-fixed={isFixed || undefined}
                      >
                        <IconGripVertical size={16} aria-hidden />
                      </span>
                      <PositionCells
                        id={position.id}
                        title={position.title}
                        agency={position.agencyLabel}
                        holder={holder ? heldTitle(holder.appointment, fullName(holder.person)) : null}
                        twice={index.definitiveTwice.get(position.id) ?? null}
                        onEdit={onEdit}
                      />
                    </li>
                  )}
                </Draggable>
              )
            })}
            {list.placeholder}
          </ol>
        )}
      </Droppable>
      {positions.length > SHOWN && (
        <Text size="xs" c="dimmed">
          {positions.length - SHOWN} jabatan lain tidak ditampilkan; saring untuk menemukannya.
        </Text>
      )}
    </section>
  )
}
