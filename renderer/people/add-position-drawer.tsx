import { Button, Group, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { PositionInput } from '#shared/people/model.ts'
import { client } from '../client.ts'
import { SideSheet } from '../ui/dialog.tsx'
import { fieldErrors, forgetRefusal, showError } from '../ui/errors.tsx'
import { notifyDone } from '../ui/undo.tsx'
import type { DirectoryIndex } from './directory-index.ts'
import { PositionForm } from './position-form.tsx'
import { useDirectoryChanges } from './use-directory.ts'

const EMPTY: PositionInput = { title: '', agencyId: null, tier: 7, printsRankAndNumber: true }

/** Adds a position; who holds it is entered afterwards. */
export function AddPositionDrawer({ index, onClose }: { index: DirectoryIndex; onClose: () => void }) {
  const changes = useDirectoryChanges()
  const [draft, setDraft] = useState(EMPTY)
  const add = useMutation({
    meta: { quiet: true },
    mutationFn: () => client.people.createPosition(draft),
    onSuccess: (added) => {
      changes.put('positions', added)
      notifyDone(`${added.title} ditambahkan.`)
      onClose()
    },
    onError: (error) => {
      if (Object.keys(fieldErrors(error)).length === 0) showError(error)
    },
  })
  const isReady = draft.title.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) add.mutate()
  }
  return (
    <SideSheet onClose={onClose} title="Tambah jabatan">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <PositionForm
            index={index}
            value={draft}
            onChange={(next) => {
              forgetRefusal(add)
              setDraft(next)
            }}
            errors={add.error ? fieldErrors(add.error) : {}}
          />
          <Group>
            <Button type="submit" loading={add.isPending} disabled={!isReady}>
              Tambah jabatan
            </Button>
          </Group>
        </Stack>
      </form>
    </SideSheet>
  )
}
