import { Group, Text } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconFileUpload } from '@tabler/icons-react'
import { FilesButton } from '../ui/files-button.tsx'
import type { FileUpload } from '../ui/use-file-upload.ts'
import classes from './archive.module.css'

interface ScanIntakeProps {
  upload: FileUpload
  /** Names the button when several stand on one page: `Pilih pindaian untuk ...`. */
  label?: string
}

/** The button for those who do not drag. */
export function ScanIntake({ upload, label }: ScanIntakeProps) {
  return (
    <Group gap="sm" className={classes.intake}>
      <FilesButton
        multiple
        onFiles={upload.add}
        size="compact-sm"
        {...(label === undefined ? {} : { 'aria-label': label })}
        leftSection={<IconFileUpload size={16} aria-hidden />}
      >
        Pilih pindaian
      </FilesButton>
      <Text size="xs" c="dimmed">
        atau jatuhkan di sini: PDF, JPEG, PNG, TIFF
      </Text>
    </Group>
  )
}

/** Takes scans that are dropped anywhere in the window, while a document is open. */
export function ScanDropWindow({ upload }: { upload: FileUpload }) {
  return (
    <Dropzone.FullScreen withinPortal={false} active onDrop={upload.add} multiple className={classes.window}>
      <Text className={classes.windowText}>Lepaskan untuk menyimpan pindaian pada naskah ini</Text>
    </Dropzone.FullScreen>
  )
}
