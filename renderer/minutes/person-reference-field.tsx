import { useMemo } from 'react'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { EMPTY_GUEST, type PersonReference } from '#shared/meetings/person-reference.ts'
import { splitName } from '#shared/people/splitting-names.ts'
import { personChoices, positionChoices } from '../people/choices.ts'
import type { DirectoryIndex } from '../people/directory-index.ts'
import { useDirectory } from '../people/use-directory.ts'
import type { Choice } from '../ui/choice.ts'
import { PickField } from '../ui/pick-field.tsx'

interface PersonReferenceFieldProps {
  label: string
  placeholder: string
  /** The day on which holders are looked up. */
  day: IsoDate
  value: PersonReference | null
  onChange: (value: PersonReference | null) => void
}

const GUEST = 'guest'

/** Names a reference among the choices. */
function keyOf(reference: PersonReference): string {
  switch (reference.kind) {
    case 'position':
      return `position ${reference.positionId}`
    case 'person':
      return `person ${reference.personId}`
    case 'guest':
      return GUEST
  }
}

function choicesOf(index: DirectoryIndex, day: IsoDate, chosen: PersonReference | null): Choice[] {
  return [
    ...positionChoices(index, day, chosen?.kind === 'position' ? chosen.positionId : null).map((each) => ({
      ...each,
      value: `position ${each.value}`,
    })),
    ...personChoices(index).map((each) => ({ ...each, value: `person ${each.value}` })),
  ]
}

function referenceOf(key: string): PersonReference | null {
  const [kind, id = ''] = key.split(' ')
  if (kind === 'position') return { kind, positionId: id }
  return kind === 'person' ? { kind, personId: id } : null
}

/** A position, whoever holds it on the day; a person; or somebody from outside, by the name that is typed. */
export function PersonReferenceField({
  label,
  placeholder,
  day,
  value,
  onChange,
}: PersonReferenceFieldProps) {
  const { index } = useDirectory()
  const known = useMemo(() => (index === null ? [] : choicesOf(index, day, value)), [index, day, value])
  const choices =
    value?.kind === 'guest'
      ? [{ value: GUEST, label: fullName(value), detail: 'Dari luar' }, ...known]
      : known
  const holder = value?.kind === 'position' ? index?.holder(value.positionId, day) : undefined
  const heldBy =
    value?.kind !== 'position' || index === null
      ? undefined
      : holder
        ? `Dipegang ${fullName(holder.person)} pada hari itu.`
        : 'Jabatan ini kosong pada hari itu.'
  return (
    <PickField
      label={label}
      placeholder={placeholder}
      clearable
      choices={choices}
      value={value === null ? null : keyOf(value)}
      onChange={(picked) => {
        if (picked !== GUEST) onChange(picked === null ? null : referenceOf(picked))
      }}
      create={{
        label: (typed) => `Orang dari luar: ${typed}`,
        run: (typed) => {
          const { titlesBefore, name, titlesAfter } = splitName(typed)
          onChange({ kind: 'guest', ...EMPTY_GUEST, titlesBefore, name, titlesAfter })
        },
      }}
      description={heldBy}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  )
}
