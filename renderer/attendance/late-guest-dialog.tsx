import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { EMPTY_GUEST } from '#shared/meetings/person-reference.ts'
import type { ParticipantRole } from '#shared/participants/model.ts'
import { PARTICIPANT_ROLES } from '#shared/participants/words.ts'
import { splitName } from '#shared/people/splitting-names.ts'
import { api, client } from '../client.ts'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { errorText } from '../ui/errors.tsx'

interface LateGuestDialogProps {
  meetingId: string
  sessionIds: readonly string[]
  /** What was typed at the door. */
  name: string
  onEntered: (entered: Awaited<ReturnType<typeof client.attendance.enterNew>>) => void
  onClose: () => void
}

/** Somebody who came unannounced: becomes a participant and is recorded as present in one go. */
export function LateGuestDialog({ meetingId, sessionIds, name, onEntered, onClose }: LateGuestDialogProps) {
  const queryClient = useQueryClient()
  const [typed, setTyped] = useState(name)
  const [position, setPosition] = useState('')
  const [agency, setAgency] = useState('')
  const [role, setRole] = useState<ParticipantRole>('undangan')
  const [isAsked, setAsked] = useState(false)
  const enter = useMutation({
    meta: { quiet: true },
    mutationFn: () => {
      const who = { kind: 'guest', ...EMPTY_GUEST, ...splitNameOnly(typed), position, agency } as const
      return client.attendance.enterNew({
        meetingId,
        sessionIds: [...sessionIds],
        participant: { who, role, reply: { state: 'coming' }, note: '' },
      })
    },
    onSuccess: (entered) => {
      onEntered(entered)
      onClose()
      void queryClient.invalidateQueries({ queryKey: api.participants.key() })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (typed.trim() !== '') enter.mutate()
  }
  return (
    <Dialog onClose={onClose} title="Tamu yang tidak ada di daftar">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            label="Nama dengan gelar"
            required
            data-autofocus
            maxLength={120}
            value={typed}
            error={isAsked && typed.trim() === '' ? 'Isi nama tamu.' : undefined}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <TextInput
            label="Jabatan"
            maxLength={200}
            value={position}
            onChange={(event) => setPosition(event.currentTarget.value)}
          />
          <TextInput
            label="Instansi"
            maxLength={160}
            value={agency}
            onChange={(event) => setAgency(event.currentTarget.value)}
          />
          <NativeSelect
            label="Sebagai"
            value={role}
            data={PARTICIPANT_ROLES.map((each) => ({ value: each.role, label: each.name }))}
            onChange={(event) => {
              const found = PARTICIPANT_ROLES.find((each) => each.role === event.currentTarget.value)
              if (found) setRole(found.role)
            }}
          />
          <DialogActions
            verb="Catat hadir"
            onCancel={onClose}
            isRunning={enter.isPending}
            error={enter.isError ? errorText(enter.error) : null}
          />
        </Stack>
      </form>
    </Dialog>
  )
}

/** Name and titles of what was typed, without what the splitter doubts. */
function splitNameOnly(typed: string) {
  const { titlesBefore, name, titlesAfter } = splitName(typed)
  return { titlesBefore, name, titlesAfter }
}
