import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { fullName } from '#shared/indonesian/names.ts'
import { employeeNumberLine } from '#shared/people/employee-number.ts'
import { rankLine } from '#shared/people/ranks.ts'
import { client } from '../client.ts'
import { SideSheet } from '../ui/dialog.tsx'
import { notifyWithUndo } from '../ui/undo.tsx'
import { AppointForm } from './appoint-form.tsx'
import type { DirectoryIndex, PersonRow } from './directory-index.ts'
import { PeriodItem } from './period-item.tsx'
import classes from './people.module.css'
import { useDirectoryChanges } from './use-directory.ts'

interface PersonDrawerProps {
  person: PersonRow
  index: DirectoryIndex
  onClose: () => void
}

/** One person: facts, positions over time, a new position, removal. */
export function PersonDrawer({ person, index, onClose }: PersonDrawerProps) {
  const changes = useDirectoryChanges()
  const appointments = (index.appointmentsByPerson.get(person.id) ?? []).toSorted((first, second) =>
    second.startsOn.localeCompare(first.startsOn),
  )
  const remove = useMutation({
    mutationFn: () => client.people.removePerson({ id: person.id, version: person.version }),
    onSuccess: () => {
      onClose()
      changes.take('people', person.id)
      notifyWithUndo(`${fullName(person)} dihapus.`, async () => {
        changes.put('people', await client.people.restorePerson({ id: person.id }))
        await changes.reload()
      })
      // The positions held went along.
      void changes.reload()
    },
  })
  const number = employeeNumberLine(person.employeeKind, person.employeeNumber)
  return (
    <SideSheet onClose={onClose} title={fullName(person)}>
      <Stack gap="lg">
        <dl className={classes.facts}>
          <dt>Jabatan saat ini</dt>
          <dd>{person.positionText === '' ? 'Tidak ada' : person.positionText}</dd>
          <dt>Nomor</dt>
          <dd className="tabular">{number === '' ? 'Belum diisi' : number}</dd>
          <dt>Pangkat</dt>
          <dd>{person.rank === '' ? 'Belum diisi' : rankLine(person.rank)}</dd>
        </dl>
        <Text size="xs" c="dimmed">
          Nama, gelar, nomor, dan pangkat diubah langsung di tabel. Naskah yang sudah terbit tidak ikut
          berubah.
        </Text>
        <Stack gap="xs">
          <Title order={2}>Jabatan dari waktu ke waktu</Title>
          {appointments.length === 0 && <Text c="dimmed">Belum pernah memegang jabatan.</Text>}
          <ul className={classes.periods}>
            {appointments.map((appointment) => (
              <PeriodItem key={appointment.id} appointment={appointment} index={index} />
            ))}
          </ul>
        </Stack>
        <AppointForm person={person} index={index} />
        <Group>
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={16} aria-hidden />}
            loading={remove.isPending}
            onClick={() => remove.mutate()}
          >
            Hapus orang ini
          </Button>
        </Group>
      </Stack>
    </SideSheet>
  )
}
