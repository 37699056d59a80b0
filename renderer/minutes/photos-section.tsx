import { ActionIcon, Group, Menu, Skeleton, Text, TextInput } from '@mantine/core'
import { IconDots, IconPhotoPlus, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { memo, useRef } from 'react'
import { MATERIAL_LIMIT, type Material } from '#shared/materials/model.ts'
import { api, client } from '../client.ts'
import { DropArea } from '../ui/drop-area.tsx'
import { FilesButton } from '../ui/files-button.tsx'
import { MoveItems } from '../ui/move-items.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { SavedNote } from '../ui/saved-note.tsx'
import { notifyWithUndo } from '../ui/undo.tsx'
import { UploadList } from '../ui/upload-list.tsx'
import { useAutosave } from '../ui/use-autosave.ts'
import { useFileUpload } from '../ui/use-file-upload.ts'
import classes from './minutes.module.css'

const TOO_LARGE = 'Foto paling besar 60 MB. Perkecil dulu, atau ambil dengan mutu yang lebih rendah.'

/** Reads a meeting's files again. */
function useMaterialsChanged(): () => Promise<void> {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: api.materials.key() })
}

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
  ordinal: number
  photos: readonly Material[]
}

function Photo({ photo, ordinal, photos }: PhotoProps) {
  const { id, width, height } = photo
  const changed = useMaterialsChanged()
  const { address, error: unreadable } = usePicture(photo)
  const version = useRef(photo.version)
  const { value, change, state, error, flush } = useAutosave(photo.caption, async (caption) => {
    const saved = await client.materials.update({ id, version: version.current, changes: { caption } })
    version.current = saved.version
  })
  const name = `foto ${ordinal + 1}`
  const remove = useMutation({
    mutationFn: async () => {
      await flush()
      await client.materials.remove({ id, version: version.current })
    },
    onSuccess: async () => {
      notifyWithUndo(`Foto ${ordinal + 1} dihapus.`, async () => {
        await client.materials.restore({ id })
        await changed()
      })
      await changed()
    },
  })
  const move = useMutation({
    mutationFn: async (to: number) => {
      await flush()
      const others = photos.filter((each) => each.id !== id)
      return client.materials.move({ id, beforeId: others[to]?.id ?? null })
    },
    onSuccess: changed,
  })
  return (
    <li className={classes.photo}>
      {unreadable !== null && <QueryFailed error={unreadable} />}
      {address === undefined ? (
        unreadable === null && <Skeleton className={classes.picture} />
      ) : (
        <img
          className={classes.picture}
          src={address}
          alt={value === '' ? `Foto ${ordinal + 1} tanpa keterangan` : value}
          {...(width !== null && height !== null ? { width, height } : {})}
        />
      )}
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <TextInput
          className={classes.grow}
          aria-label={`Keterangan ${name}`}
          placeholder="Keterangan foto"
          maxLength={300}
          value={value}
          onChange={(event) => change(event.currentTarget.value)}
        />
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Lainnya untuk ${name}`}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <MoveItems ordinal={ordinal} count={photos.length} onMove={(_, to) => move.mutate(to)} />
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => remove.mutate()}
            >
              Hapus foto
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      {state === 'failed' && <SavedNote state={state} error={error} retry={flush} />}
    </li>
  )
}

/** Photos of the meeting with their captions. */
export const PhotosSection = memo(function PhotosSection({ meetingId }: { meetingId: string }) {
  const changed = useMaterialsChanged()
  const materials = useQuery(api.materials.list.queryOptions({ input: { meetingId } }))
  const upload = useFileUpload({
    name: `photos ${meetingId}`,
    limit: MATERIAL_LIMIT,
    tooLarge: TOO_LARGE,
    send: async (file, signal) => {
      await client.materials.add({ meetingId, kind: 'photo', agendaItemId: null, file }, { signal })
      void changed()
    },
    onSettled: changed,
  })
  const photos = (materials.data ?? []).filter(({ kind }) => kind === 'photo')
  return (
    <DropArea onFiles={upload.add}>
      {materials.isError && <QueryFailed error={materials.error} />}
      <ul className={classes.photoList}>
        {photos.map((photo, ordinal) => (
          <Photo key={photo.id} photo={photo} ordinal={ordinal} photos={photos} />
        ))}
      </ul>
      <UploadList upload={upload} />
      <Group gap="sm">
        <FilesButton
          multiple
          accept="image/*"
          onFiles={upload.add}
          size="compact-sm"
          leftSection={<IconPhotoPlus size={16} aria-hidden />}
        >
          Tambah foto
        </FilesButton>
        <Text size="xs" c="dimmed">
          atau jatuhkan di sini. Foto diperkecil seperlunya, dan tempat pengambilannya dihapus.
        </Text>
      </Group>
    </DropArea>
  )
})
