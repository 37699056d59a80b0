import { Group, Text } from '@mantine/core'
import { IconPhotoPlus } from '@tabler/icons-react'
import { memo } from 'react'
import { DropArea } from '../ui/drop-area.tsx'
import { FilesButton } from '../ui/files-button.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { UploadList } from '../ui/upload-list.tsx'
import classes from './materials.module.css'
import { Photo } from './photo.tsx'
import { useMaterials } from './use-materials.ts'

const TOO_LARGE = 'Foto paling besar 60 MB. Perkecil dulu, atau ambil dengan mutu yang lebih rendah.'

/** Photos of the meeting with their captions. */
export const PhotosSection = memo(function PhotosSection({ meetingId }: { meetingId: string }) {
  const { materials, error, upload, move } = useMaterials({ meetingId, kind: 'photo', tooLarge: TOO_LARGE })
  return (
    <DropArea onFiles={upload.add}>
      {error !== null && <QueryFailed error={error} />}
      <ul className={classes.photoList}>
        {materials.map((photo, ordinal) => (
          <Photo key={photo.id} photo={photo} ordinal={ordinal} count={materials.length} onMove={move} />
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
