import { Button, Group, Stack, Text } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconFileUpload } from '@tabler/icons-react'
import { useRef, type ReactNode } from 'react'
import type { Scan } from '#shared/documents/model.ts'
import { UploadList } from './upload-list.tsx'
import { useScanUpload } from './use-scan-upload.ts'
import classes from './archive.module.css'

interface ScanDropProps {
  documentId: string
  /** Called with each scan when it is filed. */
  onFiled?: (scan: Scan) => void
  /** Names the button when several stand on one page: `Pilih pindaian untuk ...`. */
  label?: string
  children: ReactNode
}

/** A place onto which scans are dropped, with a button for those who do not drag. */
export function ScanDrop({ documentId, onFiled, label, children }: ScanDropProps) {
  const open = useRef<() => void>(null)
  const { uploads, add, isFiling, cancel, dismiss } = useScanUpload(documentId, onFiled)
  return (
    <Dropzone
      className={classes.drop}
      activateOnClick={false}
      activateOnKeyboard={false}
      enablePointerEvents
      multiple
      openRef={open}
      onDrop={add}
      inputProps={{ 'aria-label': label ?? 'Pilih pindaian' }}
      tabIndex={-1}
      acceptColor="teal"
    >
      {children}
      <Stack gap="xs" mt="sm">
        <Group gap="sm">
          <Button
            variant="default"
            size="compact-sm"
            aria-label={label}
            leftSection={<IconFileUpload size={16} aria-hidden />}
            onClick={() => open.current?.()}
          >
            Pilih pindaian
          </Button>
          <Text size="xs" c="dimmed">
            atau jatuhkan di sini: PDF, JPEG, PNG, TIFF
          </Text>
        </Group>
        <UploadList uploads={uploads} isFiling={isFiling} onCancel={cancel} onDismiss={dismiss} />
      </Stack>
    </Dropzone>
  )
}
