import { Button, Group, Stack, Title } from '@mantine/core'
import { IconCalendarPlus, IconCircleCheck, IconUsers, IconWritingSign } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dateWithWeekday } from '#shared/indonesian/dates.ts'
import type { Todo } from '#shared/home/contract.ts'
import { api } from '../client.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ButtonLink } from '../ui/links.tsx'
import { Page } from '../ui/page.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { newHere, useShortcuts } from '../ui/shortcuts.ts'
import { useNewCommitment } from '../ui/use-new-commitment.ts'
import { useNewMeeting } from '../ui/use-new-meeting.ts'
import classes from './home.module.css'
import { TodoItem } from './todo-item.tsx'

const GROUPS: readonly { title: string; kinds: readonly Todo['kind'][] }[] = [
  { title: 'Kegiatan terdekat', kinds: ['meeting'] },
  { title: 'Menunggu tanda tangan', kinds: ['signing'] },
  { title: 'Perlu diselesaikan', kinds: ['draft', 'scan', 'number'] },
  { title: 'Daftar pejabat', kinds: ['vacancy'] },
]

function keyOf(todo: Todo): string {
  return todo.kind === 'vacancy' ? todo.kind : `${todo.kind} ${todo.id}`
}

function NothingToDo() {
  const newCommitment = useNewCommitment()
  const newMeeting = useNewMeeting()
  return (
    <EmptyState
      icon={<IconCircleCheck size={32} />}
      title="Tidak ada yang menunggu Anda"
      text="Kegiatan yang mendekat, lembar yang sedang ditandatangani, dan pindaian yang belum diarsipkan akan muncul di sini."
      action={
        <Group gap="sm">
          <Button
            leftSection={<IconWritingSign size={16} aria-hidden />}
            loading={newCommitment.isPending}
            onClick={() => newCommitment.mutate({ meetingId: null })}
          >
            Buat komitmen
          </Button>
          <Button
            variant="default"
            leftSection={<IconCalendarPlus size={16} aria-hidden />}
            loading={newMeeting.isPending}
            onClick={() => newMeeting.mutate()}
          >
            Catat kegiatan
          </Button>
          <ButtonLink to="/orang" variant="default" leftSection={<IconUsers size={16} aria-hidden />}>
            Isi daftar orang
          </ButtonLink>
        </Group>
      }
    />
  )
}

/** What must be done, each line a link to the very place. */
export function HomePage() {
  const { today } = useProgramStatus()
  const todos = useQuery(api.home.todos.queryOptions())
  const newCommitment = useNewCommitment()
  useShortcuts(newHere('Buat komitmen', () => newCommitment.mutate({ meetingId: null })))
  return (
    <Page title="Beranda" subtitle={dateWithWeekday(today)}>
      {todos.isError && <QueryFailed error={todos.error} />}
      {todos.isPending && <RowsSkeleton />}
      {todos.data?.length === 0 && <NothingToDo />}
      {GROUPS.map(({ title, kinds }) => {
        const found = (todos.data ?? []).filter(({ kind }) => kinds.includes(kind))
        if (found.length === 0) return null
        return (
          <Stack key={title} gap="xs" component="section">
            <Title order={2}>{title}</Title>
            <ul className={classes.todos}>
              {found.map((todo) => (
                <TodoItem key={keyOf(todo)} todo={todo} today={today} />
              ))}
            </ul>
          </Stack>
        )
      })}
    </Page>
  )
}
