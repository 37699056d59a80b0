import { DragDropContext, type DropResult, type ResponderProvided } from '@hello-pangea/dnd'
import { Button, Checkbox, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus, IconSitemap } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { isThereOn } from '#shared/people/agencies.ts'
import { folded, hasWords, searchWords } from '#shared/indonesian/folding.ts'
import type { Position } from '#shared/people/model.ts'
import { TIERS } from '#shared/people/precedence.ts'
import { client } from '../client.ts'
import { announceDrop, dragInstructions, dragWords } from '../ui/drag-words.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterField } from '../ui/filter-field.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { newHere, useShortcuts } from '../ui/shortcuts.ts'
import { styleNonce } from '../ui/style-nonce.ts'
import { AddPositionDrawer } from './add-position-drawer.tsx'
import { PositionSheet } from './position-sheet.tsx'
import classes from './positions.module.css'
import { TierList } from './tier-list.tsx'
import { useDirectoryChanges } from './use-directory.ts'
import type { SheetViewProps } from './view-props.ts'

/** The list with one item put elsewhere. */
function movedCopy<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const next = [...items]
  next.splice(to, 0, ...next.splice(from, 1))
  return next
}

/** All positions by tier; the order inside a tier is the office's own and set by dragging. */
export function PositionsView({ index, firstQuery, onQuery, openId, onOpen }: SheetViewProps) {
  const { today } = useProgramStatus()
  const changes = useDirectoryChanges()
  const [query, setQuery] = useState(firstQuery)
  const [isVacantOnly, setVacantOnly] = useState(false)
  const [isAdding, adding] = useDisclosure(false)
  useShortcuts(newHere('Tambah jabatan', adding.open))
  const opened = openId === null ? undefined : index.positionById.get(openId)

  // Abolished positions are on old papers only.
  const positions = useMemo(
    () => index.positions.filter((each) => isThereOn(each, today)),
    [index.positions, today],
  )
  const byTier = useMemo(() => Map.groupBy(positions, ({ tier }) => tier), [positions])
  const vacancies = useMemo(
    () => new Set(positions.filter(({ id }) => index.holder(id, today) === null).map(({ id }) => id)),
    [index, positions, today],
  )
  const open = useCallback((id: string) => void onOpen(id), [onOpen])
  const filter = (next: string) => {
    setQuery(next)
    onQuery(next)
  }
  const words = searchWords(query)
  const isFiltered = words.length > 0 || isVacantOnly
  const isShown = (position: Position) =>
    (!isVacantOnly || vacancies.has(position.id)) &&
    hasWords(folded(`${position.title} ${position.agencyLabel}`), words)

  const reorder = useMutation({
    mutationFn: (order: { tier: number; ids: string[] }) => client.people.reorderPositions(order),
    onMutate: ({ ids }) => {
      const moved = ids.flatMap((id, place) => {
        const row = index.positionById.get(id)
        return row && row.order !== place + 1 ? [{ ...row, order: place + 1 }] : []
      })
      changes.putAll('positions', moved)
    },
    onSuccess: (rows) => changes.putAll('positions', rows),
    onError: () => changes.reload(),
  })
  const onDragEnd = (result: DropResult, provided: ResponderProvided) => {
    announceDrop(result, provided)
    const { source, destination } = result
    if (!destination || destination.index === source.index) return
    const tier = Number(source.droppableId)
    const ids = movedCopy(byTier.get(tier) ?? [], source.index, destination.index).map(({ id }) => id)
    reorder.mutate({ tier, ids })
  }
  const addButton = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={adding.open}>
      Tambah jabatan
    </Button>
  )
  return (
    <>
      {index.positions.length === 0 ? (
        <EmptyState
          icon={<IconSitemap size={32} />}
          title="Belum ada jabatan"
          text="Di sini tersusun jabatan menurut urutan resmi, dari Bupati sampai Camat. Urutan ini menentukan susunan penanda tangan pada komitmen."
          action={addButton}
        />
      ) : (
        <>
          <Group justify="space-between">
            <Group gap="md" className={classes.filters}>
              <FilterField label="Saring jabatan atau OPD" value={query} onChange={filter} />
              <Checkbox
                label={`Hanya yang kosong (${vacancies.size})`}
                checked={isVacantOnly}
                onChange={(event) => setVacantOnly(event.currentTarget.checked)}
              />
            </Group>
            {addButton}
          </Group>
          <Text size="xs" c="dimmed">
            {isFiltered
              ? 'Hapus saringan untuk mengubah urutan.'
              : 'Seret untuk mengubah urutan di dalam satu tingkat; dengan papan ketik: Tab ke pegangan, Spasi, lalu panah.'}
          </Text>
          <div className={classes.tiers}>
            <DragDropContext
              onDragEnd={onDragEnd}
              nonce={styleNonce()}
              dragHandleUsageInstructions={dragInstructions}
              {...dragWords}
            >
              {TIERS.map(({ tier, name }) => {
                const ofTier = (byTier.get(tier) ?? []).filter(isShown)
                return ofTier.length === 0 ? null : (
                  <TierList
                    key={tier}
                    tier={tier}
                    name={name}
                    positions={ofTier}
                    index={index}
                    isFixed={isFiltered}
                    onEdit={open}
                  />
                )
              })}
            </DragDropContext>
          </div>
        </>
      )}
      {isAdding && <AddPositionDrawer index={index} onClose={adding.close} />}
      {opened && (
        <PositionSheet key={opened.id} position={opened} index={index} onClose={() => void onOpen(null)} />
      )}
    </>
  )
}
