import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconWritingSign } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { CommitmentSummary } from '#shared/commitments/model.ts'
import { api } from '../../client.ts'
import { TextLink } from '../../ui/links.tsx'
import { QueryFailed } from '../../ui/query-failed.tsx'
import { newHere, useShortcuts } from '../../ui/shortcuts.ts'
import { useNewCommitment } from '../../ui/use-new-commitment.ts'
import classes from './summary.module.css'

/** `Konsep`, `Terbit`, `Ditandatangani (7 dari 9)`, `Lengkap` */
function stateWords({ state, progress, isRevising }: CommitmentSummary): string {
  const words = {
    draft: 'Konsep',
    issued: 'Terbit',
    signing: `Ditandatangani (${progress?.done ?? 0} dari ${progress?.total ?? 0})`,
    complete: 'Lengkap',
  }[state]
  return isRevising ? `${words}, revisi sedang disusun` : words
}

/** The commitments that are made at a meeting, and the way to make one. */
export function MeetingCommitments({ meetingId }: { meetingId: string }) {
  const commitments = useQuery(api.commitments.list.queryOptions())
  const newCommitment = useNewCommitment()
  const create = () => newCommitment.mutate({ meetingId })
  useShortcuts(newHere('Buat komitmen untuk kegiatan ini', create))
  const found = (commitments.data ?? []).filter((commitment) => commitment.meetingId === meetingId)
  return (
    <Stack gap="sm" component="section" aria-labelledby="meeting-commitments">
      <Title order={2} id="meeting-commitments">
        Komitmen
      </Title>
      {commitments.isError && <QueryFailed error={commitments.error} />}
      {commitments.data && found.length === 0 && (
        <Text c="dimmed">
          Belum ada komitmen untuk kegiatan ini. Tanggal dan tempatnya akan terisi dari kegiatan.
        </Text>
      )}
      <ul className={classes.commitments}>
        {found.map((commitment) => (
          <li key={commitment.id} className={classes.commitment}>
            <TextLink to="/komitmen/$id" params={{ id: commitment.id }}>
              {commitment.title}
            </TextLink>
            <Text c="dimmed">
              {stateWords(commitment)}, {commitment.signatoryCount} penanda tangan
            </Text>
          </li>
        ))}
      </ul>
      <Group>
        <Button
          variant={found.length === 0 ? 'filled' : 'default'}
          leftSection={<IconWritingSign size={16} aria-hidden />}
          loading={newCommitment.isPending}
          onClick={create}
        >
          Buat komitmen untuk kegiatan ini
        </Button>
      </Group>
    </Stack>
  )
}
