import { Button, Drawer, Group, Stack, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type Dispatch, type FormEvent, type SetStateAction } from 'react'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { EMPTY_PERSON, type PersonInput } from '#shared/people/model.ts'
import { client } from '../client.ts'
import { fieldErrors, forgetRefusal, showError } from '../ui/errors.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { notifyDone } from '../ui/undo.tsx'
import { AppointmentFields, isTenureReady, newTenure, type Tenure } from './appointment-fields.tsx'
import { contactErrors } from './contact-errors.ts'
import type { DirectoryIndex } from './directory-index.ts'
import { DefinitiveTwice } from './outgoing-holders.tsx'
import { numberCheck } from './people-columns.ts'
import { PersonFields } from './person-fields.tsx'
import classes from './people.module.css'
import { isPositionReady, PositionFields, type NewPosition } from './position-fields.tsx'
import { useAppoint } from './use-appoint.ts'
import { useDirectoryChanges } from './use-directory.ts'

interface AddPersonDrawerProps {
  opened: boolean
  onClose: () => void
  index: DirectoryIndex
}

interface AddPersonFormProps extends Omit<AddPersonDrawerProps, 'opened'> {
  draft: Draft
  onDraft: Dispatch<SetStateAction<Draft>>
}

interface Draft {
  person: PersonInput
  position: string | NewPosition | null
  tenure: Tenure
}

function emptyDraft(today: IsoDate): Draft {
  return { person: EMPTY_PERSON, position: null, tenure: newTenure(today) }
}

function AddPersonForm({ onClose, index, draft, onDraft }: AddPersonFormProps) {
  const { today } = useProgramStatus()
  const { person, position, tenure } = draft
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
      if (position !== null)
        await appoint({ personId: added.id, position, tenure, ends: [] }).catch(showError)
      return added
    },
    onSuccess: (added, another) => {
      notifyDone(`${fullName(added)} ditambahkan.`)
      onDraft(emptyDraft(today))
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
    Object.keys(contactErrors(person)).length === 0 &&
    (position === null || (isPositionReady(position) && isTenureReady(tenure)))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) add.mutate(false)
  }
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="lg">
        <PersonFields
          value={person}
          onChange={(next) => {
            forgetRefusal(add)
            onDraft((now) => ({ ...now, person: next }))
          }}
          currentYear={currentYear}
          sameNumber={index.sameNumber(number, null)}
          errors={{ ...contactErrors(person), ...(add.error && fieldErrors(add.error)) }}
        />
        <Stack gap="md">
          <Title order={2}>Jabatan pertama</Title>
          <PositionFields
            index={index}
            date={tenure.startsOn ?? today}
            value={position}
            onChange={(next) => onDraft((now) => ({ ...now, position: next }))}
            label="Jabatan (boleh diisi nanti)"
          />
          {position !== null && (
            <>
              <AppointmentFields
                value={tenure}
                onChange={(change) =>
                  onDraft((now) => {
                    const next = change(now.tenure)
                    return next === now.tenure ? now : { ...now, tenure: next }
                  })
                }
                asksEnd={false}
              />
              {typeof position === 'string' && (
                <DefinitiveTwice index={index} positionId={position} tenure={tenure} />
              )}
            </>
          )}
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
  const [draft, setDraft] = useState(() => emptyDraft(today))
  return (
    <Drawer opened={opened} onClose={onClose} title="Tambah orang">
      <AddPersonForm onClose={onClose} index={index} draft={draft} onDraft={setDraft} />
    </Drawer>
  )
}
