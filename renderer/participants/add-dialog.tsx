import { NativeSelect, SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import type { ParticipantRole } from '#shared/participants/model.ts'
import { PARTICIPANT_ROLES } from '#shared/participants/words.ts'
import { useDirectory } from '../people/use-directory.ts'
import type { AddProps } from './add-props.ts'
import { Dialog } from '../ui/dialog.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { FromAgencies } from './from-agencies.tsx'
import { FromFile } from './from-file.tsx'
import { FromMeeting } from './from-meeting.tsx'
import { FromPeople } from './from-people.tsx'
import { FromTiers } from './from-tiers.tsx'
import { GuestForm } from './guest-form.tsx'

export type AddWay = 'people' | 'agencies' | 'tiers' | 'meeting' | 'file' | 'guest'

interface AddDialogProps extends Omit<AddProps, 'role' | 'directory'> {
  way: AddWay
}

const WAYS: { value: AddWay; label: string }[] = [
  { value: 'people', label: 'Pejabat dan orang' },
  { value: 'agencies', label: 'OPD' },
  { value: 'tiers', label: 'Tingkat jabatan' },
  { value: 'meeting', label: 'Kegiatan lain' },
  { value: 'file', label: 'Excel' },
  { value: 'guest', label: 'Tamu' },
]

/** Adds participants in one of several ways, in one role. */
export function AddDialog({ way: firstWay, ...props }: AddDialogProps) {
  const { directory } = useDirectory()
  const [way, setWay] = useState(firstWay)
  const [role, setRole] = useState<ParticipantRole>('peserta')
  const given = directory && { ...props, directory, role }
  return (
    <Dialog onClose={props.onClose} title="Tambah peserta" size="xl">
      <Stack gap="md">
        <SegmentedControl
          aria-label="Cara menambah"
          value={way}
          data={WAYS}
          onChange={(next) => setWay(WAYS.find(({ value }) => value === next)?.value ?? 'people')}
        />
        {way !== 'meeting' && (
          <NativeSelect
            label="Sebagai"
            value={role}
            data={PARTICIPANT_ROLES.map((each) => ({ value: each.role, label: each.name }))}
            onChange={(event) => {
              const found = PARTICIPANT_ROLES.find((each) => each.role === event.currentTarget.value)
              if (found) setRole(found.role)
            }}
          />
        )}
        {given === null && <RowsSkeleton />}
        {given !== null && way === 'people' && <FromPeople {...given} />}
        {given !== null && way === 'agencies' && <FromAgencies {...given} />}
        {given !== null && way === 'tiers' && <FromTiers {...given} />}
        {given !== null && way === 'meeting' && <FromMeeting {...given} />}
        {given !== null && way === 'file' && <FromFile {...given} />}
        {given !== null && way === 'guest' && <GuestForm {...given} />}
      </Stack>
    </Dialog>
  )
}
