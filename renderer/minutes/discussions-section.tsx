import { ActionIcon, Button, Group, Menu, Stack, Text } from '@mantine/core'
import { IconDots, IconPlus, IconTrash } from '@tabler/icons-react'
import { memo, useCallback } from 'react'
import type { AgendaItem } from '#shared/meetings/model.ts'
import type { Discussion } from '#shared/minutes/model.ts'
import { missingDiscussions } from '#shared/minutes/parts.ts'
import { EMPTY_RICH_TEXT, type RichText } from '#shared/minutes/rich-text.ts'
import { moveByKey, moved } from '../ui/arranging.ts'
import { focusAfter } from '../ui/focus-after.ts'
import { LineField } from '../ui/line-field.tsx'
import { MoveItems } from '../ui/move-items.tsx'
import { notifyWithUndo } from '../ui/undo.tsx'
import classes from './minutes.module.css'
import { RichTextField } from './rich-text/rich-text-field.tsx'
import type { EditMinutes } from './use-minutes-draft.ts'

/** Most discussions of minutes (shared/minutes/model.ts). */
const MOST = 200

interface DiscussionsSectionProps {
  discussions: readonly Discussion[]
  agenda: readonly AgendaItem[]
  edit: EditMinutes
}

type EditDiscussions = (change: (discussions: readonly Discussion[]) => Discussion[]) => void

interface DiscussionFieldsProps {
  discussion: Discussion
  ordinal: number
  count: number
  editAll: EditDiscussions
}

function headingId(id: string): string {
  return `discussion-${id}`
}

const DiscussionFields = memo(function DiscussionFields({
  discussion,
  ordinal,
  count,
  editAll,
}: DiscussionFieldsProps) {
  const { id, heading, body } = discussion
  const set = useCallback(
    (changes: Partial<Discussion>) =>
      editAll((list) => list.map((each) => (each.id === id ? { ...each, ...changes } : each))),
    [editAll, id],
  )
  const write = useCallback((text: RichText) => set({ body: text }), [set])
  const name = heading.trim() === '' ? `Pembahasan ${ordinal + 1}` : heading
  const move = (from: number, to: number) =>
    focusAfter(() => editAll((list) => moved(list, from, to)), headingId(id))
  const remove = () => {
    editAll((list) => list.filter((each) => each.id !== id))
    notifyWithUndo(`Pembahasan "${name}" dihapus.`, async () =>
      editAll((list) =>
        list.some((each) => each.id === id) ? [...list] : list.toSpliced(ordinal, 0, discussion),
      ),
    )
  }
  return (
    <Stack component="li" gap={4}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Text className={classes.ordinal} aria-hidden>
          {ordinal + 1}.
        </Text>
        <LineField
          id={headingId(id)}
          className={classes.grow}
          aria-label={`Judul pembahasan ${ordinal + 1}`}
          placeholder="Judul pembahasan"
          maxLength={300}
          value={heading}
          onChange={(text) => set({ heading: text })}
          onKeyDown={(event) => moveByKey(event, ordinal, move)}
        />
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Lainnya untuk ${name}`}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <MoveItems ordinal={ordinal} count={count} onMove={move} />
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={remove}>
              Hapus pembahasan
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      <div className={classes.body}>
        <RichTextField id={`discussion-body-${id}`} label={`Isi ${name}`} initial={body} onChange={write} />
      </div>
    </Stack>
  )
})

/** What was said, item by item of the agenda. */
export const DiscussionsSection = memo(function DiscussionsSection({
  discussions,
  agenda,
  edit,
}: DiscussionsSectionProps) {
  const editAll = useCallback<EditDiscussions>(
    (change) => edit((content) => ({ ...content, discussions: change(content.discussions) })),
    [edit],
  )
  const missing = missingDiscussions({ discussions }, agenda)
  const add = () => {
    const id = crypto.randomUUID()
    focusAfter(
      () => editAll((list) => [...list, { id, agendaItemId: null, heading: '', body: EMPTY_RICH_TEXT }]),
      headingId(id),
    )
  }
  return (
    <Stack gap="md">
      {discussions.length === 0 && (
        <Text c="dimmed">
          Belum ada pembahasan. Susunan acara yang diisi pada Ringkasan menjadi judulnya di sini.
        </Text>
      )}
      <Stack component="ol" gap="md" className={classes.list}>
        {discussions.map((discussion, ordinal) => (
          <DiscussionFields
            key={discussion.id}
            discussion={discussion}
            ordinal={ordinal}
            count={discussions.length}
            editAll={editAll}
          />
        ))}
      </Stack>
      <Group gap="sm">
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={discussions.length >= MOST}
          onClick={add}
        >
          Tambah pembahasan
        </Button>
        {missing.length > 0 && (
          <Button
            variant="default"
            size="compact-sm"
            title={missing.map(({ heading }) => heading).join('; ')}
            onClick={() => editAll((list) => [...list, ...missing].slice(0, MOST))}
          >
            Ambil {missing.length} acara yang belum ada di sini
          </Button>
        )}
      </Group>
    </Stack>
  )
})
