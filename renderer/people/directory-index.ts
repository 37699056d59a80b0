import { isIsoDate, type IsoDate } from '#shared/indonesian/dates.ts'
import { folded } from '#shared/indonesian/folding.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { heldTitle, holderOn, isValidOn } from '#shared/people/appointments.ts'
import { holderFindings } from '#shared/people/findings.ts'
import type { Agency, Appointment, Directory, Person, Position } from '#shared/people/model.ts'
import { byPrecedence } from '#shared/people/precedence.ts'

/** A person as the table shows them: with what they hold today, and text to be searched. */
export interface PersonRow extends Person {
  /** `Plt. Kepala Dinas Kesehatan`; several are joined by `; `. Empty when nothing is held today. */
  positionText: string
  agencyText: string
  /** Rank of the highest position held today, for sorting; those without one come last. */
  precedenceKey: string
  /** Name, position, agency and number, folded. */
  searchText: string
  /** Whether another person carries the same number. */
  isNumberTwice: boolean
}

export interface DirectoryIndex {
  people: PersonRow[]
  agencies: Agency[]
  /** By precedence. */
  positions: Position[]
  personById: ReadonlyMap<string, PersonRow>
  agencyById: ReadonlyMap<string, Agency>
  positionById: ReadonlyMap<string, Position>
  appointmentsByPerson: ReadonlyMap<string, Appointment[]>
  appointmentsByPosition: ReadonlyMap<string, Appointment[]>
  /** Names of those who carry a number, but for one. */
  sameNumber: (number: string, exceptId: string | null) => string[]
  /** Positions that two hold definitively at the same time, with the words for it. */
  definitiveTwice: ReadonlyMap<string, string>
  /** Who signs for a position on that day; null when it is vacant. */
  holder: (positionId: string, date: IsoDate) => { appointment: Appointment; person: PersonRow } | null
}

const LAST = '99'

/** Joins the four lists of the directory for the screen, once a change; everything that typing needs is prepared here. */
export function indexDirectory(directory: Directory, today: IsoDate): DirectoryIndex {
  const agencyById = new Map(directory.agencies.map((agency) => [agency.id, agency]))
  const positions = directory.positions.toSorted(byPrecedence)
  const positionById = new Map(positions.map((position) => [position.id, position]))
  const appointmentsByPerson = Map.groupBy(directory.appointments, ({ personId }) => personId)
  const appointmentsByPosition = Map.groupBy(directory.appointments, ({ positionId }) => positionId)
  const byNumber = Map.groupBy(directory.people, ({ employeeNumber }) => employeeNumber)

  const people = directory.people.map((person): PersonRow => {
    const held = (appointmentsByPerson.get(person.id) ?? []).flatMap((appointment) => {
      const position = positionById.get(appointment.positionId)
      return position && isValidOn(appointment, today) ? [{ appointment, position }] : []
    })
    held.sort((first, second) => byPrecedence(first.position, second.position))
    const positionText = held
      .map(({ appointment, position }) => heldTitle(appointment, position.title))
      .join('; ')
    const agencyText = [...new Set(held.map(({ position }) => position.agencyLabel))].join('; ')
    const agencyNames = held.map(({ position }) => agencyById.get(position.agencyId ?? '')?.name ?? '')
    const [highest] = held
    const precedenceKey = highest
      ? `${String(highest.position.tier).padStart(2, '0')}.${highest.position.order}`
      : LAST
    return {
      ...person,
      positionText,
      agencyText,
      precedenceKey,
      searchText: folded(
        [fullName(person), positionText, agencyText, ...agencyNames, person.employeeNumber].join(' '),
      ),
      isNumberTwice: person.employeeNumber !== '' && (byNumber.get(person.employeeNumber) ?? []).length > 1,
    }
  })
  const personById = new Map(people.map((person) => [person.id, person]))

  return {
    people,
    agencies: directory.agencies,
    positions,
    personById,
    agencyById,
    positionById,
    appointmentsByPerson,
    appointmentsByPosition,
    sameNumber: (number, exceptId) =>
      (number === '' ? [] : (byNumber.get(number) ?? [])).filter(({ id }) => id !== exceptId).map(fullName),
    definitiveTwice: new Map(
      holderFindings(directory).flatMap(({ subjects: [position], message }) =>
        position ? [[position.id, message]] : [],
      ),
    ),
    holder: (positionId, date) => {
      const appointment = isIsoDate(date)
        ? holderOn(appointmentsByPosition.get(positionId) ?? [], positionId, date)
        : null
      const person = appointment && personById.get(appointment.personId)
      return appointment && person ? { appointment, person } : null
    },
  }
}
