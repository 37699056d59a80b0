import { Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Appointment } from '#shared/people/model.ts'
import { client } from '../client.ts'
import { changedFields } from '../ui/changed-fields.ts'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { errorText, isStale } from '../ui/errors.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { notifyWithUndo } from '../ui/undo.tsx'
import { AppointmentFields, isTenureReady, type Tenure } from './appointment-fields.tsx'
import type { DirectoryIndex } from './directory-index.ts'
import { DefinitiveTwice } from './outgoing-holders.tsx'
import { appointmentOf } from './use-appoint.ts'
import { useDirectoryChanges } from './use-directory.ts'

interface EditAppointmentDialogProps {
  appointment: Appointment
  title: string
  index: DirectoryIndex
  /** Opened to end it: the last day is proposed as today. */
  isEnding: boolean
  onClose: () => void
}

/** Corrects status, dates and decree of a position held, or ends it. */
export function EditAppointmentDialog({
  appointment,
  title,
  index,
  isEnding,
  onClose,
}: EditAppointmentDialogProps) {
  const { today } = useProgramStatus()
  const changes = useDirectoryChanges()
  const { id, version, positionId, personId } = appointment
  const [opened] = useState(() => {
    const { status, startsOn, endsOn, decreeNumber, decreeDate } = appointment
    return { status, startsOn, endsOn, decreeNumber, decreeDate }
  })
  const [tenure, setTenure] = useState<Tenure>({
    ...opened,
    endsOn: isEnding ? today : opened.endsOn,
    unreadable: [],
  })
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () => {
      const {
        positionId: _position,
        personId: _person,
        ...entered
      } = appointmentOf(tenure, { positionId, personId })
      return client.people.updateAppointment({ id, version, changes: changedFields(opened, entered) })
    },
    onSuccess: (saved) => {
      const { status, startsOn, endsOn, decreeNumber, decreeDate } = saved
      const before = changedFields({ status, startsOn, endsOn, decreeNumber, decreeDate }, opened)
      onClose()
      changes.put('appointments', saved)
      notifyWithUndo(isEnding ? `${title} diakhiri.` : `${title} diubah.`, async () => {
        changes.put(
          'appointments',
          await client.people.updateAppointment({ id, version: saved.version, changes: before }),
        )
      })
    },
    onError: (error) => {
      if (isStale(error)) void changes.reload()
    },
  })
  const isReady = isTenureReady(tenure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) save.mutate()
  }
  return (
    <Dialog onClose={onClose} title={isEnding ? `Akhiri: ${title}` : `Ubah: ${title}`} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <AppointmentFields
            value={tenure}
            onChange={setTenure}
            {...(isEnding && { first: 'endsOn' as const })}
          />
          <DefinitiveTwice index={index} positionId={positionId} tenure={tenure} changedId={id} />
          <Text size="xs" c="dimmed">
            Naskah yang sudah terbit tidak ikut berubah.
          </Text>
          <DialogActions
            verb={isEnding ? 'Akhiri' : 'Simpan'}
            onCancel={onClose}
            isRunning={save.isPending}
            disabled={!isReady}
            error={save.isError ? errorText(save.error) : null}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
