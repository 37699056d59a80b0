import { ActionIcon, Button, Group, NumberInput, Stack, Text } from '@mantine/core'
import { IconMapPinPlus, IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Venue, VenueInput } from '#shared/meetings/model.ts'
import { api, client } from '../../client.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { QueryFailed } from '../../ui/query-failed.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { SavedNote } from '../../ui/saved-note.tsx'
import { notifyWithUndo } from '../../ui/undo.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import { useStoredDraft } from '../../ui/use-stored-draft.ts'
import classes from './summary.module.css'

const NEW_VENUE: VenueInput = { name: 'Tempat baru', address: '', capacity: null }

/** Names what is typed at the places while it is being saved. */
const VENUE_DRAFTS = 'venues'

function useVenues() {
  const queryClient = useQueryClient()
  const key = api.meetings.venues.list.queryKey()
  return {
    put: (venue: Venue) =>
      queryClient.setQueryData(key, (old) => old?.map((each) => (each.id === venue.id ? venue : each))),
    reload: () => queryClient.invalidateQueries({ queryKey: key }),
  }
}

function VenueRow({ venue }: { venue: Venue }) {
  const { put, reload } = useVenues()
  const { id } = venue
  const version = useRef(venue.version)
  const { value, change, state, error, flush } = useAutosave<VenueInput>(
    VENUE_DRAFTS,
    { name: venue.name, address: venue.address, capacity: venue.capacity },
    async (changes) => {
      const saved = await client.meetings.venues.update({ id, version: version.current, changes })
      version.current = saved.version
      put(saved)
    },
  )
  const remove = useMutation({
    mutationFn: async () => {
      await flush()
      await client.meetings.venues.remove({ id, version: version.current })
    },
    onSuccess: async () => {
      await reload()
      notifyWithUndo(`${value.name} dihapus dari daftar tempat.`, async () => {
        await client.meetings.venues.restore({ id })
        await reload()
      })
    },
  })
  const set = (changes: Partial<VenueInput>) => change({ ...value, ...changes })
  return (
    <li className={classes.venue}>
      <div className={classes.day}>
        <LineField
          label="Nama tempat"
          maxLength={240}
          className={classes.sessionName}
          value={value.name}
          error={value.name.trim() === '' ? 'Isi nama tempat.' : undefined}
          onChange={(text) => set({ name: text })}
        />
        <LineField
          label="Alamat"
          maxLength={240}
          className={classes.sessionName}
          value={value.address}
          onChange={(text) => set({ address: text })}
        />
        <NumberInput
          label="Kursi"
          min={1}
          max={100_000}
          allowDecimal={false}
          hideControls
          className={classes.seats}
          value={value.capacity ?? ''}
          onChange={(seats) => set({ capacity: typeof seats === 'number' && seats > 0 ? seats : null })}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          className={classes.removeDay}
          aria-label={`Hapus ${value.name}`}
          onClick={() => remove.mutate()}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </div>
      {state === 'failed' && <SavedNote state={state} error={error} retry={flush} />}
    </li>
  )
}

/** The places that are remembered, changed in place. */
export function VenuesDialog({ onClose }: { onClose: () => void }) {
  const { reload } = useVenues()
  const { data: venues, error } = useStoredDraft({
    draftId: VENUE_DRAFTS,
    queryKey: api.meetings.venues.list.queryKey(),
    read: (options) => client.meetings.venues.list(undefined, options),
  })
  const add = useMutation({
    mutationFn: () => client.meetings.venues.create(NEW_VENUE),
    onSuccess: reload,
  })
  return (
    <Dialog onClose={onClose} title="Daftar tempat" size="xl">
      <Stack gap="md">
        {error !== null && <QueryFailed error={error} />}
        {venues === undefined && error === null && <RowsSkeleton />}
        {venues?.length === 0 && (
          <Text c="dimmed">Tempat yang dicatat di sini ditawarkan saat mengisi kegiatan.</Text>
        )}
        <ul className={classes.list}>
          {(venues ?? []).map((venue) => (
            <VenueRow key={venue.id} venue={venue} />
          ))}
        </ul>
        <Group justify="space-between">
          <Button
            variant="default"
            leftSection={<IconMapPinPlus size={16} aria-hidden />}
            loading={add.isPending}
            onClick={() => add.mutate()}
          >
            Tambah tempat
          </Button>
          <Button onClick={onClose}>Selesai</Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
