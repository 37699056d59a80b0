import { useMemo } from 'react'
import { fullName } from '#shared/indonesian/names.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { isValidOn } from '#shared/people/appointments.ts'
import type { Choice } from '../../ui/choice.ts'
import { PickField } from '../../ui/pick-field.tsx'
import type { PickedPerson } from '../new-people.ts'
import type { DirectoryIndex } from '../seats.ts'

interface PersonPickProps {
  index: DirectoryIndex
  date: IsoDate
  value: PickedPerson | null
  onChange: (value: PickedPerson | null) => void
  error?: string | null
}

const NEW = 'new'

/** Active people with what they are on that day. */
function choicesOn(index: DirectoryIndex, date: IsoDate): Choice[] {
  const held = new Map<string, string[]>()
  for (const appointment of index.directory.appointments) {
    const title = index.positions.get(appointment.positionId)?.title
    if (title === undefined || !isValidOn(appointment, date)) continue
    held.set(appointment.personId, [...(held.get(appointment.personId) ?? []), title])
  }
  return index.directory.people
    .filter((person) => person.isActive)
    .map((person) => ({
      value: person.id,
      label: fullName(person),
      detail: held.get(person.id)?.join('; ') ?? 'Tidak menjabat pada tanggal ini',
    }))
}

/** Chooses a person by typing a few letters; a name that is not there yet can be taken as it is typed. */
export function PersonPick({ index, date, value, onChange, error }: PersonPickProps) {
  const known = useMemo(() => choicesOn(index, date), [index, date])
  const choices =
    value?.kind === 'new' ? [{ value: NEW, label: value.name, detail: 'Orang baru' }, ...known] : known
  return (
    <PickField
      label="Orang"
      placeholder="Ketik nama, atau nama baru lengkap dengan gelarnya"
      data-autofocus
      choices={choices}
      value={value === null ? null : value.kind === 'new' ? NEW : value.id}
      onChange={(picked) => {
        if (picked === null) onChange(null)
        else if (picked !== NEW) onChange({ kind: 'known', id: picked })
      }}
      create={{
        label: (typed) => `Orang baru: ${typed}`,
        run: (name) => onChange({ kind: 'new', name }),
      }}
      {...(error ? { error } : {})}
    />
  )
}
