import { Checkbox, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { daysWords } from '#shared/meetings/sessions.ts'
import type { ParticipantRole } from '#shared/participants/model.ts'
import { PARTICIPANT_ROLES } from '#shared/participants/words.ts'
import { api } from '../client.ts'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { errorText } from '../ui/errors.tsx'
import { PickField } from '../ui/pick-field.tsx'
import type { AddProps } from './add-props.ts'
import { useAdding } from './use-adding.ts'

const ALL: readonly ParticipantRole[] = PARTICIPANT_ROLES.map(({ role }) => role)

/** Adds the participants of another meeting, each with the role that they had there. */
export function FromMeeting({ meeting, onClose, ...rest }: AddProps) {
  const { addFrom, isAdding, error } = useAdding({ meeting, ...rest })
  const meetings = useQuery(api.meetings.list.queryOptions())
  const [meetingId, setMeetingId] = useState<string | null>(null)
  const [roles, setRoles] = useState(ALL)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (meetingId !== null) addFrom({ kind: 'meeting', meetingId, roles: [...roles] })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <PickField
          label="Kegiatan"
          placeholder="Ketik nama kegiatan"
          data-autofocus
          choices={(meetings.data ?? [])
            .filter(({ id }) => id !== meeting.id)
            .map((each) => ({
              value: each.id,
              label: each.title,
              detail: daysWords(each) || 'Belum bertanggal',
            }))}
          value={meetingId}
          onChange={setMeetingId}
        />
        <Checkbox.Group
          label="Peran yang dibawa"
          value={[...roles]}
          onChange={(next) => setRoles(ALL.filter((role) => next.includes(role)))}
        >
          <Group gap="md" pt="xs">
            {PARTICIPANT_ROLES.map(({ role, name }) => (
              <Checkbox key={role} value={role} label={name} />
            ))}
          </Group>
        </Checkbox.Group>
        <Text c="dimmed">Masing-masing tetap dengan perannya; jawaban undangan dimulai dari awal.</Text>
        <DialogActions
          verb="Tambahkan"
          onCancel={onClose}
          isRunning={isAdding}
          disabled={meetingId === null || roles.length === 0}
          error={error === null ? null : errorText(error)}
        />
      </Stack>
    </form>
  )
}
