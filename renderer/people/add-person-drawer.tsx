import { Button, Drawer, Group, Stack, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import { fullName } from '#shared/indonesian/names.ts'
import { EMPTY_PERSON, type PersonInput } from '#shared/people/model.ts'
import { client } from '../client.ts'
import { fieldErrors, showError } from '../ui/errors.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { notifyDone } from '../ui/undo.tsx'
import type { DirectoryIndex } from './directory-index.ts'
import { numberCheck } from './people-columns.ts'
import { PersonFields } from './person-fields.tsx'
import classes from './people.module.css'
import { emptyAppointment, PositionFields, type AppointmentDraft } from './position-fields.tsx'
import { useAppoint } from './use-appoint.ts'
import { useDirectoryChanges } from './use-directory.ts'

interface AddPersonDrawerProps {
  opened: boolean
  onClose: () => void
  index: DirectoryIndex
}

interface AddPersonFormProps extends Omit<AddPersonDrawerProps, 'opened'> {
  draft: Draft
  onDraft: (draft: Draft) => void
}

interface Draft {
  person: PersonInput
  appointment: AppointmentDraft
}

function AddPersonForm({ onClose, index, draft, onDraft }: AddPersonFormProps) {
  const { today } = useProgramStatus()
  const { person, appointment } = draft
  const form = useRef<HTMLFormElement>(null)
  const changes = useDirectoryChanges()
  const appoint = useAppoint()
  const currentYear = Number(today.slice(0, 4))
  const { value: number, error: numberError } = numberCheck(person, person.employeeNumber, currentYear)

  const add = useMutation({
    meta: { quiet: true },
    mutationFn: async (_another: boolean) => {
      const added = await client.people.createPerson(person)
      changes.put('people', added)
      // The person is stored now: a position that cannot be given is reported and does not add the person twice.
      await appoint(added.id, appointment, false).catch(showError)
      return added
    },
    onSuccess: (added, another) => {
      notifyDone(`${fullName(added)} ditambahkan.`)
      onDraft({ person: EMPTY_PERSON, appointment: emptyAppointment(today) })
      if (another) form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
      else onClose()
    },
    onError: (error) => {
      if (Object.keys(fieldErrors(error)).length === 0) showError(error)
    },
  })
  const isReady =
    person.name.trim() !== '' &&
    numberError === null &&
    (appointment.position === null || appointment.startsOn !== null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) add.mutate(false)
  }
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="lg">
        <PersonFields
          value={person}
          onChange={(next) => onDraft({ ...draft, person: next })}
          currentYear={currentYear}
          sameNumber={index.sameNumber(number, null)}
          errors={add.error ? fieldErrors(add.error) : {}}
        />
        <Stack gap="md">
          <Title order={2}>Jabatan pertama</Title>
          <PositionFields
            index={index}
            today={today}
            value={appointment}
            onChange={(next) => onDraft({ ...draft, appointment: next })}
            positionLabel="Jabatan (boleh diisi nanti)"
            asksEnd={false}
          />
        </Stack>
        <Group gap="sm" className={classes.sheetActions}>
          <Button type="submit" loading={add.isPending} disabled={!isReady}>
            Tambah orang
          </Button>
          <Button variant="default" disabled={!isReady || add.isPending} onClick={() => add.mutate(true)}>
            Tambah, lalu satu lagi
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Adds people one after the other, each with a first position. What was typed is kept when the drawer is closed. */
export function AddPersonDrawer({ opened, onClose, index }: AddPersonDrawerProps) {
  const { today } = useProgramStatus()
  const [draft, setDraft] = useState<Draft>(() => ({
    person: EMPTY_PERSON,
    appointment: emptyAppointment(today),
  }))
  return (
    <Drawer opened={opened} onClose={onClose} title="Tambah orang">
      <AddPersonForm onClose={onClose} index={index} draft={draft} onDraft={setDraft} />
    </Drawer>
  )
}
