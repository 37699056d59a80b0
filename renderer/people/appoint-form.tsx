import { Button, Checkbox, Group, Stack, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { fullName } from '#shared/indonesian/names.ts'
import { useProgramStatus } from '../ui/program-status.ts'
import { notifyDone } from '../ui/undo.tsx'
import type { DirectoryIndex, PersonRow } from './directory-index.ts'
import { emptyAppointment, PositionFields } from './position-fields.tsx'
import { useAppoint } from './use-appoint.ts'

interface AppointFormProps {
  person: PersonRow
  index: DirectoryIndex
}

/** Gives a person one more position, definitive or acting. */
export function AppointForm({ person, index }: AppointFormProps) {
  const { today } = useProgramStatus()
  const appoint = useAppoint()
  const [draft, setDraft] = useState(() => emptyAppointment(today))
  const [endsPrevious, setEndsPrevious] = useState(true)
  const { position, startsOn, endsOn } = draft
  const previous =
    typeof position === 'string'
      ? (index.appointmentsByPosition.get(position) ?? []).find(
          (each) => each.status === 'definitif' && each.endsOn === null && each.personId !== person.id,
        )
      : undefined
  const previousHolder = previous && index.personById.get(previous.personId)
  const mayEndPrevious = previousHolder !== undefined && draft.status !== 'Plh.'

  const give = useMutation({
    mutationFn: () => appoint(person.id, draft, mayEndPrevious && endsPrevious),
    onSuccess: () => {
      notifyDone(`Jabatan ${fullName(person)} ditambahkan.`)
      setDraft(emptyAppointment(today))
    },
  })
  const isReady =
    position !== null &&
    (typeof position === 'string' || position.title.trim() !== '') &&
    startsOn !== null &&
    (endsOn === null || endsOn >= startsOn)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) give.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Title order={2}>Beri jabatan</Title>
        <PositionFields index={index} today={today} value={draft} onChange={setDraft} />
        {mayEndPrevious && (
          <Checkbox
            checked={endsPrevious}
            onChange={(event) => setEndsPrevious(event.currentTarget.checked)}
            label={`Akhiri masa jabatan ${fullName(previousHolder)} sehari sebelumnya`}
          />
        )}
        {position !== null && (
          <Group>
            <Button
              type="submit"
              leftSection={<IconPlus size={16} aria-hidden />}
              loading={give.isPending}
              disabled={!isReady}
            >
              Beri jabatan
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  )
}
