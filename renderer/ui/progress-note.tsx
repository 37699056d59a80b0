import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'

/** Work that takes longer than this says what it is doing, in ms. */
export const SAYS_SO_AFTER = 500

/** Says how far work is, in a note that stays until it is hidden by its id, with a button that ends the work. */
export function showProgressNote(id: string, message: string, cancel: () => void): void {
  const note = {
    id,
    autoClose: false as const,
    withCloseButton: false,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text>{message}</Text>
        <Button variant="subtle" size="compact-sm" onClick={cancel}>
          Batal
        </Button>
      </Group>
    ),
  }
  notifications.show(note)
  notifications.update(note)
}
