import { ActionIcon, Group, Menu, Skeleton, TextInput } from '@mantine/core'
import { IconDots, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { KeyboardEvent } from 'react'
import type { Material } from '#shared/materials/model.ts'
import { client } from '../client.ts'
import { moveByKey } from '../ui/arranging.ts'
import { MoveItems } from '../ui/move-items.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { SavedNote } from '../ui/saved-note.tsx'
import classes from './materials.module.css'
import { useMaterial } from './use-material.ts'

/** The address of a stored photo for `<img>`; a digest always names the same bytes. */
function usePicture({ id, sha256 }: Material): { address: string | undefined; error: Error | null } {
  const { data, error } = useQuery({
    queryKey: ['photo', sha256],
    queryFn: async () => URL.createObjectURL(await client.materials.file({ id })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
  return { address: data, error }
}

interface PhotoProps {
  photo: Material
  /** Place among the photos, from 0. */
  ordinal: number
  count: number
  onMove: (from: number, to: number) => void
}

/** One photo with its caption. */
export function Photo({ photo, ordinal, count, onMove }: PhotoProps) {
  const { width, height } = photo
  const { address, error: unreadable } = usePicture(photo)
  const { typed, remove } = useMaterial(photo, `Foto ${ordinal + 1} dihapus.`)
  const { value, change, state, error, flush } = typed
  const { caption } = value
  const name = `foto ${ordinal + 1}`
  const press = (event: KeyboardEvent) => moveByKey(event, ordinal, onMove)
  return (
    <li className={classes.photo}>
      {unreadable !== null && <QueryFailed error={unreadable} />}
      {address === undefined ? (
        unreadable === null && <Skeleton className={classes.picture} />
      ) : (
        <img
          className={classes.picture}
          src={address}
          alt={caption === '' ? `Foto ${ordinal + 1} tanpa keterangan` : caption}
          {...(width !== null && height !== null ? { width, height } : {})}
        />
      )}
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <TextInput
          className={classes.grow}
          aria-label={`Keterangan ${name}`}
          placeholder="Keterangan foto"
          maxLength={300}
          value={caption}
          onChange={(event) => change({ ...value, caption: event.currentTarget.value })}
          onKeyDown={press}
        />
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Lainnya untuk ${name}`}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <MoveItems ordinal={ordinal} count={count} onMove={onMove} />
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={remove}>
              Hapus foto
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      {state === 'failed' && <SavedNote state={state} error={error} retry={flush} />}
    </li>
  )
}
