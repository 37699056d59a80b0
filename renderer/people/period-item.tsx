import { ActionIcon, Button, Group, Stack, Text, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { heldTitle, isValidOn, periodWords } from '#shared/people/appointments.ts'
import type { Appointment } from '#shared/people/model.ts'
import { client } from '../client.ts'
import { DateField } from '../ui/date-field.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { notifyWithUndo } from '../ui/undo.tsx'
import type { DirectoryIndex } from './directory-index.ts'
import classes from './people.module.css'
import { useDirectoryChanges } from './use-directory.ts'

interface PeriodItemProps {
  appointment: Appointment
  index: DirectoryIndex
}

/** One position of a person, with its period, to be ended or taken away. */
export function PeriodItem({ appointment, index }: PeriodItemProps) {
  const { today } = useProgramStatus()
  const changes = useDirectoryChanges()
  const [isEnding, ending] = useDisclosure(false)
  const [endsOn, setEndsOn] = useState<IsoDate | null>(today)
  const position = index.positionById.get(appointment.positionId)
  const title = position ? heldTitle(appointment, position.title) : 'Jabatan yang sudah dihapus'
  const { id, version } = appointment

  const end = useMutation({
    mutationFn: (date: IsoDate) => client.people.endAppointment({ id, version, endsOn: date }),
    onSuccess: (ended) => {
      ending.close()
      changes.put('appointments', ended)
      notifyWithUndo(`${title} diakhiri.`, async () => {
        const before = { endsOn: appointment.endsOn }
        changes.put(
          'appointments',
          await client.people.updateAppointment({ id, version: ended.version, changes: before }),
        )
      })
    },
  })
  const remove = useMutation({
    mutationFn: () => client.people.removeAppointment({ id, version }),
    onSuccess: () => {
      changes.take('appointments', id)
      notifyWithUndo(`${title} dihapus dari riwayat.`, async () => {
        changes.put('appointments', await client.people.restoreAppointment({ id }))
      })
    },
  })
  const isOpen = isValidOn(appointment, today) && appointment.endsOn === null
  return (
    <li className={classes.period}>
      <Stack gap={0}>
        <Text>{title}</Text>
        <Text size="xs" c="dimmed">
          {[position?.agencyLabel ?? '', periodWords(appointment)].filter((part) => part !== '').join(', ')}
        </Text>
        {isEnding && (
          <Group gap="sm" align="flex-start" mt="sm">
            <DateField label="Hari terakhir" value={endsOn} onChange={setEndsOn} data-autofocus />
            <Group gap="sm" className={classes.besideField}>
              <Button
                disabled={endsOn === null}
                loading={end.isPending}
                onClick={() => endsOn !== null && end.mutate(endsOn)}
              >
                Akhiri
              </Button>
              <Button variant="subtle" onClick={ending.close}>
                Batal
              </Button>
            </Group>
          </Group>
        )}
      </Stack>
      {!isEnding && (
        <Group gap="xs" wrap="nowrap">
          {isOpen && (
            <Button variant="default" size="compact-sm" onClick={ending.open} aria-label={`Akhiri ${title}`}>
              Akhiri
            </Button>
          )}
          <Tooltip label="Hapus dari riwayat, bila salah catat">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Hapus ${title} dari riwayat`}
              loading={remove.isPending}
              onClick={() => remove.mutate()}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
      )}
    </li>
  )
}
