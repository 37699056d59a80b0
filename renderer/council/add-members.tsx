import { NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Body, Decree, Membership, Seat } from '#shared/council/model.ts'
import { MOST_MEMBERS } from '#shared/council/model.ts'
import { dateWithWeekday, type IsoDate } from '#shared/indonesian/dates.ts'
import { folded } from '#shared/indonesian/folding.ts'
import { fullName } from '#shared/indonesian/names.ts'
import type { Directory } from '#shared/people/model.ts'
import { client } from '../client.ts'
import { pickablePositions, quickPicksOf } from '../commitments/pickable-positions.ts'
import { candidatesOn, indexOf } from '../commitments/seats.ts'
import { Dialog } from '../ui/dialog.tsx'
import { PickMany, type Pickable } from '../ui/pick-many.tsx'
import { useCouncilChanges } from './use-council.ts'

interface AddMembersProps {
  decree: Decree
  /** The body to which members are added; null begins with the first. */
  body: Body | null
  memberships: readonly Membership[]
  directory: Directory
  /** Day on which holders count. */
  date: IsoDate
  onClose: () => void
}

/** The role that most members of a body have is its last one. */
function usualRole(body: Body | undefined): string {
  const role = body?.roles.at(-1)
  return body === undefined || role === undefined ? '' : `${body.id} ${role.id}`
}

/** Adds any number of positions and people to a role. */
export function AddMembers({ decree, body, memberships, directory, date, onClose }: AddMembersProps) {
  const changes = useCouncilChanges()
  const [place, setPlace] = useState(() => usualRole(body ?? decree.bodies[0]))
  const [bodyId = '', roleId = ''] = place.split(' ')
  const chosenBody = decree.bodies.find(({ id }) => id === bodyId)
  const chosenRole = chosenBody?.roles.find(({ id }) => id === roleId)
  const candidates = useMemo(() => candidatesOn(indexOf(directory), date), [directory, date])

  const taken = new Set(
    memberships
      .filter((each) => each.decreeId === decree.id && each.bodyId === bodyId && each.endsOn === null)
      .flatMap(({ positionId, personId }) => positionId ?? personId ?? []),
  )
  const takenNote = `Sudah ada di ${chosenBody?.name ?? ''}`
  const people = directory.people
    .filter(({ isActive }) => isActive)
    .map((person): Pickable => {
      const name = fullName(person)
      const isTaken = taken.has(person.id)
      return {
        id: person.id,
        label: name,
        note: isTaken ? takenNote : undefined,
        isTaken,
        group: 'Orang, siapa pun jabatannya',
        text: folded(name),
      }
    })
  const personIds = new Set(people.map(({ id }) => id))

  const add = useMutation({
    mutationFn: (ids: readonly string[]) => {
      const seats = ids.map((id): Seat =>
        personIds.has(id) ? { kind: 'person', personId: id } : { kind: 'position', positionId: id },
      )
      return client.council.addMembers({ decreeId: decree.id, bodyId, roleId, seats })
    },
    onSuccess: ({ memberships: added, made }) => {
      changes.putMembers(added)
      const words = `${chosenRole?.name ?? ''} ${chosenBody?.name ?? ''}`
      changes.notify(`${added.length} ditambahkan sebagai ${words}.`, made)
      onClose()
    },
  })
  return (
    <Dialog onClose={onClose} title="Tambah anggota" size="xl">
      <PickMany
        label={`Pejabat pada ${dateWithWeekday(date)}, atau orang`}
        placeholder="Nama, jabatan, atau OPD"
        listLabel="Jabatan dan orang"
        items={[...pickablePositions(candidates, taken, takenNote), ...people]}
        quickPicks={quickPicksOf(candidates, taken, { holdersOnly: false })}
        most={MOST_MEMBERS}
        nothing="Tidak ada yang cocok. Lengkapi dahulu tampilan Jabatan atau Orang."
        above={
          <NativeSelect
            label="Sebagai"
            value={place}
            data={decree.bodies.map(({ id, name, roles }) => ({
              group: name,
              items: roles.map((role) => ({ value: `${id} ${role.id}`, label: `${role.name}, ${name}` })),
            }))}
            onChange={(event) => setPlace(event.currentTarget.value)}
          />
        }
        isBusy={add.isPending}
        onPick={(ids) => add.mutate(ids)}
        onClose={onClose}
      />
    </Dialog>
  )
}
