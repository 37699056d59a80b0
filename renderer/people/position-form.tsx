import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import type { PositionInput } from '#shared/people/model.ts'
import { TIERS } from '#shared/people/precedence.ts'
import { PickField } from '../ui/pick-field.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { agencyChoices } from './choices.ts'
import type { DirectoryIndex } from './directory-index.ts'

interface PositionFormProps {
  index: DirectoryIndex
  value: PositionInput
  onChange: (position: PositionInput) => void
  errors: Readonly<Record<string, string>>
}

/** What a position is called, where it belongs, and how it is printed. */
export function PositionForm({ index, value, onChange, errors }: PositionFormProps) {
  const { today } = useProgramStatus()
  const agencies = useMemo(() => agencyChoices(index, today, value.agencyId), [index, today, value.agencyId])
  return (
    <Stack gap="md">
      <TextInput
        label="Nama jabatan"
        required
        data-autofocus
        placeholder="Contoh: Kepala Dinas Kesehatan"
        value={value.title}
        error={errors['title']}
        onChange={(event) => onChange({ ...value, title: event.currentTarget.value })}
      />
      <PickField
        label="OPD"
        choices={agencies}
        value={value.agencyId}
        clearable
        onChange={(agencyId) => onChange({ ...value, agencyId })}
      />
      <NativeSelect
        label="Tingkat urutan"
        description="Menurut UU 9/2010 pasal 11; urutan di dalam tingkat diatur dengan menyeret."
        value={String(value.tier)}
        data={TIERS.map((each) => ({ value: String(each.tier), label: `${each.tier}. ${each.name}` }))}
        onChange={(event) => onChange({ ...value, tier: Number(event.currentTarget.value) })}
      />
      <Checkbox
        label="Cetak pangkat dan NIP"
        description="Bupati dan Wakil Bupati tidak memakainya."
        checked={value.printsRankAndNumber}
        onChange={(event) => onChange({ ...value, printsRankAndNumber: event.currentTarget.checked })}
      />
    </Stack>
  )
}
