import { Button, Group, Stack, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { Dialog } from './dialog.tsx'
import type { SaveState } from './draft-autosave.ts'

const isUnsaved = ({ kind }: SaveState) => kind === 'failed' || kind === 'conflict'

interface UnsavedGuardProps {
  draft: { flush: () => Promise<SaveState>; saving: SaveState }
  /** What is being written. */
  noun?: string
}

/** Saves before the page is left; when that is not possible, nothing typed is given up without a word. */
export function UnsavedGuard({ draft, noun = 'Konsep' }: UnsavedGuardProps) {
  const blocker = useBlocker({
    shouldBlockFn: async () => isUnsaved(await draft.flush()),
    // A browser asks by itself; the desktop window would refuse to close without a word.
    enableBeforeUnload: () => window.ikrarDesktop === undefined && isUnsaved(draft.saving),
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null
  return (
    <Dialog onClose={blocker.reset} title="Perubahan terakhir belum tersimpan">
      <Stack gap="md">
        <Text>
          {draft.saving.kind === 'conflict'
            ? `${noun} ini juga diubah di jendela lain. Tetap di sini untuk memilih yang dipakai; bila ditinggalkan, perubahan di layar ini hilang.`
            : 'Tetap di sini untuk menyimpannya lagi; bila ditinggalkan, perubahan itu hilang.'}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={blocker.proceed}>
            Tinggalkan tanpa menyimpan
          </Button>
          <Button data-autofocus onClick={blocker.reset}>
            Tetap di sini
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
