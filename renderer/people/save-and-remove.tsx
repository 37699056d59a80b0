import { Button, Group } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'

interface SaveAndRemoveProps {
  isReady: boolean
  isSaving: boolean
  /** `Hapus OPD ini` */
  removeWords: string
  isRemoving: boolean
  onRemove: () => void
}

/** The end of a form about one thing of the directory. */
export function SaveAndRemove({ isReady, isSaving, removeWords, isRemoving, onRemove }: SaveAndRemoveProps) {
  return (
    <Group>
      <Button type="submit" loading={isSaving} disabled={!isReady}>
        Simpan
      </Button>
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={16} aria-hidden />}
        loading={isRemoving}
        onClick={onRemove}
      >
        {removeWords}
      </Button>
    </Group>
  )
}
