import { Autocomplete, Button, Group } from '@mantine/core'
import { IconListDetails, IconMapPinPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { folded } from '#shared/indonesian/folding.ts'
import { api, client } from '../../client.ts'
import { FindingNotes } from '../../ui/finding-notes.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { notifyWithUndo } from '../../ui/undo.tsx'
import type { Edit } from '../../ui/use-undoable-draft.ts'
import type { MeetingDraft } from '../meeting-draft.ts'
import { VenuesDialog } from './venues-dialog.tsx'

interface PlaceFieldsProps {
  place: string
  address: string
  edit: Edit<MeetingDraft>
  closeGroup: () => void
  findings: readonly { message: string }[]
}

/** Where it is held; remembered places fill in their address. */
export function PlaceFields({ place, address, edit, closeGroup, findings }: PlaceFieldsProps) {
  const queryClient = useQueryClient()
  const [showsVenues, setShowsVenues] = useState(false)
  const venues = useQuery(api.meetings.venues.list.queryOptions())
  const known = venues.data?.find(({ name }) => folded(name) === folded(place))
  const reload = () => queryClient.invalidateQueries({ queryKey: api.meetings.venues.key() })
  const remember = useMutation({
    mutationFn: () => client.meetings.venues.create({ name: place, address, capacity: null }),
    onSuccess: async (venue) => {
      await reload()
      notifyWithUndo(`${venue.name} diingat untuk kegiatan berikutnya.`, async () => {
        await client.meetings.venues.remove({ id: venue.id, version: venue.version })
        await reload()
      })
    },
  })
  const take = (name: string) => {
    const venue = venues.data?.find((each) => each.name === name)
    edit(venue ? null : 'place', (before) => ({
      ...before,
      place: name,
      ...(venue && venue.address !== '' ? { address: venue.address } : {}),
    }))
  }
  return (
    <>
      <div>
        <Autocomplete
          label="Tempat"
          placeholder="Contoh: Pendapa Graha Maja Tama"
          maxLength={240}
          data={[...new Set((venues.data ?? []).map(({ name }) => name))]}
          value={place}
          description={known?.capacity ? `Memuat ${known.capacity} orang.` : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          onBlur={closeGroup}
          onChange={take}
        />
        <FindingNotes findings={findings} />
      </div>
      <LineField
        label="Alamat"
        maxLength={240}
        value={address}
        onBlur={closeGroup}
        onChange={(text) => edit('address', (before) => ({ ...before, address: text }))}
      />
      <Group gap="xs">
        {place.trim() !== '' && venues.isSuccess && known === undefined && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconMapPinPlus size={16} aria-hidden />}
            loading={remember.isPending}
            onClick={() => remember.mutate()}
          >
            Ingat tempat ini
          </Button>
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconListDetails size={16} aria-hidden />}
          onClick={() => setShowsVenues(true)}
        >
          Daftar tempat
        </Button>
      </Group>
      {showsVenues && <VenuesDialog onClose={() => setShowsVenues(false)} />}
    </>
  )
}
