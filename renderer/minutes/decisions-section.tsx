import { ActionIcon, Button, Group, Text, Textarea, Tooltip } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { memo, type KeyboardEvent } from 'react'
import type { Decision } from '#shared/minutes/model.ts'
import { moveByKey, moved } from '../ui/arranging.ts'
import { focusAfter } from '../ui/focus-after.ts'
import { Sortable } from '../ui/sortable.tsx'
import { notifyWithUndo } from '../ui/undo.tsx'
import classes from './minutes.module.css'
import type { EditMinutes } from './use-minutes-draft.ts'

/** Most decisions, and characters of one (shared/minutes/model.ts). */
const MOST = 200
const LONGEST = 4000

interface DecisionsSectionProps {
  decisions: readonly Decision[]
  edit: EditMinutes
}

function fieldId(id: string): string {
  return `decision-${id}`
}

/** Decisions, one by one: Enter makes the next one. */
export const DecisionsSection = memo(function DecisionsSection({ decisions, edit }: DecisionsSectionProps) {
  const editAll = (change: (decisions: readonly Decision[]) => Decision[]) =>
    edit((content) => ({ ...content, decisions: change(content.decisions) }))
  const addAfter = (index: number) => {
    if (decisions.length >= MOST) return
    const id = crypto.randomUUID()
    focusAfter(() => editAll((list) => list.toSpliced(index + 1, 0, { id, text: '' })), fieldId(id))
  }
  const remove = (decision: Decision, index: number) => {
    const next = decisions[index - 1] ?? decisions[index + 1]
    focusAfter(
      () => editAll((list) => list.filter(({ id }) => id !== decision.id)),
      fieldId(next?.id ?? decision.id),
    )
    if (decision.text.trim() !== '')
      notifyWithUndo(`Keputusan ${index + 1} dihapus.`, async () =>
        editAll((list) =>
          list.some(({ id }) => id === decision.id) ? [...list] : list.toSpliced(index, 0, decision),
        ),
      )
  }
  function press(event: KeyboardEvent<HTMLTextAreaElement>, decision: Decision, index: number) {
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const isAtEnd = selectionStart === value.length && selectionEnd === value.length
    if (event.key === 'Enter' && !event.shiftKey && isAtEnd) {
      event.preventDefault()
      addAfter(index)
    } else if (event.key === 'Backspace' && value === '') {
      event.preventDefault()
      remove(decision, index)
    } else {
      moveByKey(event, index, (from, to) =>
        focusAfter(() => editAll((list) => moved(list, from, to)), fieldId(decision.id)),
      )
    }
  }
  return (
    <>
      {decisions.length === 0 && <Text c="dimmed">Belum ada keputusan.</Text>}
      <Sortable
        items={decisions}
        label="Keputusan"
        nameOf={(_, index) => `keputusan ${index + 1}`}
        onMove={(from, to) => editAll((list) => moved(list, from, to))}
      >
        {(decision, index) => (
          <Group className={classes.decision} gap="xs" wrap="nowrap" align="flex-start">
            <Text className={classes.ordinal} aria-hidden>
              {index + 1}.
            </Text>
            <Textarea
              id={fieldId(decision.id)}
              className={classes.grow}
              aria-label={`Keputusan ${index + 1}`}
              maxLength={LONGEST}
              value={decision.text}
              onChange={(event) => {
                const text = event.currentTarget.value
                editAll((list) => list.map((each) => (each.id === decision.id ? { ...each, text } : each)))
              }}
              onKeyDown={(event) => press(event, decision, index)}
            />
            <Tooltip label="Hapus keputusan">
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={`Hapus keputusan ${index + 1}`}
                onClick={() => remove(decision, index)}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </Group>
        )}
      </Sortable>
      <Group gap="md">
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={decisions.length >= MOST}
          onClick={() => addAfter(decisions.length - 1)}
        >
          Tambah keputusan
        </Button>
        {decisions.length > 0 && (
          <Text size="xs" c="dimmed">
            Enter: keputusan berikutnya. Alt+panah: pindahkan.
          </Text>
        )}
      </Group>
    </>
  )
})
