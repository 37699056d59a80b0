import { Stack, Text } from '@mantine/core'
import { useQuery, type UseQueryOptions } from '@tanstack/react-query'
import type { HistoryEntry } from '#shared/audit/model.ts'
import { instantWords } from '#shared/indonesian/dates.ts'
import { SideSheet } from './dialog.tsx'
import { useProgramStatus } from './program-status.ts'
import { QueryFailed } from './query-failed.tsx'
import { RowsSkeleton } from './rows-skeleton.tsx'

interface HistoryProps {
  query: Pick<UseQueryOptions<HistoryEntry[]>, 'queryKey' | 'queryFn'>
}

/** What happened to a thing, newest first, in words. */
export function History({ query }: HistoryProps) {
  const { office } = useProgramStatus()
  const history = useQuery<HistoryEntry[]>({ ...query, gcTime: 0 })
  if (history.isError) return <QueryFailed error={history.error} />
  if (history.isPending) return <RowsSkeleton />
  if (history.data.length === 0) return <Text c="dimmed">Belum ada catatan.</Text>
  return (
    <Stack component="ol" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
      {history.data.map((entry) => (
        <li key={`${entry.at} ${entry.action} ${entry.words.join()}`}>
          {entry.words.map((words) => (
            <Text key={words}>{words}</Text>
          ))}
          <Text size="xs" c="dimmed">
            {instantWords(entry.at, office.timeZone)}, {entry.actor}
          </Text>
        </li>
      ))}
    </Stack>
  )
}

/** The history beside the page. */
export function HistoryDrawer({ query, onClose }: HistoryProps & { onClose: () => void }) {
  return (
    <SideSheet onClose={onClose} title="Riwayat">
      <History query={query} />
    </SideSheet>
  )
}
