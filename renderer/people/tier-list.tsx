import { Draggable, Droppable } from '@hello-pangea/dnd'
import { ActionIcon, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconGripVertical, IconPencil, IconUserOff } from '@tabler/icons-react'
import { clsx } from 'clsx'
import { useId } from 'react'
import { fullName } from '#shared/indonesian/names.ts'
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
  onEdit: (position: Position) => void
}

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
              const twice = index.definitiveTwice.get(position.id)
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
                      <span className={classes.title} title={position.title}>
                        {position.title}
                      </span>
                      <span className={classes.agency}>{position.agencyLabel}</span>
                      {twice !== undefined ? (
                        <span className={clsx(classes.holder, classes.vacant)} title={twice}>
                          <IconAlertTriangle size={16} aria-hidden /> Dua pejabat definitif
                        </span>
                      ) : holder ? (
                        <span className={classes.holder} title={fullName(holder.person)}>
                          {holder.appointment.status !== 'definitif' && `${holder.appointment.status} `}
                          {fullName(holder.person)}
                        </span>
                      ) : (
                        <span className={clsx(classes.holder, classes.vacant)}>
                          <IconUserOff size={16} aria-hidden /> Kosong
                        </span>
                      )}
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={`Ubah ${position.title}`}
                        onClick={() => onEdit(position)}
                      >
                        <IconPencil size={16} aria-hidden />
                      </ActionIcon>
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
