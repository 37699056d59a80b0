import { NativeSelect, Stack } from '@mantine/core'
import { useMemo } from 'react'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import type { Signer } from '#shared/meeting-papers/model.ts'
import { positionChoices } from '../people/choices.ts'
import { useDirectory } from '../people/use-directory.ts'
import { PickField } from '../ui/pick-field.tsx'

interface SignerFieldProps {
  label: string
  signer: Signer | null
  /** The day on which holders count. */
  day: IsoDate
  onChange: (signer: Signer | null) => void
}

type Form = Signer['form']

const KINDS: readonly { value: Form['kind']; label: string }[] = [
  { value: 'self', label: 'Atas nama sendiri' },
  { value: 'onBehalf', label: 'a.n. (atas nama)' },
  { value: 'onBehalfLower', label: 'a.n. dan u.b. (untuk beliau)' },
]

function formOf(kind: Form['kind'], before: Form, superior: string): Form {
  const ofPositionId = before.kind === 'self' ? superior : before.ofPositionId
  switch (kind) {
    case 'self':
      return { kind }
    case 'onBehalf':
      return { kind, ofPositionId }
    case 'onBehalfLower':
      return {
        kind,
        ofPositionId,
        throughPositionId: before.kind === 'onBehalfLower' ? before.throughPositionId : superior,
      }
  }
}

/** Who signs: the position, and on whose behalf. */
export function SignerField({ label, signer, day, onChange }: SignerFieldProps) {
  const { index } = useDirectory()
  const positionId = signer?.positionId ?? null
  const choices = useMemo(
    () => (index === null ? [] : positionChoices(index, day, positionId)),
    [index, day, positionId],
  )
  const holder = positionId === null ? null : index?.holder(positionId, day)
  const highest = index?.positions[0]?.id ?? ''
  const form = signer?.form ?? { kind: 'self' }
  return (
    <Stack gap="sm">
      <PickField
        label={label}
        placeholder="Ketik jabatan"
        choices={choices}
        value={positionId}
        clearable
        onChange={(next) => onChange(next === null ? null : { positionId: next, form })}
        description={
          positionId === null || index === null
            ? undefined
            : holder
              ? fullName(holder.person)
              : 'Jabatan ini kosong pada hari itu.'
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
      {signer !== null && (
        <NativeSelect
          label="Menandatangani"
          data={KINDS.map((each) => ({ ...each }))}
          value={form.kind}
          onChange={(event) => {
            const found = KINDS.find(({ value }) => value === event.currentTarget.value)
            if (found) onChange({ ...signer, form: formOf(found.value, form, highest) })
          }}
        />
      )}
      {signer !== null && form.kind !== 'self' && (
        <PickField
          label="Atas nama"
          choices={choices}
          value={form.ofPositionId}
          onChange={(next) => next !== null && onChange({ ...signer, form: { ...form, ofPositionId: next } })}
        />
      )}
      {signer !== null && form.kind === 'onBehalfLower' && (
        <PickField
          label="Melalui (u.b.)"
          choices={choices}
          value={form.throughPositionId}
          onChange={(next) =>
            next !== null && onChange({ ...signer, form: { ...form, throughPositionId: next } })
          }
        />
      )}
    </Stack>
  )
}
