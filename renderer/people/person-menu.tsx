import { ActionIcon, Alert, Button, Group, Menu, Stack, Text } from '@mantine/core'
import { IconDots, IconDownload, IconTrash, IconUserCheck, IconUserOff } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { fullName } from '#shared/indonesian/names.ts'
import { client } from '../client.ts'
import { downloadBlob } from '../ui/blob-out.ts'
import { showError, usesOf } from '../ui/errors.tsx'
import { notifyDone, notifyWithUndo } from '../ui/undo.tsx'
import type { PersonRow } from './directory-index.ts'
import { peopleSavers } from './savers.ts'
import { useDirectoryChanges, useDirectoryNow } from './use-directory.ts'

/** What can be done with a person as a whole. */
export function usePersonActions(person: PersonRow) {
  const changes = useDirectoryChanges()
  const directoryNow = useDirectoryNow()
  const navigate = useNavigate()
  const { id, version, isActive } = person
  const name = fullName(person)

  const setActive = async (next: boolean): Promise<void> => {
    const current = directoryNow()?.personById.get(id) ?? person
    await peopleSavers(changes).save(current, { isActive: next })
  }
  const activity = useMutation({
    mutationFn: () => setActive(!isActive),
    onSuccess: () =>
      notifyWithUndo(`${name} ${isActive ? 'dinonaktifkan' : 'diaktifkan lagi'}.`, () => setActive(isActive)),
  })
  const remove = useMutation({
    meta: { quiet: true },
    mutationFn: () => client.people.removePerson({ id, version }),
    onSuccess: () => {
      changes.take('people', id)
      // The positions held went along.
      void changes.reload()
      notifyWithUndo(`${name} dihapus.`, async () => {
        changes.put('people', await client.people.restorePerson({ id }))
        await changes.reload()
      })
      void navigate({ to: '/orang' })
    },
    onError: (error) => {
      if (usesOf(error) === null) showError(error)
    },
  })
  const exportData = useMutation({
    mutationFn: () => client.people.exportPersonRecord({ id }),
    onSuccess: (file) => {
      downloadBlob(file, file.name)
      notifyDone(`${file.name} disimpan. Ekspor ini dicatat dalam riwayat.`)
    },
  })
  return { activity, remove, exportData, usedBy: usesOf(remove.error) }
}

type PersonActions = ReturnType<typeof usePersonActions>

interface PersonMenuProps {
  person: PersonRow
  actions: PersonActions
}

/** Export, and behind the dots what is done once in a while. */
export function PersonMenu({ person, actions: { activity, remove, exportData } }: PersonMenuProps) {
  return (
    <Group gap="sm">
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        loading={exportData.isPending}
        onClick={() => exportData.mutate()}
      >
        Ekspor data orang ini
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label="Tindakan lain">
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={
              person.isActive ? (
                <IconUserOff size={16} aria-hidden />
              ) : (
                <IconUserCheck size={16} aria-hidden />
              )
            }
            onClick={() => activity.mutate()}
          >
            {person.isActive ? 'Nonaktifkan' : 'Aktifkan lagi'}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove.mutate()}>
            Hapus orang ini
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}

/** Says why a person stays, and offers what can be done instead. */
export function StaysNote({ person, actions: { activity, remove, usedBy } }: PersonMenuProps) {
  if (usedBy === null) return null
  return (
    <Alert
      color="yellow"
      title={`${fullName(person)} tidak dapat dihapus, karena disebut dalam naskah`}
      withCloseButton
      closeButtonLabel="Tutup"
      onClose={() => remove.reset()}
    >
      <Stack gap="sm">
        <ul>
          {usedBy.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        {person.isActive && (
          <>
            <Text>Orang yang nonaktif tetap ada di naskah lama dan tidak muncul lagi dalam pilihan.</Text>
            <Group>
              <Button
                variant="default"
                onClick={() => {
                  remove.reset()
                  activity.mutate()
                }}
              >
                Nonaktifkan saja
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Alert>
  )
}
