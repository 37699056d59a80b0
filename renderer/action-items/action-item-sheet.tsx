import { ActionIcon, Button, Group, NativeSelect, Stack, Text, Textarea, Title } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import type { ListedActionItem } from '#shared/action-items/model.ts'
import { isUnderWay } from '#shared/action-items/order.ts'
import { longDate } from '#shared/indonesian/dates.ts'
import { api } from '../client.ts'
import { DateField } from '../ui/date-field.tsx'
import { SideSheet } from '../ui/dialog.tsx'
import { showError } from '../ui/errors.tsx'
import { History } from '../ui/history-drawer.tsx'
import { TextLink } from '../ui/links.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { SavedNote } from '../ui/saved-note.tsx'
import { notifyWithUndo } from '../ui/undo.tsx'
import { useAutosave } from '../ui/use-autosave.ts'
import classes from './action-items.module.css'
import { OverdueMark } from './overdue-mark.tsx'
import { OwnerField } from './owner-field.tsx'
import { chosenState, LONGEST_TEXT, STATE_CHOICES, stateChanged } from './states.ts'
import { ACTION_ITEM_DRAFTS, useActionItemChanges, type ActionItemChanges } from './use-action-items.ts'

/** What was heard of it, with a place for the next news. */
function Notes({ item }: { item: ListedActionItem }) {
  const { today } = useProgramStatus()
  const changes = useActionItemChanges()
  const [text, setText] = useState('')
  const save = useMutation({
    mutationFn: (change: (notes: ListedActionItem['notes']) => ListedActionItem['notes']) => {
      const latest = changes.latest(item.id) ?? item
      return changes.save(latest, { notes: change(latest.notes) })
    },
  })
  const add = (event: SyntheticEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    save.mutate((notes) => [...notes, { id: crypto.randomUUID(), on: today, text: text.trim() }], {
      onSuccess: () => setText(''),
    })
  }
  const remove = (note: ListedActionItem['notes'][number]) =>
    save.mutate((notes) => notes.filter(({ id }) => id !== note.id), {
      onSuccess: () =>
        notifyWithUndo('Catatan dihapus.', () =>
          save.mutateAsync((notes) => [...notes, note].toSorted((a, b) => a.on.localeCompare(b.on))),
        ),
    })
  return (
    <Stack gap="sm" component="section" aria-labelledby="notes-heading">
      <Title order={2} id="notes-heading">
        Catatan perkembangan
      </Title>
      {item.notes.length === 0 && <Text c="dimmed">Belum ada catatan.</Text>}
      <ul className={classes.notes}>
        {item.notes.map((note) => (
          <li key={note.id}>
            <div className={classes.noteText}>
              <Text>{note.text}</Text>
              <Text size="xs" c="dimmed">
                {longDate(note.on)}
              </Text>
            </div>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Hapus catatan ${longDate(note.on)}`}
              onClick={() => remove(note)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <form onSubmit={add}>
        <Stack gap="xs" align="flex-start">
          <Textarea
            w="100%"
            label="Catatan baru"
            maxLength={LONGEST_TEXT}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button
            type="submit"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            loading={save.isPending}
            disabled={text.trim() === ''}
          >
            Tambah catatan
          </Button>
        </Stack>
      </form>
    </Stack>
  )
}

/** The meeting that decided it, and those that took it up. */
function Meetings({ item: { meetingId, carriedTo, meetingTitle, shownIn } }: { item: ListedActionItem }) {
  const meetings = useQuery(api.meetings.list.queryOptions())
  const titleOf = (id: string) =>
    id === shownIn ? meetingTitle : meetings.data?.find((each) => each.id === id)?.title
  const places = [
    { words: 'Diputuskan di', id: meetingId },
    ...carriedTo.map((id) => ({ words: 'Dibawa ke', id })),
  ]
  return (
    <ul className={classes.places}>
      {places.map(({ words, id }) => {
        const title = titleOf(id)
        return (
          <li key={id}>
            {words}{' '}
            {title === undefined ? (
              'kegiatan yang sudah dihapus'
            ) : (
              <TextLink to="/kegiatan/$id/tindak-lanjut" params={{ id }}>
                {title}
              </TextLink>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** All of one action item: changed here, with its notes and its history. */
export function ActionItemSheet({ item, onClose }: { item: ListedActionItem; onClose: () => void }) {
  const changes = useActionItemChanges()
  const { value, change, state, error, flush } = useAutosave(ACTION_ITEM_DRAFTS, item.what, async (what) => {
    await changes.save(changes.latest(item.id) ?? item, { what })
  })
  const choose = (chosen: ActionItemChanges, words?: string) =>
    void changes.saveChoice(changes.latest(item.id) ?? item, chosen, words).catch(showError)
  const history = api.actionItems.history.queryOptions({ input: { id: item.id } })
  return (
    <SideSheet onClose={onClose} title="Tindak lanjut">
      <Stack gap="lg">
        <Stack gap="md">
          <Textarea
            label="Uraian"
            maxLength={LONGEST_TEXT}
            value={value}
            onChange={(event) => change(event.currentTarget.value)}
          />
          <OwnerField label="Penanggung jawab" owner={item} onChange={(owner) => choose(owner)} />
          {item.ownerName !== '' && (
            <Text size="xs" c="dimmed">
              Dipegang {item.ownerName} hari ini.
            </Text>
          )}
          <Group align="flex-start" gap="md">
            <DateField label="Batas waktu" value={item.dueOn} onChange={(dueOn) => choose({ dueOn })} />
            <NativeSelect
              label="Status"
              data={STATE_CHOICES}
              value={item.state}
              onChange={(event) => {
                const chosen = chosenState(event.currentTarget.value)
                choose({ state: chosen, closedOn: null }, stateChanged(chosen))
              }}
            />
            {!isUnderWay(item) && (
              <DateField
                label={item.state === 'done' ? 'Selesai pada' : 'Dibatalkan pada'}
                value={item.closedOn}
                onChange={(closedOn) => choose({ closedOn })}
              />
            )}
          </Group>
          <OverdueMark item={item} />
          <SavedNote state={state} error={error} retry={flush} reload={changes.reload} />
          <Meetings item={item} />
        </Stack>
        <Notes item={item} />
        <Stack gap="sm" component="section" aria-labelledby="history-heading">
          <Title order={2} id="history-heading">
            Riwayat perubahan
          </Title>
          <History
            key={item.version}
            query={{ queryKey: [...history.queryKey, item.version], queryFn: history.queryFn }}
          />
        </Stack>
      </Stack>
    </SideSheet>
  )
}
