import { useMemo } from 'react'
import { dateWithWeekday } from '#shared/indonesian/dates.ts'
import { folded } from '#shared/indonesian/folding.ts'
import { fullName } from '#shared/indonesian/names.ts'
import type { PersonReference } from '#shared/meetings/person-reference.ts'
import { MOST_PARTICIPANTS } from '#shared/participants/model.ts'
import { pickablePositions, quickPicksOf } from '../commitments/pickable-positions.ts'
import { candidatesOn, indexOf } from '../commitments/seats.ts'
import { useCouncilPositions } from '../council/use-council.ts'
import { FailedNote } from '../ui/failed-note.tsx'
import { PickMany, type Pickable } from '../ui/pick-many.tsx'
import type { AddProps } from './add-props.ts'
import { useAdding } from './use-adding.ts'

const TAKEN = 'Sudah ada di daftar'

/** Chooses any number of positions and people, the council among them. */
export function FromPeople({ directory, day, participants, onClose, ...rest }: AddProps) {
  const { add, isAdding, error } = useAdding(rest)
  const council = useCouncilPositions(directory, day)
  const candidates = useMemo(() => candidatesOn(indexOf(directory), day), [directory, day])
  const taken = new Set(
    participants.flatMap(({ who }) =>
      who.kind === 'position' ? who.positionId : who.kind === 'person' ? who.personId : [],
    ),
  )
  const people = directory.people
    .filter(({ isActive }) => isActive)
    .map((person): Pickable => {
      const name = fullName(person)
      const isTaken = taken.has(person.id)
      return {
        id: person.id,
        label: name,
        note: isTaken ? TAKEN : undefined,
        isTaken,
        group: 'Orang, siapa pun jabatannya',
        text: folded(`${name} ${person.employeeNumber}`),
      }
    })
  const personIds = new Set(people.map(({ id }) => id))
  const ofCouncil = candidates
    .filter(({ position }) => council.has(position.id) && !taken.has(position.id))
    .map(({ position }) => position.id)
  const referenceOf = (id: string): PersonReference =>
    personIds.has(id) ? { kind: 'person', personId: id } : { kind: 'position', positionId: id }
  return (
    <>
      <PickMany
        label={`Pejabat pada ${dateWithWeekday(day)}, atau orang`}
        placeholder="Nama, jabatan, OPD, atau NIP"
        listLabel="Jabatan dan orang"
        items={[...pickablePositions(candidates, taken, TAKEN), ...people]}
        quickPicks={[
          { label: 'Dewan Smart City', ids: ofCouncil },
          ...quickPicksOf(candidates, taken, { holdersOnly: false }),
        ]}
        most={MOST_PARTICIPANTS}
        nothing="Tidak ada yang cocok. Tambahkan sebagai tamu, atau lengkapi Orang & OPD."
        isBusy={isAdding}
        onPick={(ids) => add(ids.map(referenceOf))}
        onClose={onClose}
      />
      <FailedNote error={error} />
    </>
  )
}
