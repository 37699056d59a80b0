import { Checkbox, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import type { Meeting } from '#shared/meetings/model.ts'
import { nextStage } from '#shared/meetings/stages.ts'
import { api, client } from '../client.ts'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { errorText } from '../ui/errors.tsx'
import { notifyDone } from '../ui/undo.tsx'

interface NextStageDialogProps {
  meeting: Pick<Meeting, 'id' | 'title' | 'stage'>
  /** Saves what is still unsaved. */
  flush: () => Promise<unknown>
  onClose: () => void
}

/** Makes the stage after this one, with what the clerk wants to take along. */
export function NextStageDialog({ meeting, flush, onClose }: NextStageDialogProps) {
  const { id } = meeting
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [carriedOver, setCarriedOver] = useState({ participants: true, openPoints: true, actionItems: true })
  const make = useMutation({
    meta: { quiet: true },
    mutationFn: async () => {
      await flush()
      return client.meetings.nextStage({ id, carriedOver })
    },
    onSuccess: async (next) => {
      void queryClient.invalidateQueries({ queryKey: api.meetings.key() })
      onClose()
      await navigate({ to: '/kegiatan/$id', params: { id: next.id } })
      notifyDone(`${next.title} dibuat. Tentukan harinya.`)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    make.mutate()
  }
  const box = (field: keyof typeof carriedOver, label: string, description: string) => (
    <Checkbox
      label={label}
      description={description}
      checked={carriedOver[field]}
      onChange={(event) => setCarriedOver({ ...carriedOver, [field]: event.currentTarget.checked })}
    />
  )
  return (
    <Dialog onClose={onClose} title="Lanjutkan ke tahap berikut">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text>
            Dibuat kegiatan <b>{nextStage(meeting).title}</b> dengan tempat dan pimpinan yang sama, belum
            bertanggal. Bawa serta:
          </Text>
          {box('participants', 'Peserta', 'Dengan peran dan urutannya; jawaban undangan dimulai dari awal.')}
          {box('openPoints', 'Acara yang belum tuntas', 'Mata acara yang ditandai "belum tuntas".')}
          {box('actionItems', 'Tindak lanjut yang belum selesai', 'Tetap satu, tampak di kedua tahap.')}
          <DialogActions
            verb="Buat tahap berikut"
            onCancel={onClose}
            isRunning={make.isPending}
            error={make.isError ? errorText(make.error) : null}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
