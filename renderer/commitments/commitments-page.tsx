import { ActionIcon, Button, Group, Menu, Table, Text } from '@mantine/core'
import { IconCopy, IconDots, IconPlus, IconSignature, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { dateWithWeekday } from '#shared/indonesian/dates.ts'
import { folded, hasWords, searchWords } from '#shared/indonesian/folding.ts'
import type { CommitmentSummary } from '#shared/commitments/model.ts'
import { api, client } from '../client.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterField } from '../ui/filter-field.tsx'
import { TextLink } from '../ui/links.tsx'
import { Page } from '../ui/page.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { newHere, useShortcuts } from '../ui/shortcuts.ts'
import { notifyWithUndo } from '../ui/undo.tsx'
import { useNewCommitment } from '../ui/use-new-commitment.ts'
import classes from './commitments.module.css'
import { StateMark, stateWord } from './state-mark.tsx'

function textOf(commitment: CommitmentSummary): string {
  const date = commitment.date === null ? '' : dateWithWeekday(commitment.date)
  return folded(`${commitment.title} ${date} ${stateWord(commitment)}`)
}

/** All commitments: drafts, sheets that are out, and complete ones. */
export function CommitmentsPage() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [query, setQuery] = useState('')
  const commitments = useQuery(api.commitments.list.queryOptions())
  const refresh = () => queryClient.invalidateQueries({ queryKey: api.commitments.key() })
  const open = (id: string) => void navigate({ to: '/komitmen/$id', params: { id } })

  const create = useNewCommitment()
  const duplicate = useMutation({
    mutationFn: (id: string) => client.commitments.duplicate({ id }),
    onSuccess: ({ id }) => {
      void refresh()
      open(id)
    },
  })
  const remove = useMutation({
    mutationFn: ({ id, version }: CommitmentSummary) => client.commitments.remove({ id, version }),
    onSuccess: async (_, { id, title }) => {
      await refresh()
      notifyWithUndo(`"${title}" dihapus.`, async () => {
        await client.commitments.restore({ id })
        await refresh()
      })
    },
  })
  useShortcuts(newHere('Komitmen baru', () => create.mutate({ meetingId: null })))

  const words = searchWords(useDeferredValue(query))
  const shown = (commitments.data ?? []).filter((commitment) => hasWords(textOf(commitment), words))
  const newButton = (
    <Button
      leftSection={<IconPlus size={18} aria-hidden />}
      loading={create.isPending}
      onClick={() => create.mutate({ meetingId: null })}
    >
      Komitmen baru
    </Button>
  )

  if (commitments.data?.length === 0) {
    return (
      <Page title="Komitmen">
        <EmptyState
          icon={<IconSignature size={32} />}
          title="Belum ada komitmen"
          text="Di sini komitmen bersama disusun, diterbitkan, dicetak, dan diikuti sampai semua tanda tangan lengkap."
          action={newButton}
        />
      </Page>
    )
  }
  return (
    <Page title="Komitmen" actions={newButton}>
      <Group>
        <FilterField label="Saring komitmen" value={query} onChange={setQuery} />
      </Group>
      {commitments.isError && <QueryFailed error={commitments.error} />}
      {commitments.isPending && <RowsSkeleton />}
      {commitments.isSuccess && (
        <Table highlightOnHover stickyHeader aria-label="Komitmen">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Judul</Table.Th>
              <Table.Th>Tanggal</Table.Th>
              <Table.Th>Keadaan</Table.Th>
              <Table.Th>Pilihan</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((commitment) => (
              <Table.Tr key={commitment.id}>
                <Table.Td>
                  <TextLink to="/komitmen/$id" params={{ id: commitment.id }}>
                    {commitment.title || 'Tanpa judul'}
                  </TextLink>
                  {commitment.isSample && (
                    <Text span size="xs" c="dimmed">
                      {' '}
                      (contoh)
                    </Text>
                  )}
                </Table.Td>
                <Table.Td className={classes.oneLine}>
                  {commitment.date === null ? 'Belum bertanggal' : dateWithWeekday(commitment.date)}
                </Table.Td>
                <Table.Td className={classes.state}>
                  <StateMark {...commitment} />
                </Table.Td>
                <Table.Td>
                  <Menu position="bottom-end">
                    <Menu.Target>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={`Pilihan untuk ${commitment.title || 'komitmen tanpa judul'}`}
                      >
                        <IconDots size={18} aria-hidden />
                      </ActionIcon>
                    </Menu.Target>
                    <Menu.Dropdown>
                      <Menu.Item
                        leftSection={<IconCopy size={16} aria-hidden />}
                        onClick={() => duplicate.mutate(commitment.id)}
                      >
                        Duplikatkan
                      </Menu.Item>
                      {commitment.state === 'draft' && commitment.revision === 0 && (
                        <Menu.Item
                          leftSection={<IconTrash size={16} aria-hidden />}
                          onClick={() => remove.mutate(commitment)}
                        >
                          Hapus
                        </Menu.Item>
                      )}
                    </Menu.Dropdown>
                  </Menu>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {commitments.isSuccess && shown.length === 0 && (
        <Text c="dimmed">Tidak ada komitmen yang cocok dengan saringan ini.</Text>
      )}
    </Page>
  )
}
