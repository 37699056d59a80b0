import { Button } from '@mantine/core'
import { IconPlugConnectedX, IconRefresh } from '@tabler/icons-react'
import { EmptyState } from '../ui/empty-state.tsx'
import { errorWords } from '../ui/errors.tsx'
import { Page } from '../ui/page.tsx'

/** Shown when the program does not answer at the start. */
export function StartFailed({ error, retry }: { error: unknown; retry: () => void }) {
  const { title, advice } = errorWords(error)
  return (
    <Page title="Ikrar belum dapat dibuka">
      <EmptyState
        icon={<IconPlugConnectedX size={32} />}
        title={title}
        text={`${advice} Data Anda tetap aman di komputer ini. Bila tidak juga terbuka, tutup lalu jalankan Ikrar kembali.`}
        action={
          <Button leftSection={<IconRefresh size={16} aria-hidden />} onClick={retry}>
            Coba lagi
          </Button>
        }
      />
    </Page>
  )
}
