import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react'
import type { SaveState } from './autosaver.ts'
import { errorText, isStale } from './errors.tsx'

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
  /** Gives up what is on screen for what another window stored; offered when that is the reason. */
  reload?: () => Promise<void>
}

/** Says that a draft saves itself, and where it stands. */
export function SavedNote({ state, error, retry, reload }: SavedNoteProps) {
  const { text, icon: Icon } = WORDS[state]
  return (
    <Group gap="xs" wrap="nowrap" aria-live="polite">
      <Icon size={16} aria-hidden />
      <Text size="xs" c={state === 'failed' ? 'var(--mantine-color-error)' : 'dimmed'}>
        {state === 'failed' ? `${text}. ${errorText(error)}` : text}
      </Text>
      {state === 'failed' &&
        (reload && isStale(error) ? (
          <Button variant="default" size="compact-xs" onClick={() => void reload()}>
            Muat ulang
          </Button>
        ) : (
          <Button variant="default" size="compact-xs" onClick={() => void retry()}>
            Simpan lagi
          </Button>
        ))}
    </Group>
  )
}
