import { Input, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState, type SyntheticEvent } from 'react'
import type { Commitment, Signatory } from '#shared/commitments/model.ts'
import { dateWithWeekday, type IsoDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import type { AppointmentStatus } from '#shared/people/model.ts'
import { api, client } from '../../client.ts'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { errorText } from '../../ui/errors.tsx'
import { idOfPicked, type PickedPerson } from '../new-people.ts'
import { seatOf, type DirectoryIndex } from '../seats.ts'
import type { Draft } from '../use-draft.ts'
import { PersonPick } from './person-pick.tsx'

interface ReplaceDialogProps {
  commitmentId: string
  signatory: Signatory
  date: IsoDate
  index: DirectoryIndex
  draft: Pick<Draft, 'flush' | 'adopt' | 'version'>
  onClose: () => void
}

const STATUSES: { value: AppointmentStatus; label: string }[] = [
  { value: 'Plt.', label: 'Plt.' },
  { value: 'Plh.', label: 'Plh.' },
  { value: 'Pj.', label: 'Pj.' },
  { value: 'definitif', label: 'Definitif' },
]

const EXPLAINED: Record<AppointmentStatus, string> = {
  'Plt.': 'Pelaksana tugas: jabatannya sedang kosong.',
  'Plh.': 'Pelaksana harian: pejabatnya berhalangan sebentar.',
  'Pj.': 'Penjabat kepala daerah.',
  definitif: 'Pejabat tetap yang baru.',
}

class NotSaved extends Error {}

/** Puts somebody else on a place of the sheet; everything else stays as it is. */
export function ReplaceDialog({ commitmentId, signatory, date, index, draft, onClose }: ReplaceDialogProps) {
  const queryClient = useQueryClient()
  const statusLabel = useId()
  const [picked, setPicked] = useState<PickedPerson | null>(null)
  const [isAsked, setAsked] = useState(false)
  const [startsOn, setStartsOn] = useState<IsoDate | null>(date)
  const [endsOn, setEndsOn] = useState<IsoDate | null>(null)
  const hasHolder = signatory.appointmentId !== null
  const [status, setStatus] = useState<AppointmentStatus>(hasHolder ? 'Plt.' : 'definitif')
  const [endsPrevious, setEndsPrevious] = useState(false)
  const seat = seatOf(signatory, index, date)
  const position = index.positions.get(signatory.positionId)?.title ?? seat.position
  const holder = index.appointments.get(signatory.appointmentId ?? '')
  const holderPerson = index.people.get(holder?.personId ?? '')

  const replace = useMutation({
    meta: { quiet: true },
    mutationFn: async (chosen: { person: PickedPerson; startsOn: IsoDate }): Promise<Commitment> => {
      const saved = await draft.flush()
      if (saved.kind !== 'saved') throw new NotSaved()
      const personId = await idOfPicked(chosen.person, async (known) => {
        await queryClient.invalidateQueries({ queryKey: api.people.key() })
        setPicked(known)
      })
      return client.commitments.replaceSignatory({
        id: commitmentId,
        version: draft.version(),
        signatoryId: signatory.id,
        personId,
        status,
        startsOn: chosen.startsOn,
        endsOn,
        endsPrevious,
      })
    },
    onSuccess: async (commitment) => {
      await queryClient.invalidateQueries({ queryKey: api.people.key() })
      draft.adopt(commitment)
      onClose()
    },
  })

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    setAsked(true)
    if (picked !== null && startsOn !== null) replace.mutate({ person: picked, startsOn })
  }

  const problem =
    replace.error === null
      ? null
      : replace.error instanceof NotSaved
        ? 'Konsep ini belum tersimpan, jadi pejabat belum diganti. Lihat pesan di bagian atas halaman.'
        : errorText(replace.error)

  return (
    <Dialog onClose={onClose} title={hasHolder ? 'Ganti pejabat' : 'Tunjuk pejabat'} size="lg">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text>
            <b>{position}</b>
            {holderPerson !== undefined && <>, sekarang {fullName(holderPerson)}</>}
          </Text>
          <PersonPick
            index={index}
            date={startsOn ?? date}
            value={picked}
            onChange={setPicked}
            error={isAsked && picked === null ? 'Pilih orangnya, atau ketik nama baru.' : null}
          />
          <Stack gap={4}>
            <Input.Label labelElement="div" id={statusLabel}>
              Sebagai
            </Input.Label>
            <SegmentedControl
              aria-labelledby={statusLabel}
              value={status}
              data={STATUSES}
              w="fit-content"
              onChange={setStatus}
            />
            <Text size="xs" c="dimmed">
              {EXPLAINED[status]}
            </Text>
          </Stack>
          <Group align="flex-start">
            <DateField
              label="Mulai"
              value={startsOn}
              onChange={setStartsOn}
              error={isAsked && startsOn === null ? 'Isi tanggal mulai.' : null}
            />
            <DateField label="Sampai (bila ada)" value={endsOn} onChange={setEndsOn} />
          </Group>
          {hasHolder && startsOn !== null && (
            <Checkbox
              label={`Masa jabatan ${holderPerson === undefined ? 'pejabat lama' : fullName(holderPerson)} berakhir sebelum ${dateWithWeekday(startsOn)}`}
              checked={endsPrevious}
              onChange={(event) => setEndsPrevious(event.currentTarget.checked)}
            />
          )}
          <DialogActions
            verb={hasHolder ? 'Ganti' : 'Tunjuk'}
            onCancel={onClose}
            isRunning={replace.isPending}
            error={problem}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
