import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowBackUp } from '@tabler/icons-react'
import { showError } from './errors.tsx'

/** How long `Urungkan` is offered, in ms. */
const OFFERED_FOR = 12_000
/** Changes that Ctrl+Z takes back one after the other. */
const KEPT = 100

/** What can still be taken back, newest last. */
const takeBacks: (() => void)[] = []

function forget(takeBack: () => void): void {
  const index = takeBacks.indexOf(takeBack)
  if (index >= 0) takeBacks.splice(index, 1)
}

function keep(takeBack: () => void): void {
  takeBacks.push(takeBack)
  if (takeBacks.length > KEPT) takeBacks.shift()
}

/** Taking back that is done sooner shows no progress, in ms. */
const NOTICED_AFTER = 500

/** Takes something back; says so while it lasts, and why it was refused. */
async function carryOut(undo: () => Promise<unknown>, words: string): Promise<void> {
  const id = crypto.randomUUID()
  const timer = setTimeout(
    () => notifications.show({ id, message: words, loading: true, autoClose: false, withCloseButton: false }),
    NOTICED_AFTER,
  )
  try {
    await undo()
  } catch (error) {
    showError(error)
  } finally {
    clearTimeout(timer)
    notifications.hide(id)
  }
}

/** Says what was done and offers to take it back. */
export function notifyWithUndo(text: string, undo: () => Promise<unknown>): void {
  const id = crypto.randomUUID()
  const takeBack = () => {
    forget(takeBack)
    notifications.hide(id)
    void carryOut(undo, `Mengurungkan: ${text}`)
  }
  keep(takeBack)
  notifications.show({
    id,
    autoClose: OFFERED_FOR,
    onClose: () => forget(takeBack),
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

/**
 * Lets Ctrl+Z take back a change that is seen on screen and needs no words, as that of one cell.
 * @returns stops offering it, for when it is not seen any more
 */
export function offerUndo(undo: () => Promise<unknown>): () => void {
  const takeBack = () => {
    forget(takeBack)
    void carryOut(undo, 'Mengurungkan perubahan terakhir.')
  }
  keep(takeBack)
  return () => forget(takeBack)
}

/** Takes back the newest change that still offers it; false when there is none. */
export function undoNewest(): boolean {
  const newest = takeBacks.at(-1)
  newest?.()
  return newest !== undefined
}

/** A short word that something was done, without undo. */
export function notifyDone(text: string): void {
  notifications.show({ message: text, autoClose: 4000 })
}
