import { ActionIcon, Button, Group, Stack, Text, Tooltip } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { longDate } from '#shared/indonesian/dates.ts'
import { positionOn } from '#shared/people/agencies.ts'
import { heldTitle, isValidOn, periodWords } from '#shared/people/appointments.ts'
import type { Appointment } from '#shared/people/model.ts'
import { client } from '../client.ts'
import { useProgramStatus } from '../ui/program-status.ts'
import { notifyWithUndo } from '../ui/undo.tsx'
import type { DirectoryIndex } from './directory-index.ts'
import { EditAppointmentDialog } from './edit-appointment-dialog.tsx'
import classes from './people.module.css'
import { SubjectLink } from './subject-link.tsx'
import { PeriodBar, type YearSpan } from './period-bar.tsx'
import { useDirectoryChanges } from './use-directory.ts'

interface PeriodItemProps {
  appointment: Appointment
  index: DirectoryIndex
  /** What the bar beside the words is drawn in. */
  span: YearSpan
}

/** `SK 821.2/7/2022 tanggal 3 Januari 2022`; empty when no decree is known. */
function decreeWords({ decreeNumber, decreeDate }: Appointment): string {
  const number = decreeNumber === '' ? '' : `SK ${decreeNumber}`
  const date = decreeDate === null ? '' : `tanggal ${longDate(decreeDate)}`
  return [number === '' && date !== '' ? 'SK' : number, date].filter((part) => part !== '').join(' ')
}

/** One position of a person with its period, to be corrected, ended or taken away. */
export function PeriodItem({ appointment, index, span }: PeriodItemProps) {
  const { today } = useProgramStatus()
  const changes = useDirectoryChanges()
  const [dialog, setDialog] = useState<'edit' | 'end' | null>(null)
  const { id, version, endsOn, positionId } = appointment
  const position = index.positionById.get(positionId)
  const held = position && positionOn(position, endsOn)
  const title = held ? heldTitle(appointment, held.title) : 'Jabatan yang sudah dihapus'
  const agency = index.agencyById.get(held?.agencyId ?? '')
  const facts = [agency?.abbreviation ?? '', periodWords(appointment), decreeWords(appointment)]

  const remove = useMutation({
    mutationFn: () => client.people.removeAppointment({ id, version }),
    onSuccess: () => {
      changes.take('appointments', id)
      notifyWithUndo(`${title} dihapus dari riwayat.`, async () => {
        changes.put('appointments', await client.people.restoreAppointment({ id }))
      })
    },
  })
  const isOpen = isValidOn(appointment, today) && endsOn === null
  return (
    <li className={classes.tenure}>
      <Stack gap={0} className={classes.tenureWords}>
        <SubjectLink subject={position ? { kind: 'position', id: positionId } : null}>{title}</SubjectLink>
        <Text size="xs" c="dimmed">
          {facts.filter((part) => part !== '').join(', ')}
        </Text>
      </Stack>
      <PeriodBar appointment={appointment} span={span} today={today} />
      <Group gap="xs" wrap="nowrap" justify="flex-end">
        {isOpen && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => setDialog('end')}
            aria-label={`Akhiri ${title}`}
          >
            Akhiri
          </Button>
        )}
        <Tooltip label="Ubah tanggal, status, atau SK">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Ubah ${title}`}
            onClick={() => setDialog('edit')}
          >
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
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
      {dialog !== null && (
        <EditAppointmentDialog
          appointment={appointment}
          title={title}
          index={index}
          isEnding={dialog === 'end'}
          onClose={() => setDialog(null)}
        />
      )}
    </li>
  )
}
