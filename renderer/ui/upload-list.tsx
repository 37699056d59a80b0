import { ActionIcon, Button, Group, Loader, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClock, IconX } from '@tabler/icons-react'
import type { FileUpload, Upload } from './use-file-upload.ts'

const WORDS: Record<Upload['state'], string> = {
  waiting: 'Menunggu giliran',
  running: 'Sedang disimpan',
  done: 'Tersimpan',
  failed: 'Tidak disimpan',
  cancelled: 'Dibatalkan, tidak disimpan',
}

function iconOf(state: Upload['state']) {
  switch (state) {
    case 'waiting':
      return <IconClock size={16} aria-hidden />
    case 'running':
      return <Loader size={16} aria-hidden />
    case 'done':
      return <IconCheck size={16} aria-hidden />
    case 'cancelled':
      return <IconX size={16} aria-hidden />
    case 'failed':
      return <IconAlertTriangle size={16} aria-hidden color="var(--mantine-color-error)" />
  }
}

/** What became of each file that was dropped. */
export function UploadList({ upload }: { upload: FileUpload }) {
  const { uploads, isSending, cancel, dismiss } = upload
  if (uploads.length === 0) return null
  return (
    <Stack gap={4} mb="sm" aria-live="polite" component="section" aria-label="Berkas yang dijatuhkan">
      {uploads.map(({ id, name, state, message }) => (
        <Group key={id} gap="xs" wrap="nowrap" align="flex-start">
          {iconOf(state)}
          <Text size="xs" style={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
            <b>{name}</b>: {WORDS[state]}
            {message !== '' && `. ${message}`}
          </Text>
          {state !== 'waiting' && state !== 'running' && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={`Tutup pesan tentang ${name}`}
              onClick={() => dismiss(id)}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {isSending && (
        <Button variant="subtle" size="compact-xs" w="fit-content" onClick={cancel}>
          Batalkan yang belum tersimpan
        </Button>
      )}
    </Stack>
  )
}
