import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { longDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { periodWords } from '#shared/people/appointments.ts'
import type { Position, PositionInput } from '#shared/people/model.ts'
import { client } from '../client.ts'
import { changedFields } from '../ui/changed-fields.ts'
import { SideSheet } from '../ui/dialog.tsx'
import { fieldErrors, forgetRefusal, isStale, showError } from '../ui/errors.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { notifyWithUndo } from '../ui/undo.tsx'
import { SaveAndRemove } from './save-and-remove.tsx'
import { AppointDialog } from './appoint-dialog.tsx'
import type { DirectoryIndex } from './directory-index.ts'
import classes from './people.module.css'
import { PositionForm } from './position-form.tsx'
import { SubjectLink } from './subject-link.tsx'
import { useDirectoryChanges } from './use-directory.ts'
import { Warning } from './warning.tsx'

interface PositionSheetProps {
  position: Position
  index: DirectoryIndex
  onClose: () => void
}

/** What a position was called before. */
function FormerTitles({ position }: { position: Position }) {
  return (
    <>
      {position.formerly.map(({ title, until }) => (
        <Text key={until} size="xs" c="dimmed">
          Sampai {longDate(until)}: {title}
        </Text>
      ))}
      {position.endsOn !== null && (
        <Text size="xs" c="dimmed">
          Dihapuskan; hari terakhirnya {longDate(position.endsOn)}.
        </Text>
      )}
    </>
  )
}

/** Who holds and held a position, and its handover. */
function Holders({ position, index }: { position: Position; index: DirectoryIndex }) {
  const { today } = useProgramStatus()
  const [isHandingOver, handover] = useDisclosure(false)
  const held = (index.appointmentsByPosition.get(position.id) ?? []).toSorted((first, second) =>
    second.startsOn.localeCompare(first.startsOn),
  )
  const isVacant = index.holder(position.id, today) === null
  const twice = index.definitiveTwice.get(position.id)
  return (
    <Stack gap="xs" component="section" aria-labelledby="holders-heading">
      <Group justify="space-between">
        <Title order={2} id="holders-heading">
          Pemegang dari waktu ke waktu
        </Title>
        {position.endsOn === null && (
          <Button
            variant="default"
            leftSection={<IconArrowsExchange size={16} aria-hidden />}
            onClick={handover.open}
          >
            {isVacant ? 'Isi jabatan' : 'Serah terima jabatan'}
          </Button>
        )}
      </Group>
      {twice !== undefined && <Warning>{twice}</Warning>}
      {held.length === 0 && <Text c="dimmed">Belum pernah ada.</Text>}
      <ul className={classes.periods}>
        {held.map((appointment) => {
          const person = index.personById.get(appointment.personId)
          return (
            <li key={appointment.id} className={classes.entry}>
              <SubjectLink subject={person ? { kind: 'person', id: person.id } : null}>
                {person ? fullName(person) : 'Orang yang sudah dihapus'}
              </SubjectLink>
              <Text size="xs" c="dimmed">
                {appointment.status === 'definitif' ? 'Definitif' : appointment.status},{' '}
                {periodWords(appointment)}
              </Text>
            </li>
          )
        })}
      </ul>
      {isHandingOver && (
        <AppointDialog index={index} given={{ positionId: position.id }} onClose={handover.close} />
      )}
    </Stack>
  )
}

/** One position: corrected here, handed over here. */
export function PositionSheet({ position, index, onClose }: PositionSheetProps) {
  const changes = useDirectoryChanges()
  const { id, version, title, agencyId, tier, printsRankAndNumber } = position
  const [opened] = useState<PositionInput>({ title, agencyId, tier, printsRankAndNumber })
  const [draft, setDraft] = useState(opened)
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () => client.people.updatePosition({ id, version, changes: changedFields(opened, draft) }),
    onSuccess: (saved) => {
      const before = changedFields(draft, opened)
      changes.put('positions', saved)
      notifyWithUndo(`${saved.title} disimpan.`, async () => {
        changes.put(
          'positions',
          await client.people.updatePosition({ id, version: saved.version, changes: before }),
        )
      })
      onClose()
    },
    onError: (error) => {
      if (isStale(error)) void changes.reload()
      if (Object.keys(fieldErrors(error)).length === 0) showError(error)
    },
  })
  const remove = useMutation({
    mutationFn: () => client.people.removePosition({ id, version }),
    onSuccess: () => {
      onClose()
      changes.take('positions', id)
      notifyWithUndo(`${title} dihapus.`, async () => {
        changes.put('positions', await client.people.restorePosition({ id }))
      })
    },
  })
  const isReady = draft.title.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) save.mutate()
  }
  return (
    <SideSheet onClose={onClose} title={title}>
      <Stack gap="lg">
        <Holders position={position} index={index} />
        <form onSubmit={submit} noValidate>
          <Stack gap="md">
            <Title order={2}>Data jabatan</Title>
            <FormerTitles position={position} />
            <PositionForm
              index={index}
              value={draft}
              onChange={(next) => {
                forgetRefusal(save)
                setDraft(next)
              }}
              errors={save.error ? fieldErrors(save.error) : {}}
            />
            <SaveAndRemove
              isReady={isReady}
              isSaving={save.isPending}
              removeWords="Hapus jabatan ini"
              isRemoving={remove.isPending}
              onRemove={() => remove.mutate()}
            />
          </Stack>
        </form>
      </Stack>
    </SideSheet>
  )
}
