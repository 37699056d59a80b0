import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { EMPTY_GUEST } from '#shared/meetings/person-reference.ts'
import { TIERS } from '#shared/people/precedence.ts'
import { splitName } from '#shared/people/splitting-names.ts'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { errorText } from '../ui/errors.tsx'
import type { AddProps } from './add-props.ts'
import { useAdding } from './use-adding.ts'

/** Adds somebody from outside, who is not in the directory. */
export function GuestForm({ onClose, ...rest }: AddProps) {
  const { add, isAdding, error } = useAdding(rest)
  const [guest, setGuest] = useState(EMPTY_GUEST)
  const [isAsked, setAsked] = useState(false)
  const set = (changes: Partial<typeof guest>) => setGuest({ ...guest, ...changes })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (guest.name.trim() === '') return
    const { titlesBefore, name, titlesAfter } = splitName(guest.name)
    add([{ kind: 'guest', ...guest, titlesBefore, name, titlesAfter }])
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label="Nama dengan gelar"
          required
          data-autofocus
          maxLength={120}
          value={guest.name}
          error={isAsked && guest.name.trim() === '' ? 'Isi nama tamu.' : undefined}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label="Jabatan"
          maxLength={200}
          value={guest.position}
          onChange={(event) => set({ position: event.currentTarget.value })}
        />
        <TextInput
          label="Instansi"
          maxLength={160}
          value={guest.agency}
          onChange={(event) => set({ agency: event.currentTarget.value })}
        />
        <NativeSelect
          label="L/P"
          value={guest.sex ?? ''}
          data={[
            { value: '', label: 'Tidak dicatat' },
            { value: 'L', label: 'Laki-laki' },
            { value: 'P', label: 'Perempuan' },
          ]}
          onChange={({ currentTarget: { value } }) =>
            set({ sex: value === 'L' || value === 'P' ? value : null })
          }
        />
        <NativeSelect
          label="Ditempatkan di antara"
          description="Menentukan urutannya dalam undangan dan daftar hadir."
          value={String(guest.tier)}
          data={TIERS.map(({ tier, name }) => ({ value: String(tier), label: name }))}
          onChange={(event) => set({ tier: Number(event.currentTarget.value) })}
        />
        <DialogActions
          verb="Tambahkan tamu"
          onCancel={onClose}
          isRunning={isAdding}
          error={error === null ? null : errorText(error)}
        />
      </Stack>
    </form>
  )
}
