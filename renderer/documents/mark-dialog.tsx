import { Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import type { Signature, SigningMark, SigningMethod } from '#shared/documents/model.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DateField } from '../ui/date-field.tsx'
import { METHODS } from './kinds.ts'

interface MarkDialogProps {
  signature: Signature
  /** What new marks begin with. */
  method: SigningMethod
  signedOn: IsoDate
  onMark: (mark: SigningMark) => void
  onClose: () => void
}

type State = SigningMark['state']

const STATES: { value: State; label: string }[] = [
  { value: 'signed', label: 'Menandatangani sendiri' },
  { value: 'represented', label: 'Diwakili orang lain' },
  { value: 'refused', label: 'Menolak' },
  { value: 'waiting', label: 'Masih menunggu' },
]

/** Where a signatory stands, with all that is to be recorded about it. */
export function MarkDialog({ signature, method, signedOn, onMark, onClose }: MarkDialogProps) {
  const { mark } = signature
  const hasSigned = mark.state === 'signed' || mark.state === 'represented'
  const [state, setState] = useState<State>(mark.state === 'waiting' ? 'represented' : mark.state)
  const [how, setHow] = useState<SigningMethod>(hasSigned ? mark.method : method)
  const [on, setOn] = useState<IsoDate | null>(hasSigned ? mark.signedOn : signedOn)
  const [by, setBy] = useState(mark.state === 'represented' ? mark.by : '')
  const [reason, setReason] = useState(mark.state === 'refused' ? mark.reason : '')
  const [isAsked, setAsked] = useState(false)

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    setAsked(true)
    if (state === 'waiting') onMark({ state })
    else if (state === 'refused') {
      if (reason.trim() !== '') onMark({ state, reason })
    } else if (on !== null) {
      if (state === 'signed') onMark({ state, method: how, signedOn: on })
      else if (by.trim() !== '') onMark({ state, method: how, signedOn: on, by })
    }
  }

  return (
    <Dialog onClose={onClose} title={signature.name} size="lg">
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text>{signature.position}</Text>
          <Radio.Group
            label="Keadaan"
            value={state}
            onChange={(value) => setState(STATES.find((each) => each.value === value)?.value ?? 'waiting')}
          >
            <Stack gap="xs" mt="xs">
              {STATES.map(({ value, label }) => (
                <Radio key={value} value={value} label={label} />
              ))}
            </Stack>
          </Radio.Group>
          {state === 'represented' && (
            <TextInput
              label="Diwakili oleh"
              description="Nama dan jabatan yang membubuhkan tanda tangan."
              value={by}
              maxLength={200}
              error={isAsked && by.trim() === '' ? 'Isi siapa yang mewakili.' : null}
              onChange={(event) => setBy(event.currentTarget.value)}
            />
          )}
          {state === 'refused' && (
            <Textarea
              label="Alasan"
              minRows={2}
              value={reason}
              maxLength={500}
              error={isAsked && reason.trim() === '' ? 'Isi alasannya.' : null}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {(state === 'signed' || state === 'represented') && (
            <>
              <Radio.Group
                label="Cara tanda tangan"
                value={how}
                onChange={(value) => setHow(METHODS.find((each) => each.value === value)?.value ?? 'ink')}
              >
                <Stack gap="xs" mt="xs">
                  {METHODS.map(({ value, label, description }) => (
                    <Radio key={value} value={value} label={label} description={description} />
                  ))}
                </Stack>
              </Radio.Group>
              <DateField
                label="Tanggal"
                value={on}
                onChange={setOn}
                error={isAsked && on === null ? 'Isi tanggalnya.' : null}
              />
            </>
          )}
          <DialogActions verb="Catat" onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}
