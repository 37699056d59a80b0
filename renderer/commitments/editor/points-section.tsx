import { ActionIcon, Button, Group, Stack, Text, Textarea, Tooltip } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { memo, type ClipboardEvent, type KeyboardEvent } from 'react'
import type { Finding, Point } from '#shared/commitments/model.ts'
import { moveByKey, moved } from '../../ui/arranging.ts'
import { focusAfter } from '../../ui/focus-after.ts'
import { Sortable } from '../../ui/sortable.tsx'
import { notifyDone } from '../../ui/undo.tsx'
import { pastedPoints, withPointAfter } from '../edits.ts'
import type { EditDraft } from '../use-draft.ts'
import { FieldMessage } from './field-message.tsx'
import { fieldId } from './field-ids.ts'
import { Section } from './section.tsx'
import { FindingsOf, LONGEST_PARAGRAPH, tooLong } from './text-section.tsx'
import classes from './editor.module.css'

interface PointsSectionProps {
  points: readonly Point[]
  findings: readonly Finding[]
  edit: EditDraft
  closeGroup: () => void
}

/** Most points of a commitment (contract). */
const MOST_POINTS = 60

const newId = () => crypto.randomUUID()

function focusPoint(id: string | undefined): void {
  if (id === undefined) return
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`#${CSS.escape(fieldId('points', id))}`)?.focus(),
  )
}

/** The points: Enter makes the next one, a list pasted from Word becomes several, dragging or Alt with arrows reorders. */
export const PointsSection = memo(function PointsSection({
  points,
  findings,
  edit,
  closeGroup,
}: PointsSectionProps) {
  const setPoints = (group: string | null, change: (points: readonly Point[]) => Point[]) =>
    edit(group, (value) => ({
      ...value,
      content: { ...value.content, points: change(value.content.points) },
    }))

  function addAfter(index: number) {
    if (points.length >= MOST_POINTS) return
    const point = { id: newId(), text: '' }
    focusAfter(
      () => setPoints(null, (list) => withPointAfter(list, index, point)),
      fieldId('points', point.id),
    )
  }

  function remove(point: Point, focus: Point | undefined) {
    setPoints(null, (list) => list.filter((each) => each.id !== point.id))
    focusPoint(focus?.id)
  }

  function press(event: KeyboardEvent<HTMLTextAreaElement>, point: Point, index: number) {
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const isAtEnd = selectionStart === value.length && selectionEnd === value.length
    if (event.key === 'Enter' && !event.shiftKey && isAtEnd) {
      event.preventDefault()
      addAfter(index)
    } else if (event.key === 'Backspace' && value === '' && points.length > 1) {
      event.preventDefault()
      remove(point, points[index - 1] ?? points[index + 1])
    } else {
      moveByKey(event, index, (from, to) =>
        focusAfter(() => setPoints(null, (list) => moved(list, from, to)), fieldId('points', point.id)),
      )
    }
  }

  function paste(event: ClipboardEvent<HTMLTextAreaElement>, index: number) {
    const { selectionStart, selectionEnd } = event.currentTarget
    const text = event.clipboardData.getData('text/plain')
    const pasted = pastedPoints(points, index, [selectionStart, selectionEnd], text, newId)
    if (pasted === null) return
    event.preventDefault()
    if (pasted.points.length > MOST_POINTS) {
      notifyDone(
        `Tidak ditempel: akan menjadi ${pasted.points.length} butir, paling banyak ${MOST_POINTS}. Tempel sebagian, atau gabungkan butirnya.`,
      )
      return
    }
    setPoints(null, () => pasted.points)
    focusPoint(pasted.last.id)
  }

  return (
    <Section
      title="Butir komitmen"
      actions={
        <Button
          variant="subtle"
          size="compact-sm"
          id={points.length === 0 ? fieldId('points') : undefined}
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={points.length >= MOST_POINTS}
          onClick={() => addAfter(points.length - 1)}
        >
          Tambah butir
        </Button>
      }
    >
      <FindingsOf findings={findings} field="points" />
      <Sortable
        items={points}
        label="Butir komitmen"
        nameOf={(_, index) => `butir ${index + 1}`}
        onMove={(from, to) => setPoints(null, (list) => moved(list, from, to))}
      >
        {(point, index) => (
          <Group className={classes.point} gap="xs" wrap="nowrap" align="flex-start">
            <Text className={classes.ordinal} aria-hidden>
              {index + 1}.
            </Text>
            <Stack gap={2} className={classes.grow}>
              <Textarea
                id={fieldId('points', point.id)}
                aria-label={`Butir ${index + 1}`}
                value={point.text}
                error={tooLong(point.text, LONGEST_PARAGRAPH)}
                onChange={(event) => {
                  const text = event.currentTarget.value
                  setPoints(`point ${point.id}`, (list) =>
                    list.map((each) => (each.id === point.id ? { ...each, text } : each)),
                  )
                }}
                onKeyDown={(event) => press(event, point, index)}
                onPaste={(event) => paste(event, index)}
                onBlur={closeGroup}
              />
              {findings
                .filter((finding) => finding.field === 'points' && finding.itemId === point.id)
                .map((finding) => (
                  <FieldMessage key={finding.message} finding={finding} />
                ))}
            </Stack>
            <Tooltip label="Hapus butir (dapat diurungkan dengan Ctrl+Z)">
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={`Hapus butir ${index + 1}`}
                onClick={() => remove(point, points[index + 1] ?? points[index - 1])}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </Group>
        )}
      </Sortable>
      {points.length > 0 && (
        <Text size="xs" c="dimmed">
          {points.length >= MOST_POINTS
            ? `Sudah ${MOST_POINTS} butir, batas satu komitmen. Alt+panah: pindahkan.`
            : 'Enter: butir berikutnya. Alt+panah: pindahkan. Daftar dari Word dapat ditempel langsung.'}
        </Text>
      )}
    </Section>
  )
})
