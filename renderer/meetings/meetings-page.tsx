import { Button, Stack, Table, Text, Title } from '@mantine/core'
import { IconCalendarEvent, IconCalendarPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { folded, hasWords, searchWords } from '#shared/indonesian/folding.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { daysWords } from '#shared/meetings/sessions.ts'
import { api } from '../client.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterField } from '../ui/filter-field.tsx'
import { TextLink } from '../ui/links.tsx'
import { Page } from '../ui/page.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { newHere, useShortcuts } from '../ui/shortcuts.ts'
import { useNewMeeting } from '../ui/use-new-meeting.ts'
import { MeetingViews } from './meeting-views.tsx'
import { hoursWords, grouped } from './meeting-words.ts'
import classes from './meetings.module.css'

interface MeetingTableProps {
  title: string
  meetings: readonly Meeting[]
}

function MeetingTable({ title, meetings }: MeetingTableProps) {
  const { office } = useProgramStatus()
  if (meetings.length === 0) return null
  return (
    <Stack gap="xs" component="section">
      <Title order={2}>
        {title}{' '}
        <Text span c="dimmed" size="xs">
          {meetings.length}
        </Text>
      </Title>
      <div className={classes.scroller}>
        <Table layout="fixed" className={classes.table} highlightOnHover aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.wide}>Kegiatan</Table.Th>
              <Table.Th className={classes.when}>Hari dan tanggal</Table.Th>
              <Table.Th className={classes.time}>Waktu</Table.Th>
              <Table.Th>Tempat</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {meetings.map((meeting) => (
              <Table.Tr key={meeting.id}>
                <Table.Td>
                  <TextLink to="/kegiatan/$id" params={{ id: meeting.id }}>
                    {meeting.title}
                  </TextLink>
                </Table.Td>
                <Table.Td>{daysWords(meeting) || 'Belum ditentukan'}</Table.Td>
                <Table.Td>{hoursWords(meeting, office.timeZone)}</Table.Td>
                <Table.Td>{meeting.place}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  )
}

/** All meetings: without a date, to come, and past. */
export function MeetingsPage() {
  const { today } = useProgramStatus()
  const meetings = useQuery(api.meetings.list.queryOptions())
  const newMeeting = useNewMeeting()
  const [query, setQuery] = useState('')
  useShortcuts(newHere('Catat kegiatan', () => newMeeting.mutate()))

  const words = searchWords(query)
  const all = meetings.data ?? []
  const found = all.filter((meeting) =>
    hasWords(folded(`${meeting.title} ${daysWords(meeting)} ${meeting.place}`), words),
  )
  const { undated, upcoming, past } = grouped(found, today)
  const addButton = (
    <Button
      leftSection={<IconCalendarPlus size={16} aria-hidden />}
      loading={newMeeting.isPending}
      onClick={() => newMeeting.mutate()}
    >
      Catat kegiatan
    </Button>
  )
  return (
    <Page
      title="Kegiatan"
      subtitle={
        meetings.data && all.length > 0
          ? `${upcoming.length === 0 ? 'Tidak ada yang' : upcoming.length} akan datang, ${past.length} sudah lewat`
          : undefined
      }
      actions={
        all.length > 0 && (
          <>
            <MeetingViews shown="/kegiatan" />
            {addButton}
          </>
        )
      }
    >
      {meetings.isError && <QueryFailed error={meetings.error} />}
      {meetings.isPending && <RowsSkeleton />}
      {meetings.data && all.length === 0 && (
        <EmptyState
          icon={<IconCalendarEvent size={32} />}
          title="Belum ada kegiatan"
          text="Bimtek, rapat, dan penandatanganan dicatat di sini dengan tanggal, tempat, dan pimpinannya. Dari satu kegiatan dibuat komitmennya."
          action={addButton}
        />
      )}
      {all.length > 0 && (
        <FilterField label="Saring kegiatan, tanggal, atau tempat" value={query} onChange={setQuery} />
      )}
      {all.length > 0 && found.length === 0 && (
        <Text c="dimmed">Tidak ada yang cocok dengan "{query.trim()}".</Text>
      )}
      <MeetingTable title="Belum bertanggal" meetings={undated} />
      <MeetingTable title="Akan datang" meetings={upcoming} />
      <MeetingTable title="Sudah lewat" meetings={past} />
    </Page>
  )
}
