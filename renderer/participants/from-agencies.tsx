import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { folded } from '#shared/indonesian/folding.ts'
import { agencyNamesOn, isThereOn } from '#shared/people/agencies.ts'
import { FailedNote } from '../ui/failed-note.tsx'
import { PickMany, type Pickable } from '../ui/pick-many.tsx'
import type { AddProps } from './add-props.ts'
import { useAdding } from './use-adding.ts'

const MOST_AGENCIES = 2000
const OF_CAMAT = 'kecamatan'

/** Adds the heads of agencies, or all positions in them. */
export function FromAgencies({ directory, day, onClose, ...rest }: AddProps) {
  const { addFrom, isAdding, error } = useAdding(rest)
  const [includes, setIncludes] = useState<'heads' | 'all'>('heads')
  const there = directory.agencies.filter((each) => isThereOn(each, day))
  const items = there.map((agency): Pickable => {
    const { name, abbreviation } = agencyNamesOn(agency, day)
    return {
      id: agency.id,
      label: name,
      note: abbreviation === name ? undefined : abbreviation,
      isTaken: false,
      group: agency.kind === OF_CAMAT ? 'Kecamatan' : 'OPD',
      text: folded(`${name} ${abbreviation}`),
    }
  })
  const idsOf = (isCamat: boolean) =>
    there.filter(({ kind }) => (kind === OF_CAMAT) === isCamat).map(({ id }) => id)
  return (
    <>
      <PickMany
        label="OPD"
        placeholder="Nama atau singkatan"
        listLabel="OPD"
        items={items}
        quickPicks={[
          { label: 'Semua OPD', ids: idsOf(false) },
          { label: 'Semua kecamatan', ids: idsOf(true) },
        ]}
        most={MOST_AGENCIES}
        nothing="Tidak ada OPD yang cocok."
        above={
          <Radio.Group
            label="Yang ditambahkan"
            value={includes}
            onChange={(next) => setIncludes(next === 'all' ? 'all' : 'heads')}
          >
            <Stack gap="xs" pt="xs">
              <Radio value="heads" label="Kepalanya saja" />
              <Radio value="all" label="Semua jabatan di dalamnya" />
            </Stack>
          </Radio.Group>
        }
        isBusy={isAdding}
        onPick={(agencyIds) => addFrom({ kind: 'agencies', agencyIds, includes })}
        onClose={onClose}
      />
      <FailedNote error={error} />
    </>
  )
}
