import { Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { Reply } from '#shared/participants/model.ts'
import type { DirectoryIndex } from '../people/directory-index.ts'
import { WhoField } from '../people/who-field.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Dialog } from '../ui/dialog.tsx'

/** Somebody does not come: another comes instead, or nobody does. */
export type Absence = Extract<Reply, { state: 'represented' | 'excused' }>

/** Whether an answer is one of those. */
export function isAbsence(reply: Reply): reply is Absence {
  return reply.state === 'represented' || reply.state === 'excused'
}

interface AbsenceDialogProps {
  /** `Budi Santoso berhalangan` */
  title: string
  absence: Absence
  index: DirectoryIndex
  day: IsoDate
  onSave: (absence: Absence) => void
  onClose: () => void
}

/** Who comes instead of a participant, or why nobody does. */
export function AbsenceDialog({ title, absence: before, index, day, onSave, onClose }: AbsenceDialogProps) {
  const [absence, setAbsence] = useState(before)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave(absence.state === 'excused' ? { ...absence, reason: absence.reason.trim() } : absence)
    onClose()
  }
  return (
    <Dialog onClose={onClose} title={title}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {absence.state === 'represented' ? (
            <WhoField
              label="Diwakilkan kepada"
              data-autofocus
              index={index}
              date={day}
              value={absence.by}
              onChange={(by) => setAbsence({ state: 'represented', by })}
            />
          ) : (
            <TextInput
              label="Alasan"
              placeholder="Contoh: dinas luar"
              data-autofocus
              maxLength={300}
              value={absence.reason}
              onChange={(event) => setAbsence({ state: 'excused', reason: event.currentTarget.value })}
            />
          )}
          <DialogActions verb="Simpan" onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}
