import { Button, Drawer, Group, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { EMPTY_AGENCY } from '#shared/people/model.ts'
import { client } from '../client.ts'
import { fieldErrors, forgetRefusal, showError } from '../ui/errors.tsx'
import { notifyDone } from '../ui/undo.tsx'
import { AgencyForm } from './agency-form.tsx'
import type { DirectoryIndex } from './directory-index.ts'
import { useDirectoryChanges } from './use-directory.ts'

interface AddAgencyDrawerProps {
  index: DirectoryIndex
  opened: boolean
  onClose: () => void
}

/** Adds an agency. What was typed is kept when the drawer is closed. */
export function AddAgencyDrawer({ index, opened, onClose }: AddAgencyDrawerProps) {
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
  const isReady = agency.name.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) add.mutate()
  }
  return (
    <Drawer opened={opened} onClose={onClose} title="Tambah OPD">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <AgencyForm
            index={index}
            id={null}
            value={agency}
            onChange={(next) => {
              forgetRefusal(add)
              setAgency(next)
            }}
            errors={add.error ? fieldErrors(add.error) : {}}
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
