import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react'
import type { SaveState } from './autosaver.ts'
import { errorText } from './errors.tsx'

const WORDS = {
  saved: { text: 'Tersimpan', icon: IconCheck },
  waiting: { text: 'Menyimpan', icon: IconPencil },
  saving: { text: 'Menyimpan', icon: IconPencil },
  failed: { text: 'Belum tersimpan', icon: IconAlertTriangle },
} as const

interface SavedNoteProps {
  state: SaveState
  error: unknown
  retry: () => Promise<void>
}

/** Says that a draft saves itself, and where it stands. */
export function SavedNote({ state, error, retry }: SavedNoteProps) {
  const { text, icon: Icon } = WORDS[state]
  return (
    <Group gap="xs" wrap="nowrap" aria-live="polite">
      <Icon size={16} aria-hidden />
      <Text size="xs" c={state === 'failed' ? 'var(--mantine-color-error)' : 'dimmed'}>
        {state === 'failed' ? `${text}. ${errorText(error)}` : text}
      </Text>
      {state === 'failed' && (
        <Button variant="default" size="compact-xs" onClick={() => void retry()}>
          Simpan lagi
        </Button>
      )}
    </Group>
  )
}
