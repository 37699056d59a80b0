import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react'
import type { SaveState } from './draft-autosave.ts'

interface DraftSaveNoteProps {
  state: SaveState
  onRetry: () => void
  onKeepMine: () => void
  onReload: () => void
  /** What is being written. */
  noun?: string
}

/** Says where the draft stands with the store, and what to do when it could not be saved. */
export function DraftSaveNote({ state, onRetry, onKeepMine, onReload, noun = 'Konsep' }: DraftSaveNoteProps) {
  if (state.kind === 'failed') {
    return (
      <Group gap="xs" role="alert">
        <IconAlertTriangle size={16} aria-hidden color="var(--mantine-color-error)" />
        <Text size="xs" c="var(--mantine-color-error)">
          Belum tersimpan. {state.message} Yang Anda ketik masih ada di layar ini.
        </Text>
        <Button variant="default" size="compact-xs" onClick={state.isIssued ? onReload : onRetry}>
          {state.isIssued ? 'Lihat yang terbit' : 'Simpan lagi'}
        </Button>
      </Group>
    )
  }
  if (state.kind === 'conflict') {
    return (
      <Group gap="xs" role="alert">
        <IconAlertTriangle size={16} aria-hidden color="var(--mantine-color-error)" />
        <Text size="xs" c="var(--mantine-color-error)">
          {noun} ini juga diubah di jendela lain. Pilih yang dipakai; penyimpanan berhenti sampai Anda
          memilih.
        </Text>
        <Button variant="default" size="compact-xs" onClick={onReload}>
          Muat yang lain
        </Button>
        <Button variant="default" size="compact-xs" onClick={onKeepMine}>
          Pakai yang di layar ini
        </Button>
      </Group>
    )
  }
  return (
    <Group gap={6} wrap="nowrap" aria-live="polite">
      {state.kind === 'saved' ? <IconCheck size={16} aria-hidden /> : <IconPencil size={16} aria-hidden />}
      <Text size="xs" c="dimmed">
        {state.kind === 'saved' ? 'Tersimpan' : 'Menyimpan …'}
      </Text>
    </Group>
  )
}
