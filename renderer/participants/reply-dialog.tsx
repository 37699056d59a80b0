import { Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { PersonReference } from '#shared/meetings/person-reference.ts'
import type { ListedParticipant, Reply } from '#shared/participants/model.ts'
import type { DirectoryIndex } from '../people/directory-index.ts'
import { WhoField } from '../people/who-field.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { nameOf } from './use-participants.ts'

interface ReplyDialogProps {
  row: ListedParticipant
  index: DirectoryIndex
  day: IsoDate
  onSave: (reply: Reply) => void
  onClose: () => void
}

/** Who comes instead of a participant, or why nobody does. */
export function ReplyDialog({ row, index, day, onSave, onClose }: ReplyDialogProps) {
  const { reply } = row
  const [by, setBy] = useState<PersonReference | null>(reply.state === 'represented' ? reply.by : null)
  const [reason, setReason] = useState(reply.state === 'excused' ? reply.reason : '')
  const isRepresented = reply.state === 'represented'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave(isRepresented ? { state: 'represented', by } : { state: 'excused', reason: reason.trim() })
    onClose()
  }
  return (
    <Dialog onClose={onClose} title={`${nameOf(row)} ${isRepresented ? 'diwakilkan' : 'berhalangan'}`}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {isRepresented ? (
            <WhoField
              label="Diwakilkan kepada"
              data-autofocus
              index={index}
              date={day}
              value={by}
              onChange={setBy}
            />
          ) : (
            <TextInput
              label="Alasan"
              placeholder="Contoh: dinas luar"
              data-autofocus
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <DialogActions verb="Simpan" onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}
