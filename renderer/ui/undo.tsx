import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowBackUp } from '@tabler/icons-react'
import { showError } from './errors.tsx'

/** How long `Urungkan` is offered, in ms. */
const OFFERED_FOR = 12_000

let newest: (() => void) | null = null

/** Says what was done and offers to take it back. */
export function notifyWithUndo(text: string, undo: () => Promise<unknown>): void {
  const id = crypto.randomUUID()
  const takeBack = () => {
    notifications.hide(id)
    newest = null
    undo().catch(showError)
  }
  newest = takeBack
  notifications.show({
    id,
    autoClose: OFFERED_FOR,
    onClose: () => {
      if (newest === takeBack) newest = null
    },
    message: (
      <Group gap="md" wrap="nowrap" justify="space-between">
        <Text>{text}</Text>
        <Button
          variant="subtle"
          size="compact-sm"
          flex="none"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={takeBack}
        >
          Urungkan
        </Button>
      </Group>
    ),
  })
}

/** Takes back the newest change that still offers it; false when there is none. */
export function undoNewest(): boolean {
  if (newest === null) return false
  newest()
  return true
}

/** A short word that something was done, without undo. */
export function notifyDone(text: string): void {
  notifications.show({ message: text, autoClose: 4000 })
}
