import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCalendarPlus, IconClockPlus } from '@tabler/icons-react'
import { dayAfter, type TimeZone } from '#shared/indonesian/dates.ts'
import type { MeetingFinding } from '#shared/meetings/findings.ts'
import type { Edit } from '../../ui/use-undoable-draft.ts'
import { USUAL_START, withSessions, type DraftSession, type MeetingDraft } from '../meeting-draft.ts'
import { SessionRow } from './session-row.tsx'
import classes from './summary.module.css'

interface SessionsFieldsProps {
  sessions: readonly DraftSession[]
  edit: Edit<MeetingDraft>
  closeGroup: () => void
  findings: readonly MeetingFinding[]
  zone: TimeZone
}

function newSession(changes: Partial<DraftSession>): DraftSession {
  return {
    id: crypto.randomUUID(),
    name: '',
    place: '',
    date: null,
    startsAt: USUAL_START,
    endsAt: null,
    ...changes,
  }
}

/** One or several days with their sessions. The weekday is computed under each date. */
export function SessionsFields({ sessions, edit, closeGroup, findings, zone }: SessionsFieldsProps) {
  const last = sessions.at(-1)
  const dates = sessions.map(({ date }) => date)
  const hasNames =
    new Set(dates).size < dates.length || sessions.some(({ name, place }) => name !== '' || place !== '')
  const put = (next: readonly DraftSession[], group: string | null = null) =>
    edit(group, (before) => withSessions(before, next))
  const addDay = () =>
    put([
      ...sessions,
      newSession({
        date: last?.date ? dayAfter(last.date) : null,
        startsAt: sessions[0]?.startsAt ?? USUAL_START,
        endsAt: sessions.length === 1 ? (last?.endsAt ?? null) : null,
      }),
    ])
  const addSession = () =>
    put([...sessions, newSession({ date: last?.date ?? null, startsAt: last?.endsAt ?? '13:00' })])
  return (
    <fieldset className={classes.group}>
      <legend>Hari dan waktu</legend>
      <Stack gap="sm">
        {sessions.length === 0 && <Text c="dimmed">Belum ditentukan.</Text>}
        {sessions.map((session, ordinal) => (
          <SessionRow
            key={session.id}
            session={session}
            ordinal={ordinal}
            hasName={hasNames}
            zone={zone}
            findings={findings.filter(({ itemId }) => itemId === session.id)}
            onChange={(changes, group) =>
              put(
                sessions.map((each) => (each.id === session.id ? { ...each, ...changes } : each)),
                group,
              )
            }
            onRemove={() => put(sessions.filter(({ id }) => id !== session.id))}
            onLeave={closeGroup}
          />
        ))}
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconCalendarPlus size={16} aria-hidden />}
            onClick={addDay}
          >
            {sessions.length === 0 ? 'Tentukan hari' : 'Tambah hari'}
          </Button>
          {sessions.length > 0 && (
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconClockPlus size={16} aria-hidden />}
              onClick={addSession}
            >
              Tambah sesi
            </Button>
          )}
        </Group>
      </Stack>
    </fieldset>
  )
}
