import { Button, Drawer, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { EMPTY_AGENCY } from '#shared/people/model.ts'
import { client } from '../client.ts'
import { fieldErrors, showError } from '../ui/errors.tsx'
import { notifyDone } from '../ui/undo.tsx'
import { AGENCY_KINDS } from './agency-words.ts'
import classes from './people.module.css'
import { useDirectoryChanges } from './use-directory.ts'

interface AddAgencyDrawerProps {
  opened: boolean
  onClose: () => void
}

/** Adds an agency. What was typed is kept when the drawer is closed. */
export function AddAgencyDrawer({ opened, onClose }: AddAgencyDrawerProps) {
  const changes = useDirectoryChanges()
  const [agency, setAgency] = useState(EMPTY_AGENCY)
  const add = useMutation({
    meta: { quiet: true },
    mutationFn: () => client.people.createAgency(agency),
    onSuccess: (added) => {
      changes.put('agencies', added)
      notifyDone(`${added.name} ditambahkan.`)
      setAgency(EMPTY_AGENCY)
      onClose()
    },
    onError: (error) => {
      if (Object.keys(fieldErrors(error)).length === 0) showError(error)
    },
  })
  const errors = add.error ? fieldErrors(add.error) : {}
  const isReady = agency.name.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) add.mutate()
  }
  return (
    <Drawer opened={opened} onClose={onClose} title="Tambah OPD">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            label="Nama"
            required
            data-autofocus
            placeholder="Contoh: Dinas Kesehatan"
            value={agency.name}
            error={errors['name']}
            onChange={(event) => setAgency({ ...agency, name: event.currentTarget.value })}
          />
          <TextInput
            label="Singkatan"
            className={classes.titles}
            placeholder="Contoh: Dinkes"
            value={agency.abbreviation}
            error={errors['abbreviation']}
            onChange={(event) => setAgency({ ...agency, abbreviation: event.currentTarget.value })}
          />
          <NativeSelect
            label="Jenis"
            className={classes.titles}
            value={agency.kind}
            data={AGENCY_KINDS.map((kind) => ({ ...kind }))}
            onChange={(event) => {
              const kind = AGENCY_KINDS.find(({ value }) => value === event.currentTarget.value)
              if (kind) setAgency({ ...agency, kind: kind.value })
            }}
          />
          <TextInput
            label="Sebutan kepala"
            className={classes.name}
            placeholder="Contoh: Kepala Dinas Kesehatan"
            value={agency.headTitle}
            error={errors['headTitle']}
            onChange={(event) => setAgency({ ...agency, headTitle: event.currentTarget.value })}
          />
          <Group>
            <Button type="submit" loading={add.isPending} disabled={!isReady}>
              Tambah OPD
            </Button>
          </Group>
        </Stack>
      </form>
    </Drawer>
  )
}
