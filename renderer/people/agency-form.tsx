import { NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import type { AgencyInput } from '#shared/people/model.ts'
import { LogoField } from '../ui/logo-field.tsx'
import { PickField } from '../ui/pick-field.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { AgencyNameFields } from './agency-name-fields.tsx'
import { AGENCY_KINDS } from './agency-words.ts'
import { agencyChoices } from './choices.ts'
import type { DirectoryIndex } from './directory-index.ts'
import classes from './people.module.css'

/** Lines of a letterhead under the region's name, at most. */
const MOST_LINES = 3

interface AgencyFormProps {
  index: DirectoryIndex
  /** The agency itself, which cannot belong to itself; null for a new one. */
  id: string | null
  value: AgencyInput
  onChange: (agency: AgencyInput) => void
  errors: Readonly<Record<string, string>>
}

/** What an agency is called, what it belongs to, where it is, and its own letterhead. */
export function AgencyForm({ index, id, value, onChange, errors }: AgencyFormProps) {
  const { today } = useProgramStatus()
  const set = (changes: Partial<AgencyInput>) => onChange({ ...value, ...changes })
  const parents = useMemo(
    () => agencyChoices(index, today, value.parentId).filter((each) => each.value !== id),
    [index, today, value.parentId, id],
  )
  return (
    <Stack gap="md">
      <AgencyNameFields value={value} onChange={set} errors={errors} />
      <NativeSelect
        label="Jenis"
        className={classes.titles}
        value={value.kind}
        data={AGENCY_KINDS.map((kind) => ({ ...kind }))}
        onChange={(event) => {
          const kind = AGENCY_KINDS.find((each) => each.value === event.currentTarget.value)
          if (kind) set({ kind: kind.value })
        }}
      />
      <PickField
        label="OPD induk"
        description="Kosongkan bila berdiri sendiri. Contoh: RSUD di bawah Dinas Kesehatan."
        choices={parents}
        value={value.parentId}
        clearable
        onChange={(parentId) => set({ parentId })}
      />
      <TextInput
        label="Alamat"
        value={value.address}
        error={errors['address']}
        onChange={(event) => set({ address: event.currentTarget.value })}
      />
      <TextInput
        label="Telepon, laman, dan surel"
        placeholder="Contoh: Telp. (0321) 321957, dinkes.mojokertokab.go.id"
        value={value.contacts}
        error={errors['contacts']}
        onChange={(event) => set({ contacts: event.currentTarget.value })}
      />
      <Textarea
        label="Baris kop sendiri"
        description="Paling banyak tiga baris di bawah nama daerah; baris terakhir dicetak besar. Kosongkan untuk memakai nama OPD."
        minRows={2}
        maxRows={MOST_LINES}
        value={value.letterheadLines.join('\n')}
        error={errors['letterheadLines']}
        onChange={(event) => {
          const lines = event.currentTarget.value.split('\n').slice(0, MOST_LINES)
          set({ letterheadLines: lines.join('') === '' ? [] : lines })
        }}
      />
      <LogoField label="Logo kop sendiri" value={value.logo} onChange={(logo) => set({ logo })} />
      <Text size="xs" c="dimmed">
        Tanpa logo sendiri, kopnya memakai logo daerah.
      </Text>
    </Stack>
  )
}
