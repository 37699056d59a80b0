import { Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ListedActionItem } from '#shared/action-items/model.ts'
import { daysAway } from '../home/todo-sentence.ts'
import { useProgramStatus } from '../ui/program-status.ts'

/** `Terlambat, 5 hari lalu`, in words and with a mark; nothing while there is time. */
export function OverdueMark({ item: { isOverdue, dueOn } }: { item: ListedActionItem }) {
  const { today } = useProgramStatus()
  if (!isOverdue || dueOn === null) return null
  return (
    <Group gap={4} wrap="nowrap" c="var(--mantine-color-error)">
      <IconAlertTriangle size={14} aria-hidden />
      <Text size="xs">Terlambat, {daysAway(dueOn, today)}</Text>
    </Group>
  )
}
