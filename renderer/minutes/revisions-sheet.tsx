import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { instantWords, type TimeZone } from '#shared/indonesian/dates.ts'
import type { MinutesRevision } from '#shared/minutes/model.ts'
import { api, client } from '../client.ts'
import { SideSheet } from '../ui/dialog.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { notifyWithUndo } from '../ui/undo.tsx'
import { ComparedParts } from './compared-parts.tsx'
import type { MinutesSaver } from './use-minutes-draft.ts'

interface RevisionsSheetProps {
  meetingId: string
  saver: MinutesSaver
  onClose: () => void
}

interface RevisionsProps extends RevisionsSheetProps {
  /** Newest first, at least one. */
  revisions: readonly MinutesRevision[]
}

/** The newest text, with action items, photos, time and place as they are by now. */
const NOW = { value: 'now', label: 'Keadaan sekarang' }

/** `Revisi 3: Kamis, 29 September 2022 pukul 09.00 WIB, sekretariat, 320 kata` */
function revisionWords(
  { number, actor, changedAt, wordCount, origin, restoredFrom }: MinutesRevision,
  zone: TimeZone,
): string {
  const from = origin === 'restored' ? `, kembali ke revisi ${restoredFrom}` : ''
  return `Revisi ${number}: ${instantWords(changedAt, zone)}, ${actor}, ${wordCount} kata${from}`
}

interface ComparisonProps {
  meetingId: string
  first: number
  /** Null: as everything stands now. */
  second: number | null
}

function Comparison({ meetingId, first, second }: ComparisonProps) {
  const compared = useQuery({
    ...api.minutes.compare.queryOptions({ input: { meetingId, first, second } }),
    gcTime: 0,
  })
  if (compared.isError) return <QueryFailed error={compared.error} />
  if (!compared.isSuccess) return <RowsSkeleton />
  return <ComparedParts {...compared.data} />
}

function Revisions({ meetingId, saver, revisions, onClose }: RevisionsProps) {
  const { office } = useProgramStatus()
  const newest = revisions[0]?.number ?? 1
  const [first, setFirst] = useState(revisions[1]?.number ?? newest)
  const [second, setSecond] = useState<number | null>(null)
  const choices = revisions.map((revision) => ({
    value: String(revision.number),
    label: revisionWords(revision, office.timeZone),
  }))
  const goBackTo = async (number: number) =>
    saver.load(await client.minutes.restoreRevision({ meetingId, version: saver.version(), number }))
  const restore = useMutation({
    mutationFn: async (number: number) => {
      await saver.flush()
      await goBackTo(number)
    },
    onSuccess: (_, number) => {
      onClose()
      notifyWithUndo(`Teks notula kembali ke revisi ${number}.`, async () => {
        await saver.flush()
        await goBackTo(newest)
      })
    },
  })
  return (
    <Stack gap="md">
      <NativeSelect
        label="Dari"
        data={choices}
        value={String(first)}
        onChange={(event) => setFirst(Number(event.currentTarget.value))}
      />
      <NativeSelect
        label="Ke"
        data={[NOW, ...choices]}
        value={second === null ? NOW.value : String(second)}
        onChange={({ currentTarget: { value } }) => setSecond(value === NOW.value ? null : Number(value))}
      />
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          <ins>Bergaris bawah</ins>: ditambahkan. <del>Tercoret</del>: dihapus.
        </Text>
        {first !== newest && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            loading={restore.isPending}
            onClick={() => restore.mutate(first)}
          >
            Kembali ke revisi {first}
          </Button>
        )}
      </Group>
      {first !== newest && (
        <Text size="xs" c="dimmed">
          Yang kembali hanya teksnya, dengan pimpinan dan pencatat. Tindak lanjut, foto, waktu, dan tempat
          tetap seperti sekarang, supaya pekerjaan yang sudah berjalan tidak hilang.
        </Text>
      )}
      <Comparison meetingId={meetingId} first={first} second={second} />
    </Stack>
  )
}

/** What was written when, what changed between two revisions, and the way back. */
export function RevisionsSheet(props: RevisionsSheetProps) {
  const { meetingId, saver, onClose } = props
  const revisions = useQuery({
    queryKey: api.minutes.revisions.queryKey({ input: { meetingId } }),
    queryFn: async () => {
      await saver.flush()
      return client.minutes.revisions({ meetingId })
    },
    gcTime: 0,
  })
  return (
    <SideSheet onClose={onClose} title="Revisi notula" size="48rem">
      {revisions.isError && <QueryFailed error={revisions.error} />}
      {revisions.isPending && <RowsSkeleton />}
      {revisions.data?.length === 0 && (
        <Text c="dimmed">
          Belum ada yang ditulis. Setiap kali menulis menjadi satu revisi yang dapat dibandingkan dan
          dikembalikan.
        </Text>
      )}
      {revisions.data !== undefined && revisions.data.length > 0 && (
        <Revisions {...props} revisions={revisions.data} />
      )}
    </SideSheet>
  )
}
