import { ActionIcon, Group, Menu, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { IconDots, IconInfoCircle, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { KeyboardEvent } from 'react'
import type { ListedActionItem } from '#shared/action-items/model.ts'
import { client } from '../client.ts'
import { DateField } from '../ui/date-field.tsx'
import { showError } from '../ui/errors.tsx'
import { TextLink } from '../ui/links.tsx'
import { SavedNote } from '../ui/saved-note.tsx'
import { notifyWithUndo } from '../ui/undo.tsx'
import { useAutosave } from '../ui/use-autosave.ts'
import classes from './action-items.module.css'
import { OverdueMark } from './overdue-mark.tsx'
import { OwnerField } from './owner-field.tsx'
import { chosenState, LONGEST_TEXT, STATE_CHOICES, stateChanged } from './states.ts'
import { ACTION_ITEM_DRAFTS, useActionItemChanges, type ActionItemChanges } from './use-action-items.ts'

/** Names the field of an item, to go there. */
export function whatFieldId(id: string): string {
  return `action-item-${id}`
}

interface ActionItemRowProps {
  item: ListedActionItem
  ordinal: number
  /** The meeting in which it is shown. */
  meetingId: string
  onOpen: (id: string) => void
  /** Ctrl+Enter begins the next one. */
  onNext: () => void
}

/** An action item as a row that is changed in place; each change saves itself. */
export function ActionItemRow({ item, ordinal, meetingId, onOpen, onNext }: ActionItemRowProps) {
  const { id } = item
  const changes = useActionItemChanges()
  const { value, change, state, error, flush } = useAutosave(ACTION_ITEM_DRAFTS, item.what, async (what) => {
    await changes.save(changes.latest(id) ?? item, { what })
  })
  const choose = (chosen: ActionItemChanges, words?: string) =>
    void changes.saveChoice(changes.latest(id) ?? item, chosen, words).catch(showError)
  const remove = useMutation({
    mutationFn: async () => {
      await flush()
      await client.actionItems.remove({ id, version: (changes.latest(id) ?? item).version })
    },
    onSuccess: async () => {
      notifyWithUndo(`Tindak lanjut ${ordinal + 1} dihapus.`, async () => {
        await client.actionItems.restore({ id })
        await changes.reload()
      })
      await changes.reload()
    },
  })
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    onNext()
  }
  const name = `tindak lanjut ${ordinal + 1}`
  return (
    <li className={classes.row}>
      <Text className={classes.ordinal} aria-hidden>
        {ordinal + 1}.
      </Text>
      <Stack gap={4} className={classes.what}>
        <Textarea
          id={whatFieldId(id)}
          label={`Uraian ${name}`}
          placeholder="Apa yang harus dikerjakan"
          maxLength={LONGEST_TEXT}
          value={value}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={press}
        />
        <Group gap="md">
          <OverdueMark item={item} />
          {item.meetingId !== meetingId && (
            <Text size="xs" c="dimmed">
              Dari{' '}
              <TextLink size="xs" to="/kegiatan/$id/tindak-lanjut" params={{ id: item.shownIn }}>
                {item.meetingTitle}
              </TextLink>
            </Text>
          )}
          {item.notes.length > 0 && (
            <Text size="xs" c="dimmed">
              {item.notes.length} catatan
            </Text>
          )}
        </Group>
        {state === 'failed' && (
          <SavedNote state={state} error={error} retry={flush} reload={changes.reload} />
        )}
      </Stack>
      <OwnerField label={`Penanggung jawab ${name}`} owner={item} onChange={(owner) => choose(owner)} />
      <DateField label={`Batas waktu ${name}`} value={item.dueOn} onChange={(dueOn) => choose({ dueOn })} />
      <NativeSelect
        label={`Status ${name}`}
        data={STATE_CHOICES}
        value={item.state}
        onChange={(event) => {
          const chosen = chosenState(event.currentTarget.value)
          choose({ state: chosen, closedOn: null }, stateChanged(chosen))
        }}
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Lainnya untuk ${name}`}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconInfoCircle size={16} aria-hidden />} onClick={() => onOpen(id)}>
            Catatan dan riwayat
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove.mutate()}>
            Hapus tindak lanjut
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  )
}
