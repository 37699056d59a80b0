import type { IsoDate } from '#shared/indonesian/dates.ts'
import { folded } from '#shared/indonesian/folding.ts'
import { fullName } from '#shared/indonesian/names.ts'
import type { Signatory } from '#shared/commitments/model.ts'
import { headPositionOf, isThereOn, positionOn } from '#shared/people/agencies.ts'
import { heldTitle, holderOn } from '#shared/people/appointments.ts'
import type { Agency, Appointment, Directory, Person, Position } from '#shared/people/model.ts'
import { byPrecedence } from '#shared/people/precedence.ts'

/** The directory by id, for lists that name many people. */
export interface DirectoryIndex {
  directory: Directory
  people: ReadonlyMap<string, Person>
  positions: ReadonlyMap<string, Position>
  appointments: ReadonlyMap<string, Appointment>
  agencies: ReadonlyMap<string, Agency>
}

function byId<T extends { id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]))
}

export function indexOf(directory: Directory): DirectoryIndex {
  return {
    directory,
    people: byId(directory.people),
    positions: byId(directory.positions),
    appointments: byId(directory.appointments),
    agencies: byId(directory.agencies),
  }
}

/** A place on the sheet as the list shows it. */
export interface Seat {
  /** `dr. Siti Aminah, M.Kes.`; null while nobody is chosen. */
  name: string | null
  /** `Plt. Kepala Dinas Kesehatan` */
  position: string
  /** `a.n. Bupati Mojokerto`, `diwakili oleh ...`; empty when they sign for themselves. */
  form: string
}

/** Who sits on a place of the sheet, in running text, with the titles of that day. */
export function seatOf(signatory: Signatory, index: DirectoryIndex, date: IsoDate): Seat {
  const titleOf = (id: string) => {
    const position = index.positions.get(id)
    return position === undefined ? 'Jabatan tidak ditemukan' : positionOn(position, date).title
  }
  const superior = (id: string) => heldTitle(holderOn(index.directory.appointments, id, date), titleOf(id))
  const nameOf = (appointment: Appointment | undefined) => {
    const person = index.people.get(appointment?.personId ?? '')
    return person === undefined ? null : fullName(person)
  }
  const appointment = index.appointments.get(signatory.appointmentId ?? '')
  const position = heldTitle(appointment, titleOf(signatory.positionId))
  const { form } = signatory
  switch (form.kind) {
    case 'self':
      return { name: nameOf(appointment), position, form: '' }
    case 'onBehalf':
      return { name: nameOf(appointment), position, form: `a.n. ${superior(form.ofPositionId)}` }
    case 'onBehalfLower':
      return {
        name: nameOf(appointment),
        position,
        form: `a.n. ${superior(form.ofPositionId)}, ${superior(form.throughPositionId)}, u.b.`,
      }
    case 'represented': {
      const representative = index.appointments.get(form.byAppointmentId)
      const title = heldTitle(representative, titleOf(representative?.positionId ?? ''))
      return { name: nameOf(representative), position, form: `diwakili oleh ${title}` }
    }
  }
}

/** A position that can be put on the sheet, with whoever holds it on that day. */
export interface Candidate {
  position: Position
  holder: { appointment: Appointment; person: Person } | null
  /** Title of the position with the mark of an acting holder. */
  title: string
  isAgencyHead: boolean
  agencyKind: Agency['kind'] | null
  /** Text that a search looks into, folded. */
  text: string
}

/** Positions that head an agency on that day. */
function headIds({ directory }: DirectoryIndex, date: IsoDate): ReadonlySet<string> {
  const byAgency = Map.groupBy(directory.positions, (position) => positionOn(position, date).agencyId)
  return new Set(
    directory.agencies.flatMap((agency) => {
      const head = headPositionOf(agency, byAgency.get(agency.id) ?? [], date)
      return head === null ? [] : [head.id]
    }),
  )
}

/** All positions that are there on that day by precedence, each with its holder. */
export function candidatesOn(index: DirectoryIndex, date: IsoDate): Candidate[] {
  const { directory } = index
  const appointmentsOf = Map.groupBy(directory.appointments, (appointment) => appointment.positionId)
  const heads = headIds(index, date)
  const there = directory.positions.filter((position) => isThereOn(position, date))
  return there.toSorted(byPrecedence).map((position) => {
    const { title: ownTitle, agencyId } = positionOn(position, date)
    const appointment = holderOn(appointmentsOf.get(position.id) ?? [], position.id, date)
    const person = index.people.get(appointment?.personId ?? '')
    const agency = index.agencies.get(agencyId ?? '')
    const title = heldTitle(appointment, ownTitle)
    return {
      position,
      holder: appointment && person ? { appointment, person } : null,
      title,
      isAgencyHead: heads.has(position.id),
      agencyKind: agency?.kind ?? null,
      text: folded(
        [title, person ? fullName(person) : '', agency?.name ?? '', agency?.abbreviation ?? ''].join(' '),
      ),
    }
  })
}

/** A place for that position, signed by its holder. */
export function signatoryFor(candidate: Candidate, newId: () => string): Signatory {
  return {
    id: newId(),
    positionId: candidate.position.id,
    appointmentId: candidate.holder?.appointment.id ?? null,
    form: { kind: 'self' },
  }
}
