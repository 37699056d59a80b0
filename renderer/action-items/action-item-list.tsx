import { Button, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useState, type ReactNode } from 'react'
import { EMPTY_ACTION_ITEM, type ListedActionItem } from '#shared/action-items/model.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { client } from '../client.ts'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { newHere, useShortcuts } from '../ui/shortcuts.ts'
import { ActionItemRow, whatFieldId } from './action-item-row.tsx'
import { ActionItemSheet } from './action-item-sheet.tsx'
import classes from './action-items.module.css'
import { useActionItemChanges, useActionItems } from './use-action-items.ts'

interface ActionItemListProps {
  meeting: Meeting
  /** Those that are shown; all by default. */
  shows?: (item: ListedActionItem) => boolean
  /** Whether adding the first one is what this place is for now. */
  begins?: boolean
  /** Buttons beside the one that adds. */
  children?: ReactNode
  /** In place of no rows. */
  empty: ReactNode
}

function focusWhat(id: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${CSS.escape(whatFieldId(id))}`)?.focus())
}

const EVERYTHING = () => true

/** The action items of a meeting, its own and those that it took up, in the order in which they were decided. */
export function ActionItemList({
  meeting,
  shows = EVERYTHING,
  begins = false,
  children,
  empty,
}: ActionItemListProps) {
  const meetingId = meeting.id
  const changes = useActionItemChanges()
  const { data: items, error } = useActionItems(meetingId)
  const [openId, setOpenId] = useState<string | null>(null)
  // Rows keep what is typed; after the details were open they begin anew.
  const [closings, setClosings] = useState(0)
  const add = useMutation({
    mutationFn: () => client.actionItems.create({ ...EMPTY_ACTION_ITEM, meetingId }),
    onSuccess: async ({ id }) => {
      await changes.reload()
      focusWhat(id)
    },
  })
  useShortcuts(newHere('Tambah tindak lanjut', () => add.mutate()))
  // A link may lead to one of them.
  const wanted = useLocation({ select: ({ hash }) => hash })
  const isSuccess = items !== undefined
  useEffect(() => {
    if (isSuccess && wanted !== '') focusWhat(wanted)
  }, [isSuccess, wanted])
  if (items === undefined) return error === null ? <RowsSkeleton /> : <QueryFailed error={error} />
  // A row must not jump away while one changes its date.
  const rows = items.filter(shows).toSorted((first, second) => first.id.localeCompare(second.id))
  const opened = items.find(({ id }) => id === openId)
  return (
    <>
      {rows.length === 0 ? (
        empty
      ) : (
        <div>
          <div className={classes.headings} aria-hidden>
            <span />
            <span>Uraian</span>
            <span>Penanggung jawab</span>
            <span>Batas waktu</span>
            <span>Status</span>
            <span />
          </div>
          <ol className={classes.rows}>
            {rows.map((item, ordinal) => (
              <ActionItemRow
                key={`${item.id} ${closings}`}
                item={item}
                ordinal={ordinal}
                meetingId={meetingId}
                onOpen={setOpenId}
                onNext={() => add.mutate()}
              />
            ))}
          </ol>
        </div>
      )}
      <Group gap="sm">
        <Button
          variant={begins ? 'filled' : 'subtle'}
          size={begins ? 'sm' : 'compact-sm'}
          leftSection={<IconPlus size={16} aria-hidden />}
          loading={add.isPending}
          onClick={() => add.mutate()}
        >
          Tambah tindak lanjut
        </Button>
        {children}
        {rows.length > 0 && (
          <Text size="xs" c="dimmed">
            Ctrl+Enter: tindak lanjut berikutnya.
          </Text>
        )}
      </Group>
      {opened && (
        <ActionItemSheet
          item={opened}
          onClose={() => {
            setOpenId(null)
            setClosings(closings + 1)
          }}
        />
      )}
    </>
  )
}
