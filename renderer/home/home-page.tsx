import { Button, Group, Stack, Title } from '@mantine/core'
import { IconCalendarPlus, IconCircleCheck, IconUsers, IconWritingSign } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dateWithWeekday } from '#shared/indonesian/dates.ts'
import type { Todo } from '#shared/home/contract.ts'
import { api } from '../client.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ButtonLink, TextLink } from '../ui/links.tsx'
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
  { title: 'Tindak lanjut', kinds: ['actionItem', 'moreActionItems'] },
  { title: 'Menunggu tanda tangan', kinds: ['signing'] },
  { title: 'Perlu diselesaikan', kinds: ['draft', 'scan', 'number'] },
  { title: 'Daftar pejabat', kinds: ['vacancy'] },
]

function keyOf(todo: Todo): string {
  return 'id' in todo ? `${todo.kind} ${todo.id}` : todo.kind
}

function NothingToDo() {
  return (
    <EmptyState
      icon={<IconCircleCheck size={32} />}
      title="Tidak ada yang menunggu Anda"
      text={WHAT_COMES_HERE}
      action={<Beginnings first="commitment" />}
    />
  )
}

/** Nothing is under way, and positions are still without their officials: so it is in a new office. */
function NothingYet() {
  return (
    <EmptyState
      icon={<IconCircleCheck size={32} />}
      title="Belum ada pekerjaan yang berjalan"
      text={`Isi para pejabat yang jabatannya masih kosong, lalu susun komitmennya. ${WHAT_COMES_HERE}`}
      action={<Beginnings first="people" />}
    />
  )
}

const WHAT_COMES_HERE =
  'Kegiatan yang mendekat, lembar yang sedang ditandatangani, dan pindaian yang belum diarsipkan akan muncul di sini.'

/** The ways to begin, one of them as the next step. */
function Beginnings({ first }: { first: 'commitment' | 'people' }) {
  const newCommitment = useNewCommitment()
  const newMeeting = useNewMeeting()
  const people = (
    <ButtonLink
      key="people"
      to="/orang"
      variant={first === 'people' ? 'filled' : 'default'}
      leftSection={<IconUsers size={16} aria-hidden />}
    >
      Isi daftar orang
    </ButtonLink>
  )
  return (
    <Group gap="sm">
      {first === 'people' && people}
      <Button
        variant={first === 'commitment' ? 'filled' : 'default'}
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
      {first === 'commitment' && people}
    </Group>
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
      {todos.data?.length === 1 && todos.data[0]?.kind === 'vacancy' && <NothingYet />}
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
            {kinds.includes('actionItem') && (
              <TextLink to="/kegiatan/tindak-lanjut" size="xs" className={classes.more}>
                Semua tindak lanjut
              </TextLink>
            )}
          </Stack>
        )
      })}
    </Page>
  )
}
