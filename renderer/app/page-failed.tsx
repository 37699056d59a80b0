import { Button, Code, Group, Stack, Text } from '@mantine/core'
import { IconMoodSad, IconRefresh } from '@tabler/icons-react'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { errorWords } from '../ui/errors.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'

/** Shown in place of a page that could not be drawn. The other rooms go on working. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  return (
    <Page title="Halaman ini tidak dapat ditampilkan">
      <EmptyState
        icon={<IconMoodSad size={32} />}
        title={errorWords(error).title}
        text="Data yang sudah tersimpan aman. Coba tampilkan lagi; bila terulang, buka ruang lain dari menu di kiri atau tutup lalu buka Ikrar."
        action={
          <Stack gap="md">
            <Group>
              <Button leftSection={<IconRefresh size={16} aria-hidden />} onClick={reset}>
                Tampilkan lagi
              </Button>
            </Group>
            <Text size="xs" c="dimmed">
              Keterangan untuk pembuat program:{' '}
              <Code>{error instanceof Error ? error.message : String(error)}</Code>
            </Text>
          </Stack>
        }
      />
    </Page>
  )
}
