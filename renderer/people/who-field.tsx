import { Group, Stack } from '@mantine/core'
import { useMemo } from 'react'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { EMPTY_GUEST, type PersonReference } from '#shared/meetings/person-reference.ts'
import { splitName } from '#shared/people/splitting-names.ts'
import type { Choice } from '../ui/choice.ts'
import { LineField } from '../ui/line-field.tsx'
import { PickField } from '../ui/pick-field.tsx'
import { personChoices, positionChoices } from './choices.ts'
import type { DirectoryIndex } from './directory-index.ts'

interface WhoFieldProps {
  label: string
  index: DirectoryIndex
  /** The day on which holders count. */
  date: IsoDate
  value: PersonReference | null
  onChange: (who: PersonReference | null) => void
  error?: string | undefined
  placeholder?: string
  'data-autofocus'?: boolean
}

const GUEST = 'guest'

function valueOf(who: PersonReference | null): string | null {
  if (who === null) return null
  if (who.kind === 'guest') return GUEST
  return who.kind === 'position' ? `position ${who.positionId}` : `person ${who.personId}`
}

function referenceOf(value: string): PersonReference | null {
  const [kind = '', id = ''] = value.split(' ')
  if (kind === 'position') return { kind, positionId: id }
  return kind === 'person' ? { kind, personId: id } : null
}

const prefixed = (prefix: string, choices: readonly Choice[]) =>
  choices.map((choice) => ({ ...choice, value: `${prefix} ${choice.value}` }))

/** Names a position, a person, or somebody from outside whose name is typed. */
export function WhoField({ index, date, value, onChange, error, ...rest }: WhoFieldProps) {
  const chosenPosition = value?.kind === 'position' ? value.positionId : null
  const known = useMemo(
    () => [
      ...prefixed('position', positionChoices(index, date, chosenPosition)),
      ...prefixed('person', personChoices(index)),
    ],
    [index, date, chosenPosition],
  )
  const guest = value?.kind === 'guest' ? value : null
  const choices =
    guest === null ? known : [{ value: GUEST, label: fullName(guest), detail: 'Tamu dari luar' }, ...known]
  return (
    <Stack gap="xs">
      <PickField
        placeholder="Ketik jabatan atau nama"
        {...rest}
        choices={choices}
        value={valueOf(value)}
        clearable
        onChange={(picked) => {
          if (picked !== GUEST) onChange(picked === null ? null : referenceOf(picked))
        }}
        create={{
          label: (typed) => `Tamu dari luar: ${typed}`,
          run: (typed) => {
            const { titlesBefore, name, titlesAfter } = splitName(typed)
            onChange({ kind: 'guest', ...EMPTY_GUEST, titlesBefore, name, titlesAfter })
          },
        }}
        {...(error === undefined ? {} : { error })}
      />
      {guest !== null && (
        <Group gap="sm" grow wrap="wrap">
          <LineField
            label="Jabatan tamu"
            maxLength={200}
            value={guest.position}
            onChange={(text) => onChange({ ...guest, position: text })}
          />
          <LineField
            label="Instansi tamu"
            maxLength={160}
            value={guest.agency}
            onChange={(text) => onChange({ ...guest, agency: text })}
          />
        </Group>
      )}
    </Stack>
  )
}
