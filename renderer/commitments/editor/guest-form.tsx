import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import type { Signatory } from '#shared/commitments/model.ts'
import { NO_DECREE } from '#shared/people/model.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { api, client } from '../../client.ts'
import { errorText } from '../../ui/errors.tsx'
import { idOfPicked, type PickedPerson } from '../new-people.ts'
import type { DirectoryIndex } from '../seats.ts'
import { PersonPick } from './person-pick.tsx'

interface GuestFormProps {
  index: DirectoryIndex
  date: IsoDate
  initialName: string
  onCreated: (signatory: Signatory) => void
  onBack: () => void
}

/** The tier of guests (precedence). */
const GUEST_TIER = 11

/** Somebody who is not in the directory: person and position in one go, valid from the day of the sheet. */
export function GuestForm({ index, date, initialName, onCreated, onBack }: GuestFormProps) {
  const queryClient = useQueryClient()
  const [picked, setPicked] = useState<PickedPerson | null>(
    initialName.trim() === '' ? null : { kind: 'new', name: initialName.trim() },
  )
  const [title, setTitle] = useState('')
  const [isAsked, setAsked] = useState(false)

  const create = useMutation({
    meta: { quiet: true },
    mutationFn: async (person: PickedPerson): Promise<Signatory> => {
      const personId = await idOfPicked(person, async (known) => {
        await queryClient.invalidateQueries({ queryKey: api.people.key() })
        setPicked(known)
      })
      const position = await client.people.createPosition({
        title,
        agencyId: null,
        tier: GUEST_TIER,
        printsRankAndNumber: true,
      })
      const appointment = await client.people.appoint({
        positionId: position.id,
        personId,
        status: 'definitif',
        startsOn: date,
        endsOn: null,
        ...NO_DECREE,
        endsPrevious: false,
      })
      await queryClient.invalidateQueries({ queryKey: api.people.key() })
      return {
        id: crypto.randomUUID(),
        positionId: position.id,
        appointmentId: appointment.id,
        form: { kind: 'self' },
      }
    },
    onSuccess: onCreated,
  })

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    setAsked(true)
    if (picked !== null && title.trim() !== '') create.mutate(picked)
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <PersonPick
          index={index}
          date={date}
          value={picked}
          onChange={setPicked}
          error={isAsked && picked === null ? 'Isi nama tamu.' : null}
        />
        <TextInput
          label="Jabatan"
          placeholder="Ketua Tim Ahli Kementerian Komunikasi dan Informatika"
          value={title}
          error={isAsked && title.trim() === '' ? 'Isi jabatannya.' : null}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Text size="xs" c="dimmed">
          Tersimpan juga di Orang &amp; OPD, jadi tidak perlu diketik lagi lain kali.
        </Text>
        {create.error !== null && (
          <Text c="var(--mantine-color-error)" role="alert">
            {errorText(create.error)}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onBack}>
            Kembali
          </Button>
          <Button type="submit" loading={create.isPending}>
            Tambahkan tamu
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
