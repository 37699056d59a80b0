import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState, type FormEvent } from 'react'
import { fullName } from '#shared/indonesian/names.ts'
import { heldTitle, periodWords } from '#shared/people/appointments.ts'
import type { Position, PositionInput } from '#shared/people/model.ts'
import { TIERS } from '#shared/people/precedence.ts'
import { client } from '../client.ts'
import { SideSheet } from '../ui/dialog.tsx'
import { fieldErrors, isStale, showError } from '../ui/errors.tsx'
import { TextLink } from '../ui/links.tsx'
import { PickField } from '../ui/pick-field.tsx'
import { notifyDone, notifyWithUndo } from '../ui/undo.tsx'
import { agencyChoices } from './choices.ts'
import type { DirectoryIndex } from './directory-index.ts'
import classes from './people.module.css'
import { useDirectoryChanges } from './use-directory.ts'

interface PositionDrawerProps {
  /** Null for a new one. */
  position: Position | null
  index: DirectoryIndex
  onClose: () => void
}

const EMPTY: PositionInput = { title: '', agencyId: null, tier: 7, printsRankAndNumber: true }

/** Adds or changes a position, and shows who held it. */
export function PositionDrawer({ position, index, onClose }: PositionDrawerProps) {
  const changes = useDirectoryChanges()
  const [draft, setDraft] = useState<PositionInput>(position ?? EMPTY)
  const agencies = useMemo(() => agencyChoices(index), [index])
  const held = (position ? (index.appointmentsByPosition.get(position.id) ?? []) : []).toSorted(
    (first, second) => second.startsOn.localeCompare(first.startsOn),
  )
  const { title, agencyId, tier, printsRankAndNumber } = draft
  const input = { title, agencyId, tier, printsRankAndNumber }

  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      position
        ? client.people.updatePosition({ id: position.id, version: position.version, changes: input })
        : client.people.createPosition(input),
    onSuccess: (saved) => {
      changes.put('positions', saved)
      if (!position) notifyDone(`${saved.title} ditambahkan.`)
      onClose()
    },
    onError: (error) => {
      if (isStale(error)) void changes.reload()
      if (Object.keys(fieldErrors(error)).length === 0) showError(error)
    },
  })
  const remove = useMutation({
    mutationFn: ({ id, version }: Position) => client.people.removePosition({ id, version }),
    onSuccess: (_removed, { id, title: name }) => {
      onClose()
      changes.take('positions', id)
      notifyWithUndo(`${name} dihapus.`, async () => {
        changes.put('positions', await client.people.restorePosition({ id }))
      })
    },
  })
  const errors = save.error ? fieldErrors(save.error) : {}
  const isReady = title.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) save.mutate()
  }
  return (
    <SideSheet onClose={onClose} title={position ? position.title : 'Tambah jabatan'}>
      <Stack gap="lg">
        <form onSubmit={submit} noValidate>
          <Stack gap="md">
            <TextInput
              label="Nama jabatan"
              required
              data-autofocus
              placeholder="Contoh: Kepala Dinas Kesehatan"
              value={title}
              error={errors['title']}
              onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
            />
            <PickField
              label="OPD"
              choices={agencies}
              value={agencyId}
              clearable
              onChange={(next) => setDraft({ ...draft, agencyId: next })}
            />
            <NativeSelect
              label="Tingkat urutan"
              description="Menurut UU 9/2010 pasal 11; urutan di dalam tingkat diatur dengan menyeret."
              value={String(tier)}
              data={TIERS.map((each) => ({ value: String(each.tier), label: `${each.tier}. ${each.name}` }))}
              onChange={(event) => setDraft({ ...draft, tier: Number(event.currentTarget.value) })}
            />
            <Checkbox
              label="Cetak pangkat dan NIP"
              description="Bupati dan Wakil Bupati tidak memakainya."
              checked={printsRankAndNumber}
              onChange={(event) => setDraft({ ...draft, printsRankAndNumber: event.currentTarget.checked })}
            />
            <Group>
              <Button type="submit" loading={save.isPending} disabled={!isReady}>
                {position ? 'Simpan' : 'Tambah jabatan'}
              </Button>
            </Group>
          </Stack>
        </form>
        {position && (
          <Stack gap="xs">
            <Title order={2}>Pemegang dari waktu ke waktu</Title>
            {held.length === 0 && (
              <Text c="dimmed">Belum pernah ada. Beri jabatan ini lewat rincian orang.</Text>
            )}
            <ul className={classes.periods}>
              {held.map((appointment) => {
                const person = index.personById.get(appointment.personId)
                return (
                  <li key={appointment.id} className={classes.period}>
                    <Stack gap={0}>
                      {person ? (
                        <TextLink to="/orang" search={{ id: person.id }}>
                          {fullName(person)}
                        </TextLink>
                      ) : (
                        <Text>Orang yang sudah dihapus</Text>
                      )}
                      <Text size="xs" c="dimmed">
                        {heldTitle(appointment, '').trim() || 'Definitif'}, {periodWords(appointment)}
                      </Text>
                    </Stack>
                  </li>
                )
              })}
            </ul>
            <Group>
              <Button
                variant="subtle"
                color="red"
                leftSection={<IconTrash size={16} aria-hidden />}
                loading={remove.isPending}
                onClick={() => remove.mutate(position)}
              >
                Hapus jabatan ini
              </Button>
            </Group>
          </Stack>
        )}
      </Stack>
    </SideSheet>
  )
}
