import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { TIERS } from '#shared/people/precedence.ts'
import { PickField } from '../ui/pick-field.tsx'
import { agencyChoices, positionChoices } from './choices.ts'
import type { DirectoryIndex } from './directory-index.ts'

/** A position that does not exist yet. */
export interface NewPosition {
  title: string
  agencyId: string | null
  tier: number
}

/** Heads of agencies: the tier most new positions belong to. */
const USUAL_TIER = 7

/** Whether a position is chosen, or a new one has its title. */
export function isPositionReady(position: string | NewPosition | null): position is string | NewPosition {
  return position !== null && (typeof position === 'string' || position.title.trim() !== '')
}

interface PositionFieldsProps {
  index: DirectoryIndex
  /** Whose holders are shown beside the positions. */
  date: IsoDate
  /** An id, or one that is made on the way. */
  value: string | NewPosition | null
  onChange: (position: string | NewPosition | null) => void
  label?: string
  takesFocus?: boolean
}

/** Chooses a position; one that is not in the list is made on the way. */
export function PositionFields({
  index,
  date,
  value,
  onChange,
  label = 'Jabatan',
  takesFocus = false,
}: PositionFieldsProps) {
  const chosen = typeof value === 'string' ? value : null
  const agencyId = value === null || typeof value === 'string' ? null : value.agencyId
  const positions = useMemo(() => positionChoices(index, date, chosen), [index, date, chosen])
  const agencies = useMemo(() => agencyChoices(index, date, agencyId), [index, date, agencyId])
  if (value === null || typeof value === 'string')
    return (
      <PickField
        label={label}
        choices={positions}
        value={value}
        clearable
        data-autofocus={takesFocus}
        onChange={onChange}
        create={{
          label: (typed) => `Tambah jabatan baru: ${typed}`,
          run: (title) => onChange({ title, agencyId: null, tier: USUAL_TIER }),
        }}
      />
    )
  return (
    <Stack gap="md">
      <TextInput
        label="Jabatan baru"
        value={value.title}
        data-autofocus
        onChange={(event) => onChange({ ...value, title: event.currentTarget.value })}
        description="Jabatan ini ditambahkan ke daftar."
      />
      <PickField
        label="OPD"
        choices={agencies}
        value={value.agencyId}
        clearable
        onChange={(next) => onChange({ ...value, agencyId: next })}
      />
      <NativeSelect
        label="Tingkat urutan"
        value={String(value.tier)}
        data={TIERS.map(({ tier, name }) => ({ value: String(tier), label: `${tier}. ${name}` }))}
        onChange={(event) => onChange({ ...value, tier: Number(event.currentTarget.value) })}
      />
    </Stack>
  )
}
